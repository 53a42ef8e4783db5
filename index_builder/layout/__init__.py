"""From the words of pages to lines in the order in which they are read. Knows positions, but no language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index_builder.layout.columns import reading_order
from index_builder.layout.rows import Row, pieces, rows
from index_builder.layout.words import Word
from index_builder.model import Line

__all__ = ["lay_out"]


def lay_out(pages: Sequence[Sequence[Word]]) -> Iterator[Line]:
    """The lines of a document, given the words of each page in the page's own order."""
    number = 0
    for page, words in enumerate(pages, start=1):
        for row in _page(words):
            number += 1
            yield Line(row.text, number, page, row.tag.role, row.tag.level, box=row.box, font=row.font)


def _page(words: Sequence[Word]) -> list[Row]:
    """The lines of a page: those that are turned come last."""
    found = list(pieces(words))
    level = [piece for piece in found if piece.words[0].upright]
    turned = [piece for piece in found if not piece.words[0].upright]
    result = [row for group in reading_order(level) for row in rows(group)]
    return result + [row for piece in turned for row in rows([piece])]
