"""Tab-separated values: a head, and a row a link."""

from __future__ import annotations

from reader.core.compare.formats.report import Report
from reader.core.compare.formats.rows import COLUMNS, row_of


def render(report: Report) -> bytes:
    """The file, in UTF-8.

    No field holds a tab or a line end; quotes are letters like any other.
    """
    lines = ["\t".join(COLUMNS)]
    lines += [
        "\t".join(map(_cell, row_of(report.comparison, link))) for link in report.links
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _cell(text: str) -> str:
    return " ".join(text.split())
