"""Open documents: at once if they are ready, else prepared in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from index_builder import passwords
from index_builder.errors import UserError
from index_builder.legible import legible
from index_builder.passwords import LockedError
from index_builder.progress import Progress
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.placements import ReanchorReport, needs_reanchoring, reanchor
from reader.qt import samples
from reader.qt.message_bar import MessageBar
from reader.qt.reading.manuscript import Manuscript, prepare
from reader.qt.tasks import Task, Tasks

if TYPE_CHECKING:  # brought where a link is followed
    from reader.core.place_links import PlaceLink

Opened = tuple[OpenDocument, Manuscript, ReanchorReport | UserError | None]

LONG = 1_000_000
"""Size in bytes of a long outline file.

Of such a file the beginning is shown before the rest is read.
"""


class DocumentOpener(QObject):
    """Signals: `opened` (OpenDocument, Manuscript), `settled` (ReanchorReport), `failed` (the exception).

    `locked` (LockedError, retry) takes the place of `failed` where a password is
    missing or wrong; `retry` takes one. `settled` follows `opened` where the document
    has changed since its notes were placed last.
    """

    opened = Signal(object, object)
    settled = Signal(object)
    failed = Signal(object)
    locked = Signal(object, object)
    preparing = Signal(object)
    """A file with pages (Path) is new, so that its text takes a while; `opened` or
    `failed` follows."""
    begun = Signal(object, object)
    """The beginning of a long document (OpenDocument, Manuscript); `opened` follows."""
    ended = Signal()
    """No more is to come of a document: it was opened, or was not."""

    def __init__(self, library: Library, tasks: Tasks, bar: MessageBar) -> None:
        super().__init__(bar)
        self._library, self._tasks, self._bar = library, tasks, bar
        self._task: Task | None = None
        bar.cancelled.connect(self._cancel)

    @property
    def is_busy(self) -> bool:
        """Whether a document is on its way."""
        return self._task is not None

    def open_path(self, path: Path) -> None:
        """Open a source document or a prepared one, and put it on the shelf.

        The guide is not put on the shelf.
        """
        shelve = not samples.is_guide(path)
        self._start(
            lambda progress: self._library.open_document(path, progress, shelve=shelve),
            legible(path.name),
            path,
        )

    def open_entry(self, document: str) -> None:
        """Open a document of the shelf."""
        entry = self._library.shelf.entry(document)
        self._start(
            lambda progress: self._library.open_entry(document, progress),
            entry.name if entry else "",
            entry.path if entry else None,
        )

    def open_link(self, link: PlaceLink) -> None:
        """Open the document that a link leads to."""
        from reader.core.place_links import open_link  # brings what few starts need

        self._start(lambda progress: open_link(self._library, link, progress), "")

    def _start(
        self,
        work: Callable[[Progress], OpenDocument],
        name: str,
        path: Path | None = None,
        password: str = "",
    ) -> None:
        self._cancel()

        def opened(progress: Progress) -> Opened:
            is_new = self._tell_preparing(path)
            with passwords.using(password):
                document = work(progress)
            if not is_new:
                self._begin(document)
            manuscript = prepare(document.outline)
            # Worked out once and kept; the thread of the window shall not have to.
            _ = manuscript.measures, document.outline.sections
            return document, manuscript, self._settle(document, progress)

        def failed(error: Exception) -> None:
            if isinstance(error, LockedError):
                self.locked.emit(error, partial(self._start, work, name, path))
            else:
                self.failed.emit(error)

        task = self._tasks.start(opened, done=self._tell, failed=failed)
        stages = {
            "read": self.tr("Reading {name} …"),
            "recover": self.tr("Finding chapters and measures in {name} …"),
            "index": self.tr("Making {name} searchable …"),
            "notes": self.tr("Placing your notes in {name} …"),
        }

        def tell(stage: str, done: int, total: int) -> None:
            if task is self._task and not task.stopped:
                self._bar.show_progress(
                    stages.get(stage, stages["read"]).format(name=name), done, total
                )

        task.progressed.connect(tell)
        task.ended.connect(lambda: self._let_go(task))
        task.ended.connect(self.ended)
        self._task = task

    def _tell_preparing(self, path: Path | None) -> bool:
        """Emit `preparing` for a new file whose pages can be shown meanwhile.

        Returns whether it was emitted: the file is not ready yet, and is of a kind that
        has pages.
        """
        if path is None:
            return False
        from reader.core.original import has_pages  # not on the way to the first page

        path = path.expanduser().absolute()
        is_new = not self._library.is_ready(path) and has_pages(path)
        if is_new:
            self.preparing.emit(path)
        return is_new

    def _begin(self, document: OpenDocument) -> None:
        """Show the beginning of a long document while the rest is read.

        Not if the user left the document at a place after the beginning.
        """
        if document.bundle.manifest.outline_size < LONG or document.corrections:
            return
        head = document.bundle.head()
        if not document.position.block or document.position.block in head.positions:
            self.begun.emit(document, prepare(head))

    def place_anew(self, document: OpenDocument, *, tell: bool = True) -> None:
        """Place those notes of the open document that have no place in it yet.

        Without `tell`, nothing is said: the notes came from another window, and the
        document has not changed.
        """
        library = self._library
        library.ensure_registered(document)

        def placed(settled: ReanchorReport) -> None:
            library.store.announce()
            if tell:
                self.settled.emit(settled)

        if needs_reanchoring(library.store, document):
            work = partial(reanchor, library.store, library.places, document)
            self._tasks.start(work, placed, self.failed.emit)

    def _settle(
        self, document: OpenDocument, progress: Progress
    ) -> ReanchorReport | UserError | None:
        """Place the notes anew if the document has changed.

        An error is returned and not raised, so that the document opens all the same.
        """
        library = self._library
        try:
            return (
                reanchor(library.store, library.places, document, progress)
                if needs_reanchoring(library.store, document)
                else None
            )
        except UserError as error:
            return error

    def _tell(self, found: Opened) -> None:
        document, manuscript, settled = found
        self.opened.emit(document, manuscript)
        if isinstance(settled, ReanchorReport):
            self.settled.emit(settled)
        elif settled is not None:
            self.failed.emit(settled)

    def _let_go(self, task: Task) -> None:
        if self._task is task:
            self._task = None

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
