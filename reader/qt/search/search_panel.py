"""What was found: hits grouped by chapter, each with its words marked, and the filters that narrow them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.flow import Flow
from reader.qt.search.hit_list import HitList
from reader.qt.search.hits_model import HitGroup
from reader.qt.widgets import DropDown, Label, named


class SearchPanel(QWidget):
    """Signals: `hit_chosen` (its place in the list shown), `filters_changed`, `suggestion_chosen` (query)."""

    hit_chosen = Signal(int)
    filters_changed = Signal()
    suggestion_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = named(Label(wordWrap=True), "panelHeader")
        self._suggestion = named(QPushButton(), "link")
        self._suggested = ""
        self._suggestion.clicked.connect(self._take_suggestion)
        self.measures_only = QCheckBox(self.tr("Measures only"))
        self.this_chapter = QCheckBox(self.tr("This chapter"))
        self.scope = DropDown()
        self.scope.addItem(self.tr("This document"), False)
        self.scope.addItem(self.tr("All documents"), True)
        self.scope.setAccessibleName(self.tr("Where to search"))
        self.scope.currentIndexChanged.connect(self._change_scope)
        self.saved = QToolButton()
        self.saved.setText(self.tr("Saved"))
        self.saved.setToolTip(self.tr("Saved searches"))
        self.saved.setAccessibleName(self.tr("Saved searches"))
        self.saved.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order = DropDown()
        self.order.addItem(self.tr("Best first"), "rank")
        self.order.addItem(self.tr("As in the text"), "reading")
        self.order.setAccessibleName(self.tr("Order of hits"))
        self.list = HitList()
        self.list.setAccessibleName(self.tr("Hits"))
        self.list.hit_chosen.connect(self.hit_chosen)
        for box in (self.measures_only, self.this_chapter):
            box.toggled.connect(self.filters_changed)
        self.order.currentIndexChanged.connect(self.filters_changed)
        filters = Flow((8, 0, 8, 0))
        for widget in (self.scope, self.order, self.measures_only, self.this_chapter, self.saved):
            filters.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.summary)
        column.addWidget(self._suggestion)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        # Takes the list's room when that is hidden, so that nothing above it moves.
        column.addStretch(0)
        self.show_nothing()

    @property
    def everywhere(self) -> bool:
        """Whether all documents are asked."""
        return bool(self.scope.currentData())

    def _change_scope(self) -> None:
        self.this_chapter.setVisible(not self.everywhere)
        self.order.setEnabled(not self.everywhere)
        self.filters_changed.emit()

    def show_nothing(self) -> None:
        """Show how to search, before there is a query."""
        self._fill(())
        self._suggest("")
        self.summary.setText(
            self.tr(
                "Words find all their forms. “Two words” find a phrase, -word leaves out, word* finds what begins so."
            )
        )

    def show_hits(self, groups: tuple[HitGroup, ...], summary: str, suggestion: str = "") -> None:
        """Show the answer to a query, and another query that may have been meant."""
        self._fill(groups)
        self.summary.setText(summary)
        self._suggest(suggestion)

    def add_hits(self, groups: tuple[HitGroup, ...], summary: str) -> None:
        """Show more below what is shown."""
        self.list.add_groups(groups)
        self.summary.setText(summary)

    def mark_current(self, place: int) -> None:
        """Select the hit at a place of the list, without going there."""
        self.list.select(place)

    def _fill(self, groups: tuple[HitGroup, ...]) -> None:
        self.list.setVisible(bool(groups))
        self.list.show_groups(groups)

    def _suggest(self, query: str) -> None:
        self._suggested = query
        self._suggestion.setText(self.tr("Did you mean “{query}”?").format(query=query))
        self._suggestion.setVisible(bool(query))

    def _take_suggestion(self) -> None:
        self.suggestion_chosen.emit(self._suggested)
