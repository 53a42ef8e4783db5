"""The changes as plain text, for a screen or a mail."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.compare.formats.report import Report
from reader.core.compare.formats.rows import Row, row_of
from reader.core.compare.model import Link, LinkKind

SIGNS = {
    LinkKind.SAME: "=",
    LinkKind.SET: "≈",
    LinkKind.REWORDED: "≠",
    LinkKind.REWRITTEN: "≠",
    LinkKind.SPLIT: "⑂",
    LinkKind.MERGED: "⑃",
    LinkKind.NEW: "+",
    LinkKind.GONE: "−",
}
"""A sign for each kind, so that no colour is needed."""
MOVED = "↷"


def render(report: Report) -> bytes:
    """The file, in UTF-8."""
    return ("\n".join(lines(report)) + "\n").encode("utf-8", "replace")


def lines(report: Report) -> Iterator[str]:
    """The head, and a few lines a change."""
    old, new = report.titles
    words = report.words
    yield f"{words.older}: {old}"
    yield f"{words.newer}: {new}"
    yield report.head
    if report.left_out:
        yield report.left_out
    for link in report.links:
        yield ""
        yield from change_lines(report, link)


def change_lines(report: Report, link: Link) -> Iterator[str]:
    """What became of a link's texts, then the older and the newer text, and its signals."""
    row = row_of(report.comparison, link)
    words = report.words
    told = [f"{SIGNS[link.kind]} {words.kind(link.kind)}"]
    told += [f"{MOVED} {words.moved} ({link.moved})"] if link.moved else []
    told += [_number(row)] if _number(row) else []
    yield "  ".join(told)
    if link.kind is LinkKind.SAME:
        yield f"  {row.new_text}"
        return
    if row.old_text:
        yield f"  − {row.old_text}"
    if row.new_text:
        yield f"  + {row.new_text}"
    for signal in link.signals:
        yield f"    {words.topic(signal.topic)}: {signal.old or '–'} → {signal.new or '–'}"


def _number(row: Row) -> str:
    return " → ".join(dict.fromkeys(filter(None, (row.old_number, row.new_number))))
