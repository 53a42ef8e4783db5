"""Where a note and its tags are written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reader.qt.speech import announce
from reader.qt.widgets import Label, named

TYPING_MS = 250
"""Pause in typing after which a note is committed; leaving it commits at once."""


class NoteEditor(QWidget):
    """Where a note is written. Signals: `body_changed` and `tags_changed` (text), `left` for Escape."""

    body_changed = Signal(str)
    tags_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = named(Label(wordWrap=True), "panelHeader")
        self.body = named(QPlainTextEdit(), "noteBody")
        self.body.setPlaceholderText(self.tr("Write a note. Markdown works. Esc goes back to the text."))
        self.body.setAccessibleName(self.tr("Note"))
        self.body.setTabChangesFocus(True)
        self.tags = named(QLineEdit(), "noteTags")
        self.tags.setPlaceholderText(self.tr("Tags, parted by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.commit)
        self._shown = ("", "")
        self.body.textChanged.connect(self._typing.start)
        self.tags.textChanged.connect(self._typing.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.body, 1)
        column.addWidget(self.tags)

    def show_note(self, title: str, body: str, tags: Iterable[str], *, editable: bool) -> None:
        """Show a note to be edited. What was typed into the one before is committed first."""
        self.commit()
        self._shown = (body, ", ".join(tags))
        self.title.setText(title)
        for field, text in ((self.body, self._shown[0]), (self.tags, self._shown[1])):
            field.blockSignals(True)
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            else:
                field.setText(text)
            field.setReadOnly(not editable)
            field.blockSignals(False)

    def commit(self) -> None:
        """Hand on what was typed."""
        self._typing.stop()
        body, tags = self.body.toPlainText(), self.tags.text()
        before, self._shown = self._shown, (body, tags)
        if body != before[0]:
            self.body_changed.emit(body)
        if tags != before[1]:
            self.tags_changed.emit(tags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            if any(self._shown):
                announce(self, self.tr("The note is kept."))
            self.left.emit()
        else:
            super().keyPressEvent(event)
