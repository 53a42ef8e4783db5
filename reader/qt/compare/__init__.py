"""Comparing two editions: the page of changes and what joins it with the open document."""
