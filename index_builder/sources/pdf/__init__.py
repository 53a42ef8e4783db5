"""PDF: the lines of each page with their place and setting, and the file's bookmarks."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from index_builder.census import census
from index_builder.errors import UserError
from index_builder.layout import lay_out
from index_builder.layout.drawings import Drawings
from index_builder.layout.words import Word
from index_builder.model import Bookmark, Box, Line, Picture, Source
from index_builder.progress import Progress, silent
from index_builder.sources.characters import clean
from index_builder.sources.pdf import actual_text, wrappers
from index_builder.sources.pdf.fields import with_fields_drawn
from index_builder.sources.pdf.figures import draw, find_figures
from index_builder.sources.pdf.glyphs import mend
from index_builder.sources.pdf.layers import hidden_layers
from index_builder.sources.pdf.links import with_links
from index_builder.sources.pdf.page_reader import PageReader
from index_builder.sources.pdf.pictures import PagePictures, telling, told
from index_builder.sources.pdf.tags import NO_TAGS, PageTags, page_tags
from index_builder.sources.pdf.unseen import said_alone, with_unseen_told

_BOOKMARKS_AT_MOST = 20_000
MOST_PAGES = 20_000
"""The longest reports have some 5,000."""
_UNTITLED = re.compile(
    r"^(microsoft word|untitled|(dokument|document)\d*$|powerpoint)|\.(docx?|indd|pdf|odt|qxp)$",
    re.I,
)
"""Titles that a program made up."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A PDF's lines, column by column.

    Raises `UserError` for one that is locked, broken or without text.
    """
    document = _open(name, data)
    try:
        wrappers.check(name, data, document)
        texts: list[str] = []
        shown: list[PagePictures] = []
        lines = tuple(_lines(document, progress, texts, shown))
        if not any(map(str.isalnum, "".join(line.text for line in lines))):
            raise UserError(
                "{name} has {count} {count:page|pages} but no text: it seems to be scanned. "
                "Run text recognition (OCR) on it first, then add it again.",
                name=name,
                count=len(document),
            )
        boxes = telling(shown)
        with_figures, pictures = _with_figures(document, lines, boxes)
        return Source(
            name,
            "pdf",
            hashlib.sha256(data).hexdigest(),
            (*with_figures, *told(shown, boxes, len(lines) + 1)),
            page_count=len(document),
            title=_title(document),
            language=_language(document),
            bookmarks=tuple(_bookmarks(document)),
            pictures=pictures,
            # Counted on the way: to load every page a second time would take a tenth of
            # a build.
            census=census(lambda: texts, lines),
        )
    finally:
        document.close()


def passages(name: str, data: bytes) -> Iterator[str]:
    """All characters of all pages as PDFium gives them, for the independent count."""
    document = _open(name, data)
    try:
        for index in range(len(document)):
            with contextlib.suppress(pypdfium2.PdfiumError):
                page = document[index]
                yield from page.get_textpage().get_text_range().splitlines()
                page.close()
    finally:
        document.close()


def _open(name: str, data: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        if (
            pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
            or "password" in str(error).lower()
        ):
            raise UserError(
                "{name} is locked with a password. Save a copy without one in a PDF program, and add that.",
                name=name,
            ) from error
        raise UserError(
            "{name} could not be read as PDF: it is damaged or incomplete. Fetch it again.",
            name=name,
        ) from error
    if not pages:
        raise UserError("{name} is a PDF without pages. Fetch it again.", name=name)
    if pages > MOST_PAGES:
        document.close()
        raise UserError(
            "{name} has {count} pages, and {most} at most can be read. Divide it into parts.",
            name=name,
            count=pages,
            most=MOST_PAGES,
        )
    return document


def _lines(
    document: pypdfium2.PdfDocument,
    progress: Progress,
    texts: list[str],
    shown: list[PagePictures],
) -> Iterator[Line]:
    """The lines of all pages.

    Each page's text, as PDFium gives it, is added to `texts`, and its pictures to `shown`.
    """
    tagged = bool(pdfium.FPDFCatalog_IsTagged(document.raw))
    count = len(document)
    pages, drawn = [], []
    for index in range(count):
        progress("read", index, count)
        words, drawings = _page(document, index, tagged, texts, shown)
        pages.append(words)
        drawn.append(drawings)
    yield from lay_out(mend(pages), drawn)
    progress("read", count, count)


def _with_figures(
    document: pypdfium2.PdfDocument, lines: Sequence[Line], boxes: list[list[Box]]
) -> tuple[list[Line], dict[str, bytes]]:
    """The lines, figures put on those that begin their captions, and the pictures by their paths.

    They are taken out of `boxes`, the pictures of each page.
    """
    result = list(lines)
    pictures: dict[str, bytes] = {}
    for figure, data in draw(document, list(find_figures(boxes, lines))):
        path = f"pictures/page-{figure.page}-{len(pictures) + 1}.png"
        pictures[path] = data
        caption = result[figure.caption]
        result[figure.caption] = replace(caption, picture=Picture(path))
        left = boxes[figure.page - 1]
        boxes[figure.page - 1] = [box for box in left if box not in figure.parts]
    return result, pictures


def _page(
    document: pypdfium2.PdfDocument,
    index: int,
    tagged: bool,
    texts: list[str],
    shown: list[PagePictures],
) -> tuple[list[Word], Drawings]:
    """The words of a page and what it draws; nothing of one that is damaged."""
    try:
        page = with_fields_drawn(document, index)
    except pypdfium2.PdfiumError:
        shown.append(PagePictures((), (), (0.0, 0.0)))
        return [], Drawings([], [], [])
    try:
        tags = page_tags(page) if tagged else NO_TAGS
        reader, words = _read_page(page, tags)
        if hidden := hidden_layers(page, reader.layers):
            reader, words = _read_page(page, tags, hidden)
        false = actual_text.false_passages(page, reader.marks) if reader.is_said else {}
        if false:
            page.close()
            page = with_fields_drawn(document, index)
            actual_text.forget(page, list(false))
            reader, words = _read_page(page, tags, hidden)
        words = with_links(words, reader.links())
        drawings, size = reader.drawings(), reader.size()
        shown.append(PagePictures(tags.figures, drawings.pictures, size))
        texts.append(reader.text)
    finally:
        page.close()
    seen = with_unseen_told(words, drawings, size)
    return [*seen, *said_alone(false.values())], drawings


def _read_page(
    page: Any,  # noqa: ANN401 - no types
    tags: PageTags,
    hidden: frozenset[str] = frozenset(),
) -> tuple[PageReader, list[Word]]:
    """What reads a page, and its words."""
    textpage = page.get_textpage()
    try:
        reader = PageReader(page, textpage, tags.by_id, hidden)
        return reader, list(reader.words())
    finally:
        textpage.close()


def _title(document: pypdfium2.PdfDocument) -> str:
    title = clean(document.get_metadata_value("Title")).strip()
    return "" if _UNTITLED.search(title) else title


def _language(document: pypdfium2.PdfDocument) -> str:
    length = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 2 < length < 64:
        return ""
    buffer = (pdfium.FPDF_WCHAR * 32)()
    pdfium.FPDFCatalog_GetLanguage(document.raw, buffer, length)
    return (
        bytes(buffer)[: length - 2].decode("utf-16-le", errors="replace").rstrip("\x00")
    )


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    for count, item in enumerate(document.get_toc(max_depth=15)):
        if count >= _BOOKMARKS_AT_MOST:
            return
        yield Bookmark(
            " ".join(clean(item.get_title()).split()),
            item.level + 1,
            _destination(item),
        )


def _destination(bookmark: Any) -> int:  # noqa: ANN401 - PDFium has no types
    """The 1-based page that a bookmark leads to; 0 where it leads nowhere."""
    destination = bookmark.get_dest()
    index = destination.get_index() if destination else None
    return index + 1 if index is not None else 0
