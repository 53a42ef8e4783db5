"""Pieces of OpenDocument's mark-up that text is made of."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape as escape_text
from xml.sax.saxutils import quoteattr

from reader.core.export.asides import xml_safe

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
    )
)
HEAD = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    f' xmlns:xlink="http://www.w3.org/1999/xlink" {_NAMESPACES}'
    ' office:version="1.3"'
)
"""Attributes of the outermost element of each file."""


def text_of(text: str) -> str:
    """Escaped, with the spaces that OpenDocument would fold into one kept apart."""
    escaped = (
        escape_text(xml_safe(text))
        .replace("\t", "<text:tab/>")
        .replace("\n", "<text:line-break/>")
    )
    return re.sub(
        r"  +", lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', escaped
    )


def span(style: str, text: str) -> str:
    """Mark-up of a text, in a character style."""
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def link(target: str, text: str, style: str = "Internet_20_link") -> str:
    """Mark-up of a text that leads somewhere."""
    address = quoteattr(xml_safe(target))
    looks = f'text:style-name="{style}" text:visited-style-name="{style}"'
    return f'<text:a xlink:href={address} xlink:type="simple" {looks}>{text}</text:a>'


def id_of(name: str) -> str:
    """A block's id as an XML name."""
    cleaned = re.sub(r"[^\w.-]", "_", name)
    return cleaned if re.match(r"[^\W\d]", cleaned) else f"_{cleaned}"
