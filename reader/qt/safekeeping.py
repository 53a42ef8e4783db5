"""Keeps the notes safe while the program runs: a backup soon after the start and then daily, in the background."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from index_builder.progress import Progress
from reader.core.paths import Places
from reader.core.store import Store
from reader.qt.tasks import Tasks

AFTER_START_MS = 3_000
"""The first page comes first."""
CHECK_MS = 3_600_000
"""How often it is seen whether a day has passed."""


class Safekeeping(QObject):
    """Backs the notes up. `failed` is called with the error where that cannot be done."""

    def __init__(
        self, store: Store, places: Places, tasks: Tasks, failed: Callable[[Exception], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._places, self._tasks, self._failed = store, places, tasks, failed
        self._daily = QTimer(self, interval=CHECK_MS)
        self._daily.timeout.connect(self._if_due)
        self._first = QTimer(self, singleShot=True, interval=AFTER_START_MS)
        self._first.timeout.connect(self.back_up)
        if not store.problem:
            self._daily.start()
            self._first.start()

    def back_up(self) -> None:
        """Make a backup now, unless nothing has changed since the last."""
        store, folder = self._places.store, self._places.backups

        def work(_progress: Progress) -> object:
            from reader.core.store.backup import back_up  # not needed on the way to the first page

            return back_up(store, folder)

        self._tasks.start(work, done=lambda _made: None, failed=self._failed)

    def stop(self) -> None:
        """The program ends."""
        self._first.stop()
        self._daily.stop()

    def _if_due(self) -> None:
        from reader.core.store.backup import due  # not needed on the way to the first page

        if due(self._places.backups):
            self.back_up()
