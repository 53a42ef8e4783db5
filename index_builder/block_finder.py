"""Finds blocks in a list that is being corrected.

By id or by text, without looking through all of them each time.
"""

from __future__ import annotations

from collections import defaultdict

from index_builder.model import Block
from index_builder.recover.ids import normal

_MOST_MOVED = 300
"""After so many changes the places are worked out anew."""


class BlockFinder:
    """Over a list of blocks; whoever alters the list says so."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._places: dict[str, int] = {}
        self._ids_by_text: dict[str, list[str]] | None = None
        self._altered: set[str] = set()
        self._moved = 0
        self._renew()

    def by_id(self, wanted: str) -> int | None:
        """The position of the block that has an id, or a commitment with it."""
        place = self._places.get(wanted)
        if place is None:
            return None
        # A block has moved by one place at most for each change since.
        low = max(0, place - self._moved)
        for position in range(low, min(len(self._blocks), place + self._moved + 1)):
            if wanted in _ids(self._blocks[position]):
                return position
        return None

    def by_text(self, text: str) -> int | None:
        """The position of the only block that has a text, spaces and case apart.

        None where several have it.
        """
        wanted = normal(text)
        if not wanted:
            return None
        if self._ids_by_text is None:
            self._ids_by_text = defaultdict(list)
            for block in self._blocks:
                self._ids_by_text[normal(block.text)].append(block.id)
        ids = {*self._ids_by_text.get(wanted, ()), *self._altered}
        found = {place for each in ids if (place := self.by_id(each)) is not None}
        same = [place for place in found if normal(self._blocks[place].text) == wanted]
        return same[0] if len(same) == 1 else None

    def was_changed(self, position: int, before: int) -> None:
        """Note down that the blocks at a position were altered; `before`: how many blocks there were."""
        difference = len(self._blocks) - before
        near = self._blocks[max(0, position - 1) : position + 3]
        for block in near:
            self._places.setdefault(block.id, position)
            self._altered.add(block.id)
        self._moved += 1
        if abs(difference) > 1 or self._moved > _MOST_MOVED:
            self._renew()

    def _renew(self) -> None:
        self._places = {}
        for position, block in enumerate(self._blocks):
            for each in _ids(block):
                self._places.setdefault(each, position)
        self._ids_by_text = None
        self._altered.clear()
        self._moved = 0


def _ids(block: Block) -> tuple[str, ...]:
    return (block.id, *(each.id for each in block.commitments))
