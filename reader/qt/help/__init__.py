"""What the program tells of itself: hints, shortcuts, about."""
