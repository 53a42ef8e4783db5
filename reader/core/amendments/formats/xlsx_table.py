"""The form as a spreadsheet: frozen head, filter, page set-up; cells are text, never formulas."""

from __future__ import annotations

import io

from reader.core import formula_guard
from reader.core.amendments.formats.form import Form


def render(form: Form) -> bytes:
    """The file."""
    import xlsxwriter  # takes a while to import, and is needed at an export only

    data = io.BytesIO()
    safe = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(data, safe) as book:
        sheet = book.add_worksheet()
        book.set_properties({"title": form.title[:255]})
        head = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        plain = book.add_format({"text_wrap": True, "valign": "top", "align": "left"})
        quoted = book.add_format(
            {"text_wrap": True, "valign": "top", "align": "left", "quote_prefix": True}
        )
        for place, (column, title) in enumerate(
            zip(form.columns, form.titles, strict=True)
        ):
            sheet.set_column(
                place, place, column.width, options={"hidden": column.key == "data"}
            )
            sheet.write_string(0, place, title, head)
        for number, row in enumerate(form.rows, start=1):
            for place, cell in enumerate(form.cells(row)):
                sheet.write_string(
                    number,
                    place,
                    cell,
                    quoted if cell.startswith(formula_guard.STARTS) else plain,
                )
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(form.rows)), len(form.columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return data.getvalue()
