"""A PDF page's words.

What they say, where they stand, how they are set and what the page's tags say of them.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from index_builder.layout.drawings import Drawings
from index_builder.layout.words import NO_TAG, Tag, Word, runs_leftwards
from index_builder.model import Font
from index_builder.sources.characters import clean, from_symbol_font, is_symbol_font
from index_builder.sources.pdf.drawings import drawings
from index_builder.sources.pdf.faces import NO_FACE, Face, face
from index_builder.sources.pdf.links import PageLink, page_links
from index_builder.sources.pdf.marks import Marks
from index_builder.sources.pdf.page_text import characters_of, text_of
from index_builder.sources.pdf.tags import ARTEFACT, UNSEEN, tag_by_id

_WORD = re.compile("[^\\s\x02\ufffe\x00\xa0]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = "\x02\ufffe"
"""PDFium's signs for a hyphen at a line's end."""
_FILLED_AND_STROKED = 2
_UNDRAWN = (3, 7)
"""Ways to draw text that draw nothing; 7 only cuts out what others draw."""
_STEEP, _LETTER_STEEP = 0.1, 0.5
"""From such a slope on a word is turned, or a letter alone: text recognition knows the
slope of a letter badly."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How a text object is set, whose characters therefore are all alike."""

    font: Font
    tag: Tag
    symbols: bool
    drawn: bool = True
    slope: float = field(default=0.0, compare=False)
    """The sine of the angle at which its lines run on the page as seen, without sign."""


class PageReader:
    """Reads one page's words. Hands out nothing that outlives the page."""

    def __init__(  # PDFium has no types
        self,
        page: Any,  # noqa: ANN401
        textpage: Any,  # noqa: ANN401
        tags: dict[int, Tag],
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        self._page = page
        self._text = textpage.raw
        self._tags = tags
        self._styles: dict[int, _Style] = {}
        self._faces: dict[int, Face] = {}
        self.marks = Marks()
        self._hidden = hidden
        self.layers: set[str] = set()
        """The layers that words stand on."""
        self.is_said = False
        """Whether the file says words in the place of letters that are drawn."""
        box = page.get_bbox()
        self._rotation = page.get_rotation()
        self._frame = box
        self.text = text_of(textpage)
        """The page's text as PDFium gives it."""
        self._characters = characters_of(textpage, self.text)

    def words(self) -> Iterator[Word]:
        """The words in the page's own order."""
        end_before = 0
        for found in _WORD.finditer(self._characters):
            spaced = found.start() > end_before
            yield from self._split(found.start(), found.end(), spaced)
            end_before = found.end()

    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is seen."""
        left, bottom, right, top = self._frame
        width, height = right - left, top - bottom
        return (height, width) if self._rotation in (90, 270) else (width, height)

    def drawings(self) -> Drawings:
        """The small shapes and the rules that the page draws."""
        return drawings(self._page, self._turned)

    def links(self) -> list[PageLink]:
        """The links that lead out of the document."""
        return page_links(self._page, self._turned)

    def _split(self, start: int, end: int, spaced: bool) -> Iterator[Word]:
        """One word, or several where the setting changes or a line ends inside it."""
        first = before = self._object(start)
        if end - start > 1 and first != self._object(end - 1):
            for index in range(start + 1, end):
                here = self._object(index)
                changed = here != before and self._style(here, index) != self._style(
                    before, index - 1
                )
                if changed or (here != before and self._moved(index - 1, index)):
                    yield self._word(start, index, spaced, first)
                    start, spaced, first = index, False, here
                before = here
        yield self._word(start, end, spaced, first)

    def _word(self, start: int, end: int, spaced: bool, text_object: int) -> Word:
        style = self._style(text_object, start)
        text = self._characters[start:end]
        if text[-1] in _HYPHENS:
            text = text[:-1] + "-"
        extracted = ""
        if style.symbols:
            extracted = text if any(map(str.isalnum, text)) else ""
            text = from_symbol_font(text)
        else:
            text = clean(text)
        left, baseline = self._origin(start)
        right = self._right(end - 1, left)
        if runs_leftwards(text):
            left, right = (
                min(left, self._origin(end - 1)[0]),
                max(right, self._right(start, left)),
            )
        return Word(
            text,
            left,
            right,
            baseline,
            style.font,
            style.tag,
            spaced,
            style.slope < (_STEEP if len(text) > 1 else _LETTER_STEEP),
            style.drawn,
            extracted,
        )

    def _moved(self, before: int, after: int) -> bool:
        """Whether a character stands elsewhere than right after the one before it."""
        left, top = self._origin(after)
        left_before, top_before = self._origin(before)
        return (
            abs(top - top_before) > 1.0
            or left < left_before - 1.0
            or left - self._right(before, left_before) > 20
        )

    def _object(self, index: int) -> int:
        """The text object that a character belongs to; 0 for one that PDFium put in."""
        handle = pdfium.FPDFText_GetTextObject(self._text, index)
        return ctypes.addressof(handle.contents) if handle else 0

    def _origin(self, index: int) -> tuple[float, float]:
        """Where a character's baseline begins, from the page's upper left corner."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._text, index, x, y)
        return self._turned(x.value, y.value)

    def _right(self, index: int, fallback: float) -> float:
        box = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(self._text, index, box):
            return fallback
        if not self._rotation:
            return float(box.right - self._frame[0])
        return max(
            self._turned(box.left, box.bottom)[0], self._turned(box.right, box.top)[0]
        )

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space, as seen by a reader of the turned page, downwards from the top left."""
        left, bottom, right, top = self._frame
        if not self._rotation:
            return x - left, top - y
        return {
            90: (y - bottom, x - left),
            180: (right - x, y - bottom),
            270: (top - y, right - x),
        }.get(self._rotation, (x - left, top - y))

    def _style(self, text_object: int, index: int) -> _Style:
        found = self._styles.get(text_object)
        if found is None:
            found = self._styles[text_object] = self._read_style(text_object, index)
        return found

    def _read_style(self, text_object: int, index: int) -> _Style:
        if not text_object:
            return _Style(Font("", 0.0), NO_TAG, symbols=False)
        handle = pdfium.FPDFText_GetTextObject(self._text, index)
        name, bold, italic = self._face(pdfium.FPDFTextObj_GetFont(handle))
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text, index) * math.hypot(
            matrix.c, matrix.d
        )
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        stroked = mode == _FILLED_AND_STROKED
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha)
        colour = (red.value << 16) | (green.value << 8) | blue.value
        font = Font(name, round(size, 2), bold or stroked, italic, colour)
        drawn = mode not in _UNDRAWN and alpha.value > 0
        angle = pdfium.FPDFText_GetCharAngle(self._text, index)
        slope = abs(math.sin(angle + math.radians(self._rotation)))
        tag = self._tag(handle)
        return _Style(font, tag, is_symbol_font(name), drawn, slope)

    def _tag(self, text_object: Any) -> Tag:  # noqa: ANN401
        """What the page's tags and its marks say of a text object."""
        marks = [mark for _, mark in self.marks.of(text_object)]
        self.is_said = self.is_said or any(mark.says_words for mark in marks)
        layers = {mark.layer for mark in marks if mark.layer}
        self.layers |= layers
        if layers & self._hidden:
            return UNSEEN
        if any(mark.is_artefact for mark in marks):
            return ARTEFACT
        return tag_by_id(text_object, self._tags)

    def _face(self, handle: Any) -> Face:  # noqa: ANN401
        if not handle:
            return NO_FACE
        address = ctypes.addressof(handle.contents)
        if address not in self._faces:
            self._faces[address] = face(handle)
        return self._faces[address]
