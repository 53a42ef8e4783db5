"""Links of a PDF page that lead out of the document, given to the words below them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from index_builder.layout.words import Word
from index_builder.model import Box
from index_builder.spans import is_followed

_MOST = 1_000
"""Links of a page, and parts of each, that are looked at."""
_LONGEST = 2_000
"""Bytes of an address."""

_Turned = Callable[[float, float], tuple[float, float]]


class PageLink(NamedTuple):
    """A place of a page that leads elsewhere."""

    box: Box
    target: str
    """An address on the web or of mail."""


def page_links(page: Any, turned: _Turned) -> list[PageLink]:  # noqa: ANN401 - PDFium has no types
    """The links of a page; `turned` maps points to the page as seen."""
    return [
        PageLink(_as_seen(rectangle, turned), target)
        for link in islice(_links(page), _MOST)
        if is_followed(target := _target(page, link))
        for rectangle in _rectangles(link)
    ]


def with_links(words: Sequence[Word], links: Sequence[PageLink]) -> list[Word]:
    """The words of a page, each with the address of the link that it stands in."""
    if not links:
        return list(words)
    return [
        replace(word, link=target) if (target := _link_of(word, links)) else word
        for word in words
    ]


def _links(page: Any) -> Iterator[Any]:  # noqa: ANN401
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, place, link):
        yield link


def _target(page: Any, link: Any) -> str:  # noqa: ANN401
    """Where a link leads; empty where that is no address."""
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    document = page.pdf.raw
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size < _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("utf-8", errors="replace").strip()


def _rectangles(link: Any) -> Iterator[tuple[float, float, float, float]]:  # noqa: ANN401
    """What a link covers: left, bottom, right and top, of each line if it says so."""
    parts = min(pdfium.FPDFLink_CountQuadPoints(link), _MOST)
    for index in range(parts):
        corners = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFLink_GetQuadPoints(link, index, corners):
            xs = (corners.x1, corners.x2, corners.x3, corners.x4)
            ys = (corners.y1, corners.y2, corners.y3, corners.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    rectangle = pdfium.FS_RECTF()
    if not parts and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
        yield rectangle.left, rectangle.bottom, rectangle.right, rectangle.top


def _as_seen(rectangle: tuple[float, float, float, float], turned: _Turned) -> Box:
    left, bottom, right, top = rectangle
    (x, y), (other_x, other_y) = turned(left, top), turned(right, bottom)
    return Box(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))


def _link_of(word: Word, links: Sequence[PageLink]) -> str:
    x, y = (word.left + word.right) / 2, word.baseline - word.font.size / 3
    return next(
        (
            link.target
            for link in links
            if link.box.left <= x <= link.box.right
            and link.box.top <= y <= link.box.bottom
        ),
        "",
    )
