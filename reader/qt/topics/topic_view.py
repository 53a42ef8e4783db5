"""The table of a topic on the screen.

Words wrap, and row heights are measured a few at a time.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.core.topics.topic_table import RowKind
from reader.qt.lists import ChoosingList
from reader.qt.row_delegate import RowDelegate
from reader.qt.topics.topic_model import LINE_ROLE, PLACE_ROLE, Line, TopicModel
from reader.qt.tree_model import Index
from reader.qt.widgets import grown

NARROWEST: Final = 230
"""Pixels of a column at usual sizes; where there is less room, one scrolls."""
SLICE_MS: Final = 5
"""Milliseconds for which row heights are found out at a time."""
HEAD_LINES: Final = 3
"""Lines of a column's title."""
SIDE: Final = 8
"""Pixels beside the words of a cell."""
EDGE: Final = 6
"""Pixels above and below them."""
HEADING_EDGE: Final = 16
"""Pixels above a heading, to set it apart from the row before."""
WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
TALL: Final = 100_000
"""A height that no text needs."""


def text_height(metrics: QFontMetrics, width: int, text: str) -> int:
    """The height of a text that wraps, in pixels."""
    return metrics.boundingRect(0, 0, max(width, 1), TALL, WRAP, text).height()


def bold(font: QFont) -> QFont:
    """The same font in bold."""
    made = QFont(font)
    made.setBold(True)
    return made


class MeasureDelegate(RowDelegate):
    """Draws a heading in bold, and a measure with its number and page below it."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        line: Line = index.data(LINE_ROLE)
        place, palette = index.data(PLACE_ROLE), option.palette
        rect = QRect(option.rect).adjusted(SIDE, EDGE, -SIDE, -EDGE)
        strong = palette.color(QPalette.ColorRole.Text)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        if line.is_heading:
            rect.setTop(rect.top() + HEADING_EDGE - EDGE)
            painter.setFont(bold(option.font))
        is_part = line.kind in (RowKind.ASKED, RowKind.BY_HAND)
        painter.setPen(strong if line.is_heading or (is_part and place) else muted)
        painter.drawText(rect, WRAP, index.data())
        if place:
            metrics = painter.fontMetrics()
            height = text_height(metrics, rect.width(), index.data())
            painter.setPen(muted)
            painter.drawText(rect.adjusted(0, height, 0, 0), WRAP, place)

    def height(self, font: QFont, width: int, index: Index) -> int:
        """The pixels that a cell needs at a width."""
        line: Line = index.data(LINE_ROLE)
        text, room = index.data(), width - 2 * SIDE
        if line.is_heading:
            metrics = QFontMetrics(bold(font))
            return HEADING_EDGE + EDGE + text_height(metrics, room, text)
        if not text:
            return 0
        metrics = QFontMetrics(font)
        place = metrics.lineSpacing() if index.data(PLACE_ROLE) else 0
        return 2 * EDGE + text_height(metrics, room, text) + place


class TopicView(ChoosingList, QTableView):
    """The table: a measure that is chosen is gone to."""

    def __init__(self, model: TopicModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topicTable")
        self._model, self._delegate = model, MeasureDelegate(self)
        # A click only makes a cell the current one, about which the buttons are.
        self.clicked.disconnect(self.chosen)
        self.doubleClicked.connect(self.chosen)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | WRAP
        )
        self._unknown = 0
        """The first row whose height is not measured yet."""
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self._measure_some)
        model.modelReset.connect(self._lay_out)

    def find_number(self, number: str) -> QModelIndex:
        for row, line in enumerate(self._model.lines):
            for column, measure in enumerate(line.cells):
                if measure is not None and measure.number.startswith(number):
                    return self._model.index(row, column)
        return QModelIndex()

    def cell_height(self, row: int) -> int:
        """The pixels that the cells of a row need."""
        width, columns = self.columnWidth(0), self._model.columnCount()
        if self._model.lines[row].is_heading:
            width, columns = width * columns, 1
        font = self.font()
        return max(
            self._delegate.height(font, width, self._model.index(row, column))
            for column in range(columns)
        )

    def _lay_out(self) -> None:
        """Give columns their widths, headings all columns, and rows their heights."""
        self.clearSpans()
        columns = self._model.columnCount()
        for row, line in enumerate(self._model.lines):
            if line.is_heading and columns > 1:
                self.setSpan(row, 0, 1, columns)
        lines = HEAD_LINES * self.fontMetrics().lineSpacing()
        self.horizontalHeader().setFixedHeight(lines + 2 * EDGE)
        self._fit()

    def _fit(self) -> None:
        columns = self._model.columnCount()
        if columns:
            share = self.viewport().width() // columns
            width = max(share, grown(NARROWEST, self))
            self.horizontalHeader().setDefaultSectionSize(width)
            for column in range(columns):
                self.setColumnWidth(column, width)
            self._unknown = 0
            self._measure_some()

    def _measure_some(self) -> None:
        until = time.perf_counter() + SLICE_MS / 1000
        count = self._model.rowCount()
        while self._unknown < count and time.perf_counter() < until:
            self.setRowHeight(self._unknown, self.cell_height(self._unknown))
            self._unknown += 1
        if self._unknown < count:
            self._measuring.start()

    # --- called by Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
