"""A second start hands its file to the program that runs, and to nobody else."""

from __future__ import annotations

import os
import socket
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.qt.running_program import NAME, FrontDoor, Request, hand_over

pytestmark = pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX"), reason="the system has no such sockets"
)
PLAN = Request(Path("/planer/en plan.pdf"), "5.2-3")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    # The path of such a socket must be short.
    made = Path(f"/tmp/tiltak-{os.getpid()}-{tmp_path.name[-12:]}")
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def heard() -> list[Request]:
    return []


@pytest.fixture
def door(folder: Path, heard: list[Request], qapp: QObject) -> Iterator[FrontDoor]:
    made = FrontDoor(folder, heard.append, qapp)
    made.open()
    yield made
    made.close()
    folder.rmdir()


def in_background(qtbot: QtBot, call: Callable[[], bool]) -> bool:
    """Do something as another program would, while this one goes on."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(call()))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers))
    thread.join()
    return answers[0]


def say(folder: Path, said: bytes) -> bool:
    """Say something to the socket; whether it was answered."""
    with socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(5)
        asking.connect(str(folder / NAME))
        asking.sendall(said)
        asking.shutdown(socket.SHUT_WR)
        return asking.recv(2) == b"ok"


def test_a_file_is_handed_over(
    qtbot: QtBot, door: FrontDoor, folder: Path, heard: list[Request]
) -> None:
    assert in_background(qtbot, lambda: hand_over(folder, PLAN))
    assert in_background(qtbot, lambda: hand_over(folder, Request()))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [PLAN, Request()]


def test_nobody_else_may_use_the_socket(door: FrontDoor, folder: Path) -> None:
    mode = stat.S_IMODE((folder / NAME).stat().st_mode)
    assert mode & (stat.S_IRWXG | stat.S_IRWXO) == 0


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"open /etc/passwd\n",
        b'{"open": 3, "at": "", "link": ""}\n',
        b'{"open": "relative.pdf", "at": "", "link": ""}\n',
        b'{"open": "/a.pdf"}\n',
        b'{"run": "/bin/true"}\n',
        b"[" * 9000,
        b'"open"\n',
    ],
)
def test_what_is_no_message_of_ours_is_not_answered(
    qtbot: QtBot, door: FrontDoor, folder: Path, heard: list[Request], said: bytes
) -> None:
    assert not in_background(qtbot, lambda: say(folder, said))
    assert heard == []


def test_where_nobody_listens_the_program_starts_by_itself(folder: Path) -> None:
    assert not hand_over(folder, PLAN)
    left_over = socket.socket(socket.AF_UNIX)
    left_over.bind(str(folder / NAME))
    left_over.close()
    assert not hand_over(folder, PLAN)
    (folder / NAME).unlink()
    folder.rmdir()


def test_a_socket_that_a_crash_left_is_taken_over_and_one_in_use_is_not(
    qtbot: QtBot, folder: Path, heard: list[Request], qapp: QObject
) -> None:
    left_over = socket.socket(socket.AF_UNIX)
    left_over.bind(str(folder / NAME))
    left_over.close()
    first, second = (
        FrontDoor(folder, heard.append, qapp),
        FrontDoor(folder, print, qapp),
    )
    first.open()
    second.open()
    assert in_background(qtbot, lambda: hand_over(folder, Request()))
    second.close()
    assert in_background(qtbot, lambda: hand_over(folder, Request()))
    assert heard == [Request(), Request()]
    first.close()
    folder.rmdir()
