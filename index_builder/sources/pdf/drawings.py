"""Small shapes that a PDF page draws: they may be bullets."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from index_builder.model import Box

_LEAST, _MOST = 1.2, 12.0
"""Points: a bullet is neither narrower or lower, nor wider or higher."""
_OBJECTS_AT_MOST = 5_000
"""A page that draws more is a picture, or made to hold us up."""


def small_shapes(
    page: Any,  # noqa: ANN401 - the library has no types
    turned: Callable[[float, float], tuple[float, float]],
) -> Iterator[Box]:
    """The shapes of a page that are as small as bullets; `turned` maps points to the page as seen."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > _OBJECTS_AT_MOST:
        return
    for index in range(count):
        shape = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        edges = [ctypes.c_float() for _ in range(4)]
        if pdfium.FPDFPageObj_GetBounds(shape, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            if _LEAST <= right - left <= _MOST and _LEAST <= top - bottom <= _MOST:
                (x, y), (other_x, other_y) = turned(left, top), turned(right, bottom)
                yield Box(
                    min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)
                )
