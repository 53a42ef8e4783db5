"""What the first page does without is made when that is seen: a part at a time, and the window answers between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.qt.tasks import Tasks

INPUT = frozenset((QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin))
"""What may ask for any part of a window; to scroll asks for none."""


class Later(QObject):
    """Makes parts in their order, each in well under a frame. Signals: `done` after the last.

    Who does something with the window before that has all of them made at once, so that nothing falls on nobody.
    """

    done = Signal()

    def __init__(
        self, modules: Mapping[str, str], make: Callable[[str], object], tasks: Tasks, window: QWidget
    ) -> None:
        """`modules` are those that the parts need, by part: each is imported beforehand, on a worker thread."""
        super().__init__(window)
        self._waiting = deque(modules.items())
        self._make, self._tasks, self._window = make, tasks, window
        self._begun = False

    @property
    def is_done(self) -> bool:
        """Whether all parts are made."""
        return not self._waiting

    def begin(self) -> None:
        """Make them as soon as what is being painted now is seen; nothing where that was asked before."""
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._listen)

    def finish(self) -> None:
        """Make all that are left."""
        while self._waiting:
            self._make_one()

    def stop(self) -> None:
        """Make nothing any more: the window closes."""
        self._waiting.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.finish()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        if handle := self._window.windowHandle():
            handle.installEventFilter(self)
        self._import()

    def _import(self) -> None:
        if self._waiting:
            module = self._waiting[0][1]
            # If it cannot be imported, the part that needs it says so.
            self._tasks.start(lambda _: import_module(module), lambda _: self._go_on(), lambda _: self._go_on())

    def _go_on(self) -> None:
        if self._waiting:
            self._make_one()
            self._import()

    def _make_one(self) -> None:
        part, _ = self._waiting.popleft()
        self._make(part)
        if not self._waiting:
            if handle := self._window.windowHandle():
                handle.removeEventFilter(self)
            self.done.emit()
