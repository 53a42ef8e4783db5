"""The order in which a page's columns are read."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from index_builder.sources.pdf.rows import Piece

_DEPTH = 3
"""Columns within columns are looked for so many times."""
_SHARE = 0.12
"""Each column holds at least so much of its region's characters."""
_ACROSS = 0.3
"""A character that runs across counts so much against the columns."""
_ROWS = 3
"""A column has at least so many pieces."""
_TYPICAL = 12
"""A column's typical piece has at least so many characters: else it is a column of bullets, numbers or labels."""
_HANGING = 3
"""A bullet or a number that hangs before its text has at most so many characters."""
_HANG = 32.0
"""So far before its text a bullet hangs, in points."""
_BULLET = re.compile(r"[^\w\s]|o|\(?\w{1,2}[.)]")
_ROW_ORDER = 0.8
"""Where the page's own order changes sides oftener than this (per piece of the smaller side), it is a table."""


def reading_order(found: Sequence[Piece], depth: int = 0) -> Iterator[list[Piece]]:
    """Groups of pieces, each of them one column or a part of one, in the order in which they are read."""
    gutter = _gutter(found) if depth < _DEPTH else None
    if gutter is None:
        if found:
            yield list(found)
        return
    for band in _bands(found, gutter):
        right = [piece for piece in band if piece.box.left >= gutter or _hangs_before(piece, gutter)]
        left = [piece for piece in band if piece.box.right <= gutter and not _hangs_before(piece, gutter)]
        if len(left) + len(right) < len(band):
            yield band
            continue
        yield from reading_order(left, depth + 1)
        yield from reading_order(right, depth + 1)


def _gutter(found: Sequence[Piece]) -> float | None:
    """The x that parts two columns of text best, to the left of the right one's bullets."""
    candidates = {round(piece.box.left - 1.0) for piece in found}
    scored = [(score, -x) for x in candidates if (score := _score(found, x)) > 0]
    return -max(scored)[1] if scored else None


def _score(found: Sequence[Piece], x: float) -> float:
    """Characters of the smaller column, less those of the lines that run across; 0 where there are no columns."""
    left = [piece for piece in found if piece.box.right <= x]
    right = [piece for piece in found if piece.box.left >= x]
    if min(len(left), len(right)) < _ROWS:
        return 0
    sizes = [_size(left), _size(right)]
    total = _size(found)
    across = total - sum(sizes)
    score = min(sizes) - _ACROSS * across
    if min(sizes) < _SHARE * total or score <= 0:
        return 0
    if any(_typical_length(side) < _TYPICAL for side in (left, right)):
        return 0
    if not _side_by_side(left, right) or _turns(left, right) > _ROW_ORDER * min(len(left), len(right)):
        return 0
    return score


def _hangs_before(piece: Piece, gutter: float) -> bool:
    """Whether a piece is a bullet that hangs before the right column's text."""
    text = piece.words[0].text
    return gutter - _HANG < piece.box.left < gutter and len(piece.words) == 1 and _BULLET.fullmatch(text) is not None


def _size(side: Sequence[Piece]) -> int:
    """Characters in a group of pieces, without hanging bullets, so that these do not say where a column begins."""
    return sum(piece.length for piece in side if piece.length > _HANGING)


def _typical_length(side: Sequence[Piece]) -> int:
    """Characters of a column's middling piece, the bullets that hang before others aside."""
    lengths = sorted(piece.length for piece in side if piece.length > _HANGING)
    return lengths[len(lengths) // 2] if lengths else 0


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether two groups stand beside, not above each other."""
    tops = [min(piece.box.top for piece in side) for side in (left, right)]
    ends = [max(piece.box.bottom for piece in side) for side in (left, right)]
    shared = min(ends) - max(tops)
    return shared > 0.3 * min(end - top for end, top in zip(ends, tops, strict=True))


def _turns(left: Sequence[Piece], right: Sequence[Piece]) -> int:
    """How often the page's own order goes from one side to the other, beyond the once that columns need."""
    sides = sorted([(piece.order, 0) for piece in left] + [(piece.order, 1) for piece in right])
    return sum(before[1] != after[1] for before, after in itertools.pairwise(sides)) - 1


def _bands(found: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """The page from above, cut where a line runs across both columns."""
    band: list[Piece] = []
    crossing = False
    for piece in sorted(found, key=lambda piece: piece.box.top):
        crosses = piece.box.left < gutter < piece.box.right
        if band and crosses != crossing:
            yield band
            band = []
        crossing = crosses
        band.append(piece)
    if band:
        yield band
