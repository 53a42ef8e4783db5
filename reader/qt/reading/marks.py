"""What the view is told to draw beside and under the text: plain data, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Glyph(StrEnum):
    """A sign in the margin: never colour alone, so each has a shape of its own."""

    BOOKMARK = "bookmark"
    NOTE = "note"
    AGREE = "agree"
    AGAINST = "against"
    CHANGE = "change"
    UNSURE = "unsure"


class Pattern(Enum):
    """How a highlighted stretch of text is drawn: told apart without colour."""

    SOLID = "solid"
    UNDERLINE = "underline"
    DOTTED = "dotted underline"
    SIDE_BAR = "side bar"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of a block's text that the user marked."""

    start: int
    """Code point of the block's text."""
    end: int
    pattern: Pattern = Pattern.SOLID
    colour: str = ""
    """"#rrggbb"; the theme's hit colour where empty."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All that the user added to one block."""

    glyphs: tuple[Glyph, ...] = ()
    """In the order in which they are drawn, from left to right."""
    highlights: tuple[Highlight, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one block's text."""

    position: int
    """Of the block in `Outline.blocks`."""
    start: int
    """Code point of the block's text."""
    end: int
