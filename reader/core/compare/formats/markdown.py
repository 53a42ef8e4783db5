"""The changes as Markdown: what went is struck, what came is bold, both with their places."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.compare.formats.marked import MarkedRun, chapter_in_newer, marked_texts
from reader.core.compare.formats.plain import MOVED, SIGNS
from reader.core.compare.formats.report import Report
from reader.core.compare.formats.rows import row_of
from reader.core.compare.model import Link
from reader.core.export.markdown import escape, escape_inside

_GONE, _NEW = "~~", "**"


def render(report: Report) -> bytes:
    """The file, in UTF-8."""
    return (markdown(report) + "\n").encode("utf-8", "replace")


def markdown(report: Report) -> str:
    """The comparison, for a note or a message."""
    words = report.words
    old, new = map(escape_inside, report.titles)
    parts = [
        f"# {words.title}",
        f"{words.older}: {old}  \n{words.newer}: {new}",
        escape(report.head),
        escape(report.left_out),
    ]
    chapter = ""
    for link in report.links:
        here = chapter_in_newer(report.comparison, link)
        if here and here != chapter:
            chapter = here
            parts.append(f"## {escape_inside(here)}")
        parts.append("\n".join(_change(report, link)))
    return "\n\n".join(filter(None, parts))


def _change(report: Report, link: Link) -> Iterator[str]:
    """An item of a list: the kind, then both texts, then what weighs."""
    words, row = report.words, row_of(report.comparison, link)
    told = [f"{SIGNS[link.kind]} {words.kind(link.kind)}"]
    told += [f"{MOVED} {words.moved}"] if link.moved else []
    told += [" → ".join(dict.fromkeys(filter(None, (row.old_number, row.new_number))))]
    yield f"- {escape(', '.join(filter(None, told)))}"
    old, new = marked_texts(report.comparison, link)
    if old and link.is_change:
        yield f"    - − {_marked(old, _GONE)}"
    if new:
        yield f"    - \\+ {_marked(new, _NEW)}"
    for signal in link.signals:
        topic = words.topic(signal.topic)
        yield f"    - {topic}: {escape(signal.old or '–')} → {escape(signal.new or '–')}"


def _marked(runs: list[MarkedRun], sign: str) -> str:
    return "".join(_run(one, sign) for one in runs).strip()


def _run(run: MarkedRun, sign: str) -> str:
    """A run, its mark close to the words: Markdown knows none beside a space."""
    text = " ".join(run.text.split())
    before = " " if run.text[:1].isspace() else ""
    after = " " if run.text[-1:].isspace() and text else ""
    mark = sign if run.differs and text else ""
    return f"{before}{mark}{escape_inside(text)}{mark}{after}"
