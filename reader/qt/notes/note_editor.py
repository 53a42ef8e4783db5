"""The editor of a note and its tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reader.core.note_draft import NoteDraft
from reader.qt.speech import announce
from reader.qt.widgets import named

TYPING_MS = 250
"""Pause in typing after which a note is committed; leaving it commits at once."""


FEWEST_LINES, MOST_LINES = 3, 16
"""Of the field of a note; a longer note scrolls in it."""
BORDER = 18
"""Pixels of that field that are not text, above and below together."""


class NoteEditor(QWidget):
    """Where a note is written, in its row of the list.

    Signals: `saved` (id of the annotation), `left` for Escape, `grown`: it wants
    another height.
    """

    saved = Signal(str)
    left = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = named(QPlainTextEdit(), "noteBody")
        self.body.setPlaceholderText(
            self.tr("Write a note. Markdown works. Esc goes back to the text.")
        )
        self.body.setAccessibleName(self.tr("Note"))
        self.body.setTabChangesFocus(True)
        self.tags = named(QLineEdit(), "noteTags")
        self.tags.setPlaceholderText(self.tr("Tags, separated by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.save: Callable[[NoteDraft], bool] = _unsaved
        """Saves a draft, now or later; whether it is saved. Set by who owns the editor."""
        self._draft: NoteDraft | None = None
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.commit)
        self.body.textChanged.connect(self._typing.start)
        self.tags.textChanged.connect(self._typing.start)
        self.body.document().documentLayout().documentSizeChanged.connect(self._grow)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.body)
        column.addWidget(self.tags)
        self._grow()

    @property
    def draft(self) -> NoteDraft | None:
        """The note that is written; None where a note is only shown, or none is."""
        return self._draft

    def edit(self, title: str, draft: NoteDraft) -> None:
        """Let a note be written.

        What was typed into the one before is committed first.
        """
        self.commit()
        self._draft = draft
        self._show(title, draft.body, draft.tags)

    def show_note(self, title: str, body: str, tags: Iterable[str]) -> None:
        """Show a note that is somebody else's. What was typed into the one before is committed first."""
        self.commit()
        self._draft = None
        self._show(title, body, tags)

    def clear(self) -> None:
        """Show no note; what was typed and is not committed goes with it, for the note was deleted."""
        self._draft = None
        self._show("", "", ())

    def commit(self) -> bool:
        """Save what was typed; whether all of it is saved."""
        self._typing.stop()
        draft = self._draft
        if draft is None:
            return True
        if self.body.toPlainText() != draft.body or self.tags.text() != ", ".join(
            draft.tags
        ):
            draft.write(
                self.body.toPlainText(), self.tags.text().replace("#", "").split(",")
            )
        if draft.is_saved:
            return True
        is_saved = self.save(draft)
        if is_saved:
            self.saved.emit(draft.key)
        return is_saved

    def _show(self, title: str, body: str, tags: Iterable[str]) -> None:
        self._typing.stop()
        self.body.setAccessibleDescription(title)
        self.body.blockSignals(True)
        self.body.setPlainText(body)
        self.body.blockSignals(False)
        self.tags.blockSignals(True)
        self.tags.setText(", ".join(tags))
        self.tags.blockSignals(False)
        # Only while somebody else's note is shown: that it changes is not told by Qt, and
        # a screen reader keeps what it found when it saw the field first.
        is_others = self._draft is None and bool(title)
        for field in (self.body, self.tags):
            field.setReadOnly(is_others)

    def _grow(self) -> None:
        """Be as high as the note is long, within bounds."""
        # Of a plain text, Qt tells the height in lines.
        lines = self.body.document().size().height()
        shown = min(max(lines, FEWEST_LINES), MOST_LINES)
        height = round(shown * self.body.fontMetrics().lineSpacing()) + BORDER
        if height != self.body.height():
            self.body.setFixedHeight(height)
            self.grown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if not self.commit():
            announce(self, self.tr("The note is not saved yet. It is tried again."))
        elif self.body.toPlainText() or self.tags.text():
            announce(self, self.tr("The note is kept."))
        self.left.emit()


def _unsaved(_draft: NoteDraft) -> bool:
    """Nothing is saved before there is somebody who does."""
    return False
