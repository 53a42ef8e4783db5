"""What becomes of faults that nobody expected: they are logged, and told once, however many come."""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from index_builder.manifest import BUILDER
from reader.core import hard_crash
from reader.core.log import stop, way, write_to

if TYPE_CHECKING:
    from reader.qt.crash_dialog import CrashDialog

log = logging.getLogger(__name__)

REST_MS = 1500
"""After the start, when the first page is there: then the log is begun, and a crash of
the last time told."""


class Faults(QObject):
    """Tells of faults in one dialog, which also says how often they came.

    A fault whose dialog was closed is told no more, or a window that cannot be painted
    could never be left.
    """

    _met = Signal(str)

    def __init__(
        self, logs: Path, window: Callable[[], QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._logs, self._window = logs, window
        self._told: set[str] = set()
        self._now: Counter[str] = Counter()
        self.dialog: CrashDialog | None = None
        """The one that is open."""
        # They come from any thread and in the midst of anything: they are told when all
        # else is done.
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> Callable[[], None]:
        """Hear of every fault from now on, and tell of a crash that ended the program last time.

        Gives what ends it.
        """
        crash = hard_crash.collect(self._logs)
        watch = hard_crash.Watch(self._logs)
        handler = write_to(self._logs)
        # A thread that Python did not start keeps the hooks for good: they must not
        # keep the window with them.
        here = WeakMethod(self.hear)

        def hear(
            kind: type[BaseException],
            error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            if told := here():
                told(kind, error, trace)

        sys.excepthook = hear
        threading.excepthook = lambda met: hear(
            met.exc_type, met.exc_value, met.exc_traceback
        )
        QTimer.singleShot(REST_MS, self, lambda: self._begin(crash))

        def end() -> None:
            sys.excepthook, threading.excepthook = (
                sys.__excepthook__,
                threading.__excepthook__,
            )
            log.info("left")
            stop(handler)
            watch.end()

        return end

    def hear(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell of an error that nobody expected, as `sys.excepthook` is told of it."""
        if error is not None:
            sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self.take(error)

    def take(self, error: Exception) -> None:
        """Log an error and tell of it, from any thread."""
        found = way(error)
        if found not in self._told and found not in self._now:
            log.error("a fault in the program", exc_info=error)
        self._met.emit(found)

    def _begin(self, crash: str) -> None:
        log.info("started: Tiltak %s, Qt %s, %s", BUILDER, qVersion(), sys.platform)
        if crash:
            log.error("ended unexpectedly last time")
            self._open().show_crash(_report(crash))

    def _tell(self, found: str) -> None:
        if found in self._told:
            return
        self._now[found] += 1
        dialog = self.dialog or self._open()
        dialog.show_fault(_report(*self._now), self._now.total())

    def _open(self) -> CrashDialog:
        from reader.qt.crash_dialog import CrashDialog  # seldom needed

        # Above a dialog that is open already: that one lets nobody reach what is below
        # it.
        made = CrashDialog(QApplication.activeModalWidget() or self._window())
        made.folder_asked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))
        )
        made.finished.connect(self._close)
        self.dialog = made
        return made

    def _close(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
        self.dialog = None
        self._told.update(self._now)
        self._now.clear()


def _report(*ways: str) -> str:
    """Everything that whoever mends the program has to know: in English, for that is what they read."""
    from reader.core.versions import versions  # seldom needed

    known = {**versions(), "Qt": f"{qVersion()}, {QGuiApplication.platformName()}"}
    return "\n\n".join(
        [*ways, "\n".join(f"{name}: {version}" for name, version in known.items())]
    )
