"""Crashes inside Qt or another library: noted down at once, told at the next start.

While the program runs it has an empty file for Python's fault handler, which needs one
that is open already. A file that is not empty when another program starts was left by
one that crashed.
"""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from pathlib import Path
from typing import IO

from reader.core.private_files import make_private_file, make_private_folder

LAST = "last-crash.txt"
_RUNNING = "running-{}.txt"
"""With the number of the process."""


class Watch:
    """Notes down a crash of this process."""

    def __init__(self, logs: Path) -> None:
        """Begin, where a file can be made."""
        self._path = logs / _RUNNING.format(os.getpid())
        self._file: IO[str] | None = None
        with suppress(OSError):
            make_private_folder(logs)
            make_private_file(self._path)
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def end(self) -> None:
        """The program was left as it should be."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            with suppress(OSError):
                self._path.unlink()


def collect(logs: Path) -> str:
    """The report of a crash since the last call; empty where there was none.

    It says where in the code each thread was.

    It is kept as the last crash. Files of programs that run, or were ended from
    outside, are empty.
    """
    found = ""
    left_over: list[Path] = []
    with suppress(OSError):  # a folder that may not be read tells nothing
        left_over = sorted(logs.glob(_RUNNING.format("*")))
    for left in left_over:
        with suppress(
            OSError
        ):  # where they may only be read; Windows lets nobody remove a file in use
            if text := left.read_text(encoding="utf-8", errors="replace"):
                left.replace(logs / LAST)
                found = text
            elif not _runs(left.stem.rpartition("-")[2]):
                left.unlink()
    return found


def _runs(process: str) -> bool:
    """Whether a process is known to run, by its number."""
    if os.name == "nt" or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass  # it runs, for somebody else
    return True


def last(logs: Path) -> str:
    """The time of the last known crash; empty where none is known.

    It is in ISO 8601 and local time. Only a crash that was told to the user counts.
    """
    from datetime import datetime  # slow to import, and only for who asks

    try:
        seconds = (logs / LAST).stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")
