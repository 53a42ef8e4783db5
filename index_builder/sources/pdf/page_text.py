"""The text of a PDF page as PDFium gives it, and its characters by PDFium's indices."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2.raw as pdfium

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two indices of PDFium that are one character together."""


def text_of(textpage: Any) -> str:  # noqa: ANN401 - PDFium has no types
    """All text of a page."""
    return str(textpage.get_text_range(errors="replace"))


def characters_of(textpage: Any, text: str) -> str:  # noqa: ANN401
    """The characters of a page, one for each of PDFium's indices, given its text."""
    count = textpage.count_chars()
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage.raw, index) for index in range(count))
    found = "".join(
        chr(code) if code <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}" for code in codes
    )
    return _PAIR.sub(_joined_pair, found)


def _joined_pair(found: re.Match[str]) -> str:
    """A character and, in the place of its second half, a sign that is cleaned away."""
    pair = found[0].encode("utf-16-le", "surrogatepass")
    return pair.decode("utf-16-le") + "\N{WORD JOINER}"
