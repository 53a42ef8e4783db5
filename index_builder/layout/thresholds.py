"""The figures that the stage of layout decides by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Lengths in points where nothing else is said."""

    edge: float = 1.6
    """Numbers of one margin end, or begin, within so much of each other."""
    same_line: float = 0.45
    """A number stands at a line's height if their baselines differ by less, in sizes of the line's letters."""
    space: float = 0.4
    """The white space between two words of a line is narrower, in sizes of its letters."""
    digits: int = 5
    """A line's number has at most so many digits."""
    steps: tuple[int, ...] = (1, 2, 5, 10)
    """Every line is numbered, or every second, fifth or tenth."""
    missed: int = 3
    """From one number to the next may be so many steps: blank lines may count."""
    column: int = 3
    """So many numbers that count on make a column of them on a page."""
    alone: int = 20
    """On one page alone so many make a margin of line numbers; fewer may be rows of a table or entries of a list."""
    total: int = 10
    """In the whole document there are at least so many."""
    linked: float = 0.6
    """So large a share of the pages goes on where the page before it stopped, or begins anew."""
    pages: float = 0.4
    """So large a share of the pages with text has them."""
    numbered: float = 0.6
    """So large a share of the lines beside them are counted: paragraphs or items with numbers have more lines."""
    beside: float = 320.0
    """The text that they count stands within so much of them."""


LIMITS = Thresholds()
