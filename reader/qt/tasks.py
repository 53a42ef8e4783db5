"""Background work: a function runs off the GUI thread, its answer arrives on it.

    tasks.start(lambda progress: build(path, progress), done=self.show_bundle, failed=self.bar.show_error)

`work` gets a progress callable, which raises `Cancelled` once the task was cancelled.
It must touch no widget. `done` and `failed` are called on the GUI thread, and never
after `cancel()`.

Threads end when nothing is to do, and Qt then frees all that it keeps for a thread:
fonts, glyphs, laid-out lines. So an answer is plain data, or an image; whatever has a
font in it is made in the thread that draws it.
"""

from __future__ import annotations

import logging
import traceback
from collections import deque
from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from index_builder.errors import Cancelled, UserError
from index_builder.progress import Progress

log = logging.getLogger(__name__)

EXPIRY_MS = 30_000
"""Milliseconds after which a thread without work ends."""

Work = Callable[[Progress], object]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


def _nothing(_: object) -> None:
    """Stands for what is not to be called any more."""


class Task(QObject):
    """One piece of work under way.

    Signals: `progressed` (stage, done, total) and `ended`, both on the GUI thread.

    Once it is cancelled it reports no progress, not even what it has reported already:
    who asked may be gone.
    """

    progressed = Signal(str, int, int)
    ended = Signal()
    _reported = Signal(str, int, int)
    _returned = Signal(object, object)

    def __init__(self, work: Work, done: Done, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._done, self._failed = work, done, failed
        self._stopped = False
        self._left = Event()
        self._reported.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop at the next progress call; nothing more is delivered but `ended`."""
        self._stopped = True

    def let_go(self) -> None:
        """Forget what was to be called: nobody waits for it any more.

        Qt may keep a task whose pool has gone, and with it all that it knew.
        """
        self._work = self._done = self._failed = _nothing

    @property
    def stopped(self) -> bool:
        """Whether the task was cancelled."""
        return self._stopped

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        answer: object = None
        error: Exception | None = None
        try:
            answer = self._work(self._report)
        except Cancelled:
            self._stopped = True
        except UserError as problem:
            error = problem
        except Exception as problem:  # an outer edge: whatever happens in the background is told to the user
            log.exception("background work failed")
            error = problem
        if error is not None:
            # What the work had in hand belongs to this thread and goes with it, not
            # with the error.
            traceback.clear_frames(error.__traceback__)
        self._returned.emit(answer, error)
        self._left.set()

    def _report(self, stage: str, done: int, total: int) -> None:
        if self._stopped:
            raise Cancelled
        self._reported.emit(stage, done, total)

    @Slot(str, int, int)
    def _pass_on(self, stage: str, done: int, total: int) -> None:
        if not self._stopped:
            self.progressed.emit(stage, done, total)

    @Slot(object, object)
    def _deliver(self, answer: object, error: Exception | None) -> None:
        if not self._stopped:
            if error is None:
                self._done(answer)
            else:
                self._failed(error)
        self.ended.emit()
        # The answer may be here before the worker is out of the signal that brought it;
        # deleted then, it would crash.
        self._left.wait()
        self.deleteLater()


class Tasks(QObject):
    """Starts tasks, and waits for them at the end of the program."""

    def __init__(self, parent: QObject, pool: QThreadPool | None = None) -> None:
        """Tasks of a parent, which keeps them alive.

        Without one, what a task calls could hold the last reference to them: they would
        be deleted from within their own child, and Qt would crash.
        """
        super().__init__(parent)
        if pool is None:
            pool = QThreadPool(self)
            pool.setExpiryTimeout(EXPIRY_MS)
        self._pool = pool
        self._running: list[Task] = []
        self._left = False

    def share(self) -> Tasks:
        """Tasks that are run with these, and can be let go by themselves: those of one window.

        They outlive the window, whose work may still be on its way out of a thread, and
        go with the last of it.
        """
        return Tasks(self, self._pool)

    def start(self, work: Work, done: Done, failed: Failed) -> Task:
        """Run `work` in the background and return its task."""
        task = Task(work, done, failed, self)
        self._running.append(task)
        task.ended.connect(lambda: self._forget(task))
        # A `QRunnable` of ours would stay in memory with all that it knows, where it is
        # done before `start` returns.
        self._pool.start(task.run)
        return task

    def cancel(self) -> None:
        """Cancel what runs, without waiting for it."""
        for task in self._running:
            task.cancel()

    def let_go(self) -> None:
        """Cancel all tasks, and delete this object when the last one has ended."""
        if not self._left:
            self._left = True
            self.cancel()
            self._go()

    def finish(self) -> None:
        """Cancel what runs and wait for it: called once, when the window is gone."""
        self.cancel()
        self._pool.waitForDone()
        for task in self._running:
            task.let_go()

    def _forget(self, task: Task) -> None:
        self._running.remove(task)
        self._go()

    def _go(self) -> None:
        if self._left and not self._running:
            self.deleteLater()


Question = Callable[[Callable[[], bool]], object]


class Latest(QObject):
    """Answers one question at a time; a newer question stops the running one and replaces the waiting one.

    A question gets a callable that tells whether it should give up. Answers to
    overtaken questions are dropped.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._asked = 0
        self._busy = False
        self._has_finished = False
        self._waiting: deque[tuple[int, Question, Done, Failed]] = deque(maxlen=1)

    def ask(self, question: Question, answered: Done, failed: Failed) -> None:
        """Ask in the background; `answered` is called on the GUI thread unless something newer was asked."""
        if self._has_finished:
            return
        self._asked += 1
        self._waiting.append((self._asked, question, answered, failed))
        if not self._busy:
            self._next()

    def forget(self) -> None:
        """Drop the running and the waiting question."""
        self._asked += 1
        self._waiting.clear()

    def finish(self) -> None:
        """Stop, and wait for the thread; nothing is asked any more.

        A thread that began later would have to end within the destructor of its pool:
        Qt waits there for Python, and Python for Qt.
        """
        self._has_finished = True
        self.forget()
        self._tasks.finish()

    def _next(self) -> None:
        if not self._waiting:
            return
        number, question, answered, failed = self._waiting.popleft()

        def overtaken() -> bool:
            return number != self._asked

        def deliver(call: Callable[[Any], None], value: object) -> None:
            if not overtaken():
                call(value)

        self._busy = True
        task = self._tasks.start(
            lambda _progress: question(overtaken),
            done=lambda answer: deliver(answered, answer),
            failed=lambda error: deliver(failed, error),
        )
        task.ended.connect(self._free)

    @Slot()
    def _free(self) -> None:
        self._busy = False
        self._next()
