"""Save notes while they are written, try again after a failure, ask before one is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from index_builder.errors import UserError
from reader.core.note_draft import NoteDraft
from reader.qt.message_bar import MessageBar
from reader.qt.notes.unsaved_dialog import UnsavedDialog

RETRY_MS = 2_000
"""Time between two attempts to save a note."""


class NoteSaver(QObject):
    """Keeps drafts until the store has them, also those of a document that is not open any more.

    Signal: `discarded`: the user has let go of what could not be saved.
    """

    discarded = Signal()

    def __init__(self, messages: MessageBar, parent: QWidget) -> None:
        """`parent` is the window that the question is shown over."""
        super().__init__(parent)
        self._messages, self._window = messages, parent
        self._waiting: list[NoteDraft] = []
        self._error: UserError | None = None
        self._dialog: UnsavedDialog | None = None
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    @property
    def is_all_saved(self) -> bool:
        """Whether the store has every note that was written."""
        return not self._waiting

    def save(self, draft: NoteDraft) -> bool:
        """Save a note now, or as soon as possible; return whether it is saved."""
        try:
            draft.save()
        except UserError as error:
            self._error = error
            if draft not in self._waiting:
                self._waiting.append(draft)
                self._messages.show_error(error)
            self._retry.start()
            return False
        self._forget(draft)
        return True

    def try_again(self) -> None:
        """Save the drafts that wait."""
        for draft in list(self._waiting):
            if self.save(draft):
                self._messages.show_done(self.tr("The note is saved now."))

    def leave(self, then: Callable[[], None]) -> None:
        """Save the waiting drafts, then call `then`.

        Where one cannot be saved, a dialog asks: `then` is called when the user
        discards the drafts, or when another attempt succeeds.
        """
        for draft in list(self._waiting):
            self.save(draft)
        if not self._waiting:
            then()
            return
        if self._dialog is not None:  # one question is enough
            return
        self._dialog = dialog = UnsavedDialog(self._error, self._window)
        dialog.discarded.connect(self._discard)
        dialog.accepted.connect(self._answered)
        dialog.rejected.connect(self._answered)
        dialog.accepted.connect(lambda: self.leave(then))
        dialog.open()

    def _answered(self) -> None:
        self._dialog = None

    def finish(self) -> None:
        """Try no more: the window closes."""
        self._retry.stop()

    def _discard(self) -> None:
        self._waiting.clear()
        self._retry.stop()
        self.discarded.emit()

    def _forget(self, draft: NoteDraft) -> None:
        if draft in self._waiting:
            self._waiting.remove(draft)
        if not self._waiting:
            self._retry.stop()
