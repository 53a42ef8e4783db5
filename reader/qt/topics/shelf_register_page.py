"""The page with the measures of all documents: a filter, and a table to be sorted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.shelf_register import ShelfRow
from reader.qt.flow import Flow
from reader.qt.measure_table import MeasureTable
from reader.qt.topics.shelf_register_model import COLUMNS, ShelfRegisterModel
from reader.qt.widgets import ClearableLine, Label, grown, named

CHARACTER: Final = 7
"""Pixels that a character of a column's width is given, at usual sizes."""


class ShelfRegisterTable(MeasureTable):
    """The table: the measure that is chosen is gone to in its document."""

    def __init__(self, model: ShelfRegisterModel) -> None:
        super().__init__()
        self.setObjectName("shelfRegister")
        self.setModel(model)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, grown(column.width * CHARACTER, self))
        text = next(n for n, one in enumerate(COLUMNS) if one.key == "text")
        self.horizontalHeader().setSectionResizeMode(
            text, QHeaderView.ResizeMode.Stretch
        )

    def find_number(self, number: str) -> QModelIndex:
        rows = self._model.rows
        for place, each in enumerate(rows):
            if each.row.number.startswith(number):
                return self._model.index(place, max(self.currentIndex().column(), 0))
        return QModelIndex()


class ShelfRegisterPage(QWidget):
    """Signals: `changed`: other words or another order; `row_chosen` (ShelfRow), `export_asked`, `left`."""

    changed = Signal()
    row_chosen = Signal(object)
    export_asked = Signal()
    left = Signal()

    def __init__(self, language: int, parent: QWidget | None = None) -> None:
        """`language` is its place in `LANGUAGES`."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ShelfRegisterModel(language, self)
        self.table = ShelfRegisterTable(self.model)
        self.table.setAccessibleName(self.tr("Measures of all documents"))
        self.back = QPushButton(self.tr("&Back"))
        self.words = ClearableLine()
        self.words.setPlaceholderText(self.tr("Filter the measures"))
        self.words.setAccessibleName(self.tr("Filter the measures"))
        self.export = QPushButton(self.tr("&Save as…"))
        self.status = named(Label(wordWrap=True), "panelHeader")
        self._arrange()
        self.back.clicked.connect(self.left)
        self.export.clicked.connect(self.export_asked)
        self.words.textChanged.connect(self.changed)
        self.table.chosen.connect(self._choose)
        self.table.horizontalHeader().sortIndicatorChanged.connect(
            lambda *_: self.changed.emit()
        )

    @property
    def order(self) -> tuple[str, bool]:
        """The key of the column by which the rows are sorted, and whether the last comes first."""
        header = self.table.horizontalHeader()
        is_descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return COLUMNS[header.sortIndicatorSection()].key, is_descending

    def show_rows(self, rows: Sequence[ShelfRow], status: str) -> None:
        """Replace the rows, and tell of them in a sentence."""
        self.model.show_rows(rows)
        self.status.setText(status)
        self.export.setEnabled(bool(rows))
        if rows:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _arrange(self) -> None:
        top = Flow((12, 8, 12, 0))
        top.addWidget(self.back)
        top.addWidget(self.export)
        top.grow(self.words)
        self.status.setContentsMargins(4, 4, 4, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.status)
        column.addWidget(self.table, 1)

    def _choose(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self.model.rows[index.row()])

    # --- called by Qt ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
