"""Bullets that are drawn, not set: small shapes that hang before lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from index_builder.layout.heights import Heights
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word
from index_builder.model import Box

BULLET = "•"
_ABOVE, _BELOW = 0.75, 0.1
"""So far above and below a word's baseline, in parts of its size, the middle of its
bullet lies."""


class _Look(NamedTuple):
    """What a bullet looks like, in whole points."""

    width: int
    height: int
    before: int
    """From its right edge to the word."""
    above: int
    """From the word's baseline to its middle."""


class _Hanging(NamedTuple):
    """A shape that hangs before a line."""

    page: int
    at: int
    """Position of the line's first word on the page."""
    shape: Box
    look: _Look


def with_drawn_bullets(
    pages: Sequence[Sequence[Word]], shapes: Sequence[Sequence[Box]]
) -> list[list[Word]]:
    """The words of all pages, with a bullet for each shape of a kind that hangs before several lines."""
    found = [
        hanging
        for page, words in enumerate(pages)
        for hanging in _one_each(_hanging(page, words, shapes[page]))
    ]
    looks = Counter(hanging.look for hanging in found)
    result = [list(words) for words in pages]
    for hanging in sorted(found, key=lambda each: -each.at):
        if _alike(hanging, looks) >= LIMITS.drawn:
            word = pages[hanging.page][hanging.at]
            bullet = replace(
                word,
                text=BULLET,
                left=hanging.shape.left,
                right=hanging.shape.right,
                extracted="",
                link="",
            )
            result[hanging.page].insert(hanging.at, bullet)
    return result


def _hanging(
    page: int, words: Sequence[Word], shapes: Sequence[Box]
) -> Iterator[_Hanging]:
    """The shapes before words of a page."""
    if not shapes:
        return
    places = {id(word): at for at, word in enumerate(words)}
    heights = Heights(word for word in words if word.upright)
    for shape in shapes:
        line = _line(shape, heights)
        right = [
            (word.left, places[id(word)])
            for word in line
            if 0 <= word.left - shape.right < LIMITS.hang
        ]
        crowded = any(
            -LIMITS.slack < shape.left - word.right < LIMITS.lone for word in line
        )
        if right and not crowded:
            _, at = min(right)
            yield _Hanging(page, at, shape, _look(shape, words[at]))


def _line(shape: Box, heights: Heights) -> list[Word]:
    """The words at the height of a shape."""
    middle = (shape.top + shape.bottom) / 2
    near = heights.between(
        middle - _BELOW * heights.largest, middle + _ABOVE * heights.largest
    )
    return [word for word in near if _at_height(shape, word)]


def _look(shape: Box, word: Word) -> _Look:
    middle = (shape.top + shape.bottom) / 2
    return _Look(
        round(shape.right - shape.left),
        round(shape.bottom - shape.top),
        round(word.left - shape.right),
        round(word.baseline - middle),
    )


def _one_each(found: Iterable[_Hanging]) -> Iterator[_Hanging]:
    """The shapes that hang alone before their word: several at one height are an ornament."""
    by_word: dict[int, list[_Hanging]] = {}
    for hanging in found:
        by_word.setdefault(hanging.at, []).append(hanging)
    for same in by_word.values():
        lefts = [hanging.shape.left for hanging in same]
        if max(lefts) - min(lefts) < LIMITS.slack:
            yield same[0]


def _alike(hanging: _Hanging, looks: Counter[_Look]) -> int:
    """How many shapes look and hang as one does, each length within a point."""
    return sum(
        count
        for look, count in looks.items()
        if all(abs(a - b) <= 1 for a, b in zip(look, hanging.look, strict=True))
    )


def _at_height(shape: Box, word: Word) -> bool:
    """Whether a shape stands at the height of a word's small letters, and is no larger than these."""
    middle, size = (shape.top + shape.bottom) / 2, word.font.size
    return (
        word.baseline - _ABOVE * size < middle < word.baseline + _BELOW * size
        and shape.bottom - shape.top < size
    )
