"""The table of the register."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.qt.measure_table import MeasureTable
from reader.qt.register.number_column import NumberColumn
from reader.qt.register.register_model import RegisterModel
from reader.qt.tree_model import Index
from reader.qt.widgets import grown

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WIDTH_STEP = 24
"""Pixels by which a key makes a column wider, at text of the usual size."""
LEAST_WIDTH = 280
"""Of the measures' own column, in device-independent pixels at text of the usual size."""


class RegisterTable(MeasureTable):
    """The table: the measure that is chosen is gone to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registerTable")
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._numbers: NumberColumn | None = None
        """Made when the table is scrolled sideways for the first time."""
        self.horizontalScrollBar().valueChanged.connect(self._place_numbers)
        self._wide = -1
        """Number of the column that takes the width that is left."""

    def fit(self, column: int) -> None:
        """Give a column all the width that the others leave, or else what it needs at least.

        Then the table is scrolled sideways.
        """
        self._wide = column
        header, least = self.horizontalHeader(), grown(LEAST_WIDTH, self)
        others = header.length() - header.sectionSize(column)
        has_room = self.viewport().width() - others >= least
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(
            column, modes.Stretch if has_room else modes.Interactive
        )
        if not has_room:
            header.resizeSection(column, least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the current column wider or narrower by Ctrl+Shift with an arrow."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        column = self.currentIndex().column()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not step or held != HELD or column < 0:
            super().keyPressEvent(event)
            return
        width = self.columnWidth(column) + step * grown(WIDTH_STEP, self)
        self.setColumnWidth(column, max(width, grown(WIDTH_STEP, self)))
        if column != self._wide:
            self.fit(self._wide)

    def sizeHint(self) -> QSize:
        """As little as it can do with; a higher panel gives it more."""
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if 0 <= self._wide < self.horizontalHeader().count():
            self.fit(self._wide)
        self._place_numbers()

    def _place_numbers(self) -> None:
        if self._numbers is None and self.horizontalScrollBar().value() > 0:
            self._numbers = NumberColumn(self)
        if self._numbers is not None:
            self._numbers.place()

    def find_number(self, number: str) -> QModelIndex:
        model = self.model()
        assert isinstance(model, RegisterModel)
        rows = (
            place
            for place, row in enumerate(model.rows)
            if row.number.startswith(number)
        )
        place = next(rows, -1)
        return (
            model.index(place, max(self.currentIndex().column(), 0))
            if place >= 0
            else QModelIndex()
        )


class PathDelegate(QStyledItemDelegate):
    """Draws paths; where one is too long, its beginning is left out.

    The beginning is the same in all rows, so the end tells more.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.WrapText
