"""The form as a Word document: a table in landscape whose head is repeated on each page."""

from __future__ import annotations

import io
from dataclasses import replace

from reader.core.amendments.formats.columns import SEEN
from reader.core.amendments.formats.form import Form

_PAGE_MM, _MARGIN_MM = (297, 210), 12
_NARROWEST = 9
"""Characters of a column on paper: enough for its title."""
_POINTS = 8


def render(form: Form) -> bytes:
    """The file. Columns that are empty throughout are left out."""
    import docx  # slow to import
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    from reader.core.export.asides import xml_safe

    shown = _with_something(replace(form, columns=SEEN))
    document = docx.Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = map(Mm, _PAGE_MM)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(
        _MARGIN_MM
    )
    document.core_properties.title = xml_safe(form.title)[:255]
    document.styles["Normal"].font.size = Pt(_POINTS)
    document.add_heading(xml_safe(form.title), 1)
    lines = [shown.titles, *map(shown.cells, shown.rows)]
    widths = [max(column.width, _NARROWEST) for column in shown.columns]
    table = document.add_table(rows=len(lines), cols=len(widths), style="Table Grid")
    table.autofit = False
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
    for place, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        column.width = Mm((_PAGE_MM[0] - 2 * _MARGIN_MM) * width / sum(widths))
        for line, cell in zip(lines, column.cells, strict=True):
            cell.width = column.width
            cell.text = xml_safe(line[place])
        column.cells[0].paragraphs[0].runs[0].bold = True
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _with_something(form: Form) -> Form:
    rows = [form.cells(row) for row in form.rows]
    kept = [
        column
        for place, column in enumerate(form.columns)
        if not rows or any(cells[place] for cells in rows)
    ]
    return replace(form, columns=tuple(kept))
