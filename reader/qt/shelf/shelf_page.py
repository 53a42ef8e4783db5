"""The first page: documents read before, the place in each, and opening another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from index_builder.formats import FORMATS
from reader.qt.flow import Flow
from reader.qt.lists import ChoosingList
from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import ClearableLine, Label, grown, named, pop_up, tip

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
FORMAT_TITLES = ", ".join(each.title for each in FORMATS)
PAGE_WIDTH = 720
MANY = 8
"""From so many documents on, there is a field to filter them."""


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """The row of a document on the shelf."""

    id: str
    """By which the library knows it."""
    title: str
    detail: Callable[[], str]
    """Where it was left and when, or what is wrong with it.

    Found out when it is looked at: there may be thousands.
    """
    path: str
    """Where its source was opened from."""


class ShelfModel(TreeModel):
    """The rows of the shelf."""

    def value(self, node: Node, role: int) -> object:
        row = node.item
        assert isinstance(row, ShelfRow)
        said = {
            Qt.ItemDataRole.DisplayRole: lambda: row.title,
            Qt.ItemDataRole.ToolTipRole: lambda: tip(row.path),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{row.title}. {row.detail()}",
            DETAIL_ROLE: row.detail,
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)
        return said() if said else None


class ShelfDelegate(RowDelegate):
    """Draws a title and, smaller below it, its detail."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(12, 9, -12, -9)
        font = option.font
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        self._line(painter, rect, Qt.AlignmentFlag.AlignBottom, index.data(DETAIL_ROLE))
        font.setPixelSize(font.pixelSize() + 2)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        self._line(
            painter,
            rect,
            Qt.AlignmentFlag.AlignTop,
            index.data(Qt.ItemDataRole.DisplayRole),
        )

    def _line(
        self, painter: QPainter, rect: QRect, alignment: Qt.AlignmentFlag, text: str
    ) -> None:
        painter.drawText(
            rect,
            alignment,
            painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, rect.width()
            ),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 24)


class ShelfList(ChoosingList, QListView):
    """The list: what is chosen is opened, what is deleted is taken off the shelf."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfList")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)


class ShelfPage(QWidget):
    """The page itself.

    Signals: `document_chosen` and `removal_asked` (id), `sample_asked` (name of the
    sample).
    """

    document_chosen = Signal(str)
    removal_asked = Signal(str)
    left = Signal()
    """Escape: back to the document that is open."""
    sample_asked = Signal(str)

    def __init__(
        self,
        open_action: QAction,
        samples: Iterable[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`samples`: name and title of each document that comes with the program."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = ShelfModel(self)
        self._rows: list[ShelfRow] = []
        self.list = ShelfList()
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(ShelfDelegate(self))
        self.list.chosen.connect(
            lambda index: self.document_chosen.emit(self._row(index).id)
        )
        self.list.deleted.connect(
            lambda index: self.removal_asked.emit(self._row(index).id)
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.filter = named(ClearableLine(), "shelfFilter")
        self.filter.setPlaceholderText(self.tr("Filter documents"))
        self.filter.setAccessibleName(self.tr("Filter documents"))
        self.filter.textChanged.connect(lambda: self._list_rows(0))
        self.filter.returnPressed.connect(self.list.setFocus)
        self._empty = named(Label(wordWrap=True), "emptyState")
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(named(Label(self.tr("Documents")), "shelfTitle"))
        column.addLayout(self._buttons(open_action, samples))
        column.addWidget(self.filter)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        hint = Label(
            self.tr("%1. Nothing leaves this computer.").replace("%1", FORMAT_TITLES)
        )
        hint.setObjectName("shelfHint")
        hint.setWordWrap(True)
        column.addWidget(hint)
        page = QWidget()
        page.setLayout(column)
        page.setMaximumWidth(grown(PAGE_WIDTH, self))
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 32, 32, 24)
        row.addWidget(page)

    def show_documents(self, rows: Iterable[ShelfRow]) -> None:
        """Replace the list, newest first.

        Where it is seen already, one stays at the row where one was.
        """
        at = self.list.currentIndex().row() if self.isVisible() else 0
        self._rows = list(rows)
        self.filter.setVisible(len(self._rows) >= MANY)
        if self.filter.isHidden() or not self.isVisible():
            self.filter.clear()
        self._list_rows(at)

    def _list_rows(self, current: int) -> None:
        """List the documents that have all words of the filter in their titles or paths."""
        words = self.filter.text().casefold().split()
        listed = [
            row
            for row in self._rows
            if all(word in f"{row.title} {row.path}".casefold() for word in words)
        ]
        self._model.fill(map(Node, listed))
        self._empty.setVisible(not listed)
        self.list.setVisible(bool(listed))
        self._empty.setText(
            self.tr("No document has this in its title or file name.")
            if self._rows
            else self.tr(
                "No documents yet. Open one with Ctrl+O, or drop a file on this window."
            )
        )
        if listed:
            self.list.setCurrentIndex(
                self._model.index(min(max(current, 0), len(listed) - 1), 0)
            )

    def _buttons(
        self, open_action: QAction, samples: Iterable[tuple[str, str]]
    ) -> Flow:
        row = Flow()
        self.open = QPushButton(self.tr("Open a document…"))
        self.open.setDefault(True)
        self.open.clicked.connect(open_action.trigger)
        row.addWidget(self.open)
        for name, title in samples:
            sample = QPushButton(self.tr("Sample: {title}").format(title=title))
            sample.setObjectName("link")
            sample.clicked.connect(
                lambda _=False, name=name: self.sample_asked.emit(name)
            )
            row.addWidget(sample)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, index: Index) -> ShelfRow:
        row = self._model.node(index).item
        assert isinstance(row, ShelfRow)
        return row

    def _show_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            row = self._row(index)
            menu = QMenu(self)
            menu.addAction(self.tr("Open"), lambda: self.document_chosen.emit(row.id))
            menu.addAction(
                self.tr("Take off the shelf (notes are kept)"),
                lambda: self.removal_asked.emit(row.id),
            )
            pop_up(menu, self.list.viewport().mapToGlobal(place))
