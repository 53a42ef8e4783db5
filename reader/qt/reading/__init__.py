"""The reading view: a widget that shows an `Outline`.

It may be of any length: only the part in view is laid out.
"""

from reader.core.marks import Pattern
from reader.qt.reading.manuscript import Manuscript, prepare
from reader.qt.reading.marks import Glyph, Highlight, Marks, Span
from reader.qt.reading.view import ReadingView

__all__ = [
    "Glyph",
    "Highlight",
    "Manuscript",
    "Marks",
    "Pattern",
    "ReadingView",
    "Span",
    "prepare",
]
