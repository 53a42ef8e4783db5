"""The panel of hits: grouped by chapter, words marked, with filters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.flow import Flow
from reader.qt.i18n import format_number
from reader.qt.search.hit_list import HitList
from reader.qt.search.hits_model import HitGroup, MoreRow
from reader.qt.segments import Segments
from reader.qt.widgets import Label, Menu, named


class SearchPanel(QWidget):
    """The list of hits with its filters.

    Signals: `hit_chosen` (its place in the list shown), `filters_changed`,
    `suggestion_chosen` (query), `copy_asked` and `export_asked` (of all hits).
    """

    hit_chosen = Signal(int)
    filters_changed = Signal()
    suggestion_chosen = Signal(str)
    copy_asked = Signal()
    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = named(Label(wordWrap=True), "panelHeader")
        self._suggestion = named(QPushButton(), "link")
        self._suggested = ""
        self._suggestion.clicked.connect(self._take_suggestion)
        self.place = named(Label(), "hitPlace")
        """Number of the current hit: "3 of 14"."""
        self._without_filters = named(QPushButton(), "link")
        self._without_filters.clicked.connect(self.clear_filters)
        self.take_along = self._menu_of_hits()
        self.measures_only = QCheckBox(self.tr("Measures only"))
        self.this_chapter = QCheckBox(self.tr("This chapter"))
        self.scope = Segments(self.tr("Where to search"))
        self.scope.add(self.tr("This document"), False)
        self.scope.add(self.tr("All"), True)
        self.scope.changed.connect(self._change_scope)
        self.saved = QToolButton()
        self.saved.setText(self.tr("Saved"))
        self.saved.setToolTip(self.tr("Saved searches"))
        self.saved.setAccessibleName(self.tr("Saved searches"))
        self.saved.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order = Segments(self.tr("Order of hits"))
        self.order.add(self.tr("As in the text"), "reading")
        self.order.add(self.tr("Best first"), "rank")
        self.list = HitList()
        self.list.setAccessibleName(self.tr("Hits"))
        self.list.hit_chosen.connect(self.hit_chosen)
        for box in (self.measures_only, self.this_chapter):
            box.toggled.connect(self._change_filters)
        self.order.changed.connect(self.filters_changed)
        filters = Flow((8, 0, 8, 0))
        for widget in (
            self.scope,
            self.order,
            self.measures_only,
            self.this_chapter,
            self.saved,
            self.take_along,
        ):
            filters.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        # The number has room there already: nothing moves when it comes.
        told = QHBoxLayout()
        told.setContentsMargins(0, 0, 12, 0)
        told.addWidget(self.summary, 1)
        told.addWidget(self.place)
        column.addLayout(told)
        column.addWidget(self._suggestion)
        column.addWidget(self._without_filters)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        # Takes the list's room when that is hidden, so that nothing above it moves.
        column.addStretch(0)
        self._without_filters.hide()
        self.show_nothing()

    def _menu_of_hits(self) -> QToolButton:
        """The actions on all hits."""
        button = QToolButton()
        button.setText(self.tr("Take along"))
        button.setToolTip(self.tr("Copy or export the hits"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = Menu(button)
        menu.addAction(
            self.tr("Copy the hits with their sources"), self.copy_asked.emit
        )
        menu.addAction(self.tr("Export the hits…"), self.export_asked.emit)
        button.setMenu(menu)
        return button

    @property
    def filters(self) -> list[str]:
        """The names of the filters that are on."""
        boxes = (self.measures_only, self.this_chapter)
        return [
            box.text()
            for box in boxes
            if box.isChecked() and not (self.everywhere and box is self.this_chapter)
        ]

    def clear_filters(self) -> None:
        """Turn all filters off."""
        for box in (self.measures_only, self.this_chapter):
            box.setChecked(False)

    def _change_filters(self) -> None:
        names = ", ".join(self.filters)
        self._without_filters.setText(
            self.tr("Filters that are on: {names}. Turn them off").format(names=names)
        )
        self._without_filters.setVisible(bool(names))
        self.filters_changed.emit()

    @property
    def everywhere(self) -> bool:
        """Whether all documents are asked."""
        return bool(self.scope.value)

    def search_everywhere(self) -> None:
        """Ask all documents from now on."""
        self.scope.choose(True)

    def _change_scope(self) -> None:
        self.this_chapter.setVisible(not self.everywhere)
        self._change_filters()

    def show_nothing(self) -> None:
        """Show how to search, before there is a query."""
        self.summary.setText(
            self.tr(
                "Words match all their forms. “Two words” matches a phrase, -word excludes, word* matches beginnings."
            )
        )
        self._fill((), None)
        self._suggest("")

    def show_hits(
        self,
        groups: tuple[HitGroup, ...],
        summary: str,
        suggestion: str = "",
        more: MoreRow | None = None,
    ) -> None:
        """Show the answer to a query, and another query that may have been meant."""
        self.summary.setText(summary)
        self._fill(groups, more)
        self._suggest(suggestion)

    def add_hits(
        self, groups: tuple[HitGroup, ...], summary: str, more: MoreRow | None = None
    ) -> None:
        """Show more below what is shown."""
        self.list.add_groups(groups, more)
        self.summary.setText(summary)

    def mark_current(self, place: int, total: int) -> None:
        """Select a hit in the list and show its number, without going to it."""
        self.list.select(place)
        self.show_place(place, total)

    def show_place(self, place: int, total: int) -> None:
        """Show the number of the current hit; nothing where there is none."""
        text = self.tr("{number} of {count}")
        self.place.setText(
            text.format(number=format_number(place + 1), count=format_number(total))
            if place >= 0
            else ""
        )

    def _fill(self, groups: tuple[HitGroup, ...], more: MoreRow | None) -> None:
        self.place.setText("")
        self.take_along.setEnabled(bool(groups))
        self.list.show_filled(bool(groups), self.summary)
        self.list.show_groups(groups, more)

    def _suggest(self, query: str) -> None:
        self._suggested = query
        self._suggestion.setText(self.tr("Did you mean “{query}”?").format(query=query))
        self._suggestion.setVisible(bool(query))

    def _take_suggestion(self) -> None:
        self.suggestion_chosen.emit(self._suggested)
