"""Documents within a Word document (altChunk): web pages, Word documents, any format that is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from lxml import etree

from index_builder.errors import UserError
from index_builder.formats import format_of
from index_builder.model import Line, Role
from index_builder.sources import web
from index_builder.sources.docx.package import Package
from index_builder.sources.markup import parse_page

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DEEPEST = 3
"""A document may hold itself."""
_PAGE = (".html", ".htm", ".xhtml")
"""How the names of web pages end, which may have no sign of their format."""


def chunk_passages(part: str, data: bytes) -> Iterator[str]:
    """All text of a document that another takes in, for the independent count."""
    if format_ := _format(part, data):
        yield from import_module(f"index_builder.sources.{format_}").passages(
            part, data
        )


def chunk_lines(
    package: Package, main: str, element: etree._Element, depth: int
) -> Iterator[Line]:
    """The lines of the document that an element brings in, into one that itself stands in so many."""
    part = package.target(main, element.get(_RELATION, ""))
    if not part:
        return
    data = package.read(part)
    format_ = _format(part, data)
    if not format_:
        yield Line(part, 0, 1, Role.FURNITURE, reason="chunk")
        return
    for line in _lines(format_, part, data, depth):
        if line.text.strip():
            role = Role.PARAGRAPH if line.role is Role.LINE else line.role
            # Its tables would have the numbers of those around it.
            yield replace(line, page=1, role=role, row=None, picture=None)


def _lines(format_: str, part: str, data: bytes, depth: int) -> Iterator[Line]:
    if format_ == "html":
        # A page within a document has nothing of its site around it.
        yield from web.lines_of(parse_page(data), web.References(), alone=False)
        return
    # What reads other formats is not known here, and this module is a part of what
    # reads Word's.
    reader = import_module(f"index_builder.sources.{format_}")
    if format_ != "docx":
        yield from reader.read(part, data).lines
    elif depth < _DEEPEST:
        yield from reader.lines_of(part, data, depth + 1)


def _format(part: str, data: bytes) -> str:
    """The name of the format of a part; empty where none fits."""
    if part.lower().endswith(_PAGE):
        return "html"
    try:
        return format_of(part, data).name
    except UserError:
        return ""
