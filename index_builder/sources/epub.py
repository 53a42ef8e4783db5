"""EPUB: the text of an e-book's chapters, in the order of its spine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from index_builder.errors import UserError
from index_builder.model import Line, Role, Source
from index_builder.progress import Progress, silent
from index_builder.sources import web
from index_builder.sources.archive import Archive
from index_builder.sources.contents_links import set_aside
from index_builder.sources.epub_package import Package
from index_builder.sources.epub_pictures import with_pictures
from index_builder.sources.figures import captioned
from index_builder.sources.markup import between_tags, characters_of, parse_page

LOCKED = "{name} is locked by its seller (DRM) and cannot be read. Choose a copy without a lock."


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A book's lines.

    Raises `UserError` for a broken or locked book.

    Where the book tells where the pages of a printed edition begin, lines have their
    numbers; else each file of the spine counts as a page.
    """
    package = Package(name, Archive(name, data))
    if package.is_locked:
        raise UserError(LOCKED, name=name)
    if not package.chapters:
        raise UserError(
            "{name} is damaged: none of the chapters that it lists is in it. Fetch it again.",
            name=name,
        )
    members = [*package.chapters, *package.contents]
    pages = [(member, parse_page(package.archive.read(member))) for member in members]
    book = _Book(web.references(pages))
    for number, (member, root) in enumerate(pages, start=1):
        progress("read", number - 1, len(pages))
        book.add(member, root, contents=member in package.contents)
    progress("read", len(pages), len(pages))
    lines, shown = with_pictures(set_aside(book.numbered()), package)
    return Source(
        name,
        "epub",
        hashlib.sha256(data).hexdigest(),
        tuple(captioned(lines)),
        page_count=max((line.page for line in lines), default=1),
        title=package.metadata("title"),
        language=package.metadata("language"),
        pictures=shown,
        absent=tuple(package.absent),
    )


@dataclass
class _Book:
    """The lines of a book as they are gathered."""

    references: dict[str, web.References]
    lines: list[Line] = field(default_factory=list)
    """With the number of the printed page, 0 where none is told."""
    files: list[int] = field(default_factory=list)
    """Of each line: the number of its file in the reading order, from 1."""
    count: int = 0

    def add(self, member: str, root: etree._Element, *, contents: bool) -> None:
        """Add a file: a chapter, or the contents, which are set aside."""
        self.count += 1
        printed = self.lines[-1].page if self.lines else 0
        references = self.references[member]
        opening = (member,) if member in references.wanted else ()
        for line in web.lines_of(root, references, alone=False):
            printed = line.page or printed
            reason = line.reason or ("contents" if contents else "")
            role = Role.FURNITURE if contents else line.role
            self.lines.append(
                replace(
                    line,
                    page=printed,
                    role=role,
                    reason=reason,
                    anchors=opening + line.anchors,
                )
            )
            self.files.append(self.count)
            opening = ()

    def numbered(self) -> list[Line]:
        """The lines with their numbers and pages."""
        printed = [line.page for line in self.lines]
        known = any(printed) and printed == sorted(printed)
        if known:
            # What stands before the first page that is told stands on the one before
            # that, at the latest.
            first = next(page for page in printed if page)
            pages = [page or max(first - 1, 1) for page in printed]
        else:
            pages = self.files
        return [
            replace(line, number=number, page=page)
            for number, (line, page) in enumerate(
                zip(self.lines, pages, strict=True), start=1
            )
        ]


def passages(name: str, data: bytes) -> Iterator[str]:
    """All text outside the tags of all pages in the book, for the independent count."""
    package = Package(name, Archive(name, data))
    for member in package.pages:
        yield from between_tags(characters_of(package.archive.read(member)))
