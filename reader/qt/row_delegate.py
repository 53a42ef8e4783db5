"""Rows that draw themselves, on the background that Qt draws for every row."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.qt.focus_frames import QUIET
from reader.qt.tree_model import Index

MARKED = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_MouseOver
    | QStyle.StateFlag.State_HasFocus
)
"""When a row has a background: to have a style sheet find that out takes longer than
all the rest."""


FRAME = 2
"""Width of the frame around the row that has the focus, in device-independent pixels."""


class RowDelegate(QStyledItemDelegate):
    """Draws selection, hover and focus; a subclass draws the rest in `draw`."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Draw what a row shows; the painter has the view's font."""
        raise NotImplementedError

    # --- called by Qt ---

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if option.state & MARKED:
            super().paint(painter, option, index)
        painter.save()
        painter.setFont(option.font)
        self.draw(painter, option, index)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option)


def draw_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the frame of a row that the keyboard is at; after a click there is none."""
    if option.widget.property(QUIET):
        return
    pen = QPen(option.palette.color(QPalette.ColorRole.Link), FRAME)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.save()
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRect(option.rect).adjusted(1, 1, -1, -1))
    painter.restore()
