"""The panel of amendments: all proposals to the document, in the text's order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.amendments.committee.rulings import Advice
from reader.core.amendments.list_filter import Listing
from reader.core.amendments.model import Amendment
from reader.qt.amendments.amendment_rows import AmendmentRows, ShownRow
from reader.qt.amendments.words import BOOKLETS, LISTINGS, NO_ROWS
from reader.qt.amendments.wrapped_rows import WrappedRows
from reader.qt.flow import Flow
from reader.qt.lists import ChoosingList
from reader.qt.widgets import ClearableLine, DropDown, Label, Menu, named

_BATCH = 15
"""Rows that are laid out at a time, so that the window answers between."""
ADVICE_KEYS: dict[Qt.Key, Advice] = {
    Qt.Key.Key_V: Advice.ADOPT,
    Qt.Key.Key_A: Advice.REJECT,
    Qt.Key.Key_I: Advice.MET,
    Qt.Key.Key_O: Advice.FORWARD,
}
"""Keys that advise on the marked rows: vedta, avvis, ivaretatt, oversend."""


class AmendmentList(ChoosingList, QListView):
    """The list itself. Signal besides those of every list: `advised` (Advice)."""

    advised = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        advice = ADVICE_KEYS.get(Qt.Key(event.key()))
        if advice is not None and not event.modifiers():
            self.advised.emit(advice)
        else:
            super().keyPressEvent(event)


class AmendmentsPanel(QWidget):
    """Signals: `place_chosen`, `alter_asked` and `rule_asked` (Amendment), `delete_asked` (ids), and what is asked."""

    place_chosen = Signal(object)
    alter_asked = Signal(object)
    rule_asked = Signal(object)
    delete_asked = Signal(list)
    advised = Signal(object, list)
    """An `Advice` on some amendments."""
    copy_asked = Signal(object)
    export_asked = Signal()
    import_asked = Signal()
    listing_changed = Signal()
    booklet_asked = Signal(object)
    """A `BookletKind`, to be printed or exported."""
    spreadsheet_asked = Signal(object)
    """The same, as a spreadsheet."""
    as_adopted_asked = Signal()
    fill_asked = Signal()
    """A party's own form is to be filled."""
    forms_asked = Signal()
    """Forms under a name are to be made or altered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AmendmentRows(self)
        self.list = self._made_list()
        self.empty = named(Label(wordWrap=True), "emptyState")
        self.filter = ClearableLine()
        self.filter.setPlaceholderText(self.tr("Search in amendments"))
        self.filter.setAccessibleName(self.tr("Search in amendments"))
        self.listing = DropDown()
        self.listing.setAccessibleName(self.tr("Show"))
        for key, words in LISTINGS.items():
            self.listing.addItem(QCoreApplication.translate("Amendments", words), key)
        self.alter = QPushButton(self.tr("&Alter…"))
        self.rule = QPushButton(self.tr("Advice and &vote…"))
        self.rule.setToolTip(
            self.tr("Advice by key in the list: V adopt, A reject, I met, O forward")
        )
        self.copy_next = QPushButton(self.tr("Copy, ne&xt"))
        self.copy_next.setToolTip(
            self.tr("Copy this proposal as text, and go to the next one")
        )
        self.export = QPushButton(self.tr("&Export…"))
        self.bring_in = QPushButton(self.tr("&Import…"))
        self.booklets = QPushButton(self.tr("Boo&klets"))
        self.booklets.setMenu(self._made_menu())
        self._lay_out()
        self._join()
        self.show_rows((), total=0)

    def show_rows(
        self, rows: Sequence[ShownRow], total: int, current: str = ""
    ) -> None:
        """Show rows out of `total` amendments; the one with the id `current` is the current row."""
        self.rows.show_rows(rows)
        words = NO_ROWS[bool(total)]
        self.empty.setText(QCoreApplication.translate("Amendments", words))
        self.empty.setVisible(not rows)
        self.list.show_filled(bool(rows), self.empty)
        for button in (self.export, self.booklets, self.filter, self.listing):
            button.setEnabled(bool(total))
        for number, row in enumerate(rows if current else ()):
            if row.amendment.id == current:
                self.list.setCurrentIndex(self.rows.index(number))
        self._enable()

    def current(self) -> Amendment | None:
        """The amendment of the current row."""
        index = self.list.currentIndex()
        return self.rows.amendment(index) if index.isValid() else None

    def marked(self) -> list[Amendment]:
        """The amendments of the marked rows, in their order."""
        rows = sorted(self.list.selectedIndexes(), key=QModelIndex.row)
        return [self.rows.amendment(index) for index in rows]

    def go_on(self) -> bool:
        """Make the next row current; whether there is one."""
        following = self.list.currentIndex().siblingAtRow(
            self.list.currentIndex().row() + 1
        )
        if following.isValid():
            self.list.setCurrentIndex(following)
        return following.isValid()

    def _made_list(self) -> AmendmentList:
        made = AmendmentList()
        made.setModel(self.rows)
        made.setItemDelegate(WrappedRows(made))
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setLayoutMode(QListView.LayoutMode.Batched)
        made.setBatchSize(_BATCH)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setSpacing(2)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setAccessibleName(self.tr("Amendments"))
        return made

    def _made_menu(self) -> Menu:
        """A booklet a row: for paper and every other format, and as a spreadsheet."""
        menu = Menu(self)
        for kind, words in BOOKLETS.items():
            text = QCoreApplication.translate("Amendments", words)
            menu.addAction(text).triggered.connect(
                lambda _=False, kind=kind: self.booklet_asked.emit(kind)
            )
        as_adopted = menu.addAction(self.tr("&Text as adopted…"))
        as_adopted.triggered.connect(self.as_adopted_asked)
        fill = menu.addAction(self.tr("&Fill in a form…"))
        fill.triggered.connect(self.fill_asked)
        forms = menu.addAction(self.tr("F&orms under a name…"))
        forms.triggered.connect(self.forms_asked)
        menu.addSeparator()
        sheets = menu.submenu(self.tr("As a &spreadsheet"))
        for kind, words in BOOKLETS.items():
            text = QCoreApplication.translate("Amendments", words)
            sheets.addAction(text).triggered.connect(
                lambda _=False, kind=kind: self.spreadsheet_asked.emit(kind)
            )
        return menu

    def _lay_out(self) -> None:
        buttons = Flow(margins=(8, 4, 8, 4))
        for button in (
            self.alter,
            self.rule,
            self.copy_next,
            self.export,
            self.bring_in,
            self.booklets,
        ):
            buttons.addWidget(button)
        search = QHBoxLayout()
        search.setContentsMargins(8, 8, 8, 0)
        search.addWidget(self.filter)
        show = Flow(margins=(8, 0, 8, 0))
        show.addWidget(self.listing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Above the list: messages lie over the lower edge.
        column.addLayout(search)
        column.addLayout(show)
        column.addLayout(buttons)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def _join(self) -> None:
        self.list.chosen.connect(
            lambda index: self.place_chosen.emit(self.rows.amendment(index))
        )
        self.list.deleted.connect(
            lambda index: self.delete_asked.emit([self.rows.amendment(index).id])
        )
        self.list.advised.connect(
            lambda advice: self.advised.emit(advice, self.marked())
        )
        self.list.selectionModel().currentChanged.connect(self._enable)
        for button, signal in (
            (self.alter, self.alter_asked),
            (self.rule, self.rule_asked),
            (self.copy_next, self.copy_asked),
        ):
            button.clicked.connect(lambda _=False, signal=signal: self._ask(signal))
        self.export.clicked.connect(self.export_asked)
        self.bring_in.clicked.connect(self.import_asked)
        self.filter.textChanged.connect(self.listing_changed)
        self.listing.currentIndexChanged.connect(self.listing_changed)

    def _enable(self, _index: QModelIndex | None = None) -> None:
        is_current = self.list.currentIndex().isValid()
        for button in (self.alter, self.rule, self.copy_next):
            button.setEnabled(is_current)

    def _ask(self, signal: SignalInstance) -> None:
        amendment = self.current()
        if amendment is not None:
            signal.emit(amendment)

    @property
    def asked_listing(self) -> Listing:
        """The list that is to be shown."""
        return Listing(self.listing.currentData() or Listing.PLACE)
