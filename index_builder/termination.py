"""The signals by which a system or a terminal asks a program to end."""

from __future__ import annotations

import signal
import sys
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP")
"""Windows has no hang-up, and ends a program without asking it."""


def unwind_when_asked() -> None:
    """Have this process, when it is asked to end, put away first what it has begun.

    A second time it ends at once. A signal that is ignored stays so, as `nohup` wants.
    For the main thread alone.
    """
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _unwind)


def _unwind(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    # The exit code by which shells tell of a signal.
    sys.exit(128 + number)
