"""Lists as the formats want them: nested, and each with one kind of marker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from index_builder.model import DEEPEST
from index_builder.tables import stands_in_table, table_end
from reader.core.export.extract import Piece
from reader.core.export.table import Table


class Style(StrEnum):
    """How a list counts."""

    BULLET = "bullet"
    DECIMAL = "decimal"
    LETTER = "letter"


class Marker(NamedTuple):
    """A marker of the source, taken apart so that a format can count by itself."""

    style: Style
    value: int
    """1 for "1." and "a)"; 0 for a bullet."""
    before: str
    after: str
    """What stands around the number; for a bullet `before` is the bullet."""


@dataclass(slots=True)
class Item:
    """A list item and the items nested in it."""

    piece: Piece
    marker: Marker
    children: list[Item] = field(default_factory=list)


_COUNTED = re.compile(
    r"(?P<before>\(?)(?:(?P<digits>\d{1,4})|(?P<letter>[a-zA-Z])(?=[.):]))(?P<after>[.):]{0,2})"
)


def marker(text: str) -> Marker:
    """Take a marker's text apart; an empty one is a bullet."""
    found = _COUNTED.fullmatch(text)
    if not found:
        return Marker(Style.BULLET, 0, text or "•", "")
    if digits := found["digits"]:
        return Marker(Style.DECIMAL, int(digits), found["before"], found["after"])
    return Marker(
        Style.LETTER,
        ord(found["letter"].lower()) - ord("a") + 1,
        found["before"],
        found["after"],
    )


def grouped(pieces: Sequence[Piece]) -> Iterator[Piece | list[Item] | Table]:
    """The pieces, with each run of list items made one nested list, and each table's parts one table."""
    blocks = [piece.block for piece in pieces]
    top: list[Item] = []
    stack: list[Item] = []
    after = 0
    for position, piece in enumerate(pieces):
        if position < after:
            continue
        if not piece.depth:
            if top:
                yield top
            top, stack = [], []
            after = table_end(blocks, position)
            yield (
                Table(pieces[position:after]) if stands_in_table(piece.block) else piece
            )
            continue
        del stack[min(piece.depth, DEEPEST) - 1 :]
        item = Item(piece, marker(piece.block.marker))
        (stack[-1].children if stack else top).append(item)
        stack.append(item)
    if top:
        yield top


def alike(items: list[Item]) -> Iterator[list[Item]]:
    """The items of one level, parted where the marker's kind changes: a format's list has one kind."""
    run: list[Item] = []
    for item in items:
        if run and _kind(item) != _kind(run[0]):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _kind(item: Item) -> tuple[Style, str, str]:
    return item.marker.style, item.marker.before, item.marker.after
