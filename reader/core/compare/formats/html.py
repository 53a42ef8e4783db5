"""A self-contained web page of a comparison: a row a link, fit for printing."""

from __future__ import annotations

from html import escape

from reader.core.compare.formats.marked import MarkedRun, chapter_in_newer, marked_texts
from reader.core.compare.formats.plain import MOVED, SIGNS
from reader.core.compare.formats.report import Report
from reader.core.compare.formats.rows import row_of
from reader.core.compare.model import Link
from reader.core.export.asides import xml_safe

_STYLE = """
body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
body { color: #1f2328; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #c4c8ce; padding: .5rem; text-align: left; vertical-align: top; white-space: pre-wrap }
td.kind, th.kind { width: 11rem; white-space: normal; font-family: sans-serif; font-size: .85rem }
th.chapter { background: #eef1f4 }
del { color: #8a1c08; text-decoration: line-through }
ins { color: #0b5a2b; text-decoration: underline }
thead { display: table-header-group }
tr { break-inside: avoid }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #1b1d20 }
  th.chapter { background: #2a2e33 }
  del { color: #ff9d8a }
  ins { color: #7fd99a }
}
"""


def render(report: Report) -> bytes:
    """The file, in UTF-8."""
    words = report.words
    old, new = (escape(xml_safe(title)) for title in report.titles)
    language = escape(report.comparison.new.language)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n',
        f"<title>{old} → {new}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{words.title}</h1>\n",
        f"<p>{words.older}: {old}<br>{words.newer}: {new}</p>\n<p>{escape(report.head)}</p>\n",
        f"<p>{words.legend} {escape(report.left_out)}</p>\n<table>\n",
        f'<thead><tr><th class="kind">{words.columns[0]}</th><th>{words.older}</th><th>{words.newer}</th></tr>',
        "</thead>\n",
        "<tbody>\n",
    ]
    chapter = ""
    for link in report.links:
        here = chapter_in_newer(report.comparison, link)
        if here and here != chapter:
            chapter = here
            parts.append(
                f'<tr><th class="chapter" colspan="3">{escape(xml_safe(here))}</th></tr>\n'
            )
        parts.append(_row(report, link))
    return ("".join(parts) + "</tbody>\n</table>\n</body>\n</html>\n").encode(
        "utf-8", "replace"
    )


def _row(report: Report, link: Link) -> str:
    words = report.words
    row = row_of(report.comparison, link)
    told = [f"{SIGNS[link.kind]} {words.kind(link.kind)}"]
    told += [f"{MOVED} {words.moved} ({link.moved})"] if link.moved else []
    told += [" → ".join(dict.fromkeys(filter(None, (row.old_number, row.new_number))))]
    told += [
        f"{words.topic(one.topic)}: {one.old or '–'} → {one.new or '–'}"
        for one in link.signals
    ]
    old, new = marked_texts(report.comparison, link)
    kind = "<br>".join(escape(xml_safe(line)) for line in told if line)
    return f'<tr><td class="kind">{kind}</td><td>{_runs(old, "del")}</td><td>{_runs(new, "ins")}</td></tr>\n'


def _runs(runs: list[MarkedRun], tag: str) -> str:
    return "".join(
        f"<{tag}>{escape(xml_safe(run.text))}</{tag}>"
        if run.differs
        else escape(xml_safe(run.text))
        for run in runs
    )
