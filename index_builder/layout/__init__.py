"""From the words of pages to lines in reading order; knows positions, but no language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index_builder.layout.cell_rows import region, table_rows
from index_builder.layout.columns import reading_order
from index_builder.layout.doubles import part_doubles
from index_builder.layout.drawings import NOTHING, Drawings
from index_builder.layout.drawn_bullets import with_drawn_bullets
from index_builder.layout.drop_caps import with_drop_caps_joined
from index_builder.layout.line_numbers import count_lines, rows_of_numbers
from index_builder.layout.margin_numbers import MarginNumber, find_margin_numbers
from index_builder.layout.outer_folios import find_outer_folios
from index_builder.layout.own_order import own_order
from index_builder.layout.print_marks import find_print_marks
from index_builder.layout.rows import Row, pieces, rows
from index_builder.layout.ruled_tables import with_tables_apart
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.underlines import with_underlines
from index_builder.layout.words import Word
from index_builder.model import Line, Role

__all__ = ["lay_out"]


def lay_out(
    pages: Sequence[Sequence[Word]], drawn: Sequence[Drawings] = ()
) -> Iterator[Line]:
    """The lines of a document, given the words of each page in the page's own order.

    `drawn` has what each page draws; nothing is known of that where it is empty. The
    number of a line in the margin is a line of its own, right before the one that it
    counts.
    """
    parted = [part_doubles(words) for words in pages]
    unseen = [[word for word in words if word.tag.reason] for words, _ in parted]
    single = with_drop_caps_joined(
        [[word for word in words if not word.tag.reason] for words, _ in parted]
    )
    margins = find_margin_numbers(single)
    measures, sources = find_print_marks(single)
    folios = find_outer_folios(single)
    beside = [
        {
            "measure-number": [word for word in words if id(word) in measures],
            "source-page": [word for word in words if id(word) in sources],
            "page-number": [word for word in words if id(word) in folios],
        }
        for words in single
    ]
    gone = {id(number.word) for margin in margins for number in margin}
    gone |= measures | sources | folios
    text = [[word for word in words if id(word) not in gone] for words in single]
    if drawn:
        text = with_drawn_bullets(text, [page.small for page in drawn])
        text = [
            with_underlines(words, page.level)
            for words, page in zip(text, drawn, strict=True)
        ]
    laid_out = [
        _page(words, page)
        for words, page in zip(text, drawn or [NOTHING] * len(text), strict=True)
    ]
    counted = count_lines(laid_out, margins)
    before = 0
    for page, (found, values, margin) in enumerate(
        zip(laid_out, counted, margins, strict=True), start=1
    ):
        lines = [
            *_lines(found, values, margin),
            *_aside(parted[page - 1][1], "drawn-twice"),
            *_aside(unseen[page - 1], ""),
            *(
                line
                for reason, words in beside[page - 1].items()
                for line in _aside(words, reason)
            ),
        ]
        for number, line in enumerate(lines, start=before + 1):
            yield replace(line, number=number, page=page)
        before += len(lines)


def _lines(
    found: Sequence[Row], values: Sequence[int], margin: Sequence[MarginNumber]
) -> Iterator[Line]:
    """The lines of a page, still without numbers."""
    for text, row, printed in rows_of_numbers(found, values, margin):
        if row is None:
            yield Line(text, 0, 0, Role.LINE_NUMBER)
        else:
            tag = row.tag
            line = Line(text, 0, 0, tag.role, tag.level, box=row.box, font=row.font)
            yield replace(
                line, printed_line=printed, extracted=row.extracted, spans=row.spans
            )


def _aside(words: Sequence[Word], reason: str) -> Iterator[Line]:
    """What a page draws again or does not show, as lines that are no part of the text."""
    for piece in pieces(words):
        for row in rows([piece]):
            yield Line(
                row.text,
                0,
                0,
                Role.FURNITURE,
                box=row.box,
                font=row.font,
                reason=reason or row.tag.reason,
                extracted=row.extracted,
            )


def _page(words: Sequence[Word], drawn: Drawings) -> list[Row]:
    """The lines of a page: those that are turned come last.

    Of a page with more words than any text has, such as a map, each piece is a line.
    """
    if len(words) > LIMITS.page_words:
        return [row for piece in pieces(words) for row in rows([piece])]
    found = with_tables_apart(words, drawn)
    level = [piece for piece in found if piece.words[0].upright]
    turned = [piece for piece in found if not piece.words[0].upright]
    regions = own_order(level) or map(region, reading_order(level))
    result = [
        row
        for each in regions
        for row in (table_rows(each.table) if each.table else rows(each.pieces))
    ]
    return result + [row for piece in turned for row in rows([piece])]
