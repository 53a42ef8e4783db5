"""Open a PDF that is locked with a password."""

from __future__ import annotations

import io

import pypdfium2
import pypdfium2.raw as pdfium

from index_builder.errors import UserError
from index_builder.passwords import NEEDED, UNKNOWN_LOCK, WRONG, LockedError


def unlock(name: str, data: bytes, password: str) -> bytes:
    """The document without its lock.

    Raises `LockedError` where the password is missing or wrong.
    """
    if not _needs_password(data, None):
        return data
    if not password or _needs_password(data, password):
        raise LockedError(WRONG if password else NEEDED, name=name)
    opened = io.BytesIO()
    try:
        with pypdfium2.PdfDocument(data, password=password) as document:
            document.save(opened, flags=pdfium.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError as error:
        raise UserError(UNKNOWN_LOCK, name=name) from error
    return opened.getvalue()


def _needs_password(data: bytes, password: str | None) -> bool:
    """Whether another password is needed.

    What is wrong with a file otherwise is told where it is read.
    """
    try:
        pypdfium2.PdfDocument(data, password=password).close()
    except pypdfium2.PdfiumError:
        return bool(pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD)
    return False
