"""Fill a party's form: its headings decide which columns are written, its cells how they look."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from index_builder.errors import UserError
from index_builder.files import read_file
from index_builder.progress import Progress, silent
from index_builder.sources import sandbox
from reader.core.amendments.formats.form import Form

READER = "reader.core.amendments.party_forms.worker_fill"
NO_FORM = (
    "{name} cannot be read ({reason}). Save the form as .xlsx or .docx and try again."
)


def filled(template: Path, form: Form, progress: Progress = silent) -> bytes:
    """The party's file with a row an amendment below its headings.

    Raises UserError where it cannot be read, or has no headings that are known.
    """
    try:
        data = read_file(template)
    except OSError as error:
        reason = error.strerror or error
        raise UserError(NO_FORM, name=template.name, reason=reason) from error
    titles = [column.key for column in form.columns]
    rows = [dict(zip(titles, form.cells(row), strict=True)) for row in form.rows]
    order = json.dumps({"rows": rows}).encode() + b"\n" + data
    source = sandbox.read(template.name, order, progress, reader=READER)
    return base64.b64decode("".join(line.text for line in source.lines))
