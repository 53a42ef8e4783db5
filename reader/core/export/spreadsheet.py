"""A table for people who go on working in it, as a spreadsheet: XLSX.

What a cell holds is text, never a formula: a spreadsheet must not run what somebody
wrote in a note or a document.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core import formula_guard
from reader.core.export.asides import xml_safe

LONGEST = 32_000
"""Characters of a cell: spreadsheets take 32,767 at most."""
TEXTS_ALONE = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
"""Options of xlsxwriter: a cell is what it is given as, and no file is written on the way."""
_LINE = 15.0
"""Points that a line of a cell takes."""
_TALLEST = 405.0
"""Points: a spreadsheet's rows are 409 at most."""
_A4 = 9
"""By the numbers that spreadsheets know paper by."""
_LONGEST_TITLE = 255
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SpreadsheetColumn:
    """A column of a spreadsheet."""

    title: str
    width: int
    """Characters."""
    hidden: bool = False
    choices: tuple[str, ...] = ()
    """Words to pick from; empty where anything may be typed."""


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A table, its head frozen and repeated on each page, and sentences on a second one."""

    title: str
    name: str
    """Of the sheet."""
    columns: Sequence[SpreadsheetColumn]
    rows: Sequence[Sequence[str | int]]
    language: str
    """BCP 47."""
    remarks: Sequence[str] = ()
    """What was asked, and what is left out; on a sheet of their own."""


def fitting(cell: str) -> str:
    """A cell's text, not longer than spreadsheets take; what is cut says so."""
    return cell if len(cell) <= LONGEST else f"{cell[:LONGEST]} […]"


def to_xlsx(table: Spreadsheet) -> bytes:
    """The file, to be printed on A4 on its side."""
    import xlsxwriter  # takes a while to import, and is needed at an export only

    data = io.BytesIO()
    with xlsxwriter.Workbook(data, TEXTS_ALONE) as book:
        book.set_properties({"title": xml_safe(table.title)[:_LONGEST_TITLE]})
        layout = {"text_wrap": True, "valign": "top", "align": "left"}
        head = book.add_format({"bold": True, "bottom": 1} | layout)
        plain = book.add_format(layout)
        # Told apart, so that it stays text when somebody edits it in the spreadsheet.
        quoted = book.add_format({"quote_prefix": True} | layout)
        page = book.add_worksheet(table.name)
        for number, column in enumerate(table.columns):
            hidden = {"hidden": column.hidden}
            page.set_column(number, number, column.width, None, hidden)
            page.write_string(0, number, _safe(fitting(column.title)), head)
        for row, cells in enumerate(table.rows, start=1):
            page.set_row(row, _height(table.columns, cells))
            for number, cell in enumerate(cells):
                if isinstance(cell, int):
                    page.write_number(row, number, cell, plain)
                    continue
                form = quoted if cell.startswith(formula_guard.STARTS) else plain
                page.write_string(row, number, _safe(fitting(cell)), form)
        _lay_out(page, table)
        if table.remarks:
            second = book.add_worksheet("2")
            second.set_column(0, 0, 100)
            for row, text in enumerate((table.title, *table.remarks)):
                second.write_string(row, 0, _safe(fitting(text)), quoted)
    return data.getvalue()


def _safe(text: str) -> str:
    """A text without what no XML can hold; control codes xlsxwriter writes in a way of its own."""
    return _UNWRITABLE.sub("", text)


def _lay_out(page: object, table: Spreadsheet) -> None:
    """Head, filter, words to pick from, and paper."""
    last_row, last_column = max(1, len(table.rows)), len(table.columns) - 1
    page.freeze_panes(1, 0)  # type: ignore[attr-defined]  # xlsxwriter has no types
    page.autofilter(0, 0, last_row, last_column)  # type: ignore[attr-defined]
    page.set_landscape()  # type: ignore[attr-defined]
    page.set_paper(_A4)  # type: ignore[attr-defined]
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)  # type: ignore[attr-defined]
    page.fit_to_pages(1, 0)  # type: ignore[attr-defined]
    page.repeat_rows(0)  # type: ignore[attr-defined]
    page.set_footer("&R&P / &N")  # type: ignore[attr-defined]
    for number, column in enumerate(table.columns):
        if column.choices and table.rows:
            source = {"validate": "list", "source": list(column.choices)}
            page.data_validation(1, number, last_row, number, source)  # type: ignore[attr-defined]


def _height(columns: Sequence[SpreadsheetColumn], cells: Sequence[str | int]) -> float:
    """Points that a row needs: not every spreadsheet finds out by itself."""
    lines = (
        sum(1 + len(line) // column.width for line in str(cell).split("\n"))
        for column, cell in zip(columns, cells, strict=True)
        if not column.hidden
    )
    return min(_TALLEST, _LINE * max(lines, default=1))
