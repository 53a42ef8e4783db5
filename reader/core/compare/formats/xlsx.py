"""A spreadsheet: a row a link, head frozen, filter on.

What a cell holds is text, never a formula.
"""

from __future__ import annotations

import io
from itertools import chain

from reader.core import formula_guard
from reader.core.compare.formats.marked import MarkedRun, chapters, marked_texts
from reader.core.compare.formats.report import Report
from reader.core.compare.formats.rows import row_of
from reader.core.compare.model import Link
from reader.core.export.spreadsheet import LONGEST, TEXTS_ALONE, fitting

_WIDTHS = (16, 9, 12, 12, 26, 26, 8, 8, 60, 60, 8, 30, 30)
"""Characters of each column."""
_OLD, _NEW = 8, 9
"""The columns of the texts."""


def render(report: Report) -> bytes:
    """The file."""
    import xlsxwriter  # takes a while to import, and is needed at an export only

    data = io.BytesIO()
    with xlsxwriter.Workbook(data, TEXTS_ALONE) as book:
        sheet = book.add_worksheet(report.words.title[:31])
        book.set_properties(
            {"title": " → ".join(report.titles)[:255], "comments": report.left_out}
        )
        head = book.add_format({"bold": True, "bottom": 1})
        plain = book.add_format({"text_wrap": True, "valign": "top", "align": "left"})
        quoted = book.add_format(
            {"text_wrap": True, "valign": "top", "align": "left", "quote_prefix": True}
        )
        struck = book.add_format({"font_strikeout": True, "font_color": "#A1260D"})
        underlined = book.add_format({"underline": 1, "font_color": "#0B5A2B"})
        for column, (width, title) in enumerate(
            zip(_WIDTHS, report.words.columns, strict=True)
        ):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title, head)
        for number, link in enumerate(report.links, start=1):
            runs = dict(
                zip((_OLD, _NEW), marked_texts(report.comparison, link), strict=True)
            )
            for column, text in enumerate(_cells(report, link)):
                rich = _rich(
                    runs.get(column, []), struck if column == _OLD else underlined
                )
                # A rich text needs two runs at least, and may be no longer than any
                # other.
                if len(rich) > 2 and len(text) < LONGEST:
                    sheet.write_rich_string(number, column, *rich, plain)
                else:
                    sheet.write_string(
                        number,
                        column,
                        text,
                        quoted if text.startswith(formula_guard.STARTS) else plain,
                    )
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(report.links)), len(_WIDTHS) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return data.getvalue()


def _cells(report: Report, link: Link) -> list[str]:
    """The texts of a row."""
    comparison, words = report.comparison, report.words
    row = row_of(comparison, link)
    signals = [
        f"{words.topic(one.topic)}: {one.old or '–'} → {one.new or '–'}"
        for one in link.signals
    ]
    cells = [
        words.kind(link.kind),
        row.moved,
        row.old_number,
        row.new_number,
        *chapters(comparison, link),
    ]
    cells += [
        row.old_page,
        row.new_page,
        comparison.old_text(link),
        comparison.new_text(link),
    ]
    cells += [row.score, "; ".join(signals), ""]
    return list(map(fitting, cells))


def _rich(runs: list[MarkedRun], different: object) -> list[object]:
    """The arguments of a rich text; empty where nothing is marked, or all is."""
    if len(runs) < 2:
        return []
    return list(
        chain.from_iterable(
            (different, run.text) if run.differs else (run.text,) for run in runs
        )
    )
