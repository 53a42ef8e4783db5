"""The data that rules of recovery hand on: rows of text, then drafts of blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from index_builder.grid import NO_FIELDS, Fields, Grid, TableRow
from index_builder.model import Aside, Box, Font, Kind, Line, Picture, Role, Source
from index_builder.recover.widths import Typeface
from index_builder.structure_words import Words


class Hint(StrEnum):
    """Evidence about a row that one rule leaves for a later one."""

    NONE = ""
    TAGGED = "tagged as heading"
    """A PDF's own tags call it a heading: never trusted alone."""
    UNDERLINED = "underlined by a line of signs"
    GOES_ON = "goes on"
    """It belongs to the item above it, whatever it looks like."""
    TORN = "torn bullet"
    """Its bullet stood apart and was given back to it."""
    GUESSED = "torn bullet, guessed"
    """It begins an item, where there were more or fewer bullets than texts."""


class TextStyle(NamedTuple):
    """How a row is set, coarse enough that two rows set alike are equal."""

    size: float
    """Points, to the nearest half."""
    bold: bool
    italic: bool
    colour: int
    capitals: bool
    """All letters are capitals."""
    underlined: bool = False


class Marker(NamedTuple):
    """The sign before a row's text, which may be a bullet or a number."""

    text: str
    """As printed: "•", "3.4.1.", "Kapittel 3:", "a)"."""
    form: str
    """bullet, dash, number, letter, roman, division ("Chapter 3"), section ("§ 5") or
    proposal ("Action 3")."""
    value: tuple[int, ...] = ()
    """(3, 4, 1) of "3.4.1."; (1,) of "a)" and "I."."""


@dataclass(slots=True)
class Row:
    """A line, or a part of one, on its way into a block."""

    text: str
    """Without outer white space and, once recognised, without its tag."""
    number: int
    """Of the `Line`."""
    page: int
    gap: float = 0.0
    """White space above: blank lines in a text file, else line heights beyond the usual
    distance."""
    turn: bool = False
    """It begins a page or a column, so that `gap` says nothing."""
    indent: float = 0.0
    """From the left edge of its column: columns of text, or points."""
    width: float = 0.0
    """Of the printed text: points, or estimated where there are no boxes."""
    face: Typeface | None = None
    """The typeface that its width was estimated with, where there are no boxes."""
    room: float = 0.0
    """How wide a full line is here, in the unit of `width`; 0 where unknown."""
    marker: Marker | None = None
    role: Role = Role.LINE
    level: int = 0
    style: TextStyle | None = None
    box: Box | None = None
    hint: Hint = Hint.NONE
    depth: int = 0
    """The level that the hint's evidence gives."""
    because: str = ""
    """The case that parted it from the row above or joined it, or that made its marker
    one."""
    cells: int = 1
    """How many cells its line holds, where wide gaps part it."""
    picture: Picture | None = None
    reason: str = ""
    """Why a row with `Role.FURNITURE` is no part of the text, as its format's reader
    says."""
    table: TableRow | None = None
    """What the mark-up says of a table's row."""
    printed_line: int = 0
    """The number that the page's margin gives it; 0 for none."""
    upto: int = 0
    """Of the last `Line` whose text it has, where these are several; else 0."""


@dataclass(slots=True)
class BlockDraft:
    """Rows that belong together, and what is known of them so far."""

    rows: list[Row]
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    marker: Marker | None = None
    evidence: str = ""
    doubt: str = ""
    grid: Grid | None = None
    fields: Fields = NO_FIELDS

    @property
    def first(self) -> Row:
        """The first of the rows."""
        return self.rows[0]

    @property
    def last(self) -> Row:
        """The last of the rows."""
        return self.rows[-1]

    @property
    def style(self) -> TextStyle | None:
        """How the longest of the rows is set."""
        return max(self.rows, key=lambda row: len(row.text)).style

    @property
    def text(self) -> str:
        """All rows' text, joined by spaces: for judging, not for keeping."""
        rows = self.rows
        return rows[0].text if len(rows) == 1 else " ".join([row.text for row in rows])


@dataclass(slots=True)
class Profile:
    """The usual distances and styles of a document."""

    gap: float = 0.0
    """White space between two lines of one paragraph, in the unit of `Row.gap`."""
    body: TextStyle | None = None
    """How most of the text is set; None where the source says nothing of fonts."""
    boxes: bool = False
    """The source says where lines stand."""
    headed: bool = False
    """The source's own mark-up says which lines are headings."""
    marked: bool = False
    """The source's own mark-up says what lines are."""
    pages: int = 1
    indent: float = 0.0
    """How far paragraphs stand from their column's left edge, in points."""
    nouns: bool = False
    """The language writes all nouns with a capital, so that one within a sentence tells
    nothing."""
    indented: bool = False
    """Nearly every paragraph begins with a row that is indented."""
    spaced: bool = False
    """White space parts paragraphs throughout, so that a short line alone ends none."""


@dataclass(slots=True)
class RecoveryContext:
    """A document while it is being recovered."""

    source: Source
    language: str
    words: Words
    rows: list[Row]
    profile: Profile
    drafts: list[BlockDraft] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    contents: dict[str, int] = field(default_factory=dict)
    """Titles of the printed contents, as letters and digits, with the level that it
    gives them (0: none)."""

    def set_aside(self, row: Row, reason: str) -> None:
        """Keep a whole row out of the text, and say why."""
        marker = f"{row.marker.text} " if row.marker else ""
        self.asides.append(Aside(marker + row.text, reason, row.page, row.number))


def printed(line: Line) -> str:
    """A line's text with the marker that the mark-up gives it."""
    return f"{line.marker} {line.text}" if line.marker else line.text


def style_of(font: Font | None, text: str) -> TextStyle | None:
    """A font as a style; None where the source says nothing."""
    if font is None:
        return None
    capitals = text.isupper() and sum(map(str.isalpha, text)) > 1
    return TextStyle(
        round(font.size * 2) / 2,
        font.bold,
        font.italic,
        font.colour,
        capitals,
        font.underlined,
    )
