"""The page of shortcuts, made from the table of commands, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from index_builder.manifest import BUILDER
from reader.qt.commands import COMMANDS, MENUS, plain, words
from reader.qt.widgets import named


class ShortcutsDialog(QDialog):
    """Every command and its keys, in the order of the menus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.setRootIsDecorated(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for name, title in MENUS.items():
            menu = QTreeWidgetItem([plain(QCoreApplication.translate("Commands", str(title)))])
            self.table.addTopLevelItem(menu)
            for command in COMMANDS:
                if command.menu == name and command.keys:
                    shown = (
                        QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in command.keys
                    )
                    menu.addChild(QTreeWidgetItem([plain(words(command)), ", ".join(shown)]))
        self.table.expandAll()
        self.table.setColumnWidth(0, 300)
        self.resize(520, 600)
        _finish(self, self.table)


class AboutDialog(QDialog):
    """Name, version, licence and what the program does with data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Tiltak"))
        title = named(QLabel(f"Tiltak {BUILDER}"), "shelfTitle")
        text = QLabel(
            self.tr(
                "A reader for documents that decide things: their chapters, their measures, and your notes on them.\n\n"
                "It works without a network and sends nothing anywhere.\n\n"
                "Free software under the MIT licence."
            )
        )
        text.setWordWrap(True)
        text.setMinimumWidth(380)
        _finish(self, title, text)


def _finish(dialog: QDialog, *widgets: QWidget) -> None:
    """Put widgets and a Close button into a dialog."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
