"""Candidates on the other side for a unit: those that share rare words with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest

from reader.core.compare.likeness import stems
from reader.core.compare.model import Unit
from reader.core.compare.thresholds import Thresholds


class WordIndex:
    """Finds the units that share most of a unit's rare words."""

    def __init__(
        self,
        units: tuple[Unit, ...],
        positions: Iterable[int],
        weights: Mapping[str, float],
        thresholds: Thresholds,
    ) -> None:
        """Over some of the units of a side; `weights` says how rare a stem is."""
        self._thresholds = thresholds
        self._weights = weights
        self._places: dict[str, list[int]] = defaultdict(list)
        for position in positions:
            for stem in stems(units[position]):
                self._places[stem].append(position)

    def near(self, unit: Unit) -> list[int]:
        """Positions of the best candidates, best first."""
        found: dict[int, float] = defaultdict(float)
        for stem in stems(unit):
            places = self._places.get(stem, ())
            if len(places) <= self._thresholds.common_word:
                for position in places:
                    found[position] += self._weights[stem]
        return nlargest(
            self._thresholds.candidates,
            found,
            key=lambda position: (found[position], -position),
        )
