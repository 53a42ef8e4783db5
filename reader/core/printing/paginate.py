"""Dividing a run of set texts into columns and pages.

It knows heights, not letters: whoever sets the texts says how many lines each has.
After it every line of every text stands in exactly one place, in order, and

* a text that must keep with the next never ends a column, unless the two together are higher than a column,
* no text leaves one line alone at the foot of a column or at the head of the next, if it has room to do better.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

ALONE = 2
"""The least number of lines of a divided text in one place."""


class Extent(NamedTuple):
    """How much room a text takes.

    Heights in whatever unit the caller uses throughout.
    """

    lines: int
    leading: float
    """Height of a line."""
    before: float = 0
    """Space above it, not at the head of a column; of this and the space after the text
    before, the greater counts."""
    after: float = 0
    keep_next: bool = False
    keep_whole: bool = False
    page_break: bool = False

    @property
    def height(self) -> float:
        """Of all its lines."""
        return self.lines * self.leading

    @property
    def least(self) -> int:
        """How many lines must come to the place where it begins."""
        return self.lines if self.keep_whole or self.lines < 2 * ALONE else ALONE


class Place(NamedTuple):
    """Some lines of a text on a page."""

    text: int
    """Position of the text in the run."""
    first: int
    """Its first line here, from 0, and the one after the last."""
    last: int
    page: int
    """From 0."""
    column: int
    """From 0."""
    top: float
    """From the column's upper edge."""


def paginate(extents: Sequence[Extent], height: float, columns: int = 1) -> list[Place]:
    """Where everything stands in columns of this height."""
    galley = _Galley(height, columns)
    for index, extent in enumerate(extents):
        if extent.page_break:
            galley.turn_page()
        # The room for a text that must stand with the one before was counted when that
        # one got its place.
        bound = index > 0 and extents[index - 1].keep_next and not extent.page_break
        if (
            not bound
            and not galley.empty
            and _needed(extents, index, height) > galley.room(extent.before)
        ):
            galley.turn_column()
        _place(galley, index, extent, extent.keep_whole and not bound)
    return galley.places


def _needed(extents: Sequence[Extent], index: int, height: float) -> float:
    """The room that a text needs; with less, it begins in the next column.

    It is the room for the text itself and for all that it must keep with.

    Of what does not fit into a whole column together, as much is kept as fits, and the
    beginning of the next text.
    """
    total = after = needed = 0.0
    for position in range(index, len(extents)):
        extent = extents[position]
        total += max(extent.before, after) if position > index else 0.0
        begun = total + min(extent.lines, ALONE) * extent.leading
        needed = begun if begun <= height or position == index else needed
        whole = total + (
            extent.height if extent.keep_next else extent.least * extent.leading
        )
        needed = whole if whole <= height else needed
        total += extent.height
        after = extent.after
        if not extent.keep_next or total > height:
            break
    return needed


def _place(galley: _Galley, index: int, extent: Extent, whole: bool) -> None:
    """Put a text down, over as many columns as it takes."""
    done = 0
    while done < extent.lines:
        galley.space(extent.before if done == 0 else 0)
        count = _lines_here(galley, extent, extent.lines - done, whole)
        if count == 0:
            galley.turn_column()
            continue
        galley.put(index, done, done + count, extent.leading)
        done += count
        if done < extent.lines:
            galley.turn_column()
    galley.after = extent.after


def _lines_here(galley: _Galley, extent: Extent, left: int, whole: bool) -> int:
    """The number of remaining lines that go into this column.

    It is 0 only where the column already has some text.
    """
    fitting = int((galley.height - galley.y + 0.01) / extent.leading)
    if fitting >= left:
        return left
    count = fitting if left - fitting >= ALONE else left - ALONE
    if galley.empty:
        return max(count, fitting, 1) if count < ALONE else count
    return (
        count
        if count >= ALONE and not (whole and extent.height <= galley.height)
        else 0
    )


class _Galley:
    """The place where the next line goes."""

    def __init__(self, height: float, columns: int) -> None:
        self.height, self.columns = height, columns
        self.page = self.column = 0
        self.y = self.after = 0.0
        self.empty = True
        self.places: list[Place] = []

    def room(self, before: float) -> float:
        """The height left in the column below the space that a text wants above it."""
        return self.height - self.y - max(before, self.after) + 0.01

    def space(self, before: float) -> None:
        """Leave the space above a text, but not at the head of a column."""
        if not self.empty:
            self.y += max(before, self.after)
        self.after = 0.0

    def put(self, index: int, first: int, last: int, leading: float) -> None:
        """Set these lines here."""
        self.places.append(Place(index, first, last, self.page, self.column, self.y))
        self.y += (last - first) * leading
        self.empty = False

    def turn_column(self) -> None:
        """Go on at the head of the next column."""
        self.y = self.after = 0.0
        self.empty = True
        self.column += 1
        if self.column == self.columns:
            self.column = 0
            self.page += 1

    def turn_page(self) -> None:
        """Go on at the head of the next page, unless this one is empty."""
        if self.places and self.places[-1].page == self.page:
            self.column = self.columns - 1
            self.turn_column()
