"""A reader for the worker: the table in a spreadsheet or in comma-separated values, a line a row.

A table may come from anybody, so it is read where documents are: in the worker, within
bounds (`sources.sandbox`). Each line's text is the row's cells as a JSON array.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import PurePath

from index_builder.errors import UserError
from index_builder.model import Line, Source
from index_builder.progress import Progress
from reader.core import ods, xlsx
from reader.core.formula_guard import unguard

UNREADABLE = "{name} cannot be read as a table ({reason}). Save it as .xlsx, .ods or .csv and try again."
ENCODINGS = ("utf-8-sig", "cp1252")
"""Of CSV files: as we and most programs save them, and as Excel does where it is not
asked."""
MOST_ROWS = 200_000
MOST_TEXT = 40_000_000
"""Characters of all cells.

A register of 5,000 measures with notes has some 5,000,000.
"""


def read(name: str, data: bytes, progress: Progress) -> Source:
    """The rows of a table.

    Raises `UserError` where it is none, or a far too large one.
    """
    try:
        rows = _READERS.get(PurePath(name).suffix.lower(), xlsx.read)(data)
    except (ValueError, csv.Error) as error:
        raise UserError(UNREADABLE, name=name, reason=str(error)) from error
    if (
        len(rows) > MOST_ROWS
        or sum(len(cell) for row in rows for cell in row) > MOST_TEXT
    ):
        raise UserError(
            "{name} is too large a table: {rows} rows and {text} characters at most can be read. Divide it into parts.",
            name=name,
            rows=MOST_ROWS,
            text=MOST_TEXT,
        )
    lines = (
        Line(json.dumps(row), 1, number) for number, row in enumerate(rows, start=1)
    )
    return Source(name, "table", "", tuple(lines))


def _from_csv(data: bytes) -> list[list[str]]:
    text = _decoded(data)
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    return [
        list(map(unguard, line))
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    ]


def _decoded(data: bytes) -> str:
    """The text of a CSV file. Raises ValueError where it is none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode(ENCODINGS[0])
    except UnicodeDecodeError:
        return data.decode(ENCODINGS[1])


_READERS = {".csv": _from_csv, ".ods": ods.read}
"""By the ending of the file's name; all others are taken for Excel's."""
