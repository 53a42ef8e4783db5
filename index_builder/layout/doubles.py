"""Words that a page draws twice at one place: shadows, text under a scan, one layer above another."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word


class _Band(NamedTuple):
    """Words of one text within a band across the page, from left to right."""

    lefts: list[float]
    words: list[Word]

    def holds(self, word: Word) -> bool:
        """Whether one of them stands where a word stands."""
        reach = max(LIMITS.cell, LIMITS.shadow * word.font.size)
        begin = bisect_left(self.lefts, word.left - reach)
        end = bisect_left(self.lefts, word.left + reach, begin)
        return any(_same_place(word, other) for other in self.words[begin:end])

    def add(self, word: Word) -> None:
        """Add a word at its place."""
        place = bisect_left(self.lefts, word.left)
        self.lefts.insert(place, word.left)
        self.words.insert(place, word)


def part_doubles(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of a page, each once, and those that were drawn again."""
    kept: list[Word] = []
    again: list[Word] = []
    bands: dict[tuple[str, int], _Band] = {}
    times = Counter(word.text for word in words)
    for word in words:
        if times[word.text] == 1:
            kept.append(word)
            continue
        cell = round(word.baseline / LIMITS.cell)
        near = [
            band for step in (-1, 0, 1) if (band := bands.get((word.text, cell + step)))
        ]
        if any(band.holds(word) for band in near):
            again.append(word)
            continue
        bands.setdefault((word.text, cell), _Band([], [])).add(word)
        kept.append(word)
    return kept, again


def _same_place(word: Word, other: Word) -> bool:
    near = max(LIMITS.shadow * max(word.font.size, other.font.size), 0.8)
    return (
        abs(word.left - other.left) < near
        and abs(word.baseline - other.baseline) < near
    )
