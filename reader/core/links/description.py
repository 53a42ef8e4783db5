"""Where a link leads, in words."""

from __future__ import annotations

from index_builder.legible import legible
from index_builder.model import Kind, Outline
from reader.core.citation import heading_text
from reader.core.links.model import Link, LinkKind

LONGEST = 600
"""Characters of a note or another block; what is longer is cut, and says so with dots."""


def describe(link: Link, outline: Outline) -> str:
    """The text that tells where a link leads, before it is followed.

    It is a full address, or the words at the place in the document.
    """
    if link.kind is LinkKind.ADDRESS:
        return link.target
    block = outline.blocks[link.position]
    if block.kind is Kind.HEADING:
        return legible(heading_text(block))
    shown = block.marker or block.number
    text = legible(" ".join(f"{shown} {block.text}".split()))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
