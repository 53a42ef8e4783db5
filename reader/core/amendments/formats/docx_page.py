"""A Word file in landscape with a title and tables, written as mark-up: quick for thousands of rows."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from reader.core.export.docx_lists import parsed
from reader.core.export.docx_template import (
    NARROW_MARGIN,
    PAPER,
    new_document,
    write_page_numbers,
)
from reader.core.export.docx_text import BOLD, ITALIC, SMALL, run_of
from reader.core.export.words import words

_TEXT_TWIPS = (max(PAPER) - 2 * NARROW_MARGIN) * 1440 * 10 // 254
"""Width of the text, in twentieths of a point."""
BOLD_ITALIC = BOLD + ITALIC
Piece = tuple[str, str]
"""A text and its run properties, such as `BOLD`; empty for none."""
Cell = str | Sequence[Piece]


class LandscapePage:
    """A file under way."""

    def __init__(self, title: str, language: str) -> None:
        """A page with its title, in a language (BCP 47)."""
        self._document = new_document(
            title, language, landscape=True, margin=NARROW_MARGIN
        )
        self._parts: list[str] = []
        self.add_heading(title, 1)
        section = self._document.sections[0]
        write_page_numbers(section.footer.paragraphs[0], words(language).page_of)

    def add_heading(self, text: str, level: int = 2) -> None:
        """Add a heading."""
        style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>'
        self._parts.append(f"<w:p>{style}{run_of(text)}</w:p>")

    def add_paragraph(self, text: str) -> None:
        """Add a paragraph."""
        style = '<w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr>'
        self._parts.append(f"<w:p>{style}{run_of(text)}</w:p>")

    def add_table(self, rows: Iterable[Sequence[Cell]], widths: Sequence[int]) -> None:
        """Add a table with columns of these widths, in any unit.

        Its first row is repeated on each page.
        """
        twips = [_TEXT_TWIPS * width // sum(widths) for width in widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
        properties = '<w:tblStyle w:val="TableGrid"/><w:tblLayout w:type="fixed"/>'
        lines = [
            _row(row, twips, is_head=number == 0) for number, row in enumerate(rows)
        ]
        self._parts.append(
            f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            f"{''.join(lines)}</w:tbl><w:p/>"  # Word wants a paragraph after a table
        )

    def data(self) -> bytes:
        """The file."""
        last = self._document.element.body[-1]
        for element in parsed("".join(self._parts)):
            # To move an element takes a time that grows with the square of its size.
            inside = list(element)
            for one in inside:
                element.remove(one)
            last.addprevious(element)
            element.extend(inside)
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()


def _row(cells: Sequence[Cell], widths: Sequence[int], *, is_head: bool) -> str:
    head = "<w:tblHeader/>" if is_head else ""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_cell(cell, is_head)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{made}</w:tr>"


def _cell(cell: Cell, is_head: bool) -> str:
    pieces = [(cell, BOLD if is_head else "")] if isinstance(cell, str) else cell
    return f"<w:p>{SMALL}{''.join(run_of(*piece) for piece in pieces)}</w:p>"
