"""Tables of an OpenDocument text: their rows, and their cells in their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from index_builder.grid import MOST_COLUMNS, MOST_ROWS, Merge
from index_builder.sources.odt.styles import TEXT
from index_builder.sources.xml import all_text, local, whole

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_GROUPS = frozenset(("table-rows", "table-row-group", "table-header-rows"))
_SMALL = 4
"""So many cells around another table are there to place it."""


class Row(NamedTuple):
    """A row of a table."""

    element: etree._Element
    cells: list[etree._Element | None]
    """One a column; None for a place that a merged cell covers."""
    head: bool

    @property
    def hidden(self) -> bool:
        """Whether it is not shown."""
        return self.element.get(f"{TABLE}visibility", "visible") != "visible"

    def merged(self) -> tuple[Merge, ...]:
        """Its cells that reach over several places."""
        found = []
        for column, cell in enumerate(self.cells):
            if cell is not None:
                rows = min(whole(cell.get(f"{TABLE}number-rows-spanned"), 1), MOST_ROWS)
                columns = min(
                    whole(cell.get(f"{TABLE}number-columns-spanned"), 1), MOST_COLUMNS
                )
                if rows > 1 or columns > 1:
                    found.append(Merge(0, column, rows, columns))
        return tuple(found)


def rows_of(table: etree._Element) -> list[Row]:
    """A table's own rows, all with as many cells as the widest that says something."""
    rows = [
        Row(element, list(_cells(element)), head)
        for element, head in _rows(table, head=False)
    ]
    _cover(rows)
    width = max((_width(row.cells) for row in rows), default=0)
    return [
        row._replace(cells=row.cells[:width] + [None] * (width - len(row.cells)))
        for row in rows
    ]


def _rows(
    parent: etree._Element, *, head: bool
) -> Iterator[tuple[etree._Element, bool]]:
    for child in parent:
        name = local(child)
        if name == "table-row":
            times = min(whole(child.get(f"{TABLE}number-rows-repeated"), 1), MOST_ROWS)
            # Spreadsheets have thousands of empty rows at their end.
            yield from [(child, head)] * (times if _says_something(child) else 1)
        elif name in _GROUPS:
            yield from _rows(child, head=head or name == "table-header-rows")


def _cells(row: etree._Element) -> Iterator[etree._Element | None]:
    for cell in row:
        name = local(cell)
        if name in ("table-cell", "covered-table-cell"):
            times = min(
                whole(cell.get(f"{TABLE}number-columns-repeated"), 1), MOST_COLUMNS
            )
            yield from [cell if name == "table-cell" else None] * times


def _cover(rows: list[Row]) -> None:
    """Put in the places that cells reach over from rows above, where a writer left them out."""
    width = max((len(row.cells) for row in rows), default=0)
    below: dict[int, int] = {}
    for row in rows:
        covered = sorted(column for column, left in below.items() if left)
        fits = len(row.cells) + len(covered) <= width
        if covered and fits and None not in row.cells:
            for column in covered:
                row.cells.insert(column, None)
        below = {column: left - 1 for column, left in below.items() if left > 1}
        for merge in row.merged():
            span = range(merge.column, merge.column + merge.columns)
            below.update(dict.fromkeys(span, merge.rows - 1))


def _width(cells: list[etree._Element | None]) -> int:
    """The columns up to the last that says something."""
    full = (
        column
        for column, cell in enumerate(cells)
        if cell is not None and _says_something(cell)
    )
    return max(full, default=-1) + 1


def places_text(table: etree._Element, rows: list[Row]) -> bool:
    """Whether a table sets running text side by side instead of holding data.

    It does where it has one column, where headings stand below its first row, and where
    it is little more than a frame for other tables.
    """
    if max((len(row.cells) for row in rows), default=0) < 2:
        return True
    inner = (
        each
        for each in table.iter(f"{TABLE}table")
        if each is not table and _says_something(each)
    )
    if sum(len(row.cells) for row in rows) <= _SMALL and next(inner, None) is not None:
        return True
    below = rows[1:] if len(rows) > 1 else rows
    return any(
        _says_something(each) for row in below for each in row.element.iter(f"{TEXT}h")
    )


def _says_something(element: etree._Element) -> bool:
    return bool(all_text(element).strip())
