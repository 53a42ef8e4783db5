"""Searching a document, or all documents of the shelf: the query, what meets it, in which order."""
