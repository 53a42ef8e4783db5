"""The units of both sides, and the bonds that the stages have found between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.core.compare.likeness import Likeness
from reader.core.compare.model import Unit
from reader.core.compare.thresholds import Thresholds

FREE = -1


@dataclass(frozen=True, slots=True)
class Bond:
    """Units of both sides that a stage found to belong together."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    score: float
    why: str
    """The name of the stage."""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """The free units between two neighbouring joined ones, on both sides."""

    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass
class Matching:
    """Which units are joined.

    Stages call `join` and `part`; nothing else changes it.
    """

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    thresholds: Thresholds
    apart: frozenset[tuple[int, int]] = frozenset()
    """Pairs of positions that the user said do not belong together."""
    of_old: list[Bond | None] = field(default_factory=list)
    """The bond of each older unit; None while it is free."""
    of_new: list[Bond | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.of_old = [None] * len(self.old)
        self.of_new = [None] * len(self.new)

    @cached_property
    def likeness(self) -> Likeness:
        """Compares an older and a newer unit."""
        return Likeness(self.old, self.new)

    def join(
        self,
        old: Sequence[int],
        new: Sequence[int],
        score: float,
        why: str,
        *,
        sure: bool = True,
    ) -> bool:
        """Join free units; whether the user's verdicts allow it."""
        if any((one, other) in self.apart for one in old for other in new):
            return False
        bond = Bond(tuple(old), tuple(new), score, why, sure)
        for position in old:
            self.of_old[position] = bond
        for position in new:
            self.of_new[position] = bond
        return True

    def part(self, bond: Bond) -> None:
        """Set the units of a bond free."""
        for position in bond.old:
            self.of_old[position] = None
        for position in bond.new:
            self.of_new[position] = None

    def bonds(self) -> list[Bond]:
        """All bonds in the older text's order, each once."""
        return list(dict.fromkeys(bond for bond in self.of_old if bond is not None))

    def free_old(self) -> list[int]:
        """Positions of the older units that are not joined."""
        return [position for position, bond in enumerate(self.of_old) if bond is None]

    def free_new(self) -> list[int]:
        """Positions of the newer units that are not joined."""
        return [position for position, bond in enumerate(self.of_new) if bond is None]

    def partner(self, old: int) -> int:
        """The first newer unit that an older one is joined to; FREE for none or beyond the ends."""
        bond = self.of_old[old] if 0 <= old < len(self.old) else None
        return bond.new[0] if bond else FREE

    def backbone(self) -> list[Bond]:
        """The longest run of bonds that are in order on both sides."""
        bonds = sorted(self.bonds(), key=lambda bond: bond.old[0])
        return [
            bonds[index]
            for index in longest_increasing([bond.new[0] for bond in bonds])
        ]

    def gaps(self) -> Iterator[Gap]:
        """The gaps of the backbone in which both sides have free units."""
        old_from, new_from = 0, 0
        ends = [
            (bond.old[0], bond.new[0], bond.old[-1] + 1, bond.new[-1] + 1)
            for bond in self.backbone()
        ]
        for old_to, new_to, old_next, new_next in [
            *ends,
            (len(self.old), len(self.new), 0, 0),
        ]:
            old = tuple(i for i in range(old_from, old_to) if self.of_old[i] is None)
            new = tuple(i for i in range(new_from, new_to) if self.of_new[i] is None)
            if old and new:
                yield Gap(old, new)
            old_from, new_from = max(old_next, old_from), max(new_next, new_from)


def longest_increasing(values: Sequence[int]) -> list[int]:
    """The indexes of the longest increasing run within a sequence of different numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(value)
            ends.append(index)
        else:
            tails[place] = value
            ends[place] = index
    found: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        found.append(index)
        index = before[index]
    return found[::-1]
