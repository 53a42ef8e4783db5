"""Words that a page draws twice at one place: shadows, text under a scan, one layer above another."""

from __future__ import annotations

from collections.abc import Sequence

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word


def part_doubles(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of a page, each once, and those that were drawn again."""
    kept: list[Word] = []
    again: list[Word] = []
    places: dict[tuple[str, int], list[Word]] = {}
    for word in words:
        cell = round(word.baseline / LIMITS.cell)
        near = [
            found
            for step in (-1, 0, 1)
            if (found := places.get((word.text, cell + step)))
        ]
        if near and any(_same_place(word, other) for found in near for other in found):
            again.append(word)
            continue
        places.setdefault((word.text, cell), []).append(word)
        kept.append(word)
    return kept, again


def _same_place(word: Word, other: Word) -> bool:
    near = max(LIMITS.shadow * max(word.font.size, other.font.size), 0.8)
    return (
        abs(word.left - other.left) < near
        and abs(word.baseline - other.baseline) < near
    )
