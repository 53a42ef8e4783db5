"""Draws links: words in the accent colour, with a line under them.

The link at the caret has a frame instead of the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout

from reader.qt.reading.row import Row, boxes_of
from reader.qt.theme import Theme

if TYPE_CHECKING:  # the first page does without links
    from reader.core.links.model import Link


def link_colours(
    row: Row, links: Sequence[Link], theme: Theme
) -> list[QTextLayout.FormatRange]:
    """The ranges of a piece's layout that are drawn in the colour of links."""
    form = QTextCharFormat()
    form.setForeground(QColor(theme.accent))
    ranges = []
    for link in links:
        if units := row.units_of(link.start, link.stop):
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = units[0], units[1] - units[0], form
            ranges.append(made)
    return ranges


def paint_links(
    painter: QPainter, row: Row, links: Sequence[Link], theme: Theme, caret: int
) -> bool:
    """Draw the lines and frames of links; return whether the caret begins one.

    The frame of that link is then shown instead of the caret.

    `caret` is a unit of the piece, -1 where it is not drawn.
    """
    painter.setPen(QPen(QColor(theme.accent), 1))
    begins = False
    for link in links:
        units = row.units_of(link.start, link.stop)
        if units is None:
            continue
        at_caret = units[0] <= caret < units[1]
        begins |= units[0] == caret
        for box in boxes_of(row, link.start, link.stop):
            if at_caret:
                painter.drawRect(box.adjusted(-2.5, -0.5, 2.5, 0.5))
            else:
                y = box.bottom() - box.height() * _UNDER
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    return begins


_UNDER = 0.12
"""Share of a line's height by which the line under a link stands above its lower edge."""
