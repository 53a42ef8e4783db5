"""Characters: what a text document of Qt takes as they are, and where they stand in UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_right

LINE_BREAK = "\u2028"
"""Ends a line within a block of a text document."""

PIECE_LIMIT = 4000
"""Most characters that are laid out at once.

A longer block becomes several pieces; otherwise a frame would be missed.
"""

_BREAKING = re.compile("[\r\n\v\f\x1c-\x1e\x85\u2029]")
_CELLS = re.compile("[\t\r\n\v\f\x1c-\x1e\x85\u2029]")
_FOREIGN = re.compile("[\0\ufdd0\ufdd1\ufffc\ud800-\udfff]")
"""Characters that Qt uses for its own marks, or cannot hold."""
_SPACE_BEFORE_LIMIT = 400
"""How far back from the limit a place to split is looked for."""


def safe(text: str, *, cells: bool = False) -> str:
    """The text without characters that would begin a new block of a text document.

    Each of them is replaced by one other character, so that the length stays the same.

    With `cells`, tabs end a line too, so that the cells of a table can be set beside
    each other.
    """
    if _FOREIGN.search(text):
        text = _FOREIGN.sub("\ufffd", text)
    breaking = _CELLS if cells else _BREAKING
    return breaking.sub(LINE_BREAK, text) if breaking.search(text) else text


def split_starts(text: str, *, rows: bool = False) -> list[int]:
    """Where the pieces of a long text begin: the first at 0, none longer than `PIECE_LIMIT`.

    They end at a space near the limit, with `rows` after a line feed, and at the limit
    itself where there is none.
    """
    starts = [0]
    while len(text) - starts[-1] > PIECE_LIMIT:
        start, end = starts[-1], starts[-1] + PIECE_LIMIT
        cut = (
            text.rfind("\n", start + 1, end)
            if rows
            else text.rfind(" ", end - _SPACE_BEFORE_LIMIT, end)
        )
        starts.append(cut + 1 if cut >= 0 else end)
    return starts


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 units before the code point at `offset`."""
    head = text[:offset]
    return (
        len(head)
        if head.isascii()
        else len(head.encode("utf-16-le", "surrogatepass")) // 2
    )


def units(text: str) -> int:
    """The UTF-16 units of a whole text."""
    return to_utf16(text, len(text))


def from_utf16(text: str, unit: int) -> int:
    """The code points before the UTF-16 unit at `unit`; a place within a pair counts as before it."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return min(unit, len(text))
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if to_utf16(text, middle) <= unit else (low, middle - 1)
        )
    return low


class Pieces:
    """The pieces of which blocks consist.

    A block is one piece, unless it is too long to be laid out at once.
    """

    def __init__(self, starts: dict[int, list[int]], blocks: int) -> None:
        """Take the code points at which the pieces of long blocks begin.

        `starts` has them by position, in ascending order; `blocks` is the number of all
        blocks.
        """
        self._positions = list(starts)
        self._starts = list(starts.values())
        self._firsts: list[int] = []
        self._extra = [0]
        for position, begins in starts.items():
            self._firsts.append(position + self._extra[-1])
            self._extra.append(self._extra[-1] + len(begins) - 1)
        self.count = blocks + self._extra[-1]

    def of(self, position: int, offset: int = 0) -> int:
        """The piece that holds the code point at `offset` of the block at `position`."""
        index = bisect_right(self._positions, position) - 1
        if index >= 0 and self._positions[index] == position:
            return self._firsts[index] + bisect_right(self._starts[index], offset) - 1
        return position + self._extra[index + 1]

    def place(self, piece: int) -> tuple[int, int]:
        """The position of a piece's block, and the code point of the block at which the piece begins."""
        index = bisect_right(self._firsts, piece) - 1 if self._firsts else -1
        if index < 0:
            return piece, 0
        inside = piece - self._firsts[index]
        if inside < len(self._starts[index]):
            return self._positions[index], self._starts[index][inside]
        return piece - self._extra[index + 1], 0

    def end(self, piece: int) -> int | None:
        """The code point of the block at which a piece ends.

        None if it ends with the block.
        """
        if not self._firsts:
            return None
        position, start = self.place(piece)
        after, following = self.place(piece + 1)
        return following if after == position and following > start else None
