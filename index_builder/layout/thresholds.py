"""The figures that the stage of layout decides by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Lengths in points where nothing else is said."""

    shadow: float = 0.15
    """A word is drawn twice where the same letters stand so near each other, in sizes
    of these."""
    page_words: int = 10_000
    """A page of text has no more words; of a large newspaper's it is three thousand."""
    cell: float = 8.0
    """Words are looked for within bands of this height: higher than any shadow."""
    edge: float = 1.6
    """Numbers of one margin end, or begin, within so much of each other."""
    same_line: float = 0.45
    """A number stands at a line's height if their baselines differ by less, in sizes of
    the line's letters."""
    next_line: float = 0.8
    """No other line's baseline is so near that of a line, in sizes of its letters."""
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
    """On one page alone so many make a margin of line numbers; fewer may be rows of a
    table or entries of a list."""
    total: int = 10
    """In the whole document there are at least so many."""
    linked: float = 0.6
    """So large a share of the pages goes on where the page before it stopped, or begins
    anew."""
    pages: float = 0.4
    """So large a share of the pages with text has them."""
    numbered: float = 0.6
    """So large a share of the lines beside them are counted: paragraphs or items with
    numbers have more lines."""
    repeated: int = 3
    """A line at a page's edge that stands on so many pages is a head or a foot."""
    smaller: float = 0.9
    """Letters are smaller than the text's by less than this part of their size: notes,
    heads."""
    enough: float = 0.9
    """Blank lines are not counted where between two numbers there are as many lines as
    these say, or more, in so large a share of all."""
    marks: int = 5
    """So many numbers of measures, or of pages, that count on are marks of a print."""
    pitch: float = 1.6
    """From one line of a paragraph to the next it is no farther, in sizes of its letters."""
    folio_gap: float = 0.6
    """A page's number in the margin stands so far from the text, in sizes of its letters."""
    beside: float = 320.0
    """The text that they count stands within so much of them."""
    gutter: float = 13.0
    """The white space between two columns is wider; between two words of a line it is
    narrower."""
    marker: int = 4
    """A bullet or a number that hangs before its text has at most so many characters."""
    hang: float = 40.0
    """So far before its text it hangs."""
    hanging_lines: float = 80.0
    """The lines of a list begin so far behind the margin of its page at most."""
    dropped_size: float = 1.7
    """A drop cap is so many times as large as the text beside it ..."""
    dropped_lines: int = 2
    """... of which there are so many lines at least."""
    drawn: int = 3
    """So many shapes of one size that hang before lines are bullets."""
    lone: float = 12.0
    """A drawn bullet has no word so near before it."""
    underline: float = 0.3
    """An underline runs no farther below the baseline, in sizes of the letters."""
    same_rule: float = 1.0
    """Pieces of one rule stand at one height within so much."""
    descender: float = 18.0
    """An underline is interrupted, or ends early, for no more than two letters that reach
    below the line."""
    below: float = 3.0
    """A line goes on the text above it where less white space parts them, in heights of
    a line."""
    recent: int = 6
    """A line goes on a column where it stands below one of so many pieces before it."""
    slack: float = 2.0
    """Boxes that overlap by less stand beside, or below, each other."""
    turns_back: float = 0.1
    """The file's own order is a reading order where so few of its groups of lines stand
    above the one before ..."""
    few_groups: int = 12
    """... counted as if there were at least so many groups."""
    sides: float = 0.25
    """Where it goes from side to side oftener than this, for each line, it goes through
    a table ..."""
    few_sides: int = 3
    """... if it does so oftener than so many times."""
    cell_pieces: int = 14
    """A table's cell has no more pieces of text."""
    wide_space: float = 0.35
    """White space between two columns is wider than this, in parts of the size."""
    cell_lines: float = 5.0
    """A table's cells have no more pieces on average."""
    louder: float = 1.05
    """Letters are larger than others where they are so many times as large."""
    corner: float = 3.0
    """Rules meet where they end so near each other."""
    rules: int = 600
    """A page with more rules in one direction is a drawing."""
    table_rows: int = 3
    """So many rows of cells side by side are a table."""


LIMITS = Thresholds()
