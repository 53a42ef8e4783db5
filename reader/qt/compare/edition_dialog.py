"""Asks with which edition to compare: another one of the document, another document on the shelf, or a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from reader.core.edition_label import Role
from reader.core.edition_list import EditionChoice
from reader.qt.widgets import Label, make_room, tip


class EditionDialog(QDialog):
    """Signals: `edition_chosen` (SHA-256), `file_asked`."""

    edition_chosen = Signal(str)
    file_asked = Signal()

    def __init__(self, choices: Sequence[EditionChoice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with another edition"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Editions and documents"))
        for choice in choices:
            item = QListWidgetItem(self._words(choice), self.list)
            item.setData(Qt.ItemDataRole.UserRole, choice.edition)
            item.setToolTip(tip(choice.title))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.compare = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.compare.setText(self.tr("&Compare"))
        self.compare.setEnabled(False)
        self.file = QPushButton(self.tr("Choose a &file…"))
        buttons.addButton(self.file, QDialogButtonBox.ButtonRole.ActionRole)
        self.file.clicked.connect(self._ask_file)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self._accept)
        self.list.currentItemChanged.connect(lambda current, _: self.compare.setEnabled(current is not None))
        column = QVBoxLayout(self)
        intro = self.tr("Which edition shall the open text be compared with?")
        column.addWidget(Label(intro, wordWrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        make_room(self, 520, 380)

    def _words(self, choice: EditionChoice) -> str:
        if not choice.is_same_document:
            return choice.title
        roles = {
            Role.DRAFT: self.tr("draft"),
            Role.ADOPTED: self.tr("adopted"),
            Role.EARLIER: self.tr("earlier"),
        }
        told = ", ".join(filter(None, (choice.label, roles.get(choice.role, ""))))
        return self.tr("Edition: {name}").format(name=f"{choice.title} ({told})" if told else choice.title)

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.edition_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _ask_file(self) -> None:
        self.accept()
        self.file_asked.emit()
