"""Two editions of a text compared: which units belong together, what became of each, and which words changed.

`engine.compare` takes two outlines and gives a `Comparison`. Nothing here knows the
window, the store or a file. The stages of the engine are a table in `engine.py`, one
module each.
"""
