"""A comparison as a file: one row of `FORMATS` a format.

What is exported is what the filter leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from reader.core.compare.formats import (
    akoma_ntoso,
    html,
    json_data,
    markdown,
    plain,
    redline,
    synopsis,
    tsv,
    xlsx,
)
from reader.core.compare.formats.report import Report
from reader.core.export.atomic_file import save

__all__ = ["FORMATS", "Report", "ReportFormat", "export_report", "format_for"]


class ReportFormat(NamedTuple):
    """A kind of file that a comparison can be taken along in."""

    name: str
    """As the command line calls it."""
    suffix: str
    title: str
    """For a file dialog."""
    render: Callable[[Report], bytes]


FORMATS = (
    ReportFormat(
        "redline", ".docx", "Word document with tracked changes", redline.render
    ),
    ReportFormat(
        "synopsis", ".docx", "Word document with two columns", synopsis.render
    ),
    ReportFormat("xlsx", ".xlsx", "Spreadsheet", xlsx.render),
    ReportFormat("html", ".html", "Web page", html.render),
    ReportFormat("tsv", ".tsv", "Tab-separated values", tsv.render),
    ReportFormat("json", ".json", "JSON", json_data.render),
    ReportFormat("akn", ".xml", "Akoma Ntoso", akoma_ntoso.render),
    ReportFormat("text", ".txt", "Plain text", plain.render),
    ReportFormat("markdown", ".md", "Markdown", markdown.render),
)


def format_for(target: Path, name: str = "") -> ReportFormat:
    """The format of this name, or the first that the target's ending asks for.

    Raises UserError where there is none.
    """
    for one in FORMATS:
        if name == one.name or (not name and target.suffix.lower() == one.suffix):
            return one
    raise UserError(
        "The comparison cannot be written as {name}. Let the name end in one of {known}.",
        name=name or target.name,
        known=", ".join(dict.fromkeys(one.suffix for one in FORMATS)),
    )


def export_report(report: Report, target: Path, name: str = "") -> Path:
    """Write a comparison to a file; the file is whole or not there.

    Raises UserError where it cannot be written.
    """
    data = format_for(target, name).render(report)
    save(target, data)
    return target
