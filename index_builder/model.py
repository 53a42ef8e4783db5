"""The vocabulary of the program: the parts of a source, and of a recovered outline.

A format's reader turns a file into a `Source`, a flat run of `Line`s with all that the
format knows about each. Recovery turns a `Source` into an `Outline`, a flat run of
`Block`s in reading order. The chapter tree is a view of the headings' levels
(`Outline.sections`); nothing else is nested, so that a position in the document is one
number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from index_builder.grid import NO_FIELDS, Fields, Grid, TableRow, cells_of


class Role(StrEnum):
    """The role that the source's mark-up gives a line; `LINE` if it gives none."""

    LINE = "line"
    """A hard line of text: part of a paragraph, a heading or anything else."""
    PARAGRAPH = "paragraph"
    """A whole paragraph (word processors, HTML): never joined with its neighbours."""
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    """A row of a table, its cells parted by tabs; see `index_builder.grid`."""
    NOTE = "note"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Marked by the source as running head, page number or other artefact."""
    LINE_NUMBER = "line-number"
    """The number of a line, printed in the margin beside it."""


class Box(NamedTuple):
    """Where a line stands on its page, in points from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Font(NamedTuple):
    """How most of a line is set."""

    name: str
    size: float
    """Points."""
    bold: bool = False
    italic: bool = False
    colour: int = 0
    """0xRRGGBB."""
    underlined: bool = False


class Picture(NamedTuple):
    """A picture that a document shows."""

    path: str
    """Of its file, below the folder that the document lies in, parted by slashes."""
    width: int = 0
    """Pixels, as its height; 0 while nobody has looked at the file."""
    height: int = 0


class SpanKind(StrEnum):
    """The kind of a span."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"


class Span(NamedTuple):
    """A part of a text that the source sets apart, or from which it leads elsewhere.

    Code-point offsets.
    """

    start: int
    stop: int
    kind: SpanKind
    target: str = ""
    """Of a link: an address (http, https or mailto), or "#" and an anchor; in a
    `Block`, "#" and the id of a block."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source, with the evidence that its format gives."""

    text: str
    """As extracted, without the line end; never altered, so that nothing is lost, but
    for what `extracted` says."""
    number: int
    """1-based, in reading order. In a text file it is the file's own line."""
    page: int
    """1-based page of the source; 1 where the format has no pages."""
    role: Role = Role.LINE
    level: int = 0
    """What the mark-up says: a heading's depth or a list item's nesting, from 1; 0
    where it says nothing."""
    marker: str = ""
    """A list marker that the mark-up supplies and the text does not hold: "•", "3.",
    "a)"."""
    box: Box | None = None
    font: Font | None = None
    picture: Picture | None = None
    """What the mark-up shows here; `text` is its caption."""
    spans: tuple[Span, ...] = ()
    """In `text`, ordered; those of one kind are apart from each other (`spans.normal`)."""
    anchors: tuple[str, ...] = ()
    """Names by which links of the same source lead here."""
    reason: str = ""
    """Why a line with `Role.FURNITURE` is no part of the text: hidden, deleted, button
    ...; empty where unknown."""
    row: TableRow | None = None
    """What the mark-up says of a table's row; None for other lines, and where a row is
    told by its looks alone."""
    extracted: str = ""
    """The text as the file has it, where its fonts show another ("oWentlig") or the
    marker is part of it; empty elsewhere."""
    printed_line: int = 0
    """The number that its page's margin gives this line, printed or counted between
    printed ones; 0 for none."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that a PDF carries: evidence of headings, never trusted alone."""

    title: str
    level: int
    """Depth from 1."""
    page: int
    """1-based; 0 where the entry leads nowhere."""


@dataclass(frozen=True, slots=True)
class Census:
    """What a second way to the text of a file found beyond its lines.

    It knows nothing of the file's reader.
    """

    missing: int
    """Letters and digits, without regard to case and accents."""
    unread: tuple[str, ...] = ()
    """Passages that the reader did not hand on, or their beginnings; the first ones."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as its format's reader found it."""

    name: str
    """File name without its folder."""
    format: str
    """text, pdf, docx, odt, html, epub or markdown."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    lines: tuple[Line, ...]
    page_count: int = 1
    title: str = ""
    """From the format's metadata; empty where it has none worth showing."""
    language: str = ""
    """As the format declares it (BCP 47: "nb", "en-GB"); empty where it does not."""
    bookmarks: tuple[Bookmark, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict, repr=False)
    """The pictures that can be had, by `Picture.path`."""
    census: Census | None = None
    """What the file holds by an independent count; None where nobody counted."""
    outline: Outline | None = None
    """Of a file in which this program wrote an outline: recovery takes it as it is.

    Its lines are the source's.
    """
    absent: tuple[str, ...] = ()
    """Parts of the text that the file names and does not hold."""


DEEPEST = 60
"""Sections and lists are nested no deeper than this: whoever walks through them may
call itself for each level."""


class Kind(StrEnum):
    """The kind of a block."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LEAD_IN = "lead-in"
    """The words that introduce a list of measures: "Kommunen vil:"."""
    MEASURE = "measure"
    ITEM = "item"
    """A list item that is no measure."""
    NOTE = "note"
    """A footnote."""
    TABLE = "table"
    """Rows parted by line feeds, cells by tabs; see `index_builder.grid`."""
    CAPTION = "caption"


class Commitment(NamedTuple):
    """A measure inferred from running text: a sentence of a paragraph.

    Code-point offsets into the block's text.
    """

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of the document that can be read, found, pointed to and annotated."""

    kind: Kind
    text: str
    """Verbatim and unwrapped, without `marker`."""
    id: str
    """Permanent: made from the text itself, so it stays when other blocks come, go or
    move."""
    level: int = 0
    """A heading's depth or a measure's or item's nesting, from 1; 0 for the rest."""
    marker: str = ""
    """What the source prints before the text: "3.4.1.", "Kapittel 3", "•", "a)"."""
    number: str = ""
    """For people: "3.4.1" of a heading, "3.4.1-7" of a measure, "3.4.1-7b" of a
    sub-measure; empty for the rest."""
    page: int = 1
    first_line: int = 0
    """1-based number of the first `Line` it came from, and of the last; 0 where
    unknown."""
    last_line: int = 0
    evidence: str = ""
    """Why it is of this kind: the name of the rule that decided, and what it saw."""
    doubt: str = ""
    """Why a person should look at it; empty where recovery was sure."""
    commitments: tuple[Commitment, ...] = ()
    picture: Picture | None = None
    """What stands above the text, which is its caption."""
    grid: Grid | None = None
    """The shape of a table, or of a measure that is some rows of one; None for all
    other blocks."""
    fields: Fields = NO_FIELDS
    """What the document says of a measure beside its words."""
    spans: tuple[Span, ...] = ()
    """In `text`, ordered; those of one kind are apart from each other.

    In a table they end with their cell.
    """
    first_printed_line: int = 0
    """The numbers in the page's margin beside its first and its last line; 0 where none
    are printed."""
    last_printed_line: int = 0

    @property
    def statement(self) -> str:
        """The words of a measure: its cell in rows of a table, else the whole text."""
        if self.grid is None or self.grid.measures < 0 or self.kind is not Kind.MEASURE:
            return self.text
        cells = [
            row[self.grid.measures]
            for row in cells_of(self.text)
            if self.grid.measures < len(row)
        ]
        return " ".join(" ".join(cells).split())


@dataclass(frozen=True, slots=True)
class Aside:
    """Characters of the source that are in no block: running heads, page numbers, hyphens at line ends."""

    text: str
    reason: str
    """running-head, page-number, contents, line-number, hyphen, marker ..."""
    page: int
    line: int
    """1-based number of the `Line`."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands below it, as positions in `Outline.blocks`."""

    start: int
    """Position of the heading."""
    end: int
    """Position after the last block."""
    level: int
    children: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Outline:
    """A recovered document: its blocks and asides."""

    title: str
    language: str
    """BCP 47: nb, nn, da, sv, en or de."""
    blocks: tuple[Block, ...]
    asides: tuple[Aside, ...] = ()
    page_count: int = 1
    folder: Path | None = field(default=None, compare=False)
    """Where the pictures' paths begin; None where there is nothing to be seen."""
    positions: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    """Block id to position in `blocks`; made here, not given."""

    def __post_init__(self) -> None:
        self.positions.update(
            (block.id, position) for position, block in enumerate(self.blocks)
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The chapter tree. Text before the first heading belongs to no section."""
        headings = [
            (i, min(block.level, DEEPEST))
            for i, block in enumerate(self.blocks)
            if block.kind is Kind.HEADING
        ]
        return tuple(_nest(headings, len(self.blocks)))

    @cached_property
    def copies(self) -> Counter[str]:
        """How many blocks have a text."""
        return Counter(block.text for block in self.blocks)

    def path(self, position: int) -> tuple[Block, ...]:
        """The headings above a block, outermost first, its own included where it is one."""
        found: list[Block] = []
        sections = self.sections
        while place := bisect_right(sections, position, key=attrgetter("start")):
            section = sections[place - 1]
            if position >= section.end:
                break
            found.append(self.blocks[section.start])
            sections = section.children
        return tuple(found)


def _nest(headings: list[tuple[int, int]], end: int) -> Iterator[Section]:
    """The sections of a run of headings, given as position and level, which ends at position `end`."""
    index = 0
    while index < len(headings):
        start, level = headings[index]
        after = index + 1
        while after < len(headings) and headings[after][1] > level:
            after += 1
        stop = headings[after][0] if after < len(headings) else end
        yield Section(
            start, stop, level, tuple(_nest(headings[index + 1 : after], stop))
        )
        index = after
