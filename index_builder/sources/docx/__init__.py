"""DOCX: a Word document's paragraphs, lists, tables and notes, by what its styles and numbering say."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from index_builder.errors import UserError
from index_builder.model import Line, Role, Source
from index_builder.progress import Progress, silent
from index_builder.sources.archive import Archive
from index_builder.sources.characters import clean
from index_builder.sources.docx.body import TITLE, Body
from index_builder.sources.docx.chunks import chunk_passages
from index_builder.sources.docx.figures import Figures
from index_builder.sources.docx.list_numbers import Numbering
from index_builder.sources.docx.notes import Notes
from index_builder.sources.docx.package import Package
from index_builder.sources.docx.styles import Styles, W
from index_builder.sources.figures import captioned
from index_builder.sources.xml import local, runs_of_text

_TEXT_PART = re.compile(
    r"word/(?:document|footnotes|endnotes|header|footer|comments|diagrams/data)\d*\.xml",
    re.I,
)
_CHART = re.compile(r"word/charts/chart\d*\.xml", re.I)
_CHUNK = re.compile(r"word/.*\.(?:x?html?|txt|rtf|docx)", re.I)
"""Documents that a document takes in as parts of its text."""
_BESIDE = (
    (re.compile(r"word/(?:header|footer)\d*\.xml", re.I), "running-head"),
    (re.compile(r"word/comments\d*\.xml", re.I), "comment"),
)
"""Parts that are no part of the text, and why."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A document's lines: one a paragraph, heading, list item, note or row of a table."""
    package = Package(name, data)
    body = _read(package)
    progress("read", 1, 1)
    return Source(
        name,
        "docx",
        hashlib.sha256(data).hexdigest(),
        tuple(captioned(_without_second_title(body.lines))) if body else (),
        page_count=body.page if body else 1,
        title=_title(package),
        pictures=body.figures.data if body else {},
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All runs of text in all parts that show text, for the independent count."""
    archive = Archive(name, data)
    for part in archive.names():
        if _TEXT_PART.fullmatch(part):
            # A fallback says again what its choice says.
            yield from runs_of_text(archive.read(part), "t|delText", "Fallback")
        elif _CHART.fullmatch(part):
            yield from runs_of_text(archive.read(part), "t|v", "Fallback")
        elif _CHUNK.fullmatch(part):
            yield from chunk_passages(part, archive.read(part))


def lines_of(name: str, data: bytes, depth: int) -> list[Line]:
    """The lines of a document that stands in so many others."""
    body = _read(Package(name, data), depth)
    return [replace(line, picture=None) for line in body.lines] if body else []


def _read(package: Package, depth: int = 0) -> Body | None:
    """All that stands in a document's body, then what stands beside it; None where it has no body."""
    main = package.main
    root = package.root(main)
    element = root.find(f"{W}body") if root is not None else None
    if root is None or element is None:
        return None
    body = _body(package, main, root)
    body.depth = depth
    body.rendered = next(element.iter(f"{W}lastRenderedPageBreak"), None) is not None
    body.content(element)
    for pattern, reason in _BESIDE:
        for part in filter(pattern.fullmatch, package.names()):
            # Where such a part is damaged, the text is worth reading all the same; the
            # count tells of it.
            with contextlib.suppress(UserError):
                if (margin := package.root(part)) is not None:
                    body.aside(margin, reason)
    return body


def _body(package: Package, main: str, root: etree._Element) -> Body:
    styles = Styles(package.find(main, "styles", "word/styles.xml"))
    notes = {
        kind: package.find(main, f"{kind}s", f"word/{kind}s.xml")
        for kind in ("footnote", "endnote")
    }
    settings = [
        package.find(main, "settings", "word/settings.xml"),
        root.find(f"{W}body/{W}sectPr"),
    ]
    return Body(
        package,
        main,
        styles,
        Numbering(
            package.find(main, "numbering", "word/numbering.xml"), styles.language
        ),
        Notes(notes, settings),
        Figures(package, main, root),
    )


def _title(package: Package) -> str:
    properties = package.find("", "core-properties", "docProps/core.xml")
    if properties is None:
        return ""
    title = next((each.text for each in properties.iter() if local(each) == TITLE), "")
    return " ".join(clean(title or "").split())


def _without_second_title(lines: list[Line]) -> Iterator[Line]:
    """A title that a heading says again is kept as text."""
    headings = [line.text for line in lines if line.role is Role.HEADING]
    for line in lines:
        if line.role is not Role.HEADING or line.level:
            yield line
        elif headings.count(line.text) > 1:
            yield replace(line, role=Role.PARAGRAPH)
        else:
            yield replace(line, level=1)
