"""Words that a page draws twice at one place: shadows, text under a scan, one layer above another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word


def part_doubles(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of a page, each once, and those that were drawn again."""
    kept: list[Word] = []
    again: list[Word] = []
    places: defaultdict[tuple[str, int], list[Word]] = defaultdict(list)
    for word in words:
        cell = round(word.left / LIMITS.cell)
        near = [other for step in (-1, 0, 1) for other in places[word.text, cell + step]]
        if any(_same_place(word, other) for other in near):
            again.append(word)
            continue
        places[word.text, cell].append(word)
        kept.append(word)
    return kept, again


def _same_place(word: Word, other: Word) -> bool:
    near = max(LIMITS.shadow * max(word.font.size, other.font.size), 0.8)
    return abs(word.left - other.left) < near and abs(word.baseline - other.baseline) < near
