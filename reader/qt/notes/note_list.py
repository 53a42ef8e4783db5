"""The list of notes, one row of which can be open: it leaves room for the editor."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from reader.qt.lists import ChoosingList
from reader.qt.notes.notes_view import LINES
from reader.qt.tree_model import Index


class NoteList(ChoosingList, QTableView):
    """A table of one column, for that stays quick with thousands of rows.

    Signals: `laid_out`: the open row may stand elsewhere now.
    """

    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteList")
        self._open = QPersistentModelIndex()
        self._room = 0
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().sectionResized.connect(self.laid_out)
        self._set_height()

    # --- the row that is open ---

    def open_row(self, index: QModelIndex, room: int) -> None:
        """Leave so many pixels below the head of a row, and of no other one."""
        if self._open != index:
            self._fold()
        self._open, self._room = QPersistentModelIndex(index), room
        if index.isValid():
            self.verticalHeader().resizeSection(index.row(), self._head + room)
        self.laid_out.emit()

    def set_room(self, room: int) -> None:
        """Leave another number of pixels in the row that is open."""
        if self._open.isValid():
            self.open_row(self._opened(), room)

    def is_open(self, index: Index) -> bool:
        """Whether a row is the open one."""
        return self._open.isValid() and self._open == index

    def room(self) -> QRect:
        """Where the room in the open row is, in the viewport; empty if none is open."""
        if not self._open.isValid():
            return QRect()
        row = self.visualRect(self._opened())
        return row.adjusted(0, self._head, 0, 0)

    def _opened(self) -> QModelIndex:
        row = self._open.row()
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    @property
    def _head(self) -> int:
        """Height of what an open row shows by itself: two lines."""
        return 2 * (self.fontMetrics().height() + 2) + 10

    def _fold(self) -> None:
        if self._open.isValid():
            header = self.verticalHeader()
            header.resizeSection(self._open.row(), header.defaultSectionSize())

    # --- called by Qt ---

    def reset(self) -> None:
        super().reset()
        self._set_height()  # of all rows: none is open any more

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.laid_out.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.laid_out.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_height()
            self.open_row(self._opened(), self._room)

    def _set_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(
            LINES * (self.fontMetrics().height() + 2) + 12
        )
