"""Headings: by their numbers, by their look, by standing alone; and their levels."""
