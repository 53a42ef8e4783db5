"""Requests of the system or a terminal to end the program, told to the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class Termination(QObject):
    """Has the program end in order when a signal asks for it.

    Qt does not return to Python for a signal. So the system writes its number into a
    pipe, and Qt watches that. Windows sends no such signals.
    """

    def __init__(self, close: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._close = close
        if os.name == "nt":
            return
        self._heard, self._said = os.pipe()
        for end in (self._heard, self._said):
            os.set_blocking(end, False)
        self._former = {
            number: signal.signal(number, lambda *_: None)
            for number in (getattr(signal, name) for name in _NAMES)
            if signal.getsignal(number) is not signal.SIG_IGN
        }
        signal.set_wakeup_fd(self._said)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def end(self) -> None:
        """Let signals do what they did before."""
        if os.name == "nt":
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        os.close(self._heard)
        os.close(self._said)

    def _hear(self) -> None:
        os.read(self._heard, 1)
        self._close()
