"""Topics: what several documents say of one thing, as a table."""
