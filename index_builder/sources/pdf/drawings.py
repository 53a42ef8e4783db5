"""Small shapes and rules that a PDF page draws: bullets, underlines, the lines of tables."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfMatrix

from index_builder.layout.drawings import Drawings
from index_builder.model import Box

_LEAST, _MOST = 1.2, 12.0
"""Points: a bullet is neither narrower or lower, nor wider or higher."""
_THICK = 2.5
"""Points: a rule is no thicker."""
_OBJECTS_AT_MOST = 5_000
"""A page that draws more is a picture, or made to hold us up."""
_KINDS = (
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_SHADING,
)
_DEPTH_AT_MOST = 4
"""So deep do drawings lie in drawings that other pages share, or less."""

_Turned = Callable[[float, float], tuple[float, float]]


def drawings(page: Any, turned: _Turned) -> Drawings:  # noqa: ANN401 - no types
    """The small shapes and the rules of a page; `turned` maps points to the page as seen."""
    areas: list[Box] = []
    pictures: list[Box] = []
    found = Drawings([], [], [], areas, pictures)
    for kind, box in _shapes(page.raw, turned):
        width, height = box.right - box.left, box.bottom - box.top
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(box)
        if min(width, height) > _MOST:
            areas.append(box)
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if _LEAST <= width <= _MOST and _LEAST <= height <= _MOST:
            found.small.append(box)
        if height <= min(_THICK, width):
            found.level.append(box)
        elif width <= min(_THICK, height):
            found.upright.append(box)
    return found


def _shapes(page: Any, turned: _Turned) -> Iterator[tuple[int, Box]]:  # noqa: ANN401
    count = pdfium.FPDFPage_CountObjects(page)
    if count > _OBJECTS_AT_MOST:
        return
    for index in range(count):
        shape = pdfium.FPDFPage_GetObject(page, index)
        yield from _boxes(shape, PdfMatrix(), turned, 0)


def _boxes(
    shape: Any,  # noqa: ANN401
    matrix: PdfMatrix,
    turned: _Turned,
    depth: int,
) -> Iterator[tuple[int, Box]]:
    """The kind and extent of a shape, or of each shape of a drawing that pages share."""
    kind = pdfium.FPDFPageObj_GetType(shape)
    if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH_AT_MOST:
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(shape, own)
        inner = PdfMatrix.from_raw(own).multiply(matrix)
        for index in range(
            min(pdfium.FPDFFormObj_CountObjects(shape), _OBJECTS_AT_MOST)
        ):
            part = pdfium.FPDFFormObj_GetObject(shape, index)
            yield from _boxes(part, inner, turned, depth + 1)
    elif kind in _KINDS:
        edges = [ctypes.c_float() for _ in range(4)]
        if pdfium.FPDFPageObj_GetBounds(shape, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            (x, y), (other_x, other_y) = (
                turned(*matrix.on_point(left, top)),
                turned(*matrix.on_point(right, bottom)),
            )
            box = Box(
                min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)
            )
            yield kind, box
