"""Where characters stand in text that was laid out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine


def x_of(line: QTextLine, character: int) -> float:
    """Where a character of a line stands, in pixels of its layout."""
    # The stub is wrong about the second half of the pair, which is the character that
    # was found.
    return float(line.cursorToX(character)[0])  # type: ignore[index]


def line_boxes(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
    """The boxes around the UTF-16 units from `start` to `end` of a layout.

    There is one box for each line, in pixels of the document.
    """
    origin = layout.position()
    for number in range(
        max(layout.lineForTextPosition(start).lineNumber(), 0), layout.lineCount()
    ):
        line = layout.lineAt(number)
        first = line.textStart()
        last = first + line.textLength()
        if first >= end:
            return
        # A stretch that goes on in the next line reaches a little beyond this one, so
        # that it is seen to.
        beyond = 4.0 if end > last else 0.0
        one, other = x_of(line, max(start, first)), x_of(line, min(end, last))
        rect = line.rect()
        left, right = min(one, other), max(one, other) + beyond
        yield QRectF(
            origin.x() + left,
            origin.y() + rect.top() - 1,
            right - left,
            rect.height() + 2,
        )
