"""Text that is written on a page: values of forms, and notes that stand there as text."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_TEXTS = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT)
_AT_MOST = 2_000
"""More of them on a page are not looked at."""


def with_fields_drawn(document: pypdfium2.PdfDocument, index: int) -> Any:  # noqa: ANN401 - no types
    """A page on which what was written into it is part of what it draws.

    Raises `PdfiumError` for a damaged page.
    """
    page = document[index]
    if not any(_kind(page, at) in _TEXTS for at in range(_count(page))):
        return page
    pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def _count(page: Any) -> int:  # noqa: ANN401
    return min(int(pdfium.FPDFPage_GetAnnotCount(page.raw)), _AT_MOST)


def _kind(page: Any, at: int) -> int:  # noqa: ANN401
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
    if not annotation:
        return -1
    kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
    pdfium.FPDFPage_CloseAnnot(annotation)
    return kind
