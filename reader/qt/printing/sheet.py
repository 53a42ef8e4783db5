"""Where the parts of a page are.

All lengths in units of a twentieth of a point.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.printing.options import SIZES, Notes, PrintOptions
from reader.qt.printing.faces import UNITS_PER_MM

_HEAD = 9 * UNITS_PER_MM
"""Height of the running header with the space below it."""
_FOOT = 8 * UNITS_PER_MM
_GAP = 12 * UNITS_PER_MM
"""Between columns."""
_ASIDE = 42 * UNITS_PER_MM
"""Width of notes beside the text."""
_ASIDE_GAP = 7 * UNITS_PER_MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's measures."""

    width: float
    height: float
    left: float
    """Where the first column begins."""
    top: float
    """Where columns begin, below the header."""
    bottom: float
    """Where they end."""
    column: float
    """Width of a column, its gutter included."""
    columns: int
    gutter: float
    """Width of the strip for measure numbers at a column's left; 0 where they are left
    out or run in."""
    margin: float
    aside: float
    """Left edge of the notes beside the text; 0 where there is no room for any."""
    aside_width: float

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.left + self.columns * self.column + (self.columns - 1) * _GAP

    def column_left(self, column: int) -> float:
        """Where a column begins, its gutter included."""
        return self.left + column * (self.column + _GAP)


def sheet(options: PrintOptions, gutter: float) -> Sheet:
    """The measures of a page that has these options and numbers as wide as `gutter`."""
    width, height = (side * UNITS_PER_MM for side in SIZES[options.paper])
    margin = options.margin * UNITS_PER_MM
    roomy = options.wide_margin or options.notes is Notes.BESIDE
    text = width - 2 * margin - (_ASIDE + _ASIDE_GAP if roomy else 0)
    column = (text - (options.columns - 1) * _GAP) / options.columns
    return Sheet(
        width=width,
        height=height,
        left=margin,
        top=margin + (_HEAD if options.header else 0),
        bottom=height - margin - (_FOOT if options.page_numbers else 0),
        column=column,
        columns=options.columns,
        gutter=gutter if options.columns == 1 else 0,
        margin=margin,
        aside=width - margin - _ASIDE if roomy else 0,
        aside_width=_ASIDE,
    )
