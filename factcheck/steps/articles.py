"""Step: articles."""
