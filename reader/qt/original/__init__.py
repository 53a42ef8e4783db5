"""The original page: a PDF as printed.

It is shown beside the text, in a window of its own, or in place of the text while that
is being prepared.
"""
