"""The form as comma-separated values: with semicolons where spreadsheets expect them, and marked as UTF-8."""

from __future__ import annotations

import csv
import io

from reader.core import formula_guard
from reader.core.amendments.formats.form import Form


def render(form: Form) -> bytes:
    """The file."""
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter="," if form.language == "en" else ";", lineterminator="\r\n"
    )
    writer.writerow(form.titles)
    for row in form.rows:
        writer.writerow([formula_guard.guard(cell) for cell in form.cells(row)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()
