"""Whose notes are shown: a layer an author, each of which but the user's own can be hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from index_builder.errors import UserError
from reader.core.annotations import Annotations
from reader.core.collation import sort_key
from reader.core.settings import SettingsFile
from reader.qt.message_bar import MessageBar
from reader.qt.note_labels import NoteLabels
from reader.qt.notes.notes_panel import NotesPanel


class AuthorFilter(QObject):
    """Fills the menu of authors in the notes panel."""

    def __init__(self, panel: NotesPanel, words: NoteLabels, settings: SettingsFile, bar: MessageBar) -> None:
        super().__init__(panel)
        self._panel, self._words, self._settings, self._bar = panel, words, settings, bar
        self._annotations: Annotations | None = None

    def open(self, annotations: Annotations) -> None:
        """Show another document's layers; the ones that were hidden last stay so."""
        self._annotations = annotations
        annotations.hide(self._settings.value.hidden_layers)
        self.refresh()

    def refresh(self) -> None:
        """Offer the authors whose notes there are now."""
        self._words.forget_authors()
        counts = self._annotations.count_by_author() if self._annotations else {}
        others = sorted((author for author in counts if author), key=lambda one: sort_key(self._words.author(one)))
        menu = QMenu(self._panel)
        for author in others:
            action = menu.addAction(f"{self._words.author(author)} ({counts[author]})".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(author not in self._hidden())
            action.toggled.connect(lambda shown, author=author: self.show_layer(author, shown))
        shown = sum(author not in self._hidden() for author in others)
        self._panel.show_layers(menu, shown, len(others))

    def show_layer(self, author: str, shown: bool) -> None:
        """Show or hide an author's notes."""
        if self._annotations is None:
            return
        hidden = {*self._settings.value.hidden_layers} - {author} | (set() if shown else {author})
        try:
            self._settings.change(hidden_layers=tuple(sorted(hidden)))
        except UserError as error:
            self._bar.show_error(error)
        self._annotations.hide(hidden)

    def _hidden(self) -> frozenset[str]:
        return self._annotations.hidden if self._annotations else frozenset()
