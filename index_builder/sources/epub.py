"""EPUB: the text of an e-book's chapters, in the order of its spine."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from index_builder.errors import UserError
from index_builder.model import Line, Source
from index_builder.progress import Progress, silent
from index_builder.sources import web
from index_builder.sources.archive import Archive
from index_builder.sources.characters import clean
from index_builder.sources.markup import between_tags, characters_of, parse_page
from index_builder.sources.xml import local, parse

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html")
"""Media types of chapters."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A book's lines; each file of the spine counts as a page. Raises `UserError` for a broken or locked book."""
    archive = Archive(name, data)
    if "META-INF/encryption.xml" in archive and "META-INF/rights.xml" in archive:
        raise UserError(
            "{name} is locked by its seller (DRM) and cannot be read. Choose a copy without a lock.", name=name
        )
    package_path = _package_path(name, archive)
    package = parse(name, package_path, archive.read(package_path))
    # Each once: a small archive may list one chapter without end.
    listed = dict.fromkeys(_spine(package, posixpath.dirname(package_path)))
    members = [member for member in listed if member in archive]
    if not members:
        raise UserError("{name} is damaged: none of the chapters that it lists is in it. Fetch it again.", name=name)
    lines: list[Line] = []
    for page, member in enumerate(members, start=1):
        progress("read", page - 1, len(members))
        for piece in web.pieces(parse_page(archive.read(member))):
            place = len(lines) + 1, page, piece.role, piece.level, piece.marker
            lines.append(Line(piece.text, *place, font=piece.font, reason=piece.reason))
    progress("read", len(members), len(members))
    return Source(
        name,
        "epub",
        hashlib.sha256(data).hexdigest(),
        tuple(lines),
        page_count=len(members),
        title=_metadata(package, "title"),
        language=_metadata(package, "language"),
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All text outside the tags of all pages in the book, for the independent count."""
    archive = Archive(name, data)
    package_path = _package_path(name, archive)
    package = parse(name, package_path, archive.read(package_path))
    for item in package.iter("{*}item"):
        member = _member(item, posixpath.dirname(package_path))
        if item.get("media-type") in _PAGES and member in archive:
            yield from between_tags(characters_of(archive.read(member)))


def _package_path(name: str, archive: Archive) -> str:
    """Where the list of the book's files is."""
    root = parse(name, _CONTAINER, archive.read(_CONTAINER))
    paths = [element.get("full-path", "") for element in root.iter() if local(element) == "rootfile"]
    path = next((path for path in paths if path in archive), "")
    if not path:
        raise UserError("{name} is damaged: the list of its chapters is missing. Fetch it again.", name=name)
    return path


def _spine(package: etree._Element, folder: str) -> Iterator[str]:
    """The members that are chapters, in reading order; the printed contents of the book are none."""
    items = {element.get("id"): element for element in package.iter() if local(element) == "item"}
    for element in package.iter():
        if local(element) != "itemref" or element.get("linear") == "no":
            continue
        item = items.get(element.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in item.get("properties", "").split():
            continue
        yield _member(item, folder)


def _member(item: etree._Element, folder: str) -> str:
    """The name in the archive of what an item of the package names."""
    return posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _metadata(package: etree._Element, field: str) -> str:
    found = next((element.text for element in package.iter() if local(element) == field), "")
    return " ".join(clean(found or "").split())
