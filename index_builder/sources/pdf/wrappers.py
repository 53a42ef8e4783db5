"""PDFs whose pages are not the document: portfolios of other files, and forms that only one program shows."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from index_builder.errors import UserError

PORTFOLIO = (
    "{name} is a portfolio, in which other documents lie: {documents}. "
    "Save these from it in a PDF program, and add them."
)
FORM = (
    "{name} is a form (XFA) whose text only Adobe's programs show. "
    "Open it in one of them, print it to a new PDF, and add that."
)
_SHOWN = 5
"""So many of the documents are named."""
_LONGEST = 200


def check(name: str, data: bytes, document: pypdfium2.PdfDocument) -> None:
    """Do nothing for a PDF whose pages are the document.

    Raises `UserError` for any other.
    """
    if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
        raise UserError(FORM, name=name)
    count = (
        pdfium.FPDFDoc_GetAttachmentCount(document.raw) if b"/Collection" in data else 0
    )
    if count > 0:
        names = [_name_of(document, index) for index in range(min(count, _SHOWN))]
        more = ["..."] if count > _SHOWN else []
        raise UserError(PORTFOLIO, name=name, documents=", ".join(names + more))


def _name_of(document: pypdfium2.PdfDocument, index: int) -> str:
    """The name of a file that lies in a PDF."""
    attachment = pdfium.FPDFDoc_GetAttachment(document.raw, index)
    buffer = (pdfium.FPDF_WCHAR * _LONGEST)()
    length = pdfium.FPDFAttachment_GetName(attachment, buffer, 2 * _LONGEST)
    return bytes(buffer)[: max(min(length, 2 * _LONGEST) - 2, 0)].decode(
        "utf-16-le", errors="replace"
    )
