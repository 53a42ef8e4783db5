"""The page of a comparison: counts that filter, ways to look at it, and the list of changes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.compare.filters import LinkFilter
from reader.core.compare.model import LinkKind
from reader.qt.compare.change_delegate import ChangeDelegate, Layout
from reader.qt.compare.change_rows import ROW_ROLE, ChangeModel, ChangeRow
from reader.qt.compare.link_words import kind_name, moved_name
from reader.qt.flow import Flow
from reader.qt.i18n import format_number
from reader.qt.lists import ChoosingList
from reader.qt.widgets import ClearableLine, Label, named

CHANGES = tuple(kind for kind in LinkKind if kind is not LinkKind.SAME)
"""Kinds that have a button, in their order."""
BATCH = 12
"""Rows that are laid out at a time, so that the window answers between."""


class ChangeList(ChoosingList, QListView):
    """The list.

    Signals besides those of every list: `together_asked`, `apart_asked`, `copy_asked`.
    """

    together_asked = Signal()
    apart_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeList")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() != Qt.Key.Key_J:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.apart_asked.emit()
        else:
            self.together_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        delegate = self.itemDelegate()
        if (
            isinstance(delegate, ChangeDelegate)
            and event.size().width() != event.oldSize().width()
        ):
            delegate.forget()


class ComparePage(QWidget):
    """Signals: `filter_changed`, `row_chosen` (ChangeRow), `left`, `swap_asked`, `export_asked`, and those by hand."""

    filter_changed = Signal()
    row_chosen = Signal(object)
    left = Signal()
    swap_asked = Signal()
    export_asked = Signal()
    together_asked = Signal()
    apart_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ChangeModel(self)
        self.list = ChangeList()
        self.list.setAccessibleName(self.tr("Changes"))
        self.delegate = ChangeDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.setModel(self.model)
        self.heading = named(Label(wordWrap=True), "compareHeading")
        self.status = Label(wordWrap=True)
        self._make_controls()
        self._arrange()
        self._join()

    def _make_controls(self) -> None:
        self.kinds = {kind: self._kind_button(kind_name(kind)) for kind in CHANGES}
        self.moved = self._kind_button(moved_name())
        self.moved.setToolTip(self.tr("Only what moved"))
        self.moved.setChecked(False)
        self.view = QComboBox()
        self.view.addItem(self.tr("Changes"), (False, Layout.BESIDE))
        self.view.addItem(self.tr("Both texts side by side"), (True, Layout.BESIDE))
        self.view.addItem(self.tr("One text, changes in place"), (True, Layout.INLINE))
        self.view.setAccessibleName(self.tr("How the comparison is shown"))
        self.substantive = QCheckBox(self.tr("Only what &matters"))
        self.substantive.setToolTip(
            self.tr("Without changes of setting, numbering and spelling")
        )
        self.measures = QCheckBox(self.tr("Only m&easures"))
        self.signals = QCheckBox(self.tr("Only with &words that weigh"))
        self.signals.setToolTip(
            self.tr(
                "Numbers, modal verbs, negations, hedges and words of scope that changed"
            )
        )
        self.words = ClearableLine()
        self.words.setPlaceholderText(self.tr("Search in the changes"))
        self.words.setAccessibleName(self.tr("Search in the changes"))
        self.back = QPushButton(self.tr("&Back to the text"))
        self.swap = QPushButton(self.tr("&Swap older and newer"))
        self.export = QPushButton(self.tr("Sa&ve as…"))
        self.together = QPushButton(self.tr("Belong t&ogether"))
        self.together.setToolTip(
            self.tr("The two marked rows, one gone and one new, are one (J)")
        )
        self.apart = QPushButton(self.tr("&Do not belong together"))
        self.apart.setToolTip(self.tr("The two texts of the row are no pair (Shift+J)"))

    def _kind_button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setChecked(True)
        return button

    def _arrange(self) -> None:
        top = Flow((12, 8, 12, 0))
        for widget in (self.back, self.swap, self.export, self.together, self.apart):
            top.addWidget(widget)
        counts = Flow((12, 4, 12, 0), 2)
        for button in (*self.kinds.values(), self.moved):
            counts.addWidget(button)
        filters = Flow((12, 4, 12, 4))
        for control in (self.view, self.substantive, self.measures, self.signals):
            filters.addWidget(control)
        filters.grow(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.heading.setContentsMargins(12, 8, 12, 0)
        self.status.setContentsMargins(12, 4, 12, 4)
        column.addWidget(self.heading)
        for strip in (top, counts, filters):
            column.addLayout(strip)
        column.addWidget(self.status)
        column.addWidget(self.list, 1)

    def _join(self) -> None:
        for button in (*self.kinds.values(), self.moved):
            button.toggled.connect(self.filter_changed)
        for check in (self.substantive, self.measures, self.signals):
            check.toggled.connect(self.filter_changed)
        self.words.textChanged.connect(self.filter_changed)
        self.view.currentIndexChanged.connect(self._change_view)
        self.back.clicked.connect(self.left)
        self.swap.clicked.connect(self.swap_asked)
        self.export.clicked.connect(self.export_asked)
        self.together.clicked.connect(self.together_asked)
        self.apart.clicked.connect(self.apart_asked)
        self.list.together_asked.connect(self.together_asked)
        self.list.apart_asked.connect(self.apart_asked)
        self.list.copy_asked.connect(self.copy_asked)
        self.list.chosen.connect(self._choose)
        selection = self.list.selectionModel()
        selection.selectionChanged.connect(self._follow_selection)
        for key, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))
        self._follow_selection()

    # --- what is shown ---

    @property
    def shown(self) -> LinkFilter:
        """The filter that the controls say."""
        shows_all, _ = self.view.currentData()
        kinds = {kind for kind, button in self.kinds.items() if button.isChecked()}
        return LinkFilter(
            kinds=frozenset(kinds | {LinkKind.SAME})
            if shows_all or self.moved.isChecked()
            else frozenset(kinds),
            measures=self.measures.isChecked(),
            substantive=self.substantive.isChecked(),
            signals=self.signals.isChecked(),
            moved=self.moved.isChecked(),
            text=self.words.text().strip(),
        )

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Tell how many links there are of each kind."""
        for kind, button in self.kinds.items():
            button.setText(
                f"{kind_name(kind)} {format_number(counts.get(kind.value, 0))}"
            )
            button.setVisible(counts.get(kind.value, 0) > 0)
        self.moved.setText(f"{moved_name()} {format_number(counts.get('moved', 0))}")
        self.moved.setVisible(counts.get("moved", 0) > 0)

    def show_rows(self, rows: list[ChangeRow], status: str) -> None:
        """Replace the rows, and tell of them in a sentence."""
        self.model.show_rows(rows)
        self.delegate.forget()
        self.status.setText(status)

    def selected(self) -> list[ChangeRow]:
        """The rows that are marked, in their order."""
        indexes = sorted(self.list.selectedIndexes(), key=QModelIndex.row)
        return [index.data(ROW_ROLE) for index in indexes]

    def step(self, by: int) -> None:
        """Go to the next change, or with -1 to the one before."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < len(self.model.rows):
            if self.model.rows[row].link.is_change:
                self.list.setCurrentIndex(self.model.index(row))
                self.list.scrollTo(
                    self.model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter
                )
                return
            row += by

    def _change_view(self) -> None:
        _, layout = self.view.currentData()
        self.delegate.set_layout(layout)
        self.filter_changed.emit()

    def _choose(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.data(ROW_ROLE))

    def _follow_selection(self) -> None:
        rows = self.selected()
        pairs = [row for row in rows if row.link.old and row.link.new]
        gone = [row for row in rows if not row.link.new]
        new = [row for row in rows if not row.link.old]
        self.together.setEnabled(len(rows) == 2 and len(gone) == len(new) == 1)
        self.apart.setEnabled(len(rows) == len(pairs) == 1)

    # --- called by Qt ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
