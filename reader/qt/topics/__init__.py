"""Topics: what each document on the shelf says of one thing, as a table."""
