"""The register of several documents as a Qt item model: a row a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from reader.core.register_export import OF_SHELF, Column
from reader.core.shelf_register import ShelfRow
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

SHOWN: Final = (
    "document",
    "number",
    "text",
    "chapter",
    "page",
    "stance",
    "tags",
    "note",
)
"""Keys of the columns that the window has; a file has all."""
COLUMNS: Final[tuple[Column, ...]] = tuple(
    column for column in OF_SHELF if column.key in SHOWN
)


class ShelfRegisterModel(QAbstractTableModel):
    """The rows that are shown, in their order."""

    def __init__(self, language: int, parent: QObject | None = None) -> None:
        """`language` is its place in `LANGUAGES`."""
        super().__init__(parent)
        self._language = language
        self.rows: Sequence[ShelfRow] = ()

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, row = COLUMNS[index.column()], self.rows[index.row()].row
        cell = column.cell(row, self._language)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell)
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_title = role == Qt.ItemDataRole.DisplayRole
        if way == Qt.Orientation.Horizontal and is_title:
            return COLUMNS[section].titles[self._language]
        return None
