"""Words that a page holds and does not show: invisible, white on white, beside the page, tiny."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index_builder.layout.drawings import Drawings
from index_builder.layout.words import Word
from index_builder.model import Box, Font
from index_builder.sources.pdf.tags import UNSEEN

_TINY = 1.0
"""Points: nobody reads letters of such a size."""
_BELOW, _NO_FACE = 100.0, Font("", 10.0)
"""Points between lines of words that stand nowhere, and how they are set."""
_WHITE = 250
"""Of 255: a colour with no darker channel cannot be told from the paper's."""
_VISIBLE = 0.1
"""Where less of a page's words are visible, the others are what is read: the text of a
scan, or of letters that are drawn as shapes."""


def with_unseen_told(
    words: Sequence[Word], drawn: Drawings, size: tuple[float, float]
) -> list[Word]:
    """The words of a page, given its width and height.

    Those that nobody sees are no part of the text.
    """
    unseen = [word for word in words if _is_unseen(word, drawn, size)]
    if not unseen or len(unseen) > (1 - _VISIBLE) * len(words):
        return list(words)
    ids = set(map(id, unseen))
    return [replace(word, tag=UNSEEN) if id(word) in ids else word for word in words]


def said_alone(passages: Iterable[str]) -> Iterator[Word]:
    """Words that a page says in the place of others and does not show, one below the other."""
    for row, passage in enumerate(passages):
        left = 0.0
        for word in passage.split():
            right = left + len(word) * _NO_FACE.size / 2
            yield Word(word, left, right, row * _BELOW, _NO_FACE, UNSEEN, spaced=True)
            left = right + _NO_FACE.size / 4


def _is_unseen(word: Word, drawn: Drawings, size: tuple[float, float]) -> bool:
    width, height = size
    inside = word.right >= 0 and word.left <= width and 0 <= word.baseline <= height
    if not inside or word.font.size < _TINY:
        return True
    if not word.drawn:
        return not _lies_on(word, drawn.pictures)
    return _is_white(word.font.colour) and not _lies_on(word, drawn.areas)


def _is_white(colour: int) -> bool:
    return min(colour.to_bytes(3, "big")) >= _WHITE


def _lies_on(word: Word, areas: Iterable[Box]) -> bool:
    x, y = (word.left + word.right) / 2, word.baseline - word.font.size / 3
    return any(
        area.left <= x <= area.right and area.top <= y <= area.bottom for area in areas
    )
