"""Where the words of a block stand on a page: found by their letters, whatever stands between them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from ctypes import c_double, c_int

import pypdfium2
import pypdfium2.raw as pdfium

from index_builder.model import Box

_BEGINNING = 60
"""Letters of a block that goes on on the next page must stand on this one."""
_TRAILING = 12
"""Figures and signs after the last letter that belong to its line, at most."""
_NEAR = 150
"""Ten thousandths of a page's width, which words of a line are apart at most, however small they are."""
_MOST_CHARACTERS = 100_000
"""Of a page that are looked at."""


def find_words(
    page: pypdfium2.PdfPage, words: str, before: str
) -> list[tuple[float, float, float, float]]:
    """The boxes of the lines on which some words stand.

    They are shares of the page's width and height, from its upper left corner.

    Nothing where they do not stand on the page, or in several places and the words
    `before` them do not tell which.
    """
    wanted = "".join(letter for character in words for letter in _letters(character))
    if not wanted:
        return []
    textpage = page.get_textpage()
    try:
        letters, places = _page_letters(textpage)
        start, length = _found(letters, wanted, before)
        if start < 0:
            return []
        frame = _Frame(page)
        wanted_at = set(places[start : start + length])
        end = places[start + length - 1] + 1
        following = places[start + length] if start + length < len(places) else end
        last = max(end, min(following, end + _TRAILING))
        characters = (
            (frame.box(textpage, index), index in wanted_at)
            for index in range(places[start], last)
        )
        return [frame.share(box) for box in _lines(characters)]
    finally:
        textpage.close()


def _letters(character: str) -> Iterator[str]:
    """The letters of a character without case and accents.

    Figures are none, for they count lines beside the text.
    """
    plain = unicodedata.normalize("NFKD", character).casefold()
    return (each for each in plain if each.isalpha())


def _page_letters(textpage: pypdfium2.PdfTextPage) -> tuple[str, list[int]]:
    """The letters of a page in the file's order, each with its character's number."""
    letters: list[str] = []
    places: list[int] = []
    raw = textpage.raw
    for index in range(min(textpage.count_chars(), _MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if not code or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            continue
        for letter in _letters(chr(code)):
            letters.append(letter)
            places.append(index)
    return "".join(letters), places


def _found(letters: str, wanted: str, before: str) -> tuple[int, int]:
    """Where the wanted letters begin on the page, and how many of them stand there.

    -1 where that is not sure.
    """
    lead = "".join(letter for character in before for letter in _letters(character))
    both = letters.find(lead + wanted) if lead else -1
    if both >= 0:
        return both + len(lead), len(wanted)
    start = letters.find(wanted)
    if start >= 0:
        again = letters.find(wanted, start + 1)
        return (start, len(wanted)) if again < 0 else (-1, 0)
    start = letters.find(wanted[:_BEGINNING])
    if len(wanted) <= _BEGINNING or start < 0:
        return -1, 0
    # It goes on on the next page, or something stands in the middle of it.
    length = _BEGINNING
    most = min(len(wanted), len(letters) - start)
    while length < most and letters[start + length] == wanted[length]:
        length += 1
    return start, length


def _lines(characters: Iterator[tuple[Box, bool]]) -> list[Box]:
    """The boxes of characters that stand beside each other, as one.

    Each with whether it is one of the wanted letters.

    What is none begins no line: a number in the margin stands between two lines, too.
    """
    found: list[Box] = []
    for box, is_wanted in characters:
        last = found[-1] if found else None
        if last is not None and _is_beside(last, box):
            found[-1] = Box(
                last.left,
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
        elif is_wanted:
            found.append(box)
    return found


def _is_beside(last: Box, box: Box) -> bool:
    """Whether a character goes on in a line, no further away than the line is high."""
    height = last.bottom - last.top
    shared = min(last.bottom, box.bottom) - max(last.top, box.top)
    near = last.left < box.left < last.right + max(height, _NEAR)
    return near and shared > (box.bottom - box.top) * 0.3


class _Frame:
    """The frame of a page as it is shown: turned and cut as the file says."""

    _UNITS = 10_000

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page

    def box(self, textpage: pypdfium2.PdfTextPage, index: int) -> Box:
        """The box of a character, in ten thousandths of the page's width and height.

        They count from its upper left corner.
        """
        left, right, bottom, top = (c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(textpage.raw, index, left, right, bottom, top)
        corners = (
            self._device(left.value, top.value),
            self._device(right.value, bottom.value),
        )
        across, down = zip(*corners, strict=True)
        return Box(min(across), min(down), max(across), max(down))

    def share(self, box: Box) -> tuple[float, float, float, float]:
        """A box as shares of the page's width and height."""
        left, top, right, bottom = (
            min(max(each / self._UNITS, 0.0), 1.0) for each in box
        )
        return left, top, right, bottom

    def _device(self, x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        pdfium.FPDF_PageToDevice(
            self._page.raw, 0, 0, self._UNITS, self._UNITS, 0, x, y, across, down
        )
        return float(across.value), float(down.value)
