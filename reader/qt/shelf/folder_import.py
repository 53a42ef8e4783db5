"""Opens all documents of a folder: prepared in the background on all cores, then on the shelf."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from index_builder.legible import legible
from index_builder.progress import Progress
from reader.core.library import ImportResult, Library
from reader.qt.message_bar import MessageBar
from reader.qt.tasks import Task, Tasks

MOST_NAMED = 3
"""Files that are named of those that could not be opened."""


class FolderImporter(QObject):
    """Signals: `gathered`: there may be more documents on the shelf."""

    gathered = Signal()

    def __init__(
        self, window: QWidget, library: Library, tasks: Tasks, bar: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._tasks, self._bar = (
            window,
            library,
            tasks,
            bar,
        )
        self._task: Task | None = None
        bar.cancelled.connect(self._cancel)

    def ask(self) -> None:
        """Ask for a folder and open what is in it."""
        path = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open all documents of a folder")
        )
        if path:
            self.open(Path(path))

    def open(self, folder: Path) -> None:
        """Open all documents of a folder."""
        self._cancel()
        saying = self.tr("Preparing the documents of {name} …").format(name=folder.name)

        def take_in(progress: Progress) -> ImportResult:
            return self._library.import_folder(folder, progress)

        self._task = task = self._tasks.start(
            take_in, done=self._tell(folder.name), failed=self._bar.show_error
        )
        self._bar.show_progress(saying)

        def progressed(_stage: str, done: int, total: int) -> None:
            if not task.stopped:
                self._bar.show_progress(saying, done, total)

        task.progressed.connect(progressed)
        # What was ready when it was stopped is on the shelf too.
        task.ended.connect(self.gathered)
        task.ended.connect(lambda: self._forget(task))

    def finish(self) -> None:
        """The window closes: nobody looks at its shelf any more."""
        self.blockSignals(True)

    def _tell(self, name: str) -> Callable[[ImportResult], None]:
        def tell(taken: ImportResult) -> None:
            said = self.tr(
                "%Ln document(s) of {name} on the shelf.", "", taken.ready
            ).format(name=name)
            if not taken.failed:
                self._bar.show_done(said)
                return
            names = ", ".join(legible(path.name) for path in taken.failed[:MOST_NAMED])
            names += " …" if len(taken.failed) > MOST_NAMED else ""
            failed = self.tr(
                "%Ln file(s) could not be opened: {names}.", "", len(taken.failed)
            ).format(names=names)
            self._bar.show_hint(f"{said} {failed}")

        return tell

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _forget(self, task: Task) -> None:
        if self._task is task:
            self._task = None
