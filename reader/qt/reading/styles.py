"""The style of each kind of block, in pixels at 100 %, and the space between blocks."""

from __future__ import annotations

from dataclasses import dataclass

from index_builder.model import Block, Kind


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of block is set. Lengths are pixels at 100 %."""

    size: float = 17
    """Of the type."""
    leading: float = 26
    """From one base line to the next."""
    above: float = 12
    """Least space between this block and the one before."""
    below: float = 12
    """Least space between this block and the one after."""
    tight: float | None = None
    """Space to a block before it that has the same style: its neighbour in a list; none
    where it is `above`."""
    pad: float = 0
    """Inside the tint, over and under the text."""
    indent: float = 0
    """Of the whole text, from the left edge of the column."""
    serif: bool = True
    bold: bool = False
    muted: bool = False
    """In the secondary colour."""
    tracking: float = 0
    """Space added to each character, in hundredths of its width."""
    hanging: bool = False
    """The marker stands in the left margin where it fits."""
    tinted: bool = False
    """A measure: on a tint, with a rule at its left, its number in the margin."""
    cells: bool = False
    """A table: rows of cells."""
    picture: bool = False
    """A picture stands above the text."""


NESTING = 24
"""Pixels by which each further level of a list is indented, and by which text is
indented for its marker."""

_HEADINGS = (
    Style(size=26, leading=34, above=52, below=20, bold=True, hanging=True),
    Style(size=21, leading=28, above=40, below=14, bold=True, hanging=True),
    Style(size=18, leading=26, above=28, below=10, bold=True, hanging=True),
)
_CAPITAL_HEADINGS = (
    Style(size=20, leading=30, above=52, below=20, bold=True, hanging=True, tracking=5),
    Style(
        size=16.5, leading=26, above=40, below=14, bold=True, hanging=True, tracking=5
    ),
    Style(size=15, leading=24, above=28, below=10, bold=True, hanging=True, tracking=5),
)
_STYLES = {
    Kind.PARAGRAPH: Style(),
    Kind.LEAD_IN: Style(above=16, below=8, bold=True),
    Kind.MEASURE: Style(pad=7, above=12, below=14, tight=4, tinted=True),
    Kind.ITEM: Style(above=8, below=12, tight=4),
    Kind.NOTE: Style(size=14, leading=21, above=8, muted=True, serif=False),
    Kind.TABLE: Style(size=14, leading=21, above=16, below=18, serif=False, cells=True),
    Kind.CAPTION: Style(
        size=14, leading=20, above=14, below=8, serif=False, bold=True, muted=True
    ),
}
_ROW = Style(
    size=14,
    leading=21,
    above=0,
    below=0,
    tight=0,
    pad=5,
    serif=False,
    cells=True,
    tinted=True,
)
"""A measure that is a row of a table: the rows follow each other without space."""
_OTHER_ROW = Style(
    size=14, leading=21, above=0, below=0, tight=0, pad=5, serif=False, cells=True
)
"""The head of a table of measures, and its other rows."""
_PICTURE = Style(
    size=14, leading=20, above=24, below=24, serif=False, muted=True, picture=True
)
TITLE = Style(size=32, leading=40, above=24, below=20, bold=True)
"""The document's title: larger than any chapter."""
_SHOWING = (Kind.CAPTION, Kind.PARAGRAPH)
"""Kinds under which a picture is shown: a caption may be put right to be plain text."""
_LEAST_CAPITALS = 4
"""Letters of a heading from which on capitals are taken to be its style, not an
abbreviation."""


def style_of(block: Block) -> Style:
    """The style in which a block is set, all but its nesting (see `indent_of`)."""
    if block.picture and block.kind in _SHOWING:
        return _PICTURE
    if block.grid and block.kind is Kind.MEASURE:
        return _ROW
    if block.grid and block.grid.measures >= 0 and block.kind is Kind.TABLE:
        return _OTHER_ROW
    if block.kind is not Kind.HEADING:
        return _STYLES[block.kind]
    table = _CAPITAL_HEADINGS if in_capitals(block.text) else _HEADINGS
    return table[min(max(block.level, 1), len(table)) - 1]


def in_capitals(text: str) -> bool:
    """Whether a heading is printed in capitals throughout."""
    return text.isupper() and sum(map(str.isalpha, text)) >= _LEAST_CAPITALS


def indent_of(block: Block, style: Style) -> float:
    """How far a block's text stands from the left edge of the column, in pixels at 100 %."""
    if style.hanging:
        return style.indent
    return (
        style.indent
        + NESTING * (max(block.level, 1) - 1)
        + (NESTING if block.marker else 0)
    )


def gap(before: Style | None, style: Style) -> float:
    """The space between two blocks in pixels at 100 %; none above the first."""
    if before is None:
        return 0
    if before is style and style.tight is not None:
        return style.tight
    return max(before.below, style.above)
