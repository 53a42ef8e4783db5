"""From the words of pages to lines in the order in which they are read. Knows positions, but no language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index_builder.layout.columns import reading_order
from index_builder.layout.line_numbers import count_lines, rows_of_numbers
from index_builder.layout.margin_numbers import find_margin_numbers
from index_builder.layout.rows import Row, pieces, rows
from index_builder.layout.words import Word
from index_builder.model import Line, Role

__all__ = ["lay_out"]


def lay_out(pages: Sequence[Sequence[Word]]) -> Iterator[Line]:
    """The lines of a document, given the words of each page in the page's own order.

    The number of a line in the margin is a line of its own, right before the one that it counts.
    """
    laid_out = []
    margins = find_margin_numbers(pages)
    for words, margin in zip(pages, margins, strict=True):
        gone = {id(number.word) for number in margin}
        laid_out.append(_page([word for word in words if id(word) not in gone]))
    counted = count_lines(laid_out, margins)
    number = 0
    for page, (found, values, margin) in enumerate(zip(laid_out, counted, margins, strict=True), start=1):
        for text, row, printed in rows_of_numbers(found, values, margin):
            number += 1
            if row is None:
                yield Line(text, number, page, Role.LINE_NUMBER)
            else:
                tag = row.tag
                yield Line(text, number, page, tag.role, tag.level, box=row.box, font=row.font, printed_line=printed)


def _page(words: Sequence[Word]) -> list[Row]:
    """The lines of a page: those that are turned come last."""
    found = list(pieces(words))
    level = [piece for piece in found if piece.words[0].upright]
    turned = [piece for piece in found if not piece.words[0].upright]
    result = [row for group in reading_order(level) for row in rows(group)]
    return result + [row for piece in turned for row in rows([piece])]
