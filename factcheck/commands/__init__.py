"""What each command does once its options are read: settings in, exit status out."""
