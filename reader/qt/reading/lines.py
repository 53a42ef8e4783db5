"""Breaks a text into lines, and a table's cells into lines of their columns."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from index_builder.grid import Grid
from reader.qt.reading.boxes import x_of
from reader.qt.reading.faces import Face
from reader.qt.reading.text import units

_ENDLESS = 1e6
"""Pixels in which any line has room."""
_CELL_SAMPLE = 40
"""Rows of a table that decide how wide its columns are."""


class Lines(NamedTuple):
    """The size of a piece's lines, in pixels."""

    height: float
    hanging: float = 0.0
    """Distance from the first line's beginning to the text: its marker's width."""


def line_option(*, right_to_left: bool) -> QTextOption:
    """How lines are broken and aligned: at words, ragged at the end."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setAlignment(
        Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    )
    return option


def set_running(layout: QTextLayout, face: Face, width: float, hanging: int) -> Lines:
    """Lines below each other; the first `hanging` characters stand left of the others."""
    # Qt finds no character left of its layout's origin, so that is where the marker
    # begins, not the text.
    y, x, indent = 0.0, 0.0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        if hanging:
            line.setLineWidth(_ENDLESS)
            indent, hanging = x_of(line, hanging), 0
        line.setLineWidth(width + indent - x)
        y += _put(line, face, x, y)
        x = indent
    layout.endLayout()
    return Lines(y, indent)


def _put(line: QTextLine, face: Face, x: float, y: float) -> float:
    """Put a line with its baseline on the grid, and return its height.

    The height is the leading, or more if the line has taller characters.
    """
    ascent, descent = line.ascent(), line.descent()
    over, under = (
        max(ascent - face.base, 0.0),
        max(descent - (face.leading - face.base), 0.0),
    )
    line.setPosition(QPointF(x, y + over + face.base - ascent))
    return face.leading + ceil(over) + ceil(under)


def set_cells(
    layout: QTextLayout,
    face: Face,
    rows: list[list[str]],
    widths: list[float],
    space: float,
) -> float:
    """Set the lines of a table, each cell within its own column.

    Each cell's text ends with a line break. Returns the height of the table.
    """
    y = 0.0
    layout.beginLayout()
    for row in rows:
        height, x = face.leading, 0.0
        for number, cell in enumerate(row):
            room = widths[min(number, len(widths) - 1)]
            height = max(height, _set_cell(layout, face, units(cell), x, y, room))
            x += room + space
        y += height + round(face.leading * 0.25)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(sum(widths))
        y += _put(line, face, 0.0, y)
    layout.endLayout()
    return y


def _set_cell(
    layout: QTextLayout, face: Face, length: int, x: float, y: float, width: float
) -> float:
    """The lines of one cell of `length` UTF-16 units and the break after it; return their height."""
    height, left = 0.0, length + 1
    while left > 0 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += _put(line, face, x, y + height)
        left -= max(line.textLength(), 1)
    return height


def column_widths(
    rows: list[list[str]],
    grid: Grid | None,
    character: float,
    width: float,
    space: float,
) -> list[float]:
    """Widths of the columns in pixels: as their longest cell wants, narrowed where all do not fit."""
    sample = rows[:_CELL_SAMPLE]
    count = max(map(len, rows))
    if grid and len(grid.widths) == count:
        longest = list(grid.widths)
    else:
        longest = [
            max((len(row[i]) for row in sample if i < len(row)), default=0)
            for i in range(count)
        ]
    wanted = [characters * character * 1.15 + 4 for characters in longest]
    room = max(width - space * (count - 1), 1.0)
    if sum(wanted) <= room:
        return wanted
    fair = room / count
    spare = sum(fair - want for want in wanted if want < fair)
    greed = sum(want - fair for want in wanted if want > fair)
    return [
        want if want <= fair else fair + (want - fair) * spare / greed
        for want in wanted
    ]
