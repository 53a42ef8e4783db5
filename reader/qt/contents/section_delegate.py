"""How a row of the chapter tree is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.qt.contents.contents_model import ContentsModel, SectionRow, section_row
from reader.qt.i18n import format_number
from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index

ROW_HEIGHT = 26
DOT = 5
"""Diameter of the dot before the number of notes, in device-independent pixels."""


class SectionDelegate(RowDelegate):
    """Draws the number, title and count of a section.

    Hits are drawn as a pill, so that they differ from measures by more than colour.
    """

    def __init__(self, model: ContentsModel) -> None:
        super().__init__(model)
        self._model = model

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(
            8, 0, -8, 0
        )  # clear of the bar beside the chosen row
        metrics, row = painter.fontMetrics(), section_row(self._model.node(index))
        rect.setRight(self._paint_count(painter, rect, palette, row))
        if not self._model.is_searched and (notes := self._model.notes(row)):
            rect.setRight(
                self._paint_notes(painter, rect, palette, format_number(notes))
            )
        if row.number:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, row.number)
            rect.setLeft(rect.left() + metrics.horizontalAdvance(row.number) + 8)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_count(
        self, painter: QPainter, rect: QRect, palette: QPalette, row: SectionRow
    ) -> int:
        """Draw the count at the right; return where the title must end."""
        hits, measures = (
            self._model.hits(row),
            0 if self._model.is_searched else row.measures,
        )
        if not hits and not measures:
            return rect.right()
        text = format_number(hits or measures)
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRect(
            rect.right() - width - 8, rect.top() + 4, width + 12, rect.height() - 8
        )
        if hits:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.color(QPalette.ColorRole.BrightText)))
            painter.drawRoundedRect(place, 6, 6)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
        else:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return place.left() - 8

    def _paint_notes(
        self, painter: QPainter, rect: QRect, palette: QPalette, text: str
    ) -> int:
        """Draw a dot and the number of notes; return where the title must end."""
        width = painter.fontMetrics().horizontalAdvance(text)
        colour = palette.color(QPalette.ColorRole.Link)
        painter.setPen(colour)
        painter.drawText(
            rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        left = rect.right() - width - DOT - 4
        painter.drawEllipse(left, rect.center().y() - DOT // 2, DOT, DOT)
        painter.restore()
        return left - 6

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = max(ROW_HEIGHT, option.fontMetrics.height() + 8)
        return QSize(100, height)
