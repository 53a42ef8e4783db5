"""The register for programs that show tables: spreadsheets and Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.register_export.columns import ORDER, Column, Sheet
from reader.core.register_words import PRIORITIES, STANCES

if TYPE_CHECKING:
    from reader.core.export.spreadsheet import Spreadsheet

# The writers are imported where they are used: the window's register needs the columns
# alone when it starts.

_ORDER_WIDTH = 11
"""Characters."""


def to_xlsx(sheet: Sheet) -> bytes:
    """An Excel workbook: head frozen, filter on, choices to pick from in the columns for stance and priority."""
    from reader.core.export import spreadsheet

    return spreadsheet.to_xlsx(_spreadsheet(sheet))


def to_ods(sheet: Sheet) -> bytes:
    """The same for LibreOffice."""
    from reader.core.export.ods import to_ods

    return to_ods(_spreadsheet(sheet))


def to_docx(sheet: Sheet) -> bytes:
    """A Word document with a table on A4 on its side.

    The columns that are for programs, or empty throughout, are left out: paper has no
    use for them.
    """
    from reader.core.export import docx_grid

    shown = [
        column
        for column in sheet.shown()
        if any(column.cell(row, sheet.number) for row in sheet.rows)
    ]
    columns = [(column.titles[sheet.number], column.width) for column in shown]
    kept = [sheet.columns.index(column) for column in shown]
    cells = (sheet.cells(row) for row in sheet.rows)
    rows = [[line[place] for place in kept] for line in cells]
    return docx_grid.to_docx(sheet.title, sheet.language, (), columns, rows)


def _spreadsheet(sheet: Sheet) -> Spreadsheet:
    from reader.core.export.spreadsheet import Spreadsheet, SpreadsheetColumn

    shown = sheet.shown()
    columns = [SpreadsheetColumn(ORDER[sheet.number], _ORDER_WIDTH)]
    columns += [
        SpreadsheetColumn(
            title, column.width, column not in shown, _choices(column, sheet.number)
        )
        for column, title in zip(sheet.columns, sheet.titles, strict=True)
    ]
    rows: list[list[str | int]] = []
    for number, row in enumerate(sheet.rows, start=1):
        cells: list[str | int] = [number]
        for column, text in zip(sheet.columns, sheet.cells(row), strict=True):
            cells.append(row.page if column.key == "page" else text)
        rows.append(cells)
    return Spreadsheet(sheet.title, "Tiltak", columns, rows, sheet.language)


def _choices(column: Column, language: int) -> tuple[str, ...]:
    """The words to pick from in a column."""
    if column.key == "stance":
        return tuple(words[language] for words in STANCES.values())
    if column.key == "priority":
        return tuple(words[language] for words in PRIORITIES if words[language])
    return ()
