"""How many annotations stand in a part of the document, for the chapter tree."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from index_builder.model import Outline
from reader.core.annotations import Annotations


class NoteCounts:
    """Counts the annotations that are shown.

    After a change they are counted anew, but not before somebody asks.
    """

    def __init__(self, outline: Outline, annotations: Annotations) -> None:
        self._outline, self._annotations = outline, annotations
        self._sums: tuple[list[int], list[int]] | None = None

    def refresh(self) -> None:
        """Something has changed."""
        self._sums = None

    def count(self, start: int, end: int) -> int:
        """How many annotations there are on the blocks from a position to before another."""
        if self._sums is None:
            self._sums = self._summed()
        positions, before = self._sums
        return (
            before[bisect_left(positions, end)] - before[bisect_left(positions, start)]
        )

    def _summed(self) -> tuple[list[int], list[int]]:
        """The positions that have annotations, and how many there are before each, and in all."""
        at = self._outline.positions
        by_block = self._annotations.by_block()
        found = sorted(
            (at[block], len(those)) for block, those in by_block.items() if block in at
        )
        return [position for position, _ in found], list(
            accumulate((count for _, count in found), initial=0)
        )
