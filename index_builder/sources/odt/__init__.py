"""ODT and flat ODT: an OpenDocument text's paragraphs, lists, tables and notes, by what its styles say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources.archive import Archive
from index_builder.sources.characters import clean
from index_builder.sources.figures import captioned
from index_builder.sources.odt.body import Body
from index_builder.sources.odt.figures import Figures
from index_builder.sources.odt.forms import fill_in
from index_builder.sources.odt.package import OFFICE, Package
from index_builder.sources.odt.styles import STYLE, Styles
from index_builder.sources.xml import character_data, local

_MARGINS = (
    f"{STYLE}header",
    f"{STYLE}footer",
    f"{STYLE}header-first",
    f"{STYLE}footer-first",
)
_COUNTED = {"p", "h"}
_COUNTED_PARTS = ("content.xml", "styles.xml")
"""Of the text, and of the objects in it."""
_NOT_COUNTED = {"note-citation"}
"""The sign of a note is counted by the reader, as a list's number is."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A document's lines: one a paragraph, heading, list item, note or row of a table."""
    package = Package(name, data)
    roots = [root for root in (package.styles, package.content) if root is not None]
    styles = Styles(roots)
    body = Body(package, styles, Figures(package, styles))
    text = next(package.content.iter(f"{OFFICE}text"), None)
    if text is not None:
        fill_in(text)
        body.content(text)
    for root in roots:
        for margin in root.iter(*_MARGINS):
            body.aside(margin, "running-head")
    progress("read", 1, 1)
    return Source(
        name,
        "odt",
        hashlib.sha256(data).hexdigest(),
        tuple(captioned(body.lines)),
        page_count=body.page,
        title=_title(package),
        pictures=body.figures.data,
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All paragraphs and headings of the body and of the pages' heads and feet, for the independent count."""
    if not data.startswith(b"PK"):
        yield from character_data(data, _COUNTED, _NOT_COUNTED)
        return
    archive = Archive(name, data)
    for part in archive.names():
        if part.rpartition("/")[2] in _COUNTED_PARTS:
            yield from character_data(archive.read(part), _COUNTED, _NOT_COUNTED)


def _title(package: Package) -> str:
    """From the metadata; of a flat file they stand before the body."""
    meta = (
        package.meta
        if package.meta is not None
        else next(package.content.iter(f"{OFFICE}meta"), None)
    )
    titles = (
        ()
        if meta is None
        else (each.text or "" for each in meta.iter() if local(each) == "title")
    )
    return " ".join(clean(next(iter(titles), "")).split())
