"""Tables of a Word document: rows and cells, and whether they hold data or only layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from index_builder.grid import MOST_COLUMNS, Merge
from index_builder.sources.docx.runs import chosen, is_placeholder
from index_builder.sources.docx.styles import Styles, W, switch, value
from index_builder.sources.xml import local, whole

_TRANSPARENT = frozenset(
    (
        "sdt",
        "sdtContent",
        "customXml",
        "ins",
        "moveTo",
        "smartTag",
        "AlternateContent",
        "Choice",
    )
)
"""Elements that stand around rows or cells."""
_SMALL = 4
"""So many cells around another table are there to place it."""


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    element: etree._Element
    column: int
    """From 0."""
    columns: int = 1
    rows: int = 1
    continues: bool = False
    """It is the rest of the cell above it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    element: etree._Element
    cells: list[Cell]
    head: bool

    @property
    def deleted(self) -> bool:
        """Whether a tracked change took it out."""
        properties = self.element.find(f"{W}trPr")
        return properties is not None and properties.find(f"{W}del") is not None

    def merged(self) -> tuple[Merge, ...]:
        """Its cells that reach over several places."""
        return tuple(
            Merge(0, cell.column, cell.rows, cell.columns)
            for cell in self.cells
            if not cell.continues and (cell.rows > 1 or cell.columns > 1)
        )


def rows_of(table: etree._Element) -> list[Row]:
    """The rows of a table, each cell with its place, without those of tables in it."""
    rows: list[Row] = []
    above: dict[int, Cell] = {}
    for element in children(table, "tr"):
        properties = element.find(f"{W}trPr")
        row = Row(
            element,
            _cells(element),
            bool(properties is not None and switch(properties, "tblHeader")),
        )
        for cell in row.cells:
            over = above.get(cell.column)
            if cell.continues and over is not None and over.columns == cell.columns:
                over.rows += 1
            else:
                cell.continues = False
                above[cell.column] = cell
        rows.append(row)
    return rows


def _cells(row: etree._Element) -> list[Cell]:
    cells: list[Cell] = []
    column = min(whole(value(row.find(f"{W}trPr"), "gridBefore")), MOST_COLUMNS)
    for element in children(row, "tc"):
        properties = element.find(f"{W}tcPr")
        columns = min(max(whole(value(properties, "gridSpan"), 1), 1), MOST_COLUMNS)
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        if value(properties, "hMerge") == "continue" and cells:
            cells[-1].columns += columns
        else:
            cells.append(Cell(element, column, columns, 1, continues))
        column += columns
    return cells


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of some names, those in content controls and other wrappings among them."""
    stack = [element]
    while stack:
        each = stack.pop()
        kind = local(each)
        if each is not element and kind in names:
            yield each
        elif each is element or kind in _TRANSPARENT:
            stack += reversed(chosen(each) if kind == "AlternateContent" else each)


def prompts(cell: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a cell that only say what is to be filled in."""
    for control in cell.iter(f"{W}sdt"):
        if is_placeholder(control):
            yield from control.iter(f"{W}p")


def places_text(table: etree._Element, rows: list[Row], styles: Styles) -> bool:
    """Whether a table sets running text side by side instead of holding data.

    It does where it has one column, where headings stand below its first row, and where
    it is little more than a frame for other tables.
    """
    if (
        max(
            (cell.column + cell.columns for row in rows for cell in row.cells),
            default=0,
        )
        < 2
    ):
        return True
    inner = [
        each
        for each in table.iter(f"{W}tbl")
        if each is not table and _says_something(each)
    ]
    if inner and sum(len(row.cells) for row in rows) <= _SMALL:
        return True
    below = rows[1:] if len(rows) > 1 else rows
    return any(
        _is_heading(each, styles)
        for row in below
        for cell in row.cells
        for each in cell.element.iter(f"{W}p")
    )


def _is_heading(paragraph: etree._Element, styles: Styles) -> bool:
    style = value(paragraph.find(f"{W}pPr"), "pStyle")
    return bool(style and styles.named(style).level and _says_something(paragraph))


def _says_something(element: etree._Element) -> bool:
    return any((each.text or "").strip() for each in element.iter(f"{W}t"))


def row_text(row: Row, width: int, text: Callable[[etree._Element], str]) -> str:
    """A row's cells, one for each of so many columns, parted by tabs.

    `text` reads the content of a cell.
    """
    cells = [""] * width
    for cell in row.cells:
        read = text(cell.element)
        cells[cell.column] = "" if cell.continues and not read.strip() else read
    return "\t".join(cells)
