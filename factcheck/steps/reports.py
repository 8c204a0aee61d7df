"""Step: reports."""
