"""What a text comes to without saying it: counts of what it lists, lengths of periods, ages of the dead."""
