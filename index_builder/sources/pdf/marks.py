"""The marks that a PDF page puts on what it draws, each read once however much it marks."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from index_builder.sources.characters import clean

SAID = b"ActualText"
"""The key of the words that are said in the place of those that are drawn."""
LONGEST = 2_000
"""Characters that are read of what a mark says."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark."""

    is_artefact: bool
    """What it marks is no part of the text."""
    said: str
    """Its `ActualText`; empty where it has none."""
    says_words: bool
    """What it says has letters or digits."""
    layer: str
    """The name of the layer that it puts things on; empty where it puts them on none."""


class Marks:
    """The marks of one page, as long as that is open."""

    def __init__(self) -> None:
        self._known: dict[int, Mark] = {}

    def of(self, drawn: Any) -> Iterator[tuple[Any, Mark]]:  # noqa: ANN401 - PDFium has no types
        """PDFium's handle and our own reading of each mark of an object that is drawn."""
        for index in range(pdfium.FPDFPageObj_CountMarks(drawn)):
            handle = pdfium.FPDFPageObj_GetMark(drawn, index)
            address = ctypes.addressof(handle.contents)
            if address not in self._known:
                self._known[address] = _mark(handle)
            yield handle, self._known[address]


def utf16(buffer: Any, size: int) -> str:  # noqa: ANN401
    """The text that PDFium has put into a buffer, given its bytes with the closing zero."""
    text = bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le", "replace")
    return clean(text[:LONGEST])


def _mark(handle: Any) -> Mark:  # noqa: ANN401
    name, said = _name(handle), _value(handle, SAID)
    layer = _value(handle, b"Name") if name == "OC" else ""
    return Mark(name == "Artifact", said, any(map(str.isalnum, said)), layer)


def _name(mark: Any) -> str:  # noqa: ANN401
    length = ctypes.c_ulong()
    buffer = (pdfium.FPDF_WCHAR * 16)()
    room = ctypes.sizeof(buffer)
    if not pdfium.FPDFPageObjMark_GetName(mark, buffer, room, length):
        return ""
    return utf16(buffer, length.value)


def _value(mark: Any, key: bytes) -> str:  # noqa: ANN401
    """What a mark says under a key; empty where it says nothing."""
    size = ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, key, None, 0, size)
    if size.value <= 2:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (size.value // 2 + 1))()
    room = ctypes.sizeof(buffer)
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, key, buffer, room, size)
    return utf16(buffer, size.value)
