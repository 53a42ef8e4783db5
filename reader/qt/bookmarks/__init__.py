"""Bookmarks: the panel and what joins it with the open document."""
