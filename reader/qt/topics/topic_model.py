"""A topic's table as a Qt item model: a column a document, a measure in a cell.

A question is a heading over all columns; below it stand as many rows as the document
with the most measures needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from reader.core.topics.topic_column import TopicMeasure
from reader.core.topics.topic_table import RowKind, TopicRow, TopicTable
from reader.qt.i18n import format_number
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Line` that a cell is in."""
MEASURE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The measure in a cell; None where there is none."""
PLACE_ROLE = Qt.ItemDataRole.UserRole + 3
"""Number and page of that measure, for people."""
LONGEST = 400
"""Characters of a measure that a cell shows; all of it is in its tooltip."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the model: a heading, or measures beside each other."""

    kind: RowKind
    title: str = ""
    """Of a heading; else empty."""
    cells: tuple[TopicMeasure | None, ...] = ()
    """One for each column; none in a heading."""
    is_first: bool = False
    """Whether it is the first below its heading, where empty cells say so."""

    @property
    def is_heading(self) -> bool:
        """Whether it is over all columns."""
        return not self.cells


class TopicModel(QAbstractTableModel):
    """The lines of one table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = TopicTable("", (), ())
        self.lines: list[Line] = []

    def show_table(self, table: TopicTable) -> None:
        """Replace the table."""
        self.beginResetModel()
        self.table = table
        self.lines = [
            line for row in (*table.rows, *table.beside) for line in self._lines(row)
        ]
        self.endResetModel()

    def measure(self, index: Index) -> TopicMeasure | None:
        """The measure in a cell."""
        cells = self.lines[index.row()].cells if index.isValid() else ()
        return cells[index.column()] if cells else None

    def first_measure(self) -> QModelIndex:
        """The first cell with a measure; an invalid index where there is none."""
        for row, line in enumerate(self.lines):
            for column, measure in enumerate(line.cells):
                if measure is not None:
                    return self.index(row, column)
        return QModelIndex()

    def _lines(self, row: TopicRow) -> Iterator[Line]:
        yield Line(row.kind, self._title(row))
        beside = zip_longest(*row.cells)
        for number, cells in enumerate(beside):
            yield Line(row.kind, cells=cells, is_first=number == 0)
        if row.cells and not any(row.cells):
            yield Line(row.kind, cells=(None,) * len(row.cells), is_first=True)

    def _title(self, row: TopicRow) -> str:
        titles = {
            RowKind.ASKED: row.query,
            RowKind.BY_HAND: self.tr("Put in by hand"),
            RowKind.TAKEN_OUT: self.tr("Taken out by hand: not in the table"),
            RowKind.SUGGESTED: self.tr(
                "Suggestions: words in common with the table, not in it"
            ),
        }
        return titles[row.kind]

    def _place(self, measure: TopicMeasure) -> str:
        page = self.tr("p. {page}").format(page=measure.page) if measure.page else ""
        return " · ".join(filter(None, (measure.number, page)))

    def _text(self, index: Index) -> str:
        line = self.lines[index.row()]
        if line.is_heading:
            return line.title if index.column() == 0 else ""
        measure = self.measure(index)
        if measure is not None:
            return _shown(measure.text)
        is_said = line.is_first and line.kind is RowKind.ASKED
        return self.tr("Nothing found") if is_said else ""

    def _spoken(self, index: Index) -> str:
        """A cell for a screen reader: place and words; the column's head names the document."""
        measure = self.measure(index)
        if measure is None:
            return self._text(index)
        place = self._place(measure)
        return f"{place}: {measure.text}" if place else measure.text

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == LINE_ROLE:
            return self.lines[index.row()]
        measure = self.measure(index)
        if role == MEASURE_ROLE:
            return measure
        if measure is not None and role == PLACE_ROLE:
            return self._place(measure)
        if measure is not None and role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{measure.text}\n\n{measure.source}")
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if way != Qt.Orientation.Horizontal or section >= len(self.table.columns):
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            counts = self.tr("{found} of {measures} measures").format(
                found=format_number(column.found),
                measures=format_number(column.measures),
            )
            return f"{column.title}\n{counts}"
        return tip(column.title) if role == Qt.ItemDataRole.ToolTipRole else None


def _shown(text: str) -> str:
    """A measure's words as its cell has room for: a long paragraph is cut, and says so."""
    words = " ".join(text.split())
    if len(words) <= LONGEST:
        return words
    end = words.rfind(" ", 0, LONGEST)
    return f"{words[: end if end > 0 else LONGEST]} …"
