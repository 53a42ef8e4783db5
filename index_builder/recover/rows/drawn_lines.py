"""Lines of signs in plain text: below headings, and between parts."""

from __future__ import annotations

import re

from index_builder.model import Role
from index_builder.recover.context import Hint, RecoveryContext, Row

REASON = "drawn-line"
_LINE = re.compile(r"([=\-~*#+.–—─━═])\1{2,}")
"""A sign over and over again; "____" is a place to write in."""
LONGER, SHORTER = 1.5, 0.6
"""Times a heading's characters: as long as that is a line below it."""
SLACK = 3
"""Characters that a line may be longer than even a short heading."""
LONGEST = 90
"""Characters of a heading."""


def set_aside(context: RecoveryContext) -> None:
    """Set lines of signs aside, and tell which rows are underlined by one.

    Afterwards a row with such a line below it has the hint, and a depth: signs that come
    first stand below greater headings.
    """
    if context.profile.boxes or context.profile.marked:
        return
    kept: list[Row] = []
    depths: dict[str, int] = {}
    for row in context.rows:
        found = _LINE.fullmatch(row.text) if row.role is Role.LINE else None
        if not found:
            kept.append(row)
            continue
        context.set_aside(row, REASON)
        if kept and _underlines(row, kept[-1]):
            kept[-1].hint = Hint.UNDERLINED
            kept[-1].depth = depths.setdefault(found[1], len(depths) + 1)
    context.rows = kept


def _underlines(line: Row, above: Row) -> bool:
    """Whether a line of signs stands right below a row, and is about as long."""
    length = len(above.text)
    return (
        above.number + 1 == line.number
        and above.page == line.page
        and above.role is Role.LINE
        and above.cells == 1
        and length <= LONGEST
        and SHORTER * length <= len(line.text) <= LONGER * length + SLACK
    )
