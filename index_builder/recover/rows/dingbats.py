"""Bullets that became letters, because their font of signs was lost with the typography."""

from __future__ import annotations

from collections import Counter

from index_builder.model import Role
from index_builder.recover.context import Marker, RecoveryContext, Row

LETTERS = frozenset("nlquvwzt§")
"""Letters that print as squares, discs, arrows and ticks in fonts of signs, and are no words of their own."""
FEWEST = 12
"""Lines that begin with such a letter alone: fewer may be anything."""
SHARE = 0.004
"""Of all lines, at least."""


def letters(context: RecoveryContext) -> None:
    """Find bullets that are letters. Afterwards each is its row's tag."""
    rows = [row for row in context.rows if row.role is Role.LINE and _letter(row)]
    for letter, count in Counter(_letter(row) for row in rows).items():
        if count < max(FEWEST, SHARE * len(context.rows)):
            continue
        for row in rows:
            if _letter(row) == letter and row.marker is None:
                row.width *= (len(row.text) - 2) / max(len(row.text), 1)
                row.marker, row.text = Marker(letter, "bullet"), row.text[2:]


def _letter(row: Row) -> str:
    """The letter that stands alone before a row's text; empty for none."""
    text = row.text
    alone = len(text) > 3 and text[1] == " " and text[0] in LETTERS
    # "§ 5" is the number of a section.
    return text[0] if alone and not (text[0] == "§" and text[2].isdigit()) else ""
