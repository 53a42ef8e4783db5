"""What the first page does without is made when that is seen: a step at a time, and the window answers between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.qt.tasks import Tasks

INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
        QEvent.Type.DragEnter,
    )
)
"""What the user does with a window."""


class Later(QObject):
    """Takes steps, each well under a frame, while nothing else is to be done. Signals: `done` after the last.

    Who does something with the window before that has all of them taken at once, so that nothing falls on nobody.
    """

    done = Signal()

    def __init__(
        self, modules: Iterable[str], steps: Iterable[Callable[[], object]], tasks: Tasks, window: QWidget
    ) -> None:
        """`modules` are those that the steps need: they are imported beforehand, on a worker thread."""
        super().__init__(window)
        self._modules, self._steps = tuple(modules), deque(steps)
        self._tasks, self._window = tasks, window
        self._begun = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_one)

    def begin(self) -> None:
        """Take the steps soon; nothing where that was asked before."""
        if self._begun:
            return
        self._begun = True
        if handle := self._window.windowHandle():
            handle.installEventFilter(self)
        self._tasks.start(
            lambda _progress: [import_module(name) for name in self._modules],
            done=lambda _modules: self._timer.start(),
            failed=lambda _error: self._timer.start(),  # the step that needs the module says what is the matter
        )

    @property
    def is_done(self) -> bool:
        """Whether all steps are taken."""
        return not self._steps

    def finish(self) -> None:
        """Take all steps that are left."""
        self._begun = True
        while self._steps:
            self._take_one()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.finish()
        return super().eventFilter(watched, event)

    def _take_one(self) -> None:
        if self._steps:
            self._steps.popleft()()
            if self._steps:
                return
            if handle := self._window.windowHandle():
                handle.removeEventFilter(self)
            self.done.emit()
        self._timer.stop()
