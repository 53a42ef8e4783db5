"""Ask for a document or edition: to compare with, or to join with the open one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.edition_label import LabelledEdition
from reader.core.edition_list import EditionChoice
from reader.qt.edition_words import told
from reader.qt.widgets import Label, make_room, named, tip


class Question(NamedTuple):
    """A question for the user to answer with an edition."""

    title: str
    text: str
    answer: str
    """On the button that agrees."""
    offers_file: bool = False
    """Whether a file may be chosen instead."""


class EditionDialog(QDialog):
    """Signals: `chosen` (what came with the row), `file_asked`."""

    chosen = Signal(object)
    file_asked = Signal()

    def __init__(
        self, question: Question, rows: Sequence[tuple[str, object]], parent: QWidget
    ) -> None:
        """`rows`: words and what they stand for."""
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Editions and documents"))
        for words, value in rows:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setToolTip(tip(words))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.agree = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.agree.setText(question.answer)
        self.agree.setEnabled(False)
        if question.offers_file:
            file = QPushButton(self.tr("Choose a &file…"))
            file.clicked.connect(self._ask_file)
            buttons.addButton(file, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self._accept)
        self.list.currentItemChanged.connect(
            lambda current, _: self.agree.setEnabled(current is not None)
        )
        column = QVBoxLayout(self)
        column.addWidget(Label(question.text, wordWrap=True))
        column.addWidget(self.list, 1)
        self.list.setVisible(bool(rows))
        if not rows:
            column.addWidget(self._nothing_known(), 1)
        column.addWidget(buttons)
        make_room(self, 520, 380 if rows else 160)

    def _nothing_known(self) -> Label:
        """A sentence in place of an empty list."""
        words = self.tr("No other document was opened yet.")
        label = named(Label(words, wordWrap=True), "emptyState")
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        return label

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _ask_file(self) -> None:
        self.accept()
        self.file_asked.emit()


def edition_words(choice: EditionChoice) -> str:
    """The text of an edition's row."""
    if not choice.is_same_document:
        return choice.title
    translate = QCoreApplication.translate
    edition = LabelledEdition(choice.edition, choice.label, choice.role, choice.title)
    return translate("EditionDialog", "Edition: {name}").format(
        name=told(edition, choice.title)
    )
