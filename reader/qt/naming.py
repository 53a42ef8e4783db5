"""The user gives the classes of highlights names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index_builder.errors import UserError
from reader.core.annotations import CLASSES
from reader.core.settings import SettingsFile
from reader.qt.message_bar import MessageBar
from reader.qt.note_words import NoteWords
from reader.qt.notes_panel import NotesPanel

if TYPE_CHECKING:
    from reader.qt.names_dialog import NamesDialog


class Naming(QObject):
    """Signals: `changed`: other names are in force."""

    changed = Signal()

    def __init__(self, panel: NotesPanel, words: NoteWords, settings: SettingsFile, bar: MessageBar) -> None:
        super().__init__(panel)
        self._panel, self._words, self._settings, self._bar = panel, words, settings, bar

    def ask(self) -> NamesDialog:
        """Show the names to be changed."""
        from reader.qt.names_dialog import NamesDialog  # seldom needed

        own = self._settings.value.highlight_names
        classes = ((one.key, self._words.usual_highlight(one.key), own.get(one.key, "")) for one in CLASSES)
        dialog = NamesDialog(classes, self._panel.window())
        dialog.accepted.connect(lambda: self._keep(dialog.names()))
        dialog.open()
        return dialog

    def _keep(self, names: dict[str, str]) -> None:
        try:
            self._settings.change(highlight_names=names)
        except UserError as error:
            self._bar.show_error(error)
        self.changed.emit()
