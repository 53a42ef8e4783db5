"""The list of the shelf.

Each row has a document's title, facts about it, and the place that the user has
reached.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from index_builder.legible import legible
from reader.core.shelf import Entry
from reader.qt.lists import ChoosingList
from reader.qt.row_delegate import RowDelegate
from reader.qt.speech import sentences
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import tip

FACTS_ROLE = Qt.ItemDataRole.UserRole + 1
PLACE_ROLE = Qt.ItemDataRole.UserRole + 2
TAGS_ROLE = Qt.ItemDataRole.UserRole + 3
GAP = 16
"""Pixels between the left and the right text of a row."""


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """The row of a document on the shelf."""

    entry: Entry
    facts: Callable[[], str]
    """Issuer, file, pages and measures in one line.

    Found out when it is looked at: there may be thousands.
    """
    place: Callable[[], str]
    """How much was read and when, or that the file is gone."""


class ShelfModel(TreeModel):
    """The rows of the shelf."""

    def value(self, node: Node, role: int) -> object:
        row = node.item
        assert isinstance(row, ShelfRow)
        said: Callable[[], object] | None = {
            Qt.ItemDataRole.DisplayRole: lambda: row.entry.name,
            Qt.ItemDataRole.ToolTipRole: lambda: tip(legible(str(row.entry.path))),
            Qt.ItemDataRole.AccessibleTextRole: lambda: _spoken(row),
            FACTS_ROLE: row.facts,
            PLACE_ROLE: row.place,
            TAGS_ROLE: lambda: ", ".join(row.entry.details.tags),
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)
        return said() if said else None


class ShelfDelegate(RowDelegate):
    """Draws two lines: the title and its tags, and smaller below it the rest."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(12, 9, -12, -9)
        high = rect.height() // 2
        upper = QRect(rect.left(), rect.top(), rect.width(), high)
        lower = upper.translated(0, rect.height() - high)
        plain = option.font
        title = QFont(plain)
        title.setPixelSize(plain.pixelSize() + 2)
        title.setWeight(QFont.Weight.DemiBold)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setFont(plain)
        painter.setPen(muted)
        self._pair(painter, lower, index.data(FACTS_ROLE), index.data(PLACE_ROLE))
        left = self._right(painter, upper, index.data(TAGS_ROLE))
        painter.setFont(title)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        self._left(painter, left, index.data(Qt.ItemDataRole.DisplayRole))

    def _pair(self, painter: QPainter, line: QRect, left: str, right: str) -> None:
        self._left(painter, self._right(painter, line, right), left)

    def _right(self, painter: QPainter, line: QRect, text: str) -> QRect:
        """Write at the right end of a line; the room that is left of it."""
        if not text:
            return line
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width() // 2)
        painter.drawText(
            line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown
        )
        return line.adjusted(0, 0, -metrics.horizontalAdvance(shown) - GAP, 0)

    def _left(self, painter: QPainter, room: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 24)


class ShelfList(ChoosingList, QListView):
    """The list: a chosen document is opened, a deleted one leaves the shelf."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfList")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def height_of(self, rows: int) -> int:
        """The height that shows so many rows, or all where there are fewer."""
        shown = min(rows, self.model().rowCount())
        return shown * self.sizeHintForRow(0) + 2 * self.frameWidth()


def _spoken(row: ShelfRow) -> str:
    tags = ", ".join(row.entry.details.tags)
    parts = (row.entry.name, row.facts(), row.place(), tags)
    return sentences(parts)
