"""Tables in text: rows of words that stand in columns."""

from __future__ import annotations

import re
from itertools import pairwise

from index_builder.model import Line, Role
from index_builder.recover.cells import are_words
from index_builder.recover.context import RecoveryContext, Row

LONGEST = 80
"""Characters of a cell by which a row may be known."""
FEWEST = 3
"""So many rows in columns, one below the other, are a table."""
WRAPPED = 4
"""Lines below its first in which a cell may go on."""
NARROW = 0.7
"""A wrapped cell is narrower than this part of its row."""
CLOSE = 0.5
"""Line heights of white space, at most, within a row of a table."""
_GAP = re.compile(r"\t+|(?<![.:!?])\s{2,}")
_HEAD = re.compile(r"^\w+\.?\s+(?:\d+|[IVXL]+)(?:\.\d+)*[.:]?(?:\s|$)")
Cells = dict[int, tuple[str, ...]]
"""What stands on each line with wide gaps, by its number."""


def cells(line: Line) -> tuple[str, ...]:
    """What stands on a line between wide gaps; the whole line where there are none."""
    text = line.text.strip()
    found = tuple(_GAP.split(text))
    return (text,) if are_words(found) else found


def _wide(text: str) -> bool:
    return ("  " in text or "\t" in text) and bool(_GAP.search(text))


def find(context: RecoveryContext) -> None:
    """Find tables.

    Afterwards rows in columns have the role of table rows, their cells parted by tabs.

    A caption right above is part of the table.
    """
    lines = {
        line.number: cells(line)
        for line in context.source.lines
        if _wide(line.text.strip()) and not are_words(_GAP.split(line.text.strip()))
    }
    if not lines or context.profile.marked:
        return
    rows = context.rows
    start = 0
    while start < len(rows):
        stop = start
        full = 0
        wrapped = False
        while stop < len(rows):
            step = _step(rows, stop, rows[start], lines, wrapped)
            if not step:
                break
            full += 1
            wrapped = wrapped or step > 1
            stop += step
        if full >= FEWEST:
            for row in rows[start:stop]:
                row.role = Role.TABLE
                row.text = (
                    "\t".join(lines[row.number]) if row.number in lines else row.text
                )
            if start and _captions(rows[start - 1], rows[start], context):
                rows[start - 1].role = Role.TABLE
        start = max(stop, start + 1)


def complete(context: RecoveryContext) -> None:
    """Complete tables told by geometry.

    Afterwards a row of as many cells right above or below one is a row of it.
    """
    lines = {
        line.number: cells(line) for line in context.source.lines if "\t" in line.text
    }
    for step in (1, -1):
        rows = context.rows[::step]
        for row, other in pairwise(rows):
            if (
                row.role is Role.TABLE
                and row.table is None
                and row.page == other.page
                and _completes(other, row, lines)
            ):
                other.role = Role.TABLE
                other.text = "\t".join(lines[other.number])


def _completes(row: Row, beside: Row, lines: Cells) -> bool:
    """Whether a row is of the same table as a row of its cells beside it."""
    if row.role is not Role.LINE or row.marker is not None or row.number not in lines:
        return False
    found = lines[row.number]
    return (
        len(found) == beside.text.count("\t") + 1 > 2 and max(map(len, found)) < LONGEST
    )


def _step(
    rows: list[Row], position: int, first: Row, lines: Cells, wrapped: bool
) -> int:
    """How many rows further the table goes on: one, and those in which a cell's text is wrapped.

    0 where it ends.

    `wrapped` says whether rows before it were wrapped.
    """
    if not _in_columns(rows[position], lines, first):
        return 0
    following = position + 1
    while following < min(position + 1 + WRAPPED, len(rows)) and _wraps(
        rows[following], rows[position], lines
    ):
        following += 1
    # Wrapped text after the table's last row is kept only where rows before it were
    # wrapped too.
    ends = following < len(rows) and not _in_columns(rows[following], lines, first)
    return 1 if ends and not wrapped else following - position


def _wraps(row: Row, above: Row, lines: Cells) -> bool:
    """Whether a row is the rest of one cell.

    Narrow, close below a row in columns, and within it.
    """
    if (
        row.number in lines
        or row.role is not Role.LINE
        or row.marker
        or not row.box
        or not above.box
        or row.turn
    ):
        return False
    width = above.box.right - above.box.left
    within = (
        above.box.left - 2 <= row.box.left
        and row.box.right <= above.box.left + NARROW * width
    )
    return within and row.gap < CLOSE and row.style == above.style


def _in_columns(row: Row, lines: Cells, first: Row) -> bool:
    """Whether a row has as many cells as a table's first row, or nearly, most of them short."""
    if row.number not in lines or row.role is not Role.LINE or row.marker is not None:
        return False
    found, wanted = lines[row.number], lines[first.number]
    if row.text != " ".join(" ".join(found).split()):
        return False
    if len(found) < 2 or abs(len(found) - len(wanted)) > 1:
        return False
    numbers = sum(any(map(str.isdigit, cell)) for cell in found[1:])
    return (len(found) > 2 or numbers > 0 or row is first) and max(
        map(len, found[1:])
    ) < 50


def _captions(row: Row, first: Row, context: RecoveryContext) -> bool:
    """Whether a row right above a table is its caption."""
    word = row.text.split(" ", 1)[0].lower().rstrip(".")
    return (
        word in context.words.captions
        and bool(_HEAD.match(row.text))
        and not first.turn
    )
