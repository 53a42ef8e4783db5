"""What became of one passage from edition to edition, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.compare.model import LinkKind
from reader.core.edition_history import Step
from reader.qt.compare.link_words import kind_name, moved_name
from reader.qt.edition_words import facts
from reader.qt.widgets import Label, make_room


class HistoryDialog(QDialog):
    """The steps of a passage, the oldest first."""

    def __init__(self, steps: Sequence[Step], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The passage in each edition"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Editions, the oldest first"))
        for step in steps:
            QListWidgetItem(step_words(step), self.list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        if not steps:
            told = self.tr("No other edition of this document is known.")
            column.addWidget(Label(told, wordWrap=True))
        self.list.setVisible(bool(steps))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        make_room(self, 560, 380)


def step_words(step: Step) -> str:
    """An edition, what happened to the passage in it, and its text there."""
    edition = step.edition
    head = facts(edition) or edition.file
    kind = kind_name(step.kind) if step.kind else _first()
    parts = [kind, moved_name() if step.moved else ""]
    text = step.old if step.kind is LinkKind.GONE else step.text
    return f"{head}: {', '.join(filter(None, parts))}\n{text}"


def _first() -> str:
    return QCoreApplication.translate("HistoryDialog", "the oldest edition")
