"""How a row of the bookmarks is drawn: the name, and below it where that leads."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.qt.bookmarks.bookmarks_panel import DETAIL_ROLE
from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index
from reader.qt.widgets import grown

ICON = 16
"""Side of a sign, in device-independent pixels at text of the usual size."""
GAP = 8


class BookmarkDelegate(RowDelegate):
    """Draws a sign, a name, and in a second line chapter and page; folders have none."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        side = _side(option)
        name = _name_line(option)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            top = name.center().y() - side // 2
            icon.paint(painter, option.rect.left() + GAP, top, side, side)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        _draw_line(painter, name, index.data())
        if detail := index.data(DETAIL_ROLE):
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            _draw_line(painter, name.translated(0, name.height()), detail)

    # --- called by Qt ---

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = QIcon()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 if index.data(DETAIL_ROLE) else 1
        return QSize(100, lines * option.fontMetrics.height() + GAP)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(self.tr("Name"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        line = _name_line(option)
        high = editor.sizeHint().height()
        editor.setGeometry(line.adjusted(-GAP, 0, GAP, high - line.height()))


def _side(option: QStyleOptionViewItem) -> int:
    return grown(ICON, option.widget)


def _name_line(option: QStyleOptionViewItem) -> QRect:
    """Where the name stands."""
    line = QRect(option.rect).adjusted(_side(option) + 2 * GAP, GAP // 2, -GAP, 0)
    line.setHeight(option.fontMetrics.height())
    return line


def _draw_line(painter: QPainter, line: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, line.width()
    )
    painter.drawText(
        line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
    )
