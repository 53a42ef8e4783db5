"""Looks for changes by other windows and commands, to show them here too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from index_builder.errors import Sentence, UserError
from reader.core.store import Store
from reader.qt.errors import translate_error
from reader.qt.message_bar import MessageBar

POLL_MS = 2_000
"""Time between two looks at the store; each takes some microseconds."""


class StoreWatcher(QObject):
    """Looks into the store for changes that another process has made.

    Looks every two seconds, and when the window comes to the front; the store then
    tells its listeners. Also warns if the file with the notes was lost while it was
    open.
    """

    _troubled = Signal(object)

    def __init__(self, window: QWidget, store: Store, messages: MessageBar) -> None:
        super().__init__(window)
        self._store, self._messages = store, messages
        # By a signal: what is written in the background may be the first to find the
        # file gone.
        self._troubled.connect(self._tell)
        self._listener = self._troubled.emit
        store.on_trouble.append(self._listener)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        self._poll.start()
        window.installEventFilter(self)

    def finish(self) -> None:
        """Look no longer: the window closes."""
        self._poll.stop()
        if self._listener in self._store.on_trouble:
            self._store.on_trouble.remove(self._listener)

    def _tell(self, sentence: Sentence) -> None:
        self._messages.show_hint(translate_error(sentence))

    def look(self) -> None:
        """Show changes that another process has made."""
        try:
            self._store.poll()
        except UserError as error:
            self._poll.stop()  # the same would be said every other second
            self._messages.show_error(error)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._poll.isActive():
            self.look()
        return super().eventFilter(watched, event)
