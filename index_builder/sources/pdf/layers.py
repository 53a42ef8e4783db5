"""Layers of a PDF page that are switched off: what stands on them is not drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from index_builder.sources.pdf.marks import Marks

_MOST = 20
"""Layers of a page that are looked at."""
_PAPER = 127
"""A grey that no letter is drawn in, edges and all."""


def hidden_layers(page: Any, names: Collection[str]) -> frozenset[str]:  # noqa: ANN401 - PDFium has no types
    """Those of some layers whose text is not drawn.

    PDFium does not tell which layers are on, so the text of each is drawn alone.
    """
    if not names:
        return frozenset()
    texts: dict[str, list[Any]] = {name: [] for name in sorted(names)[:_MOST]}
    objects = [each.raw for each in page.get_objects(max_depth=1)]
    marks = Marks()
    for each in objects:
        for _, mark in marks.of(each):
            if mark.layer in texts and _is_text(each):
                texts[mark.layer].append(each)
    return frozenset(
        name for name, own in texts.items() if own and not _draws(page, objects, own)
    )


def _is_text(drawn: Any) -> bool:  # noqa: ANN401
    return bool(pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_TEXT)


def _draws(page: Any, objects: list[Any], own: list[Any]) -> bool:  # noqa: ANN401
    """Whether a page with nothing on it but some of its objects is not empty."""
    with _only(objects, own):
        bitmap = page.render(
            grayscale=True,
            fill_color=(_PAPER, _PAPER, _PAPER, 255),
            draw_annots=False,
            may_draw_forms=False,
        )
    try:
        pixels = bytes(bitmap.buffer)
        rows = range(0, bitmap.stride * bitmap.height, bitmap.stride)
        empty = bytes([_PAPER]) * bitmap.width
        return any(pixels[start : start + bitmap.width] != empty for start in rows)
    finally:
        bitmap.close()


@contextmanager
def _only(objects: list[Any], own: list[Any]) -> Iterator[None]:
    """A page on which only some of its objects are drawn, for a while."""
    for each in objects:
        pdfium.FPDFPageObj_SetIsActive(each, False)
    for each in own:
        pdfium.FPDFPageObj_SetIsActive(each, True)
    try:
        yield
    finally:
        for each in objects:
            pdfium.FPDFPageObj_SetIsActive(each, True)
