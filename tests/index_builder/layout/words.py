"""Words at places of a page, as a format's reader finds them."""

from __future__ import annotations

from collections.abc import Iterator

from index_builder.layout.words import NO_TAG, Word
from index_builder.model import Font

BODY = Font("Serif", 10.0)
PITCH = 14.0
"""From one line to the next."""
TOP = 100.0
FILLER = "ord som fyller en linje til den er full og vel så det"


def words(text: str, left: float, baseline: float, font: Font = BODY) -> Iterator[Word]:
    """The words of a line, each letter half as wide as the font's size."""
    for part in text.split(" "):
        right = left + len(part) * font.size / 2
        yield Word(part, left, right, baseline, font, NO_TAG, spaced=True)
        left = right + font.size / 4


def column(
    lines: list[str], left: float = 80.0, top: float = TOP, font: Font = BODY
) -> list[Word]:
    """Lines below each other."""
    return [
        word
        for at, line in enumerate(lines)
        for word in words(line, left, top + at * PITCH, font)
    ]


def filled(count: int, first: int = 0) -> list[str]:
    """Full lines, each with words of its own."""
    return [f"{FILLER} nummer{first + at}" for at in range(count)]
