"""The page of shortcuts: every key of the program in groups, to be looked through, filtered and printed."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from index_builder.model import Block, Kind, Outline
from reader.qt.commands import COMMANDS, MENUS, plain, words
from reader.qt.widgets import ClearableLine, make_room, named

ELSEWHERE = (
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Next and previous page"),
        ("Space", "Shift+Space"),
    ),
    (QT_TRANSLATE_NOOP("Shortcuts", "Context menu"), ("Menu",)),
    (QT_TRANSLATE_NOOP("Shortcuts", "Follow the link at the caret"), ("Return",)),
    (
        QT_TRANSLATE_NOOP(
            "Shortcuts", "Close a message, clear the search, back to the text"
        ),
        ("Esc",),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the search field: next and previous hit"),
        ("Return", "Shift+Return"),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the search field: earlier searches"),
        ("Down",),
    ),
    (QT_TRANSLATE_NOOP("Shortcuts", "In a list: go there"), ("Return",)),
    (QT_TRANSLATE_NOOP("Shortcuts", "In a list: change the name"), ("F2",)),
    (QT_TRANSLATE_NOOP("Shortcuts", "In a list: remove"), ("Del",)),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the list of bookmarks: up, down"),
        ("Ctrl+Shift+Up", "Ctrl+Shift+Down"),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the register: wider, narrower column"),
        ("Ctrl+Shift+Right", "Ctrl+Shift+Left"),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In a comparison: next and previous change"),
        ("F8", "Shift+F8"),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In a comparison: belong together, do not"),
        ("J", "Shift+J"),
    ),
)
"""Keys that belong to a place in the window and to no command: what they do, and the
keys."""
REST = QT_TRANSLATE_NOOP("Shortcuts", "In the text and in lists")


class Group(NamedTuple):
    """Shortcuts that belong together, in the user's language."""

    title: str
    rows: tuple[tuple[str, str], ...]
    """What happens, and the keys."""


def groups() -> tuple[Group, ...]:
    """All shortcuts, in the order of the menus."""
    by_menu = [
        Group(
            plain(QCoreApplication.translate("Commands", title)),
            tuple(
                (plain(words(each)), _shown(each.keys))
                for each in COMMANDS
                if each.menu == name and each.keys
            ),
        )
        for name, title in MENUS.items()
    ]
    rest = tuple(
        (QCoreApplication.translate("Shortcuts", text), _shown(keys))
        for text, keys in ELSEWHERE
    )
    return (*by_menu, Group(QCoreApplication.translate("Shortcuts", REST), rest))


def _shown(keys: Iterable[str]) -> str:
    """Keys as this system and language write them."""
    return ", ".join(
        QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText)
        for each in keys
    )


def as_outline(title: str, language: str) -> Outline:
    """The shortcuts as a document, to be printed or exported: a heading and a table for each group."""
    blocks = [Block(Kind.HEADING, title, "keys", 1)]
    for number, group in enumerate(groups()):
        rows = "\n".join(f"{text}\t{keys}" for text, keys in group.rows)
        blocks += [
            Block(Kind.HEADING, group.title, f"h{number}", 2),
            Block(Kind.TABLE, rows, f"t{number}"),
        ]
    return Outline(title, language, tuple(blocks))


class ShortcutsDialog(QDialog):
    """All shortcuts. Signals: `print_asked`."""

    print_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.filter = named(ClearableLine(), "shortcutFilter")
        self.filter.setPlaceholderText(self.tr("Filter by word or key"))
        self.filter.setAccessibleName(self.tr("Filter by word or key"))
        self.filter.textChanged.connect(self._narrow)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.setRootIsDecorated(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._groups = [
            (_item(group.title), [QTreeWidgetItem(row) for row in group.rows])
            for group in groups()
        ]
        for group, rows in self._groups:
            group.addChildren(rows)
            self.table.addTopLevelItem(group)
        self.table.expandAll()
        self.table.header().setStretchLastSection(False)
        for place in range(2):
            self.table.resizeColumnToContents(place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.print = buttons.addButton(
            self.tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.print.clicked.connect(self.print_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.filter, self.table, buttons):
            column.addWidget(widget)
        make_room(self, 560, 640)

    def _narrow(self, typed: str) -> None:
        """Show the rows that have what was typed, in words or keys; of a group so named, all."""
        for group, rows in self._groups:
            whole = _holds(group, typed)
            for row in rows:
                row.setHidden(not (whole or _holds(row, typed)))
            group.setHidden(all(row.isHidden() for row in rows))


def _item(title: str) -> QTreeWidgetItem:
    """The head of a group, in bold."""
    item = QTreeWidgetItem([title])
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    return item


def _holds(row: QTreeWidgetItem, typed: str) -> bool:
    return any(typed.casefold() in row.text(column).casefold() for column in range(2))
