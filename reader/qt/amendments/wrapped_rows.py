"""Rows of text that are as tall as all of their words need, none of them cut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index

_EDGE = 6
"""Pixels around the text; the bar beside the current row lies within."""
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_TALLEST = 100_000


class WrappedRows(RowDelegate):
    """Draws a row's text, broken into lines at the width of its list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = QRect(option.rect).adjusted(_EDGE, _EDGE // 2, -_EDGE, 0)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(rect, _FLAGS, index.data())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width() - 2 * self._view.spacing()
        room = QRect(0, 0, max(40, width - 2 * _EDGE), _TALLEST)
        text = option.fontMetrics.boundingRect(room, _FLAGS, index.data())
        return QSize(width, text.height() + _EDGE)
