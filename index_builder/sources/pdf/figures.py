"""Figures of a PDF: pictures with a caption, drawn as their page shows them.

The page is drawn, not the picture's own data: so nothing is seen that was cut off or
covered, colours are those of print, and what is written on a picture is there.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from index_builder.captions import is_numbered_caption, names_a_picture
from index_builder.model import Box, Line, Role
from index_builder.pictures import MOST_PIXELS
from index_builder.sources.pdf.pictures import union
from index_builder.sources.png import png

_NEAR = 60.0
"""Points between a picture and the first line of its caption."""
_LEVEL = 6.0
"""Points by which the edges of pictures in one row differ."""
_AT_MOST = 60
"""Figures of a document that are drawn; the others are told."""
_SCALE = 2.0
"""Pixels a point, where the picture is not too large."""
_PIXELS = 600_000
"""Of a figure as it is drawn."""
_DECODED_AT_MOST = 100_000_000
"""Pixels of the pictures on all pages with figures: they take a second."""
_WIDE = 4
"""JPEG 2000 is decoded with so many times the memory."""
_CODE_STREAM = b"\xff\x4f\xff\x51"
"""How the pixels of JPEG 2000 begin; their number follows."""
_DEPTH_AT_MOST = 4
"""So deep do pictures lie in drawings that pages share, or less."""


class Figure(NamedTuple):
    """A picture and its caption."""

    page: int
    """1-based."""
    box: Box
    """What is drawn, in points from the upper left corner."""
    parts: tuple[Box, ...]
    """The pictures in it: several may stand beside each other."""
    caption: int
    """The place of the caption's first line among the lines."""


def find_figures(
    pictures: Sequence[Sequence[Box]], lines: Sequence[Line]
) -> Iterator[Figure]:
    """The figures of a document, given the pictures of each page; at most one a caption."""
    captions: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        if line.page <= len(pictures) and pictures[line.page - 1] and _captions(line):
            captions.setdefault(line.page, []).append(place)
    for page, places in captions.items():
        taken = _taken(pictures[page - 1], places, lines)
        for caption, parts in sorted(taken.items()):
            yield Figure(page, union(parts), tuple(parts), caption)


def draw(
    document: pypdfium2.PdfDocument, figures: Sequence[Figure]
) -> Iterator[tuple[Figure, bytes]]:
    """The figures as PNG, without those that are beyond the bounds."""
    left = _DECODED_AT_MOST
    page, index, allowed = None, 0, False
    for figure in figures[:_AT_MOST]:
        try:
            if page is None or index != figure.page:
                page, index = document[figure.page - 1], figure.page
                pixels = _pixels(page)
                allowed = pixels <= min(MOST_PIXELS, left)
                left -= pixels if allowed else 0
            if allowed:
                yield figure, _drawn(page, figure.box)
        except pypdfium2.PdfiumError:
            page = None


def _captions(line: Line) -> bool:
    if line.reason or line.box is None:
        return False
    return (
        line.role is Role.CAPTION
        or is_numbered_caption(line.text)
        or names_a_picture(line.text)
    )


def _taken(
    pictures: Sequence[Box], places: Sequence[int], lines: Sequence[Line]
) -> dict[int, list[Box]]:
    """The pictures that belong to each caption of a page; the nearest come first."""
    near = sorted(
        (not is_numbered_caption(line.text), distance, place, number)
        for place in places
        for line in [lines[place]]
        for number, picture in enumerate(pictures)
        if line.box and (distance := _distance(picture, line.box)) <= _NEAR
    )
    taken: dict[int, list[Box]] = {}
    gone: set[int] = set()
    for _, _, place, number in near:
        picture = pictures[number]
        first = taken.get(place)
        if number not in gone and (first is None or _beside(first[0], picture)):
            taken.setdefault(place, []).append(picture)
            gone.add(number)
    for number, picture in enumerate(pictures):
        row = (each for each in taken.values() if _goes_on(each, picture))
        if number not in gone and (parts := next(row, None)):
            parts.append(picture)
    return taken


def _distance(picture: Box, caption: Box) -> float:
    """Points between a picture and a caption above or below it; infinite beside it."""
    if caption.right <= picture.left or caption.left >= picture.right:
        return float("inf")
    return max(caption.top - picture.bottom, picture.top - caption.bottom, 0.0)


def _beside(one: Box, other: Box) -> bool:
    """Whether two pictures stand beside each other in one row."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _goes_on(row: Sequence[Box], picture: Box) -> bool:
    """Whether a picture stands in one line with those to its left or right."""
    return any(
        abs(picture.top - other.top) < _LEVEL
        and abs(picture.bottom - other.bottom) < _LEVEL
        and max(picture.left - other.right, other.left - picture.right) < _NEAR
        for other in row
    )


def _drawn(page: Any, box: Box) -> bytes:  # noqa: ANN401 - PDFium has no types
    width, height = page.get_size()
    area = (box.right - box.left) * (box.bottom - box.top)
    scale = min(_SCALE, (_PIXELS / area) ** 0.5)
    crop = (
        max(box.left, 0.0),
        max(height - box.bottom, 0.0),
        max(width - box.right, 0.0),
        max(box.top, 0.0),
    )
    bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True)
    try:
        return png(bitmap.width, bitmap.height, bytes(bitmap.buffer), bitmap.stride)
    finally:
        bitmap.close()


def _pixels(page: Any) -> int:  # noqa: ANN401
    """How many pixels are decoded for a page's pictures; too many where that is not known."""
    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE,)
    pictures = page.get_objects(filter=kinds, max_depth=_DEPTH_AT_MOST)
    return sum(_pixels_of(each.raw) for each in pictures)


def _pixels_of(picture: Any) -> int:  # noqa: ANN401
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(picture, width, height):
        return MOST_PIXELS + 1
    said = width.value * height.value
    return _WIDE * max(said, _own_pixels(picture)) if _is_jpx(picture) else said


def _is_jpx(picture: Any) -> bool:  # noqa: ANN401
    buffer = ctypes.create_string_buffer(32)
    count = pdfium.FPDFImageObj_GetImageFilterCount(picture)
    for index in range(count):
        pdfium.FPDFImageObj_GetImageFilter(picture, index, buffer, len(buffer))
        if buffer.value == b"JPXDecode":
            return True
    return False


def _own_pixels(picture: Any) -> int:  # noqa: ANN401
    """The pixels that a JPEG 2000 says it has, whatever its page says."""
    length = pdfium.FPDFImageObj_GetImageDataRaw(picture, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFImageObj_GetImageDataRaw(picture, buffer, length)
    at = buffer.raw.find(_CODE_STREAM)
    if at < 0 or at + 16 > length:
        return MOST_PIXELS
    sizes = buffer.raw[at + 8 : at + 16]
    return int.from_bytes(sizes[:4]) * int.from_bytes(sizes[4:])
