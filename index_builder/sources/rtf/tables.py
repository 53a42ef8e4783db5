"""Tables of Rich Text Format: rows told by the right edges of their cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from index_builder.grid import CELL_BREAK, MOST_COLUMNS, Merge, TableRow
from index_builder.model import Line, Role

_CLOSE = 60
"""Twentieths of a point: columns are wider."""


@dataclass(slots=True)
class CellShape:
    """What a row's definition says of a cell."""

    begins: bool = False
    """The cells below that go on are one with it."""
    goes_on: bool = False
    """It is one with the cell above."""
    joins: bool = False
    """It is one with the cell left of it."""
    edge: int = 0
    """Where it ends, from the left."""


@dataclass(slots=True)
class RowShape:
    """A row's definition."""

    cells: list[CellShape] = field(default_factory=list)
    open: CellShape = field(default_factory=CellShape)
    """The cell that is being defined."""
    head: bool = False


@dataclass(slots=True)
class Table:
    """The rows of a table so far."""

    rows: list[tuple[RowShape, list[str], int]] = field(default_factory=list)
    """Definition, texts of the cells, page."""

    def lines(self, number: int) -> list[Line]:
        """Its rows as lines; `number` is the table's within the document."""
        column_of = self._columns()
        placed = [_placed(shape, texts, column_of) for shape, texts, _ in self.rows]
        width = max(
            (column + columns for row in placed for column, columns, _, _ in row),
            default=0,
        )
        if width < 2:
            # A frame around text.
            texts = [
                (text, page)
                for _, cells, page in self.rows
                for cell in cells
                for text in cell.split(CELL_BREAK)
            ]
            return [Line(text, 0, page, Role.PARAGRAPH) for text, page in texts if text]
        lines = []
        for row, (shape, _, page) in enumerate(self.rows):
            cells = [""] * width
            merged = []
            for column, columns, cell, text in placed[row]:
                cells[column] = text
                rows = 1
                while (
                    cell.begins
                    and not cell.goes_on
                    and row + rows < len(placed)
                    and _goes_on(placed[row + rows], column)
                ):
                    rows += 1
                if rows > 1 or columns > 1:
                    merged.append(Merge(0, column, rows, columns))
            if any(cells):
                told = TableRow(number, shape.head, tuple(merged))
                lines.append(Line("\t".join(cells), 0, page, Role.TABLE, row=told))
        return lines

    def _columns(self) -> dict[int, int]:
        """The column that ends at each edge. Edges close to each other are one."""
        found: dict[int, int] = {}
        column, before = -1, 0
        for edge in sorted(
            {cell.edge for shape, _, _ in self.rows for cell in shape.cells}
        ):
            if edge - before > _CLOSE and column < MOST_COLUMNS:
                column, before = column + 1, edge
            found[edge] = max(column, 0)
        return found


Placed = tuple[int, int, CellShape, str]


def _placed(
    shape: RowShape, texts: list[str], column_of: dict[int, int]
) -> list[Placed]:
    """First column, number of columns, definition and text of each cell of a row."""
    found: list[Placed] = []
    column = 0
    for index, text in enumerate(texts):
        cell = shape.cells[index] if index < len(shape.cells) else CellShape()
        after = max(column_of.get(cell.edge, column) + 1, column + 1)
        if cell.joins and found:
            first, columns, begun, before = found[-1]
            found[-1] = (
                first,
                columns + after - column,
                begun,
                f"{before} {text}".strip(),
            )
        else:
            found.append((column, after - column, cell, text))
        column = after
    return found


def _goes_on(row: list[Placed], column: int) -> bool:
    return any(first == column and cell.goes_on for first, _, cell, _ in row)
