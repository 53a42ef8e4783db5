"""Amendments carried over to a new edition of their text, by the links of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from index_builder.model import Block
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side, State
from reader.core.amendments.record import carried_id
from reader.core.amendments.three_way import merged
from reader.core.compare.model import UNCHANGED, Comparison, Link, LinkKind
from reader.core.compare.normal import normal_words
from reader.core.compare.units import words_of


class Fate(StrEnum):
    """What became of an amendment in a new edition."""

    SAME = "same"
    """The passage is the same there, perhaps elsewhere."""
    MERGED = "merged"
    """The passage was reworded; the proposal's words are put into the new ones."""
    MET = "met"
    """The new edition says already what was proposed."""
    REVIEW = "review"
    """A person must look: the passage is gone, or both changed the same words."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An amendment in a new edition."""

    amendment: Amendment
    """As it is there; of one to review, as it was made."""
    fate: Fate


def carried_over(
    amendments: Iterable[Amendment], comparison: Comparison, edition: str
) -> list[Carried]:
    """The amendments to the older side of a comparison as amendments to the newer one.

    Each gets an id of its own in `edition`, the same each time.
    """
    carrier = _Carrier(comparison)
    found = []
    for one in amendments:
        made = carrier.carry(one)
        state = State.MET if made.fate is Fate.MET else one.state
        fresh = replace(
            made.amendment,
            id=carried_id(one.id, edition),
            parent=carried_id(one.parent, edition) if one.parent else "",
            state=state,
        )
        found.append(Carried(fresh, made.fate))
    return found


class _Carrier:
    """Finds the places of older blocks in a newer text."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old, self._new = comparison.old, comparison.new
        self._links: dict[str, list[Link]] = {}
        for link in comparison.links:
            for unit in comparison.olds(link):
                self._links.setdefault(unit.id, []).append(link)
        came = (
            unit.words
            for link in comparison.links
            for unit in comparison.news(link)
            if link.kind not in UNCHANGED
        )
        self._came = frozenset(came)

    def carry(self, amendment: Amendment) -> Carried:
        """An amendment with its fate."""
        if any(key not in self._links for key in amendment.blocks):
            return Carried(amendment, Fate.REVIEW)
        carry = {
            AmendmentKind.ADD: self._addition,
            AmendmentKind.STRIKE: self._strike,
            AmendmentKind.MOVE: self._move,
            AmendmentKind.CHANGE: self._change,
        }[amendment.kind]
        return carry(amendment) or Carried(amendment, Fate.REVIEW)

    def _addition(self, amendment: Amendment) -> Carried | None:
        if all(_words(one) in self._came for one in amendment.new):
            return Carried(amendment, Fate.MET)
        beside = self._beside(amendment.blocks[0], amendment.side)
        if beside is None:
            return None
        return Carried(replace(amendment, blocks=(beside,)), Fate.SAME)

    def _strike(self, amendment: Amendment) -> Carried | None:
        if all(self._is_gone(key) for key in amendment.blocks):
            return Carried(amendment, Fate.MET)
        there = self._there(amendment)
        if there is None:
            return None
        is_same = all(self._is_same(key) for key in amendment.blocks)
        return Carried(there, Fate.SAME if is_same else Fate.MERGED)

    def _move(self, amendment: Amendment) -> Carried | None:
        there = self._there(amendment)
        goal = self._beside(amendment.goal, amendment.side)
        if there is None or goal is None or goal in there.blocks:
            return None
        moved = replace(there, goal=goal)
        return Carried(moved, Fate.MET if self._stands_there(moved) else Fate.SAME)

    def _change(self, amendment: Amendment) -> Carried | None:
        if self._says(amendment):
            return Carried(amendment, Fate.MET)
        there = self._there(amendment)
        if there is None:
            return None
        is_same = all(self._is_same(key) for key in amendment.blocks)
        if is_same and there.old == amendment.old:
            return Carried(there, Fate.SAME)
        if len(amendment.blocks) != 1 or len(amendment.new) != 1:
            return None
        text = merged(amendment.old, amendment.new_text, there.old)
        if text is None:
            return None
        new = (replace(amendment.new[0], text=text),)
        return Carried(replace(there, new=new), Fate.SAME if is_same else Fate.MERGED)

    def _says(self, amendment: Amendment) -> bool:
        """Whether the newer text stands where the older one did, as it was proposed."""
        links = [link for key in amendment.blocks for link in self._links[key]]
        distinct = {id(link): link for link in links}.values()
        units = [unit for link in distinct for unit in self._comparison.news(link)]
        found = [word for unit in units for word in unit.words]
        wanted = [word for one in amendment.new for word in _words(one)]
        was = list(normal_words(amendment.old))
        return found == wanted and found != was

    def _there(self, amendment: Amendment) -> Amendment | None:
        """The amendment to the newer blocks; None unless each has one of its own."""
        found = [self._partner(key) for key in amendment.blocks]
        keys = [key for key in found if key]
        if len(keys) != len(amendment.blocks) or len(set(keys)) != len(keys):
            return None
        new = self._new
        old = "\n".join(new.blocks[new.positions[key]].text for key in keys)
        return replace(amendment, blocks=tuple(keys), old=old)

    def _partner(self, key: str) -> str:
        """The newer block that an older one alone goes on in; empty where there is none."""
        blocks = {
            unit.id for link in self._links[key] for unit in self._comparison.news(link)
        }
        one_to_one = all(
            len({unit.id for unit in self._comparison.olds(link)}) == 1
            for link in self._links[key]
        )
        return blocks.pop() if one_to_one and len(blocks) == 1 else ""

    def _beside(self, key: str, side: Side) -> str | None:
        """The newer block beside which an older one's neighbour stands."""
        units = [
            unit
            for link in self._links.get(key, ())
            for unit in self._comparison.news(link)
        ]
        if not units:
            return None
        return units[-1].id if side is Side.AFTER else units[0].id

    def _is_gone(self, key: str) -> bool:
        return all(link.kind is LinkKind.GONE for link in self._links[key])

    def _is_same(self, key: str) -> bool:
        return all(link.kind in UNCHANGED for link in self._links[key])

    def _stands_there(self, amendment: Amendment) -> bool:
        """Whether blocks that are to be moved stand at their goal already."""
        positions = self._new.positions
        first, last = (positions[amendment.blocks[place]] for place in (0, -1))
        goal = positions[amendment.goal]
        return goal == first - 1 if amendment.side is Side.AFTER else goal == last + 1


def _words(block: NewBlock) -> tuple[str, ...]:
    """The words of a new block, as a comparison has them."""
    made = Block(block.kind, block.text, "", block.level, block.marker)
    return words_of(made, block.text)[1]
