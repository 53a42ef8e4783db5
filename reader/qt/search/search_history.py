"""Earlier queries and named searches, offered in the search field and the panel of hits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from index_builder.errors import UserError
from reader.core.settings import SettingsFile
from reader.qt.message_bar import MessageBar
from reader.qt.search.search_panel import SearchPanel
from reader.qt.top_bar import SearchField
from reader.qt.widgets import Menu

MOST_SHOWN = 12
"""Queries made before that are offered."""


class SearchHistory(QObject):
    """Keeps queries, and runs them again."""

    def __init__(
        self,
        settings: SettingsFile,
        field: SearchField,
        panel: SearchPanel,
        bar: MessageBar,
        search: Callable[[str], object],
        asked: Callable[[], str],
    ) -> None:
        """`search` runs a query; `asked` gives the one that stands in the field, with the panel's filters."""
        super().__init__(panel)
        self._settings, self._field, self._panel, self._bar = (
            settings,
            field,
            panel,
            bar,
        )
        self._search, self._asked = search, asked
        self.menu = Menu(panel)
        self.menu.setObjectName("savedSearches")
        panel.saved.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)
        self.history = Menu(field)
        self.history.setObjectName("searchHistory")
        field.went_down.connect(self._go_down)

    def keep(self, query: str) -> None:
        """Remember a query as the newest of those made."""
        self._change(searches=self._settings.value.with_search(query).searches)

    def save(self) -> None:
        """Keep the search that is shown until it is deleted."""
        query, saved = self._asked(), self._settings.value.saved_searches
        if query and query not in saved:
            self._change(saved_searches=(*saved, query))
        if query:
            self._bar.show_done(
                self.tr("The search “{query}” is saved.").format(query=query),
                self.tr("Undo"),
                lambda: self._change(saved_searches=saved),
            )

    def delete(self, query: str) -> None:
        """Keep a search no longer."""
        saved = self._settings.value.saved_searches
        self._change(saved_searches=tuple(each for each in saved if each != query))
        self._bar.show_done(
            self.tr("The search “{query}” is deleted.").format(query=query),
            self.tr("Undo"),
            lambda: self._change(saved_searches=saved),
        )

    def _fill(self) -> None:
        """Make the menu of saved searches as they are now."""
        self.menu.clear()
        save = self.menu.addAction(self.tr("&Save this search"))
        save.setEnabled(bool(self._asked()))
        save.triggered.connect(self.save)
        saved = self._settings.value.saved_searches
        if not saved:
            return
        self.menu.addSeparator()
        for query in saved:
            self._offer(self.menu, query, self._search)
        self.menu.addSeparator()
        deleting = self.menu.submenu(self.tr("&Delete"))
        for query in saved:
            self._offer(deleting, query, self.delete)

    def _go_down(self) -> None:
        """From the empty field to the queries made before; from one with a query to the hits."""
        queries = self._settings.value.searches[:MOST_SHOWN]
        if self._field.text() or not queries:
            self._panel.list.setFocus()
            return
        self.history.clear()
        for query in queries:
            self._offer(self.history, query, self._search)
        self.history.setMinimumWidth(self._field.width())
        self.history.popup(self._field.mapToGlobal(QPoint(0, self._field.height())))
        self.history.setActiveAction(self.history.actions()[0])

    def _offer(self, menu: Menu, query: str, do: Callable[[str], object]) -> None:
        action = menu.addAction(query.replace("&", "&&"))
        action.triggered.connect(lambda _=False, query=query: do(query))

    def _change(self, **changes: object) -> None:
        try:
            self._settings.change(**changes)
        except UserError as error:
            self._bar.show_error(error)
