"""Ask a process to end, as a system does."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from typing import Any

PATIENCE_S = 5


def ask_to_end(process: subprocess.Popen[Any]) -> int:
    """Ask until it is heard, for Python hears nothing at the moment when it begins to wait; the exit code."""
    while True:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            return process.wait(PATIENCE_S)
