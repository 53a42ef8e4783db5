"""What a command keeps while it runs goes with it, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.asked_to_end import ask_to_end

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows asks no program to end"
)
MUCH = b"Havna skal byggast ut.\n" * 200_000
"""More than a pipe and one portion of what is read from it hold together."""


@contextmanager
def reading(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A command that has kept some of its standard input, and waits for more."""
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "outline", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(folder)},
    ) as process:
        assert process.stdin
        process.stdin.write(MUCH)
        yield process


def test_a_command_that_is_asked_to_end_leaves_nothing(tmp_path: Path) -> None:
    with reading(tmp_path) as process:
        assert list(tmp_path.rglob("standard-input"))
        assert ask_to_end(process) == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_the_next_command_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    with reading(tmp_path) as process:
        process.kill()
    assert list(tmp_path.rglob("standard-input"))
    with reading(tmp_path) as process:
        process.communicate()
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []
