"""Help: hints, shortcuts, about."""
