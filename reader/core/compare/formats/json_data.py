"""JSON: every field of every link under its own name, for other programs."""

from __future__ import annotations

import json
from typing import Any

from reader.core.compare.formats.marked import chapter_of
from reader.core.compare.formats.report import Report
from reader.core.compare.formats.rows import number_of
from reader.core.compare.model import Link, Unit

FORMAT = 1
"""Raised when a field changes its meaning or goes; new fields may come without it."""


def render(report: Report) -> bytes:
    """The file, in UTF-8: both titles, the counts, and `links` in the newer text's order."""
    comparison = report.comparison
    old_title, new_title = report.titles
    data = {
        "format": FORMAT,
        "old": {"title": old_title, "language": comparison.old.language},
        "new": {"title": new_title, "language": comparison.new.language},
        "counts": dict(comparison.counts()),
        "left_out": len(comparison.links) - len(report.links),
        "links": [_link(report, link) for link in report.links],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(
        "utf-8", "replace"
    )


def _link(report: Report, link: Link) -> dict[str, Any]:
    comparison = report.comparison
    return {
        "kind": link.kind.value,
        "moved": link.moved,
        "score": link.score,
        "sure": link.sure,
        "why": link.why,
        "old": [_unit(comparison.old_units, unit) for unit in comparison.olds(link)],
        "new": [_unit(comparison.new_units, unit) for unit in comparison.news(link)],
        "edits": [
            {"old": list(edit.old), "new": list(edit.new)} for edit in link.edits
        ],
        "signals": [
            {"topic": one.topic.value, "old": one.old, "new": one.new}
            for one in link.signals
        ],
    }


def _unit(units: tuple[Unit, ...], unit: Unit) -> dict[str, Any]:
    return {
        "id": unit.id,
        "kind": unit.kind.value,
        "number": number_of(unit),
        "chapter": chapter_of(units, unit),
        "page": unit.page,
        "text": unit.text,
    }
