"""Parse a page of web mark-up, however badly it is written, without fetching anything."""

from __future__ import annotations

import re

from lxml import etree, html

from index_builder.sources.encodings import decode

_CHARSET = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)""", re.I)

_PICTURE = re.compile(r"data:image/[^\"'\s>]*")
"""A picture within the page."""
_LONG = 100_000
"""Characters of a picture that is left out: the parser gives up at attributes of ten million characters."""


def parse_page(data: bytes) -> etree._Element:
    """The root of a page, however badly it is written."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    text = _PICTURE.sub(lambda found: found[0] if len(found[0]) < _LONG else "data:,", _text(data))
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:  # nothing but white space, or a declaration and nothing else
        return html.document_fromstring(b"<p></p>")


def _text(data: bytes) -> str:
    """The page's characters: as it declares them, where that is true."""
    declared = _CHARSET.search(data[:2048])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        label = declared[1].decode("ascii").lower()
        encoding = "cp1252" if label in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else label
        try:
            return decode(data.decode(encoding).encode("utf-8"))
        except (UnicodeError, LookupError):
            pass
    return decode(data)
