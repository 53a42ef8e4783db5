"""The register as plain text: CSV, Markdown and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from reader.core import formula_guard
from reader.core.marks import Stance
from reader.core.register_export.columns import ORDER, Sheet

_COMMA_LANGUAGES = frozenset({"en"})
"""Languages in which a spreadsheet parts columns by commas; in all others the comma
parts decimals, and columns are parted by semicolons."""


def to_csv(sheet: Sheet) -> bytes:
    """Values parted as spreadsheets of the language expect it, marked as UTF-8.

    What a spreadsheet would run gets an apostrophe.
    """
    text = io.StringIO()
    delimiter = "," if sheet.language in _COMMA_LANGUAGES else ";"
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([ORDER[sheet.number], *sheet.titles])
    for number, row in enumerate(sheet.rows, start=1):
        cells = map(formula_guard.guard, sheet.cells(row))
        writer.writerow([str(number), *cells])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def to_markdown(sheet: Sheet) -> bytes:
    """A Markdown table."""
    sheet = sheet.for_people
    lines = [
        f"# {_in_table(sheet.title)}",
        "",
        _line(sheet.titles),
        _line(["---"] * len(sheet.titles)),
    ]
    lines += [
        _line([_in_table(value) for value in sheet.cells(row)]) for row in sheet.rows
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def to_json(sheet: Sheet) -> bytes:
    """JSON: stances, priorities and tags as they are, whatever the language."""
    sheet = sheet.for_people
    rows = []
    for row in sheet.rows:
        values: dict[str, object] = {
            column.key: getattr(row, column.key) for column in sheet.columns
        }
        rows.append(
            {
                key: value.value if isinstance(value, Stance) else value
                for key, value in values.items()
            }
        )
    data = {"title": sheet.title, "measures": rows}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "replace")


def _line(values: Sequence[str]) -> str:
    return "| " + " | ".join(values) + " |"


def _in_table(text: str) -> str:
    """Text as a cell of a Markdown table: nothing in it is mark-up."""
    for sign in "\\`*_[]<>|#~":
        text = text.replace(sign, f"\\{sign}")
    return "<br>".join(text.split("\n"))
