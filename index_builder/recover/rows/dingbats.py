"""Bullets that no table knows.

Letters of a lost font of signs, and any sign that begins many lines.
"""

from __future__ import annotations

import re
from collections import Counter

from index_builder.bullets import DASHES, LETTERS, SIGNS
from index_builder.model import Role
from index_builder.recover.context import Marker, RecoveryContext, Row

FEWEST = 12
"""Lines that begin with such a letter alone: fewer may be anything."""
SHARE = 0.004
"""Of all lines, at least."""
SIGNED = 5
"""Lines that begin with one sign, where no table knows it as a bullet."""
NEAR = 4.0
"""Points: signs that begin lines so near below each other are of one list, as text
recognition reads one bullet."""
_SIGN = re.compile(r"([^\w\s\"'«»„“”‘’(\[{<#%$§]{1,2}) (?=[\w«“\"'(])")
_KNOWN = frozenset(SIGNS + DASHES)


def letters(context: RecoveryContext) -> None:
    """Find bullets that are letters. Afterwards each is its row's marker."""
    rows = [row for row in context.rows if row.role is Role.LINE and _letter(row)]
    for letter, count in Counter(_letter(row) for row in rows).items():
        if count < max(FEWEST, SHARE * len(context.rows)):
            continue
        for row in rows:
            if _letter(row) == letter and row.marker is None:
                _part(row, letter)


def _letter(row: Row) -> str:
    """The letter that stands alone before a row's text; empty for none."""
    text = row.text
    alone = len(text) > 3 and text[1] == " " and text[0] in LETTERS
    # "§ 5" is the number of a section.
    return text[0] if alone and not (text[0] == "§" and text[2].isdigit()) else ""


def signs(context: RecoveryContext) -> None:
    """Find bullets by their use.

    Afterwards a sign that begins many lines of text alone is their marker.

    So are other signs in line with it: text recognition reads one bullet in several
    ways.
    """
    body = context.profile.body
    quiet = [
        (row, found[1])
        for row in context.rows
        if row.role is Role.LINE
        and (body is None or row.style is None or row.style.size <= body.size * 1.15)
        if (found := _SIGN.match(row.text)) and not _KNOWN.intersection(found[1])
    ]
    counts = Counter(sign for _, sign in quiet)
    usual = {sign for sign, count in counts.items() if count >= SIGNED}
    places = Counter(_place(row) for row, sign in quiet if sign in usual)
    for row, sign in quiet:
        if sign in usual or (row.box and places[_place(row)]):
            _part(row, sign)


def _place(row: Row) -> int:
    return round(row.box.left / NEAR) if row.box else 0


def _part(row: Row, sign: str) -> None:
    """Make what stands before a row's text its marker."""
    rest = row.text[len(sign) :].lstrip()
    row.width *= len(rest) / len(row.text)
    row.marker, row.text = Marker(sign, "bullet"), rest
