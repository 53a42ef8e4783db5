"""Backups of the user's notes while one works, and the way back to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from index_builder.progress import Progress
from reader.core.paths import Places
from reader.core.store import Store
from reader.core.store.backup import Backup, back_up, backups, due, restore
from reader.qt.errors import translate_error
from reader.qt.message_bar import MessageBar
from reader.qt.tasks import Tasks

if TYPE_CHECKING:
    from reader.qt.backups.backups_dialog import BackupRow, BackupsDialog

FIRST_MS = 10_000
"""After the start, when all that is more urgent is done, the first backup is made."""
CHECK_MS = 3_600_000
"""From one look at whether a backup is due to the next."""


class BackupController(QObject):
    """Signals: `restored`: a backup has taken the place of the notes."""

    restored = Signal()

    def __init__(
        self,
        window: QWidget,
        store: Store,
        places: Places,
        tasks: Tasks,
        bar: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._places, self._tasks, self._bar = (
            window,
            store,
            places,
            tasks,
            bar,
        )
        self._check = QTimer(self, interval=FIRST_MS)
        self._check.timeout.connect(self.make_backup)
        self._check.start()

    def finish(self) -> None:
        """The window closes: make no more backups."""
        self._check.stop()

    def show_backups(self) -> BackupsDialog:
        """Let the user choose a backup to restore."""
        from reader.qt.backups.backups_dialog import BackupsDialog  # seldom needed

        dialog = BackupsDialog(self._window)
        dialog.restore_asked.connect(self.restore)
        dialog.folder_asked.connect(self.show_folder)

        def found(made: list[Backup]) -> None:
            dialog.show_backups(tuple(_row(one) for one in made))

        task = self._tasks.start(
            lambda _progress: backups(self._places.backups), found, self._bar.show_error
        )
        dialog.finished.connect(task.cancel)  # it may be closed before they are found
        dialog.open()
        return dialog

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the notes.

        Those are backed up first, so that this can be undone.
        """

        def work(_progress: Progress) -> Path | None:
            restore(backup, self._store.path, self._places.backups)
            # What was there before is the newest backup now, unless an equal one was
            # there already.
            return next(
                (
                    one.path
                    for one in backups(self._places.backups)
                    if one.path != backup
                ),
                None,
            )

        def done(before: Path | None) -> None:
            self.restored.emit()
            if self._store.problem:
                self._bar.show_hint(
                    self.tr("Restored. Start the program again to see your notes.")
                )
            elif before is None:
                self._bar.show_done(
                    self.tr("Your notes are as they were in the backup.")
                )
            else:
                text = self.tr(
                    "Your notes are as they were in the backup. What was here before is backed up too."
                )
                self._bar.show_done(text, self.tr("Undo"), lambda: self.restore(before))

        self._tasks.start(work, done, self._bar.show_error)

    def show_folder(self) -> None:
        """Open the folder with all that the program keeps, in the system's own window."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._places.data))):
            self._bar.show_hint(
                self.tr("Your data is in {folder}").format(folder=self._places.data)
            )

    def make_backup(self) -> None:
        """Back up at the start, and then daily; nothing is said of it unless it fails."""
        first = self._check.interval() == FIRST_MS
        self._check.setInterval(CHECK_MS)
        if (
            self._store.problem
            or not self._store.path.exists()
            or not (first or due(self._places.backups))
        ):
            return
        self._tasks.start(
            lambda _progress: back_up(self._store.path, self._places.backups),
            lambda _made: None,
            self._bar.show_error,
        )


def _row(one: Backup) -> BackupRow:
    from reader.qt.backups.backups_dialog import BackupRow  # seldom needed

    moment = QDateTime.fromSecsSinceEpoch(int(one.made.timestamp()))
    when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    problem = translate_error(one.problem) if one.problem else ""
    return BackupRow(
        one.path, when, one.annotations, one.bookmarks, one.documents, problem
    )
