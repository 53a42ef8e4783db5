"""The form as a spreadsheet, whose column for reading it back is hidden."""

from __future__ import annotations

from reader.core.amendments.formats.form import Form
from reader.core.export.spreadsheet import Spreadsheet, SpreadsheetColumn, to_xlsx


def render(form: Form) -> bytes:
    """The file."""
    columns = [
        SpreadsheetColumn(title, column.width, hidden=column.key == "data")
        for column, title in zip(form.columns, form.titles, strict=True)
    ]
    rows = [form.cells(row) for row in form.rows]
    return to_xlsx(Spreadsheet(form.title, "Sheet1", columns, rows, form.language))
