"""How many changes each chapter holds, as a tree of the newer edition's headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.core.compare.formats.marked import chapter_of
from reader.core.compare.model import Comparison, Link


@dataclass(slots=True)
class ChapterCount:
    """A chapter with the changes in it."""

    heading: int
    """Position of its heading among the newer units; -1 for what stands before the first."""
    name: str
    """Number and title; empty before the first heading."""
    changes: int = 0
    """Its own and those of all chapters below it."""
    below: list[ChapterCount] = field(default_factory=list)


def chapter_counts(comparison: Comparison, links: Iterable[Link]) -> list[ChapterCount]:
    """The outermost chapters that hold any of these links' changes, in the text's order."""
    found = Counter(place_of(comparison, link) for link in links if link.is_change)
    units = comparison.new_units
    top: list[ChapterCount] = []
    path: list[tuple[int, ChapterCount]] = []
    if found[-1]:
        top.append(ChapterCount(-1, "", found[-1]))
    for unit in units:
        if not unit.is_heading:
            continue
        while path and path[-1][0] >= unit.level:
            path.pop()
        one = ChapterCount(unit.position, chapter_of(units, unit))
        (path[-1][1].below if path else top).append(one)
        path.append((unit.level, one))
        for _, above in path:
            above.changes += found[unit.position]
    return _with_changes(top)


def place_of(comparison: Comparison, link: Link) -> int:
    """Position of the newer heading under which a link is shown; -1 before the first."""
    if link.new:
        return comparison.new_units[link.new[0]].section
    for old in range(link.old[0], -1, -1):
        partner = comparison.partners.get(old)
        if partner is not None:
            return comparison.new_units[partner].section
    return -1


def _with_changes(chapters: Iterable[ChapterCount]) -> list[ChapterCount]:
    kept = [one for one in chapters if one.changes]
    for one in kept:
        one.below = _with_changes(one.below)
    return kept
