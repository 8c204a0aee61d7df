"""Step: verdicts."""
