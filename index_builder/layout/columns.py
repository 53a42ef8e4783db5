"""The order in which a page's columns are read."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from index_builder.layout.rows import Piece

_DEPTH = 3
"""Columns within columns are looked for so many times."""
_SHARE = 0.12
"""Each column holds at least so much of its region's characters."""
_ABOVE_OR_BELOW, _BETWEEN = 0.1, 1.0
"""A character that runs across counts so much against the columns: above or below them,
and between their lines."""
_PARTED = 1.2
"""White space as high as this, in heights of a line, parts a box from the columns above
it."""
_ROWS = 3
"""A column has at least so many lines."""
_TYPICAL = 12
"""A column's typical line has at least so many characters: else it is a column of
bullets, numbers or labels."""
_HANGING = 3
"""A bullet or a number that hangs before its text has at most so many characters."""
_HANG = 32.0
"""So far before its text a bullet hangs, in points."""
_BULLET = re.compile(r"[^\w\s]|o|\(?\w{1,2}[.)]")
_LINE_ORDER = 1.5
"""Where it changes sides oftener even than this, it goes line by line; running text is
then known by its full lines."""
_FULL, _MOST, _MANY = 0.8, 0.65, 8
"""How full a full line is; what share of the lines are full; and of how many lines at
least."""
_ROW_ORDER = 0.4
"""Where the page's own order changes sides oftener than this (per line of the shorter
side), it is a table."""


def reading_order(found: Sequence[Piece], depth: int = 0) -> Iterator[list[Piece]]:
    """Groups of pieces, each of them one column or a part of one, in the order in which they are read."""
    gutter = _gutter(found) if depth < _DEPTH else None
    if gutter is None:
        if found:
            yield list(found)
        return
    for band in _bands(found, gutter):
        right = [
            piece
            for piece in band
            if piece.box.left >= gutter or _hangs_before(piece, gutter)
        ]
        left = [
            piece
            for piece in band
            if piece.box.right <= gutter and not _hangs_before(piece, gutter)
        ]
        if len(left) + len(right) < len(band):
            yield band
            continue
        for upper, lower in _strips(left, right):
            yield from reading_order(upper, depth + 1)
            yield from reading_order(lower, depth + 1)


def _gutter(found: Sequence[Piece]) -> float | None:
    """The x that parts two columns of text best, to the left of the right one's bullets."""
    candidates = {round(piece.box.left - 1.0) for piece in found}
    scored = [(score, -x) for x in candidates if (score := _score(found, x)) > 0]
    return -max(scored)[1] if scored else None


def _score(found: Sequence[Piece], x: float) -> float:
    """Characters of the smaller column, less those of the lines that run across.

    0 where there are no columns.
    """
    left = [piece for piece in found if piece.box.right <= x]
    right = [piece for piece in found if piece.box.left >= x]
    if min(len(left), len(right)) < _ROWS:
        return 0
    sizes = [_size(left), _size(right)]
    score = min(sizes) - _cost_across(found, x, left, right)
    if min(sizes) < _SHARE * _size(found) or score <= 0:
        return 0
    lengths = [_line_lengths(left), _line_lengths(right)]
    if min(map(len, lengths)) < _ROWS or any(
        each[len(each) // 2] < _TYPICAL for each in lengths
    ):
        return 0
    if not _side_by_side(left, right):
        return 0
    turns = _turns(left, right) / min(map(len, lengths))
    by_line = turns > _LINE_ORDER and _is_full(left) and _is_full(right)
    return score if turns < _ROW_ORDER or by_line else 0


def _cost_across(
    found: Sequence[Piece], x: float, left: Sequence[Piece], right: Sequence[Piece]
) -> float:
    """What the lines that run across the gutter say against it."""
    sides = [
        [piece.box for piece in side if piece.length > _HANGING]
        for side in (left, right)
    ]
    # One line below all others may be a page number or a running foot, and one above a
    # running head.
    top = max(sorted(box.top for box in side)[1:2] or [0.0] for side in sides)[0]
    end = min(sorted(box.bottom for box in side)[-2:-1] or [0.0] for side in sides)[0]
    cost = 0.0
    for piece in found:
        if piece.box.left < x < piece.box.right:
            between = top < piece.box.top and piece.box.bottom < end
            cost += piece.length * (_BETWEEN if between else _ABOVE_OR_BELOW)
    return cost


def _hangs_before(piece: Piece, gutter: float) -> bool:
    """Whether a piece is a bullet that hangs before the right column's text."""
    text = piece.words[0].text
    return (
        gutter - _HANG < piece.box.left < gutter
        and len(piece.words) == 1
        and _BULLET.fullmatch(text) is not None
    )


def _size(side: Sequence[Piece]) -> int:
    """Characters in a group of pieces, without hanging bullets, so that these do not say where a column begins."""
    return sum(piece.length for piece in side if piece.length > _HANGING)


def _line_lengths(side: Sequence[Piece]) -> list[int]:
    """Characters of each line of a column, the shortest first; bullets that hang alone are no lines."""
    lines: Counter[int] = Counter()
    for piece in side:
        lines[round(piece.words[0].baseline)] += piece.length
    return sorted(length for length in lines.values() if length > _HANGING)


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether two groups stand beside, not above each other."""
    tops = [min(piece.box.top for piece in side) for side in (left, right)]
    ends = [max(piece.box.bottom for piece in side) for side in (left, right)]
    shared = min(ends) - max(tops)
    return shared > 0.3 * min(end - top for end, top in zip(ends, tops, strict=True))


def _is_full(side: Sequence[Piece]) -> bool:
    """Whether most lines of a column are as wide as it is.

    It is running text, no cells of a table.
    """
    ends: dict[int, float] = {}
    for piece in side:
        line = round(piece.words[0].baseline)
        ends[line] = max(ends.get(line, 0.0), piece.box.right)
    start = min(piece.box.left for piece in side)
    full = start + _FULL * (max(ends.values()) - start)
    return len(ends) >= _MANY and sum(
        end >= full for end in ends.values()
    ) > _MOST * len(ends)


def _turns(left: Sequence[Piece], right: Sequence[Piece]) -> int:
    """How often the page's own order goes from one side to the other, beyond the once that columns need."""
    sides = sorted(
        [(piece.order, 0) for piece in left if piece.length > _HANGING]
        + [(piece.order, 1) for piece in right if piece.length > _HANGING]
    )
    return sum(before[1] != after[1] for before, after in itertools.pairwise(sides)) - 1


def _bands(found: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """The page from above, cut where lines run across both columns, with what belongs to those lines."""
    across: list[Piece] = []
    beside: list[Piece] = []
    for piece in sorted(found, key=lambda piece: piece.box.top):
        if not piece.box.left < gutter < piece.box.right:
            beside.append(piece)
            continue
        beside, tail = _without_tail(beside, gutter)
        if beside:
            yield from [across] if across else []
            yield beside
            across, beside = [], []
        across += [*tail, piece]
    yield from [across] if across else []
    yield from [beside] if beside else []


def _without_tail(
    beside: list[Piece], gutter: float
) -> tuple[list[Piece], list[Piece]]:
    """Part the pieces of two columns from what stands below them, before a line that runs across.

    All that stands on one side alone goes with that line. Below the shorter column,
    white space parts the two.
    """
    ends = [
        max(
            (
                piece.box.bottom
                for piece in beside
                if (piece.box.left >= gutter) == side
            ),
            default=0.0,
        )
        for side in (False, True)
    ]
    if not min(ends):
        return [], beside
    below = [i for i, piece in enumerate(beside) if piece.box.top > min(ends)]
    for i in below:
        above = max((piece.box.bottom for piece in beside[:i]), default=0.0)
        size = beside[i].box.bottom - beside[i].box.top
        if beside[i].box.top - above > _PARTED * size:
            return beside[:i], beside[i:]
    return beside, []


def _strips(
    left: list[Piece], right: list[Piece]
) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """Pairs of columns that stand below each other on the page, each pair to be read before the next.

    Where white space runs across the page, the page's own order tells whether the right
    column above it comes before the left one below it.
    """
    both = sorted([*left, *right], key=lambda piece: piece.box.top)
    bottom = 0.0
    for piece in both:
        size = piece.box.bottom - piece.box.top
        if bottom and piece.box.top - bottom > _PARTED * size:
            above = [
                [each for each in side if each.box.top < piece.box.top]
                for side in (left, right)
            ]
            below = [
                [each for each in side if each.box.top >= piece.box.top]
                for side in (left, right)
            ]
            if above[1] and below[0] and _middle(above[1]) < _middle(below[0]):
                yield above[0], above[1]
                yield from _strips(below[0], below[1])
                return
        bottom = max(bottom, piece.box.bottom)
    yield left, right


def _middle(side: Sequence[Piece]) -> int:
    orders = sorted(piece.order for piece in side)
    return orders[len(orders) // 2]
