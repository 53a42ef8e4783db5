"""Rows that draw themselves, on the background that Qt draws for every row."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.qt.tree_model import Index

MARKED = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_MouseOver
    | QStyle.StateFlag.State_HasFocus
)
"""When a row has a background: to have a style sheet find that out takes longer than
all the rest."""


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
