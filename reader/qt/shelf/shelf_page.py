"""The first page: documents read before, the place in each, and opening another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from index_builder.formats import FORMATS
from reader.core.shelf import Entry
from reader.qt.flow import Flow
from reader.qt.shelf.shelf_list import ShelfDelegate, ShelfList, ShelfModel, ShelfRow
from reader.qt.shelf.shelf_tools import ShelfTools
from reader.qt.tree_model import Index, Node
from reader.qt.widgets import (
    Label,
    Menu,
    grown,
    named,
    pop_up,
    scrolled,
)

FORMAT_TITLES = ", ".join(each.title for each in FORMATS)
PAGE_WIDTH = 860
MARGINS = QSize(64, 56)
"""Around the page, at both sides together, in device-independent pixels."""
FEWEST_ROWS = 2
"""Of the list, in however low a window."""
MANY = 2
"""From so many documents on, they can be filtered and sorted."""


class ShelfPage(QWidget):
    """The page itself.

    Signals: `document_chosen`, `tab_asked` and `beside_asked` (id: to open it here, in a
    new tab, beside the one that is read), `removal_asked`, `details_asked`,
    `edition_of_asked` and `editions_asked` (id),
    `sample_asked` (name of the sample), `order_chosen` (its name).
    """

    document_chosen = Signal(str)
    removal_asked = Signal(str)
    details_asked = Signal(str)
    edition_of_asked = Signal(str)
    editions_asked = Signal(str)
    tab_asked = Signal(object)
    beside_asked = Signal(str)
    left = Signal()
    """Escape: back to the document that is open."""
    sample_asked = Signal(str)
    order_chosen = Signal(str)

    def __init__(
        self,
        open_action: QAction,
        samples: Iterable[tuple[str, str]],
        order: str = "opened",
        parent: QWidget | None = None,
    ) -> None:
        """`samples`: name and title of each document that comes with the program."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = ShelfModel(self)
        self._rows: dict[str, ShelfRow] = {}
        self._waiting = False
        self.list = ShelfList()
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(ShelfDelegate(self))
        self._empty = named(Label(wordWrap=True), "emptyState")
        self._tools = ShelfTools(order)
        self.filter, self.order, self.tags = (
            self._tools.filter,
            self._tools.order,
            self._tools.tags,
        )
        self._lay_out(open_action, samples)
        self._join()

    def show_documents(
        self, rows: Iterable[ShelfRow], *, waiting: bool = False
    ) -> None:
        """Replace the list, newest first.

        Where it is seen already, one stays at the row where one was. `waiting`: a
        document is on its way.
        """
        self._waiting = waiting
        at = self.list.currentIndex().row() if self.isVisible() else 0
        self._rows = {row.entry.id: row for row in rows}
        self._tools.setVisible(len(self._rows) >= MANY)
        if self._tools.isHidden() or not self.isVisible():
            self.filter.clear()
        self._tools.offer_tags(row.entry for row in self._rows.values())
        self._list_rows(at)

    # --- its parts ---

    def _lay_out(
        self, open_action: QAction, samples: Iterable[tuple[str, str]]
    ) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(named(Label(self.tr("Documents")), "shelfTitle"))
        column.addLayout(self._buttons(open_action, samples))
        hint = Label(
            self.tr("%1. Nothing leaves this computer.").replace("%1", FORMAT_TITLES)
        )
        hint.setObjectName("shelfHint")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(self._tools)
        column.addWidget(self._empty)
        column.addWidget(self.list)
        # Takes the room that the rows leave.
        column.addStretch(1)
        self._column = column
        self._sheet = QWidget()
        self._sheet.setLayout(column)
        self._sheet.setMaximumWidth(grown(PAGE_WIDTH, self))
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(32, 32, 32, 24)  # MARGINS together
        row.addWidget(self._sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """Give the list the height of its rows, as far as there is room.

        Where the window is too low for the rest the page is scrolled.
        """
        width = min(self.width() - MARGINS.width(), self._sheet.maximumWidth())
        least = self.list.height_of(FEWEST_ROWS)
        self.list.setFixedHeight(least)
        # Of what is broken into lines, Qt does not ask how high it has to be.
        rest = self._column.minimumHeightForWidth(width) - least
        room = self.height() - MARGINS.height() - rest
        rows = self.list.height_of(self._model.rowCount())
        self.list.setFixedHeight(max(min(rows, room), least))
        self._sheet.setMinimumHeight(rest + self.list.height())

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

    def _join(self) -> None:
        self.list.chosen.connect(
            lambda index: self.document_chosen.emit(self._entry(index).id)
        )
        self.list.deleted.connect(
            lambda index: self.removal_asked.emit(self._entry(index).id)
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.filter.returnPressed.connect(self.list.setFocus)
        self._tools.changed.connect(lambda: self._list_rows(0))
        self._tools.order_chosen.connect(self.order_chosen)
        rename = QAction(self.tr("Title, issuer, tags…"), self.list)
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        rename.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        rename.triggered.connect(self._ask_details)
        self.list.addAction(rename)

    # --- the rows ---

    def _list_rows(self, current: int) -> None:
        """List the documents that filter and tag let through, in the order chosen."""
        listed = self._tools.listed(row.entry for row in self._rows.values())
        self._model.fill(Node(self._rows[entry.id]) for entry in listed)
        self._empty.setVisible(not listed)
        self.list.setVisible(bool(listed))
        self._empty.setText(self._why_empty())
        self._keep_height()
        if listed:
            self.list.setCurrentIndex(
                self._model.index(min(max(current, 0), len(listed) - 1), 0)
            )

    def _why_empty(self) -> str:
        if self._rows:
            return self.tr(
                "No document has this in its title, issuer, tags or file name."
            )
        if self._waiting:
            return self.tr("The first document opens in a moment.")
        return self.tr(
            "No documents yet. Open one with Ctrl+O, or drop a file on this window."
        )

    def _entry(self, index: Index) -> Entry:
        row = self._model.node(index).item
        assert isinstance(row, ShelfRow)
        return row.entry

    def _ask_details(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.details_asked.emit(self._entry(index).id)

    def _show_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if not index.isValid():
            index = self.list.currentIndex()
            place = self.list.visualRect(index).bottomLeft()
        if not index.isValid():
            return
        self.list.setCurrentIndex(index)
        key = self._entry(index).id
        menu = Menu(self)
        menu.addAction(self.tr("Open"), lambda: self.document_chosen.emit(key))
        menu.addAction(self.tr("Open in a new tab"), lambda: self.tab_asked.emit(key))
        menu.addAction(self.tr("Open beside"), lambda: self.beside_asked.emit(key))
        menu.addSeparator()
        # The key is shown, and works in the list, where it is bound.
        details = menu.addAction(
            self.tr("Title, issuer, tags…"), lambda: self.details_asked.emit(key)
        )
        details.setShortcut(QKeySequence(Qt.Key.Key_F2))
        menu.addAction(
            self.tr("This is a new edition of…"),
            lambda: self.edition_of_asked.emit(key),
        )
        menu.addAction(self.tr("Editions…"), lambda: self.editions_asked.emit(key))
        menu.addSeparator()
        menu.addAction(
            self.tr("Take off the shelf (notes are kept)"),
            lambda: self.removal_asked.emit(key),
        )
        pop_up(menu, self.list.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
