"""The system asks the program to end, as when somebody logs out."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.core.paths import Places
from reader.qt.running_program import NAME

WAIT_MS = 30_000
MOST_PATH = 100
"""Bytes of a socket's path that every system takes."""


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows sends no signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_window_that_is_asked_to_end_is_left_in_order(
    qtbot: QtBot, sample: Path, tmp_path: Path, number: signal.Signals
) -> None:
    places = Places(tmp_path / "data")
    if len(os.fsencode(places.data / NAME)) > MOST_PATH:
        pytest.skip("the folder for tests has too long a path for a socket")
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "--data", places.data, sample],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
    ) as process:
        # It listens for a second start when all of it is there.
        qtbot.waitUntil((places.data / NAME).exists, timeout=WAIT_MS)
        process.send_signal(number)
        _, told = process.communicate()
    assert (process.returncode, told) == (0, b"")
    assert not (places.data / NAME).exists()
    assert "left" in "".join(path.read_text() for path in places.logs.iterdir())
