"""The rows and columns of the register, for Qt's table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from reader.core.register import Row
from reader.core.register_export import COLUMNS, Column
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

USUAL = (
    "number",
    "text",
    "chapter",
    "page",
    "stance",
    "priority",
    "tags",
    "note",
    "bookmarked",
)
"""Keys of the columns that are shown until the user chooses others, beside `SAID`."""
TYPED = frozenset({"tags", "note", "reason"})
"""Keys of the columns that one types into; stance and priority have keys of their own."""


SIGNS = {"stance": "✓", "priority": "!", "tags": "#", "note": "✎", "bookmark": "⚑"}
"""Key of a column to the sign that stands for its title while nothing is in it."""


class RegisterModel(QAbstractTableModel):
    """The rows that the filter lets through.

    Signals: `edited` (block, key of the column, text).
    """

    edited = Signal(str, str, str)

    def __init__(self, language: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.language = language
        """Place of the titles' language in those of a column."""
        self._columns: Sequence[Column] = [
            column for column in COLUMNS if column.key in USUAL
        ]
        self._rows: Sequence[Row] = ()
        self._narrow: frozenset[str] = frozenset()
        self._strong = QFont()
        self._strong.setWeight(QFont.Weight.DemiBold)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, in the order shown."""
        return self._rows

    @property
    def columns(self) -> Sequence[Column]:
        """The columns, from the left."""
        return self._columns

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows.

        Where they are the same measures, what is current stays so, and is not told anew.
        """
        narrow = self._find_narrow(rows)
        if narrow == self._narrow and _ids(rows) == _ids(self._rows):
            self._rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows, self._narrow = rows, narrow
        self.endResetModel()

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns, in their usual order."""
        self.beginResetModel()
        self._columns = [column for column in COLUMNS if column.key in keys]
        self._narrow = self._find_narrow(self._rows)
        self.endResetModel()

    @property
    def narrow(self) -> frozenset[str]:
        """Keys of the columns that hold nothing: their sign stands for their title."""
        return self._narrow

    def _find_narrow(self, rows: Sequence[Row]) -> frozenset[str]:
        return frozenset(
            column.key
            for column in self._columns
            if column.key in SIGNS
            and not any(column.cell(row, self.language) for row in rows)
        )

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(column.cell(row, self.language).split())
        if role == Qt.ItemDataRole.EditRole:
            return column.cell(row, self.language)
        if role == Qt.ItemDataRole.AccessibleTextRole and column.key == "bookmarked":
            # A row is read as a whole, without the heads of its columns.
            return column.titles[self.language] if row.bookmarked else ""
        if role == Qt.ItemDataRole.FontRole and column.key == "number":
            return self._strong
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(
                row.sentence
                if column.key == "text"
                else column.cell(row, self.language)
            )
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if way != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole and column.key in self._narrow:
            return SIGNS[column.key]
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return column.titles[self.language]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return (
            usual | Qt.ItemFlag.ItemIsEditable
            if self._columns[index.column()].key in TYPED
            else usual
        )

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        text, key = str(value), self._columns[index.column()].key
        if role == Qt.ItemDataRole.EditRole and text != self.data(index, role):
            self.edited.emit(self._rows[index.row()].id, key, text)
        return True


def _ids(rows: Sequence[Row]) -> list[str]:
    return [row.id for row in rows]
