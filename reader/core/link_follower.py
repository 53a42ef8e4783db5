"""Follow a block of an older edition into a newer one, by their comparison.

It is asked for notes whose place nothing else finds.
"""

from __future__ import annotations

from functools import cached_property

from index_builder.model import Outline
from reader.core.compare.engine import compare

LEAST_SCORE = 55.0
"""Likeness of a link's two sides from which on a note follows it."""
LEAST_WORDS = 5
"""Words of the shortest text that is followed: a shorter one stands in too many places."""


class LinkFollower:
    """Follows the sure links between two editions.

    The comparison is made when it is first asked for.
    """

    def __init__(self, former: Outline, outline: Outline) -> None:
        """From the older outline to the newer one."""
        self._former = former
        self._outline = outline

    def follow(self, block: str) -> tuple[int, float]:
        """The position of the block that an older block became, and the likeness.

        `block` is the id of the older one. The position is -1 where it is not sure.

        A block that was split became none of its parts alone.
        """
        return self._places.get(self._former.positions.get(block, -1), (-1, 0.0))

    @cached_property
    def _places(self) -> dict[int, tuple[int, float]]:
        comparison = compare(self._former, self._outline)
        return {
            comparison.old_units[old].block: (
                comparison.new_units[link.new[0]].block,
                link.score,
            )
            for link in comparison.links
            if link.sure and len(link.new) == 1 and link.score >= LEAST_SCORE
            for old in link.old
            if len(comparison.old_units[old].words) >= LEAST_WORDS
        }
