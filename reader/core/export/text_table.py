"""A table of texts as a file: spreadsheet, Word document in landscape, web page, plain text.

Hits of a search and topics over several documents are written so. What a cell holds is
text, never a formula.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from reader.core.export import docx_grid, ods, spreadsheet
from reader.core.export.asides import xml_safe
from reader.core.export.atomic_file import save
from reader.core.export.spreadsheet import Spreadsheet, SpreadsheetColumn

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
    """A spreadsheet with the head frozen and a filter on.

    The remarks stand on a sheet of their own.
    """
    return spreadsheet.to_xlsx(_spreadsheet(table))


def to_ods(table: TextTable) -> bytes:
    """The spreadsheet of `to_xlsx`, for LibreOffice."""
    return ods.to_ods(_spreadsheet(table))


def _spreadsheet(table: TextTable) -> Spreadsheet:
    columns = [
        SpreadsheetColumn(column.title, column.width) for column in table.columns
    ]
    return Spreadsheet(
        table.title, "1", columns, table.rows, table.language, table.remarks
    )


def to_docx(table: TextTable) -> bytes:
    """A Word document on its side, whose table repeats its head on every page."""
    return docx_grid.to_docx(
        table.title, table.language, table.remarks, table.columns, table.rows
    )


def to_html(table: TextTable) -> bytes:
    """A web page that needs no script and no other file.

    It can be printed on paper turned sideways.
    """
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
    TableFormat(".ods", "OpenDocument spreadsheet", to_ods),
    TableFormat(".html", "Web page", to_html),
    TableFormat(".txt", "Plain text", to_text),
)


def format_for(target: Path, name: str = "") -> TableFormat:
    """The format of a name ("xlsx"), or without one that which a file's ending asks for.

    Raises UserError where there is none.
    """
    wanted = f".{name.lstrip('.')}" if name else target.suffix
    for one in FORMATS:
        if wanted.lower() == one.suffix:
            return one
    raise UserError(
        "The table cannot be written as {name}. Let the name end in one of {known}.",
        name=name or target.name,
        known=", ".join(one.suffix for one in FORMATS),
    )


def export_table(table: TextTable, target: Path, name: str = "") -> None:
    """Write a table to a file, in the format of `name`.

    Without a name, the ending of the file tells the format. The file is there whole, or
    not at all.

    Raises UserError where it cannot be written.
    """
    save(target, format_for(target, name).render(table))
