"""Pieces of Word's mark-up that text is made of: runs, bookmarks, fields."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape as escape_text

from index_builder.model import Block
from reader.core.export.asides import xml_safe

_LONGEST_RUN = 1_000_000
"""Characters. Libraries for XML refuse a text of more than ten megabytes."""
_LONGEST_NAME = 40
"""Characters of a bookmark's name."""
BOLD, ITALIC = "<w:b/>", "<w:i/>"
SMALL = '<w:pPr><w:pStyle w:val="TableSmall"/></w:pPr>'
"""The properties of a paragraph in small type, for tables with much text."""
TAB = "<w:r><w:tab/></w:r>"


def run_of(text: str, properties: str = "") -> str:
    """Text as one run, or as several where it is long.

    A reader of XML takes in only so much text in one piece.
    """
    starts = range(0, len(text), _LONGEST_RUN) or [0]
    pieces = (text[start : start + _LONGEST_RUN] for start in starts)
    return "".join(
        f"<w:r><w:rPr>{properties}</w:rPr>{run_text(piece)}</w:r>" for piece in pieces
    )


def run_text(text: str, tag: str = "t") -> str:
    """The inside of a run: text, with line feeds and tabs as Word's own elements.

    `tag` is "delText" for text that a tracked change takes out.
    """
    start, end = f'<w:{tag} xml:space="preserve">', f"</w:{tag}>"
    inside = escape_text(xml_safe(text))
    inside = inside.replace("\n", f"{end}<w:br/>{start}")
    inside = inside.replace("\t", f"{end}<w:tab/>{start}")
    return f"{start}{inside}{end}"


def bookmark_name(block_id: str) -> str:
    """A block's id as Word allows it: a letter, then letters, digits and underscores."""
    return f"b_{re.sub(r'[^0-9A-Za-z_]', '_', block_id)}"[:_LONGEST_NAME]


def bookmark_of(block: Block) -> str:
    """The name of the bookmark around a block."""
    return bookmark_name(block.id)


def field(instruction: str, result: str) -> str:
    """A field of Word's, with what it shows until Word works it out anew."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run_of(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
