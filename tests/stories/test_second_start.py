"""The program is started a second time: the one that runs opens the file, in a tab."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.paths import Places
from tests.stories.conftest import Desk

SECOND = "import sys; from reader.qt.app import main; sys.exit(main(sys.argv[1:]))"
MOST_PATH = 100
"""Bytes of a socket's path that every system takes."""


# A screen that is none has no windows to lift.
@pytest.mark.qt_log_ignore("raise")
@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_second_start_opens_its_file_in_the_window_that_is_there(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    if len(os.fsencode(Places(desk.data).data)) > MOST_PATH - len("/window.socket"):
        pytest.skip("the folder for tests has too long a path for a socket")
    other = tmp_path / "fjorden.txt"
    other.write_text("1. Fjorden\n\nVi rydder strandlinja.\n", encoding="utf-8")
    window = desk.start(sample)
    assert desk.program is not None
    desk.program.door.open()
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(other), "--data", str(desk.data)]
    )
    desk.wait(lambda: second.poll() is not None)
    assert second.returncode == 0
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    assert window.tabs.strip.count() == 2
