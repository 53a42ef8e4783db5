"""The rows of a table of Akoma Ntoso, back to a block's text and grid."""

from __future__ import annotations

from index_builder.grid import CELL_BREAK, Grid, Merge, Placer

Attributes = dict[str, str]


class TableReader:
    """The rows of one block after the other, from a table's cells as the parser meets them."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        """Of the cell that is open."""
        self._placer = Placer()
        self._rows: list[list[str]] = []
        self._merged: list[Merge] = []
        self._columns = 0
        """Over which the cell that is open reaches; 0 where none is."""
        self._first = 0
        """The row with which the block begins."""

    def begin_row(self) -> None:
        """A row begins."""
        self._placer.next_row()
        self._rows.append([])

    def begin_cell(self, attributes: Attributes) -> None:
        """A cell begins."""
        self._skip()
        placed = self._placer.place(
            int(attributes.get("rowspan", "1")), int(attributes.get("colspan", "1"))
        )
        if placed.rows > 1 or placed.columns > 1:
            self._merged.append(placed._replace(row=placed.row - self._first))
        self.paragraphs.clear()
        self._columns = placed.columns

    def end_cell(self) -> None:
        """A cell ends."""
        if self._columns:
            self._rows[-1] += [
                CELL_BREAK.join(self.paragraphs),
                *[""] * (self._columns - 1),
            ]
        self._columns = 0

    def end_row(self) -> None:
        """A row ends."""
        self._skip()

    def take(self, shape: str) -> tuple[str, Grid | None]:
        """Text and grid of the rows since the last call.

        `shape` is what is written of the grid; empty for none.
        """
        text = "\n".join("\t".join(row) for row in self._rows)
        grid = None
        if shape:
            table, head, measures, widths = shape.split(" ")
            sizes = tuple(int(width) for width in widths.split(",") if width)
            grid = Grid(
                int(table), int(head), tuple(self._merged), int(measures), sizes
            )
        self._first += len(self._rows)
        self._rows, self._merged = [], []
        return text, grid

    def _skip(self) -> None:
        self._rows[-1] += [""] * self._placer.skip()
