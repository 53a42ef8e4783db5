"""Marks: what a reader has put on a document, as choosing, printing and exporting need it.

Marks are given, not fetched: whoever keeps annotations makes them, and everything here
is testable without a store.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    """How a highlight is drawn, told apart without colour."""

    SOLID = "solid"
    UNDERLINE = "underline"
    DOTTED = "dotted"
    BAR = "bar"
    """A bar beside the lines."""
    BOX = "box"


class Stance(StrEnum):
    """A reader's stance on a measure."""

    FOR = "for"
    AGAINST = "against"
    CHANGE = "change"
    UNSURE = "unsure"


UNNAMED = "N. N."
"""The name of an author who gave none, as it is written in most languages."""
GLYPHS = {Stance.FOR: "✓", Stance.AGAINST: "✗", Stance.CHANGE: "✎", Stance.UNSURE: "?"}
"""The sign of each stance, for a margin."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A reader's annotation or bookmark on one block."""

    block: str
    """The block's permanent id; empty where it waits for the user to say where it
    belongs."""
    start: int = 0
    """First code point of the block's text that is marked, and the one after the last;
    both 0: the whole block."""
    end: int = 0
    pattern: Pattern | None = None
    """Of a highlight; None where nothing is drawn on the text."""
    label: str = ""
    """The name of the highlight's class ("costs", "ask about")."""
    note: str = ""
    stance: Stance | None = None
    tags: tuple[str, ...] = ()
    bookmark: bool = False
    author: str = ""
    """Name of its author; empty where it is the reader's own."""
    quote: str = ""
    """The words that it was made on, where it waits for its place; else empty."""
