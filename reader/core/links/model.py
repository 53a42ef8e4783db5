"""What a link is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LinkKind(StrEnum):
    """Where a link leads."""

    ADDRESS = "address"
    """Out of the document: to the web, or to a letter."""
    NOTE = "note"
    """To a footnote."""
    PLACE = "place"
    """To another block of the document."""


class Link(NamedTuple):
    """A part of a block's text that leads elsewhere."""

    start: int
    """Code point of the block's text, and the one after the last."""
    stop: int
    kind: LinkKind
    target: str = ""
    """Of an address: all of it, with its scheme; empty for the others."""
    position: int = -1
    """Of the block that it leads to; -1 for addresses."""
