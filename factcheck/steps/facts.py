"""Step: facts."""
