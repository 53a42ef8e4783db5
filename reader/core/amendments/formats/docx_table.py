"""The form as a Word document: a table in landscape."""

from __future__ import annotations

from dataclasses import replace

from reader.core.amendments.columns import SEEN
from reader.core.amendments.formats.form import Form


def render(form: Form) -> bytes:
    """The file. Columns that are empty throughout are left out."""
    from reader.core.export import docx_grid

    shown = _with_something(replace(form, columns=SEEN))
    columns = [
        (title, column.width)
        for title, column in zip(shown.titles, shown.columns, strict=True)
    ]
    rows = [shown.cells(row) for row in shown.rows]
    return docx_grid.to_docx(form.title, form.language, (), columns, rows)


def _with_something(form: Form) -> Form:
    rows = [form.cells(row) for row in form.rows]
    kept = [
        column
        for place, column in enumerate(form.columns)
        if not rows or any(cells[place] for cells in rows)
    ]
    return replace(form, columns=tuple(kept))
