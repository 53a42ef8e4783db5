"""Backups of the user's notes, and what other windows write."""
