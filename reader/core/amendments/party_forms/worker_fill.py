"""A reader for the worker that fills in a form.

It is given a form and its rows. Its lines are the filled file, in Base64.

The data are a line of JSON, `{"rows": [{"label": "1", ...}]}`, and then the form.
"""

from __future__ import annotations

import base64
import json
from textwrap import wrap

from index_builder.errors import UserError
from index_builder.model import Line, Source
from index_builder.progress import Progress, silent
from index_builder.sources.archive import Archive
from reader.core.amendments.columns import column_titled
from reader.core.amendments.party_forms import docx_form, xlsx_form

LEAST_TITLES = 2
"""A row with so many known titles is the head of the form."""
NO_TITLES = (
    "{name} has no row of titles such as “Line”, “Present text” or “New text”. "
    "Choose the form that your party hands out, or give its columns such titles."
)
_LINE = 100_000
"""Characters of a line of the answer."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """The filled form. Raises `UserError` where it cannot be filled."""
    order, _, form = data.partition(b"\n")
    rows = json.loads(order)["rows"]
    package = Archive(name, form)
    fill = docx_form.fill if "word/document.xml" in package else xlsx_form.fill
    made = fill(name, package, rows, known_columns)
    if made is None:
        raise UserError(NO_TITLES, name=name)
    text = base64.b64encode(made).decode()
    lines = (
        Line(part, number, 1) for number, part in enumerate(wrap(text, _LINE), start=1)
    )
    return Source(name, "form", "", tuple(lines))


def known_columns(titles: list[str]) -> dict[int, str]:
    """The keys of the columns with known titles, by place; empty where a row is no head."""
    found: dict[int, str] = {}
    for place, title in enumerate(titles):
        column = column_titled(title)
        if column and column.key not in found.values():
            found[place] = column.key
    return found if len(found) >= LEAST_TITLES else {}
