"""Whose notes are shown: a layer an author, each of which but the user's own can be hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject

from index_builder.errors import UserError
from reader.core.collation import sort_key
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.widgets import Menu
from reader.qt.window_context import WindowContext


class AuthorFilter(QObject):
    """Fills the menu of authors in the notes panel."""

    def __init__(self, context: WindowContext, panel: NotesPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel

    def open(self) -> None:
        """Show the layers of the open document."""
        self.refresh()

    def refresh(self) -> None:
        """Offer the authors whose notes there are now."""
        self._context.labels.forget_authors()
        counts = self._context.session.annotations.count_by_author()
        others = sorted(
            (author for author in counts if author),
            key=lambda one: sort_key(self._context.labels.author(one)),
        )
        menu = Menu(self._panel)
        for author in others:
            action = menu.addAction(
                f"{self._context.labels.author(author)} ({counts[author]})".replace(
                    "&", "&&"
                )
            )
            action.setCheckable(True)
            action.setChecked(author not in self._hidden())
            action.toggled.connect(
                lambda shown, author=author: self.show_layer(author, shown)
            )
        shown = sum(author not in self._hidden() for author in others)
        self._panel.show_layers(menu, shown, len(others))

    def show_layer(self, author: str, shown: bool) -> None:
        """Show or hide an author's notes."""
        hidden = {*self._context.services.settings.value.hidden_layers} - {author} | (
            set() if shown else {author}
        )
        try:
            self._context.services.settings.change(hidden_layers=tuple(sorted(hidden)))
        except UserError as error:
            self._context.messages.show_error(error)
        self._context.session.annotations.hide(hidden)

    def _hidden(self) -> frozenset[str]:
        return self._context.session.annotations.hidden
