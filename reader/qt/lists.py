"""What all lists, trees and tables of the window have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

if TYPE_CHECKING:
    View = QAbstractItemView
else:
    View = object  # Qt's own lists, trees and tables have the real one

KEYS: Final = {Qt.Key.Key_Return: "chosen", Qt.Key.Key_Enter: "chosen", Qt.Key.Key_Delete: "deleted"}
"""What a key asks of the current row: the name of a signal."""


class ChoosingList(View):
    """Return and a click choose a row, Delete deletes it. Stands before `QListView`, `QTreeView` or `QTableView`."""

    chosen = Signal(QModelIndex)
    deleted = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, asked = self.currentIndex(), KEYS.get(Qt.Key(event.key()))
        if index.isValid() and asked:
            getattr(self, asked).emit(index)
        else:
            super().keyPressEvent(event)
