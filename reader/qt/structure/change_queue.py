"""Changes of a document's structure, made one after another in the background."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.core.document import OpenDocument
from reader.core.session import DocumentSession
from reader.qt.reading import Manuscript
from reader.qt.reading.manuscript import prepare
from reader.qt.tasks import Task
from reader.qt.window_context import WindowContext


@dataclass(frozen=True, slots=True)
class StructureChange:
    """A change of the structure that is made, or waits for the one before."""

    make: Callable[[DocumentSession], OpenDocument]
    """Called on the worker thread."""
    done: str
    """What is said when it is made; empty for nothing."""
    undoable: bool = True
    """Whether there is a way back to offer."""


class ChangeQueue(QObject):
    """Signals: `changed` (StructureChange, OpenDocument, Manuscript): the open document as it is now."""

    changed = Signal(object, object, object)

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: deque[StructureChange] = deque()
        self._then: list[Callable[[], None]] = []
        self._task: Task | None = None

    def add(self, change: StructureChange) -> None:
        """Make a change as soon as those before it are made."""
        self._waiting.append(change)
        if self._task is None:
            self._make_next()

    def clear(self) -> None:
        """Make none of the changes that wait: the document is left."""
        self._waiting.clear()

    def stop(self) -> None:
        """Show nothing any more: the window closes.

        A change under way is still made.
        """
        self.clear()
        if self._task is not None:
            self._task.cancel()

    def when_idle(self, step: Callable[[], None]) -> None:
        """Call a function as soon as no change is under way, which may be at once."""
        if self._task is None:
            step()
        else:
            self._then.append(step)

    def _make_next(self) -> None:
        if not self._waiting:
            while self._then and self._task is None:
                self._then.pop(0)()
            return
        session, change = self._context.session, self._waiting.popleft()

        def made(found: tuple[OpenDocument, Manuscript]) -> None:
            if self._context.has_session and self._context.session is session:
                self.changed.emit(change, *found)

        self._task = self._context.tasks.start(
            lambda _progress: _prepared(change.make(session)),
            made,
            self._context.messages.show_error,
        )
        self._task.ended.connect(self._go_on)

    def _go_on(self) -> None:
        self._task = None
        self._make_next()


def _prepared(document: OpenDocument) -> tuple[OpenDocument, Manuscript]:
    """The text made ready to be shown. On the worker thread."""
    manuscript = prepare(document.outline)
    # Worked out once and kept; the thread of the window shall not have to.
    _ = manuscript.measures
    return document, manuscript
