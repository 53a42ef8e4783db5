"""Searching: the questions and answers, the list of hits, all documents at once, and searches kept."""
