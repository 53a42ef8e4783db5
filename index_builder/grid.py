"""The shape of tables: rows, columns, merged cells and what the columns of a table of measures hold.

A table's text has a row a line and a tab between two cells. Every place of the grid has
its cell there: of a merged cell the first place holds the text, the others are empty.
So the n-th cell of each row stands in the n-th column.
"""

from __future__ import annotations

from typing import NamedTuple

CELL_BREAK = "\u2028"
"""Between two paragraphs or list items of one cell: a line separator."""


class Merge(NamedTuple):
    """A cell that reaches over several places of the grid."""

    row: int
    """Of its first place, from 0, within the rows that are described."""
    column: int
    """Of its first place, from 0."""
    rows: int = 1
    """How many rows it reaches over."""
    columns: int = 1
    """How many columns it reaches over."""


class TableRow(NamedTuple):
    """One row of a table, as the mark-up describes it."""

    table: int
    """Number of its table within the source, from 1."""
    head: bool = False
    """Whether it names the columns."""
    merged: tuple[Merge, ...] = ()
    """Its merged cells; each has row 0."""


class Grid(NamedTuple):
    """The shape of a block that is a table, or some rows of one."""

    table: int
    """Number of its table within the document, from 1.

    Neighbouring blocks of one number are one table.
    """
    head: int = 0
    """How many of the block's first rows name the columns."""
    merged: tuple[Merge, ...] = ()
    """The block's merged cells.

    Those of its last rows may reach into the next block of the table.
    """
    measures: int = -1
    """The column whose cells say what the measures are, from 0; -1 where the table is
    none of measures."""
    widths: tuple[int, ...] = ()
    """Characters that each column asks for, the same in all blocks of one table; empty
    where nothing is known."""


class Fields(NamedTuple):
    """Responsible, deadline and cost of a measure, as the document states them; else empty."""

    responsible: str = ""
    """Who is to do it."""
    deadline: str = ""
    """By when."""
    cost: str = ""
    """What it costs, or how it is paid for."""


NO_FIELDS = Fields()


def cells_of(text: str) -> list[list[str]]:
    """The cells of each row of a table's text."""
    return [row.split("\t") for row in text.split("\n")]


MOST_COLUMNS = 200
"""Columns that one cell may reach over: more are a mistake, or made to fill the memory."""
MOST_ROWS = 2_000
"""Rows that one cell may reach over."""


class Placer:
    """Finds the places of a table's cells, given row by row without the places that others cover."""

    def __init__(self) -> None:
        self.row = -1
        """Of the cells that are placed, from 0."""
        self.column = 0
        """The first column that no cell of this row has reached."""
        self._covered_until: dict[int, int] = {}
        """For each column the row at which it is free again."""

    def next_row(self) -> None:
        """Go on to the next row."""
        self.row += 1
        self.column = 0

    def skip(self) -> int:
        """Pass over the places that cells of rows above cover; return how many they were."""
        first = self.column
        while self._is_covered(self.column):
            self.column += 1
        return self.column - first

    def place(self, rows: int, columns: int) -> Merge:
        """Put a cell at the first free place.

        It becomes narrower where it would cover another.
        """
        column = self.column
        high, wide = min(max(rows, 1), MOST_ROWS), min(max(columns, 1), MOST_COLUMNS)
        while self.column < column + wide and not self._is_covered(self.column):
            if high > 1:
                self._covered_until[self.column] = self.row + high
            self.column += 1
        return Merge(self.row, column, high, self.column - column)

    def _is_covered(self, column: int) -> bool:
        return self._covered_until.get(column, 0) > self.row
