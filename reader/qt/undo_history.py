"""Undo and redo: one history over all that is done with the open document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index_builder.errors import UserError
from reader.qt.actions import Actions
from reader.qt.message_bar import MessageBar

if TYPE_CHECKING:
    from reader.core.session import DocumentSession

Step = Callable[[], None]


def _at_once(step: Step) -> None:
    step()


class UndoHistory(QObject):
    """Signals: `about_to_step`: what is typed and not kept yet is to be kept now."""

    about_to_step = Signal()

    def __init__(
        self,
        actions: Actions,
        messages: MessageBar,
        session: Callable[[], DocumentSession | None],
    ) -> None:
        """`session` gives that of the open document; None until its first page has been seen."""
        super().__init__(messages)
        self._messages, self._session = messages, session
        self.when_idle: Callable[[Step], None] = _at_once
        """Calls a function once nothing changes the document in the background; whoever does so replaces it."""
        actions.bind("undo", lambda: self.when_idle(self.undo))
        actions.bind("redo", lambda: self.when_idle(self.redo))

    def undo(self) -> None:
        """Take back what was done last, and say so."""
        self.about_to_step.emit()
        if session := self._open_session():
            self._step(session.undo, self.tr("Undone."))

    def redo(self) -> None:
        """Do again what was taken back last, and say so."""
        self.about_to_step.emit()
        if session := self._open_session():
            self._step(session.redo, self.tr("Redone."))

    def _open_session(self) -> DocumentSession | None:
        """The session; where there is none yet, that is said."""
        session = self._session()
        if session is None:
            self._messages.show_done(
                self.tr("The document is still being opened. Try again in a moment.")
            )
        return session

    def _step(self, step: Callable[[], str], done: str) -> None:
        try:
            label = step()
        except UserError as error:
            self._messages.show_error(error)
        else:
            self._messages.show_done(
                done
                if label
                else self.tr("There is nothing more to undo or to do again.")
            )
