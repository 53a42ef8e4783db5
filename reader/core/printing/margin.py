"""The places of readers' notes in the margin.

Each note is as near as it can be to the text it is about. None covers another, and none
is lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Wish(NamedTuple):
    """A note and the height at which it would like to begin."""

    page: int
    """From 0."""
    top: float
    lines: int


class Stand(NamedTuple):
    """Some lines of a note where they ended up."""

    note: int
    """Position of the note in the run."""
    first: int
    """Its first line here, from 0, and the one after the last."""
    last: int
    page: int
    top: float


def beside(
    wishes: Sequence[Wish], leading: float, height: float, gap: float
) -> list[Stand]:
    """Where the notes stand in margins of this height.

    A note moves down where another stands in its way and up where the page ends; what a
    page has no room for goes on at the head of the next one's margin, on pages of its
    own after the last.
    """
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, wish in enumerate(wishes):
        by_page[wish.page].append(index)
    stands: list[Stand] = []
    left: list[tuple[int, int]] = []
    page = 0
    last = max(by_page, default=-1)
    while page <= last or left:
        waiting = [(index, first, 0.0) for index, first in left]
        waiting += [(index, 0, wishes[index].top) for index in by_page.get(page, [])]
        left = []
        for (index, first, _), top in zip(
            waiting, _tops(waiting, wishes, leading, height, gap), strict=True
        ):
            fitting = int((height - top + 0.01) / leading)
            if page > last or first:
                fitting = max(fitting, 1 if top <= 0 else 0)
            end = min(first + max(fitting, 0), wishes[index].lines)
            if end > first:
                stands.append(Stand(index, first, end, page, top))
            if end < wishes[index].lines:
                left.append((index, end))
        page += 1
    return stands


def _tops(
    waiting: list[tuple[int, int, float]],
    wishes: Sequence[Wish],
    leading: float,
    height: float,
    gap: float,
) -> list[float]:
    """The upper edges of the notes of one page, in order.

    Notes that lie beyond the height belong on the next page.
    """
    tops: list[float] = []
    free = 0.0
    heights = [(wishes[index].lines - first) * leading for index, first, _ in waiting]
    for (_, _, wanted), high in zip(waiting, heights, strict=True):
        tops.append(max(wanted, free))
        free = tops[-1] + high + gap
    limit = height
    for position in range(len(tops) - 1, -1, -1):
        tops[position] = min(tops[position], limit - heights[position])
        limit = tops[position] - gap
    if not tops or tops[0] >= 0:
        return tops
    free = 0.0
    for position, high in enumerate(heights):
        tops[position] = free
        free += high + gap
    return tops
