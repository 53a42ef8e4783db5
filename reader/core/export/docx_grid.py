"""A table of texts in a Word file on pages turned sideways.

The head is on every page, and no row is broken.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from reader.core.export.asides import xml_safe
from reader.core.export.column_widths import shares
from reader.core.export.docx_lists import parsed
from reader.core.export.docx_template import (
    NARROW_MARGIN,
    PAPER,
    new_document,
    write_page_numbers,
)
from reader.core.export.docx_text import BOLD, SMALL, run_of
from reader.core.export.words import words

_TWIPS = 56.7
"""Twentieths of a point in a millimetre."""
_LETTERS = 135.0
"""That fit between the margins."""


def to_docx(
    title: str,
    language: str,
    remarks: Sequence[str],
    columns: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[str]],
) -> bytes:
    """The file; a column is its title and the width that it asks for, in characters.

    A line feed in a cell parts paragraphs.
    """
    document = new_document(title, language, landscape=True, margin=NARROW_MARGIN)
    document.add_heading(xml_safe(title), 1)
    for remark in remarks:
        document.add_paragraph(xml_safe(remark), style="Body Text")
    widths = _widths(columns, rows)
    markup = [_head(widths), _row([name for name, _ in columns], widths, head=True)]
    markup += [_row(cells, widths) for cells in rows]
    table = parsed(f"{''.join(markup)}</w:tbl>")[0]
    # To move an element takes a time that grows with the square of its size.
    inside = list(table)
    for element in inside:
        table.remove(element)
    document.element.body[-1].addprevious(table)
    table.extend(inside)
    section = document.sections[0]
    write_page_numbers(section.footer.paragraphs[0], words(language).page_of)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _widths(
    columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]
) -> list[int]:
    """Twentieths of a point for each column."""
    room = max(PAPER) - 2 * NARROW_MARGIN
    words = [max(map(len, title.split()), default=1) for title, _ in columns]
    for row in rows:
        for place, cell in enumerate(row):
            words[place] = max(words[place], *map(len, cell.split()), 1)
    wishes = [float(width) for _, width in columns]
    return [round(share * room * _TWIPS) for share in shares(wishes, words, _LETTERS)]


def _head(widths: Sequence[int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, head: bool = False) -> str:
    bold = BOLD if head else ""
    made = []
    for cell, width in zip(cells, widths, strict=True):
        texts = "".join(
            f"<w:p>{SMALL}{run_of(line, bold)}</w:p>" for line in cell.split("\n")
        )
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        made.append(f"<w:tc>{properties}{texts}</w:tc>")
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(made)}</w:tr>"
