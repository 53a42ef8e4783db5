"""The actions of a window: an action for every command, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from reader.qt.commands import COMMANDS, STRUCTURE, Command, plain, words
from reader.qt.speech import announce


@dataclass(frozen=True, slots=True)
class _Entry:
    """A command and its action."""

    command: Command
    action: QAction


class Actions(Mapping[str, QAction]):
    """The actions by the names of their commands, in the order of the menus.

    Their keys work wherever the focus is in the window, but for those of commands that
    are `in_text`. A command that comes before its feature is made has all features made
    first, so that it does not fall on nobody.
    """

    def __init__(self, window: QWidget) -> None:
        self._entries = {
            command.name: _Entry(command, _made(command, window))
            for command in COMMANDS
        }
        self._calls: dict[str, Callable[[bool], object]] = {}
        self.on_unbound: Callable[[], object] = lambda: None
        """Called for a command that nobody has bound yet; it binds all of them."""
        for name, entry in self._entries.items():
            self._connect(name, entry.action)
        self._window = window
        self.answer(True)

    def answer(self, answering: bool) -> None:
        """Have the keys that work everywhere in the window be answered, or not."""
        actions = [
            entry.action
            for entry in self._entries.values()
            if not entry.command.in_text
        ]
        if answering:
            self._window.addActions(actions)
        else:
            for action in actions:
                self._window.removeAction(action)

    def __getitem__(self, name: str) -> QAction:
        return self._entries[name].action

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def bind(self, name: str, do: Callable[[], object]) -> None:
        """Have a command call `do`."""
        self._calls[name] = lambda _on: do()

    def bind_switch(self, name: str, switch: Callable[[bool], object]) -> None:
        """Have a command that is on or off call `switch` with that."""
        self._calls[name] = switch

    @property
    def unbound(self) -> list[str]:
        """Names of the commands that do nothing yet."""
        return [name for name in self if name not in self._calls]

    def _connect(self, name: str, action: QAction) -> None:
        # Qt sees by the argument's name that the state is wanted; of a partial it does
        # not.
        def run(on: bool) -> None:
            if name not in self._calls:
                self.on_unbound()
            if name in self._calls:
                focus = QApplication.focusWidget()
                self._calls[name](on)
                if action.isCheckable() and QApplication.focusWidget() is focus:
                    self._tell_switch(action)

        action.triggered.connect(run)

    def _tell_switch(self, action: QAction) -> None:
        """Tell that something is on or off now, which only the eye would find out."""
        words = (
            QCoreApplication.translate("Actions", "{command}: on")
            if action.isChecked()
            else QCoreApplication.translate("Actions", "{command}: off")
        )
        announce(self._window, words.format(command=plain(action.text())))

    def allow(self, *, reading: bool) -> None:
        """Let only commands be used that mean something: where nobody is `reading`, few do."""
        for entry in self._entries.values():
            if entry.command.needs_text:
                entry.action.setEnabled(reading)

    def of_text(self) -> list[QAction]:
        """Those whose keys work only where one reads: for the view and for lists of measures."""
        return [
            entry.action
            for entry in self._entries.values()
            if entry.command.in_text and entry.command.menu != STRUCTURE
        ]

    def of_lists(self) -> list[QAction]:
        """The same for lists, without digits: there a number is looked for."""
        return [
            action
            for action in self.of_text()
            if not action.shortcut().toString().isdigit()
        ]

    def of_structure(self) -> list[QAction]:
        """Those that put the structure right: for the view and for the list of doubtful places."""
        return [
            entry.action
            for entry in self._entries.values()
            if entry.command.menu == STRUCTURE
        ]


def _made(command: Command, window: QWidget) -> QAction:
    action = QAction(words(command), window)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    context = (
        Qt.ShortcutContext.WidgetShortcut
        if command.in_text
        else Qt.ShortcutContext.WindowShortcut
    )
    action.setShortcutContext(context)
    action.setCheckable(command.checkable)
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(
        f"{plain(action.text())} ({shown})" if shown else plain(action.text())
    )
    return action
