"""Documents within a Word document (altChunk): web pages, plain text, RTF and other Word documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from index_builder.encodings import decode
from index_builder.model import Line, Role
from index_builder.signatures import is_web_archive
from index_builder.sources import rtf, web
from index_builder.sources.docx.package import Package
from index_builder.sources.markup import between_tags, characters_of, parse_page

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DEEPEST = 3
"""A document may hold itself."""


def chunk_passages(part: str, data: bytes) -> Iterator[str]:
    """All text of a document that another takes in, for the independent count."""
    if data.startswith(b"PK"):
        from index_builder.sources.docx import passages  # as below

        return passages(part, data)
    if data.startswith(b"{\\rtf"):
        return rtf.passages(part, data)
    if part.lower().endswith(".txt"):
        return iter([decode(data)])
    return between_tags(characters_of(data))


def chunk_lines(
    package: Package, main: str, element: etree._Element, depth: int
) -> Iterator[Line]:
    """The lines of the document that an element brings in, into one that itself stands in so many."""
    part = package.target(main, element.get(_RELATION, ""))
    if not part:
        return
    data = package.read(part)
    if data.startswith(b"PK") and depth < _DEEPEST:
        from index_builder.sources.docx import (
            lines_of,
        )  # this module is a part of what reads those

        yield from lines_of(part, data, depth + 1)
    elif data.startswith(b"{\\rtf"):
        for line in rtf.read(part, data).lines:
            yield replace(line, page=1, row=None, picture=None)
    elif is_web_archive(data):
        yield Line(part, 0, 1, Role.FURNITURE, reason="web archive")
    elif part.lower().endswith(".txt"):
        for text in decode(data).splitlines():
            if text.strip():
                yield Line(" ".join(text.split()), 0, 1, Role.PARAGRAPH)
    else:
        for line in web.lines_of(parse_page(data), web.References(), alone=False):
            # Its tables would have the numbers of those around it.
            yield replace(line, page=1, row=None)
