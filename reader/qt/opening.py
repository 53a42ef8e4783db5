"""Opens documents: at once where they are ready, in the background with progress where they must be prepared first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from index_builder.progress import Progress
from reader.core.library import Library, OpenDocument
from reader.qt.message_bar import MessageBar
from reader.qt.reading.manuscript import Manuscript, prepare
from reader.qt.tasks import Task, Tasks


class Opening(QObject):
    """Signals: `opened` (OpenDocument, Manuscript) and `failed` (the exception)."""

    opened = Signal(object, object)
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, bar: MessageBar) -> None:
        super().__init__(bar)
        self._library, self._tasks, self._bar = library, tasks, bar
        self._task: Task | None = None
        bar.cancelled.connect(self._cancel)

    def open_path(self, path: Path) -> None:
        """Open a source document or a prepared one."""
        self._start(lambda progress: self._library.open_document(path, progress), path.name)

    def open_entry(self, document: str) -> None:
        """Open a document of the shelf."""
        entry = self._library.entry(document)
        self._start(lambda progress: self._library.open_entry(document, progress), entry.title if entry else "")

    def _start(self, work: Callable[[Progress], OpenDocument], name: str) -> None:
        self._cancel()

        def opened(progress: Progress) -> tuple[OpenDocument, Manuscript]:
            document = work(progress)
            manuscript = prepare(document.outline)
            # Worked out once and kept; the thread of the window shall not have to.
            _ = manuscript.measures, document.outline.sections
            return document, manuscript

        task = self._tasks.start(opened, done=lambda found: self.opened.emit(*found), failed=self.failed.emit)
        stages = {
            "read": self.tr("Reading {name} …"),
            "recover": self.tr("Finding chapters and measures in {name} …"),
            "index": self.tr("Making {name} searchable …"),
        }

        def tell(stage: str, done: int, total: int) -> None:
            if task is self._task and not task.stopped:
                self._bar.show_progress(stages.get(stage, stages["read"]).format(name=name), done, total)

        task.progressed.connect(tell)
        self._task = task

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
