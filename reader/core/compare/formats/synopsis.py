"""A Word file with both texts side by side: a row a link, a column for remarks."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.compare.formats.docx_package import Package
from reader.core.compare.formats.marked import MarkedRun, chapter_in_newer, marked_texts
from reader.core.compare.formats.plain import MOVED, SIGNS
from reader.core.compare.formats.report import Report
from reader.core.compare.model import Link
from reader.core.export.docx_text import BOLD, SMALL, run_of

_WIDTHS = (1_700, 5_600, 5_600, 2_200)
"""Of the columns kind, before, now and remark, in twentieths of a point."""
_STRUCK = '<w:strike/><w:color w:val="8A1C08"/>'
_UNDERLINED = '<w:color w:val="0B5A2B"/><w:u w:val="single"/>'


def render(report: Report) -> bytes:
    """The file."""
    titles = " → ".join(report.titles)
    package = Package(titles, report.comparison.new.language, landscape=True)
    package.fill("".join(_body(report)))
    return package.data()


def _body(report: Report) -> Iterator[str]:
    words = report.words
    old, new = report.titles
    yield f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run_of(words.title)}</w:p>'
    head = (
        f"{words.older}: {old}",
        f"{words.newer}: {new}",
        f"{report.moment:%Y-%m-%d}",
        report.head,
    )
    for line in (*head, words.legend, report.left_out):
        style = '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
        yield f"<w:p>{style}{run_of(line)}</w:p>" if line else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    titles = (words.columns[0], words.older, words.newer, words.columns[-1])
    yield _row(
        [run_of(title, BOLD) for title in titles], "<w:cantSplit/><w:tblHeader/>"
    )
    chapter = ""
    for link in report.links:
        here = chapter_in_newer(report.comparison, link)
        if here and here != chapter:
            chapter = here
            yield _chapter(here)
        yield _link(report, link)
    yield "</w:tbl><w:p/>"  # Word wants a paragraph after a table


def _chapter(title: str) -> str:
    """A row over all columns."""
    properties = (
        f'<w:tcPr><w:gridSpan w:val="{len(_WIDTHS)}"/>'
        '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/></w:tcPr>'
    )
    style = '<w:pPr><w:pStyle w:val="TableSmall"/><w:keepNext/></w:pPr>'
    paragraph = f"<w:p>{style}{run_of(title, BOLD)}</w:p>"
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{properties}{paragraph}</w:tc></w:tr>"


def _link(report: Report, link: Link) -> str:
    words = report.words
    told = f"{SIGNS[link.kind]} {words.kind(link.kind)}"
    if link.moved:
        told += f"\n{MOVED} {words.moved} ({link.moved})"
    remarks = "\n".join(
        f"{words.topic(one.topic)}: {one.old or '–'} → {one.new or '–'}"
        for one in link.signals
    )
    old, new = marked_texts(report.comparison, link)
    return _row(
        [run_of(told), _runs(old, _STRUCK), _runs(new, _UNDERLINED), run_of(remarks)]
    )


def _row(cells: list[str], properties: str = "") -> str:
    columns = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p>{SMALL}{cell}</w:p></w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return (
        f"<w:tr><w:trPr>{properties}</w:trPr>{columns}</w:tr>"
        if properties
        else f"<w:tr>{columns}</w:tr>"
    )


def _runs(runs: list[MarkedRun], different: str) -> str:
    return "".join(run_of(run.text, different if run.differs else "") for run in runs)
