"""Pieces of Word's mark-up that tables are made of."""

from __future__ import annotations

from index_builder.tables import Cell
from reader.core.export.column_widths import shares_of
from reader.core.export.table import Table

TEXT_WIDTH = 9072
"""Twentieths of a point between the margins."""
_LETTERS = 80.0
"""That fit there, in a table."""


def table_head(table: Table, width: int) -> str:
    """The beginning of a table, its columns as wide as they ask for."""
    columns = "".join(
        f'<w:gridCol w:w="{round(TEXT_WIDTH * share)}"/>'
        for share in shares_of(table, width, _LETTERS)
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        '<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def span_of(cell: Cell) -> str:
    """How many columns a cell takes."""
    return f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
