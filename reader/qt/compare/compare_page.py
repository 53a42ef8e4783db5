"""The page of a comparison: counts that filter, ways to look at it, and the list of changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.compare.chapter_counts import ChapterCount
from reader.core.compare.filters import LinkFilter
from reader.core.compare.model import LinkKind
from reader.qt.compare.change_delegate import ChangeDelegate, Layout
from reader.qt.compare.change_list import ChangeList
from reader.qt.compare.change_rows import ROW_ROLE, ChangeModel, ChangeRow
from reader.qt.compare.chapter_changes import ChapterChanges
from reader.qt.compare.link_words import kind_name, moved_name
from reader.qt.flow import Flow
from reader.qt.i18n import format_number
from reader.qt.widgets import ClearableLine, DropDown, Label, grown, named

CHANGES = tuple(kind for kind in LinkKind if kind is not LinkKind.SAME)
"""Kinds that have a button, in their order."""
WIDE = 1000
"""Pixels of the page, at the usual size of text, from which on chapters stand beside the list."""


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
    markdown_asked = Signal()

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
        self.chapters = ChapterChanges()
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
        self.view = DropDown()
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
        self.unsure = QCheckBox(self.tr("Only &uncertain pairs"))
        self.unsure.setToolTip(self.tr("Pairs where another text was nearly as good"))
        self.words = ClearableLine()
        self.words.setPlaceholderText(self.tr("Search in the changes"))
        self.words.setAccessibleName(self.tr("Search in the changes"))
        self.back = QPushButton(self.tr("&Back to the text"))
        self.swap = QPushButton(self.tr("&Swap older and newer"))
        self.export = QPushButton(self.tr("Sa&ve as…"))
        self.markdown = QPushButton(self.tr("&Copy as Markdown"))
        self.markdown.setToolTip(self.tr("Copy all rows that are shown"))
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
        for widget in (
            self.back,
            self.swap,
            self.export,
            self.markdown,
            self.together,
            self.apart,
        ):
            top.addWidget(widget)
        counts = Flow((12, 4, 12, 0), 2)
        for button in (*self.kinds.values(), self.moved):
            counts.addWidget(button)
        filters = Flow((12, 4, 12, 4))
        for control in (self.view, *self._checks):
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
        beside = QSplitter()
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.chapters)
        beside.addWidget(self.list)
        beside.setStretchFactor(0, 1)
        beside.setStretchFactor(1, 3)
        column.addWidget(beside, 1)

    def _join(self) -> None:
        for button in (*self.kinds.values(), self.moved):
            button.toggled.connect(self.filter_changed)
        for check in self._checks:
            check.toggled.connect(self.filter_changed)
        self.words.textChanged.connect(self.filter_changed)
        self.view.currentIndexChanged.connect(self._change_view)
        self.back.clicked.connect(self.left)
        self.swap.clicked.connect(self.swap_asked)
        self.export.clicked.connect(self.export_asked)
        self.markdown.clicked.connect(self.markdown_asked)
        self.chapters.chosen.connect(self._go_to_chapter)
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

    @property
    def _checks(self) -> tuple[QCheckBox, ...]:
        return self.substantive, self.measures, self.signals, self.unsure

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
            unsure=self.unsure.isChecked(),
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

    def show_rows(
        self,
        rows: list[ChangeRow],
        status: str,
        chapters: Sequence[ChapterCount] = (),
    ) -> None:
        """Replace the rows, tell of them in a sentence, and how many are in which chapter."""
        self.model.show_rows(rows)
        self.chapters.show_counts(chapters)
        self._make_room()
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

    def _go_to_chapter(self, heading: int) -> None:
        """Go to the first change of a chapter, given the position of its heading."""
        for number, row in enumerate(self.model.rows):
            if row.link.is_change and row.place >= heading:
                index = self.model.index(number)
                self.list.setCurrentIndex(index)
                top = QAbstractItemView.ScrollHint.PositionAtTop
                self.list.scrollTo(index, top)
                return

    def _make_room(self) -> None:
        """Leave the chapters out where there is no room for them, or there is one alone."""
        is_wide = self.width() >= grown(WIDE, self)
        self.chapters.setVisible(is_wide and self.chapters.has_several)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
