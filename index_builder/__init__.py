"""A source document in, a bundle out: outline, full-text index and the source itself.

Knows no Qt.
"""
