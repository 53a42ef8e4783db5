"""Amendments as files: one row of `FORMATS` a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from reader.core.amendments.formats import (
    akoma_ntoso,
    antragsgruen,
    csv_table,
    docx_table,
    json_ld,
    plain,
    tracked,
    two_columns,
    xlsx_table,
)
from reader.core.amendments.formats.form import Form

__all__ = ["FORMATS", "AmendmentFormat", "Form", "export_form", "format_for"]


class AmendmentFormat(NamedTuple):
    """A kind of file that amendments can be taken along in."""

    name: str
    """As the command line calls it."""
    suffix: str
    title: str
    """For a file dialog."""
    render: Callable[[Form], bytes]


def _json(form: Form) -> bytes:
    return json_ld.dumps([row.amendment for row in form.rows], form.edition, form.title)


FORMATS = (
    AmendmentFormat("docx", ".docx", "Word document with a table", docx_table.render),
    AmendmentFormat(
        "tracked", ".docx", "Word document with tracked changes", tracked.render
    ),
    AmendmentFormat("xlsx", ".xlsx", "Spreadsheet", xlsx_table.render),
    AmendmentFormat("csv", ".csv", "Comma-separated values", csv_table.render),
    AmendmentFormat("text", ".txt", "Plain text", plain.render),
    AmendmentFormat("json", ".jsonld", "Web Annotations", _json),
    AmendmentFormat(
        "columns", ".docx", "Word document with two columns", two_columns.render
    ),
    AmendmentFormat("akn", ".xml", "Akoma Ntoso", akoma_ntoso.render),
    AmendmentFormat(
        "antragsgruen-csv", ".csv", "Antragsgrün: table", antragsgruen.render_csv
    ),
    AmendmentFormat(
        "antragsgruen", ".json", "Antragsgrün: requests", antragsgruen.render_json
    ),
)


def format_for(target: Path, name: str = "") -> AmendmentFormat:
    """The format of this name, or the one that the target's ending asks for.

    Raises UserError where there is none.
    """
    for one in FORMATS:
        if name == one.name or (not name and target.suffix.lower() == one.suffix):
            return one
    raise UserError(
        "Amendments cannot be written as {name}. Let the name end in one of {known}.",
        name=name or target.name,
        known=", ".join(one.suffix for one in FORMATS),
    )


def export_form(form: Form, target: Path, name: str = "") -> Path:
    """Write amendments to a file; the file is whole or not there.

    Raises UserError where it cannot be written.
    """
    from reader.core.export.atomic_file import (
        save,
    )  # brings the writers of every format of documents

    save(target, format_for(target, name).render(form))
    return target
