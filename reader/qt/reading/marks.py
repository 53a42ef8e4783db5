"""What the view is told to draw beside and under the text: plain data, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.core.marks import Pattern


class Glyph(StrEnum):
    """A sign in the margin, with a shape of its own.

    Those of stances have the stances' values: `Glyph(stance)`.
    """

    BOOKMARK = "bookmark"
    NOTE = "note"
    AGREE = "for"
    AGAINST = "against"
    CHANGE = "change"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of a block's text that the user marked."""

    start: int
    """Code point of the block's text."""
    end: int
    pattern: Pattern = Pattern.SOLID
    colour: str = ""
    """"#rrggbb"; the theme's hit colour where empty."""
    struck: bool = False
    """Whether a line goes through the words, in place of the pattern."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All that the user added to one block."""

    glyphs: tuple[Glyph, ...] = ()
    """In the order in which they are drawn, from left to right."""
    highlights: tuple[Highlight, ...] = ()
    tip: str = ""
    """What a pointer over the signs is told: the note, the bookmark's name."""


class Span(NamedTuple):
    """A stretch of one block's text."""

    position: int
    """Of the block in `Outline.blocks`."""
    start: int
    """Code point of the block's text."""
    end: int
