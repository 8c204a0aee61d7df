"""Step: pairs."""
