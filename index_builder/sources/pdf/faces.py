"""The faces that a PDF's text is set in: what they are called, and how they look."""

from __future__ import annotations

import ctypes
import re
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

_BOLD = re.compile(r"bold|black|heavy|demi(?!sans)|[-,]bd|[-_]W[789]$", re.I)
_ITALIC = re.compile(r"italic|oblique|kursiv|[-,]it$", re.I)
_NOT_BOLD = re.compile(
    r"[-,](regular|roman|book|light|normal|it|italic|oblique|kursiv)$", re.I
)
"""How the name of a face ends that is not bold, however thick its file says it is."""
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18


class Face(NamedTuple):
    """A face."""

    name: str
    bold: bool
    italic: bool


NO_FACE = Face("", bold=False, italic=False)


def face(font: Any) -> Face:  # noqa: ANN401 - PDFium has no types
    """What a font's name and its file say of it."""
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    name = _SUBSET.sub("", buffer.value.decode("utf-8", errors="replace"))
    flags = pdfium.FPDFFont_GetFlags(font)
    angle = ctypes.c_int()
    slanted = bool(pdfium.FPDFFont_GetItalicAngle(font, angle)) and angle.value < 0
    heavy = pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or bool(
        flags > 0 and flags & _FORCED_BOLD
    )
    heavy = heavy and _NOT_BOLD.search(name) is None
    return Face(
        name,
        heavy or _BOLD.search(name) is not None,
        slanted or _ITALIC.search(name) is not None,
    )
