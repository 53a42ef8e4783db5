"""The user gives the classes of highlights names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index_builder.errors import UserError
from reader.core.annotation import CLASSES
from reader.qt.commands import COMMANDS, words
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

if TYPE_CHECKING:
    from reader.qt.notes.names_dialog import NamesDialog


class HighlightNames(QObject):
    """Signals: `changed`: other names are in force."""

    changed = Signal()

    def __init__(self, context: WindowContext, panel: NotesPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        self._name_commands()

    def ask(self) -> NamesDialog:
        """Show the names to be changed."""
        from reader.qt.notes.names_dialog import NamesDialog  # seldom needed

        own = self._context.services.settings.value.highlight_names
        classes = (
            (
                one.key,
                self._context.labels.usual_highlight(one.key),
                own.get(one.key, ""),
            )
            for one in CLASSES
        )
        dialog = NamesDialog(classes, self._panel.window())
        dialog.accepted.connect(lambda: self._keep(dialog.names()))
        open_once(dialog)
        return dialog

    def _keep(self, names: dict[str, str]) -> None:
        try:
            self._context.services.settings.change(highlight_names=names)
        except UserError as error:
            self._context.messages.show_error(error)
        self._name_commands()
        self.changed.emit()

    def _name_commands(self) -> None:
        """Have the menu speak of the classes as the user does."""
        own = self._context.services.settings.value.highlight_names
        commands = {command.name: command for command in COMMANDS}
        for number, one in enumerate(CLASSES, 1):
            name = f"highlight_{number}"
            named = self.tr("Highlight: {name}").format(
                name=own.get(one.key, "").replace("&", "&&")
            )
            self._context.actions[name].setText(
                named if one.key in own else words(commands[name])
            )
