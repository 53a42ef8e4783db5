"""A table of texts as a file: spreadsheet, Word document in landscape, web page, plain text.

Hits of a search and topics over several documents are written so. What a cell holds is
text, never a formula.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from reader.core import formula_guard
from reader.core.export.asides import xml_safe
from reader.core.export.atomic_file import save

LONGEST = 32_000
"""Characters of a cell: spreadsheets take 32,767 at most."""
_PAPER = 297.0, 210.0
"""Millimetres of a sheet of paper on its side (A4)."""
_MARGIN = 15.0
"""Millimetres of paper around the table."""
_STYLE = """
body { font: 16px/1.5 Georgia, serif; margin: 2rem; color: #1f2328; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #c4c8ce; padding: .5rem; text-align: left; vertical-align: top; white-space: pre-wrap }
thead { display: table-header-group }
tr { break-inside: avoid }
@page { size: A4 landscape; margin: 15mm }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #1b1d20 } }
"""


class TextColumn(NamedTuple):
    """A column of a table."""

    title: str
    width: int
    """Characters."""


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of texts."""

    title: str
    remarks: tuple[str, ...]
    """Sentences above the table: what was asked, what is left out."""
    columns: tuple[TextColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    """A line feed in a cell parts paragraphs."""
    language: str
    """BCP 47."""


class TableFormat(NamedTuple):
    """A kind of file that a table can be written to."""

    suffix: str
    title: str
    """For a file dialog."""
    render: Callable[[TextTable], bytes]


def to_xlsx(table: TextTable) -> bytes:
    """A spreadsheet with the head frozen and a filter on; the remarks stand on a sheet of their own."""
    import xlsxwriter  # takes a while to import, and is needed at an export only

    data = io.BytesIO()
    safe = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(data, safe) as book:
        book.set_properties({"title": xml_safe(table.title)[:255]})
        head = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        plain = book.add_format({"text_wrap": True, "valign": "top", "align": "left"})
        quoted = book.add_format(
            {"text_wrap": True, "valign": "top", "align": "left", "quote_prefix": True}
        )
        sheet = book.add_worksheet("1")
        for number, column in enumerate(table.columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, xml_safe(column.title), head)
        for row, cells in enumerate(table.rows, start=1):
            for number, cell in enumerate(cells):
                form = quoted if cell.startswith(formula_guard.STARTS) else plain
                sheet.write_string(row, number, _fitting(xml_safe(cell)), form)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        _add_remarks(book.add_worksheet("2"), table, quoted)
    return data.getvalue()


def _add_remarks(sheet: object, table: TextTable, form: object) -> None:
    sheet.set_column(0, 0, 100)  # type: ignore[attr-defined]  # xlsxwriter has no types
    for row, text in enumerate((table.title, *table.remarks)):
        sheet.write_string(row, 0, _fitting(xml_safe(text)), form)  # type: ignore[attr-defined]


def _fitting(cell: str) -> str:
    return cell if len(cell) <= LONGEST else f"{cell[:LONGEST]} […]"


def to_docx(table: TextTable) -> bytes:
    """A Word document on its side, whose table repeats its head on every page."""
    import docx  # slow to import, so only who writes a Word file pays for it
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.language = xml_safe(table.title)[:255], table.language
    properties.author = properties.comments = ""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = map(Mm, _PAPER)
    section.left_margin = section.right_margin = section.top_margin = (
        section.bottom_margin
    ) = Mm(_MARGIN)
    document.add_heading(xml_safe(table.title), 1)
    for remark in table.remarks:
        document.add_paragraph(xml_safe(remark))
    grid = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    room = (_PAPER[0] - 2 * _MARGIN) / sum(column.width for column in table.columns)
    widths = [Mm(column.width * room) for column in table.columns]
    head = tuple(column.title for column in table.columns)
    for number, cells in enumerate((head, *table.rows)):
        row = grid.add_row()
        for cell, text, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            first, *others = xml_safe(text).split("\n")
            cell.paragraphs[0].add_run(first).bold = number == 0
            for other in others:
                cell.add_paragraph(other)
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - it has no other way
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def to_html(table: TextTable) -> bytes:
    """One web page that needs no script and no other file, and can be printed on paper on its side."""
    head = "".join(
        f'<th scope="col">{_text(column.title)}</th>' for column in table.columns
    )
    rows = "".join(
        f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>\n"
        for row in table.rows
    )
    remarks = "".join(f"<p>{_text(remark)}</p>\n" for remark in table.remarks)
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(table.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{_text(table.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{_text(table.title)}</h1>\n"
        f"{remarks}<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


def _text(text: str) -> str:
    return escape(xml_safe(text))


def to_text(table: TextTable) -> bytes:
    """Plain text: a paragraph a row, with the names of the columns before what they hold."""
    parts = ["\n".join((table.title, *table.remarks))]
    for row in table.rows:
        filled = [
            (column.title, cell)
            for column, cell in zip(table.columns, row, strict=True)
            if cell
        ]
        parts.append("\n".join(f"{title}: {cell}" for title, cell in filled))
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


FORMATS = (
    TableFormat(".docx", "Word document", to_docx),
    TableFormat(".xlsx", "Spreadsheet", to_xlsx),
    TableFormat(".html", "Web page", to_html),
    TableFormat(".txt", "Plain text", to_text),
)


def format_for(target: Path) -> TableFormat:
    """The format that a file's ending asks for.

    Raises UserError where there is none.
    """
    for one in FORMATS:
        if target.suffix.lower() == one.suffix:
            return one
    raise UserError(
        "The table cannot be written as {name}. Let the name end in one of {known}.",
        name=target.name,
        known=", ".join(one.suffix for one in FORMATS),
    )


def export_table(table: TextTable, target: Path) -> None:
    """Write a table to a file; the file is whole or not there.

    Raises UserError where it cannot be written.
    """
    save(target, format_for(target).render(table))
