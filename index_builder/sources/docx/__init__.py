"""DOCX: a Word document's paragraphs, lists, tables and footnotes, by what its styles and numbering say."""

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
from index_builder.sources.docx.numbering import Numbering
from index_builder.sources.docx.styles import Styles, W
from index_builder.sources.markup import between_tags, characters_of
from index_builder.sources.xml import character_data, local, parse

_DOCUMENT = "word/document.xml"
_TEXT_PART = re.compile(r"word/(?:document|footnotes|endnotes|header|footer|comments|diagrams/data)\d*\.xml")
_CHUNK = re.compile(r"word/.*\.x?html?", re.I)
"""Web pages that a document takes in as parts of its text."""
_BESIDE = (
    (re.compile(r"word/(?:header|footer)\d*\.xml"), "running-head"),
    (re.compile(r"word/comments\d*\.xml"), "comment"),
)
"""Parts that are no part of the text, and why."""
_PARTS = ("word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml")


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A document's lines: one a paragraph, heading, list item, footnote or row of a table."""
    archive = Archive(name, data)
    styles, numbering, footnotes, endnotes, properties = (
        parse(name, part, archive.read(part)) if part in archive else None for part in _PARTS
    )
    body = Body(Styles(styles), Numbering(numbering), _notes(footnotes, "f") | _notes(endnotes, "e"))
    root = parse(name, _DOCUMENT, archive.read(_DOCUMENT)).find(f"{W}body")
    if root is not None:
        body.rendered = next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
        body.content(root)
    lines = [*_without_second_title(body.lines), *_beside(name, archive)]
    progress("read", 1, 1)
    return Source(
        name,
        "docx",
        hashlib.sha256(data).hexdigest(),
        tuple(replace(line, number=number) for number, line in enumerate(lines, start=1)),
        page_count=body.page,
        title=_title(properties),
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All runs of text in all parts that show text, for the independent count."""
    archive = Archive(name, data)
    for part in archive.names():
        if _TEXT_PART.fullmatch(part):
            # A fallback says again what its choice says.
            yield from character_data(archive.read(part), {"t"}, {"Fallback"})
        elif _CHUNK.fullmatch(part):
            yield from between_tags(characters_of(archive.read(part)))


def _beside(name: str, archive: Archive) -> Iterator[Line]:
    """What stands above, below and beside the pages, to be set aside."""
    for part in archive.names():
        reason = next((reason for pattern, reason in _BESIDE if pattern.fullmatch(part)), "")
        if not reason:
            continue
        # Where such a part is damaged, the text is worth reading all the same; the count tells of it.
        with contextlib.suppress(UserError):
            for paragraph in parse(name, part, archive.read(part)).iter(f"{W}p"):
                text = clean("".join(each.text or "" for each in paragraph.iter(f"{W}t")))
                if text.strip():
                    yield Line(" ".join(text.split()), 0, 1, Role.FURNITURE, reason=reason)


def _title(properties: etree._Element | None) -> str:
    if properties is None:
        return ""
    title = next((each.text for each in properties.iter() if local(each) == TITLE), "")
    return " ".join(clean(title or "").split())


def _notes(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    """The notes by kind and id, without the lines that Word draws above them."""
    if root is None:
        return {}
    notes = (each for each in root if each.get(f"{W}type") in (None, "normal"))
    return {kind + each.get(f"{W}id", ""): each for each in notes}


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
