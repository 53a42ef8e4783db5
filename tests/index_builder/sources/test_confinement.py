"""What code in the worker can do: nothing but answer."""

from __future__ import annotations

import os
import platform
import socket
import struct
import sys
from pathlib import Path

import pytest

from index_builder.sources import sandbox
from index_builder.sources.confinement import landlock, probe, readable_folders, seccomp
from tests.index_builder.sources import evil

pytestmark = pytest.mark.skipif(
    not (landlock.version() and platform.machine() == "x86_64"),
    reason="this system has no Landlock, or other calls",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the user's, with a secret, a file to spoil, and a program that listens."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "secret").write_text("key")
    (folder / "victim").write_text("text")
    return folder


@pytest.fixture(scope="module")
def came_off(folder: Path) -> set[str]:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket"))
        listening.listen()
        return {
            line.text
            for line in sandbox.read(
                "plan.pdf", os.fsencode(folder), reader=evil.__name__
            ).lines
        }


@pytest.mark.parametrize("deed", evil.DEEDS)
def test_the_deed_is_refused(deed: str, came_off: set[str]) -> None:
    assert deed not in came_off


def test_nothing_was_changed(folder: Path, came_off: set[str]) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [
        "secret",
        "socket",
        "victim",
    ]
    assert (folder / "victim").read_text() == "text"


def test_the_deeds_come_off_where_nothing_confines(folder: Path) -> None:
    """Else the test above could hold for deeds that nobody can do."""
    harmless = {
        "read a secret",
        "read the accounts",
        "list a folder",
        "open a UDP socket",
        "run a program",
        "fork",
    }
    harmless |= {
        "run a shell",
        "a pair of sockets",
        "a file in memory to run",
        "read the parent's environment",
    }
    assert harmless <= evil.DEEDS.keys()
    for deed in sorted(harmless):
        assert evil.comes_off(evil.DEEDS[deed], folder), deed


def test_the_probe_sees_all_refused() -> None:
    refused = [
        line.text for line in sandbox.read("probe", b"x", reader=probe.__name__).lines
    ]
    assert refused == list(probe.DEEDS)


def test_no_folder_of_the_user_may_be_read() -> None:
    home = Path.home()
    assert home not in readable_folders()
    assert Path("/") not in readable_folders()
    assert Path(sys.prefix).parent not in readable_folders()


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_jumps_to_its_own_steps_alone(machine: str) -> None:
    program = seccomp.filter_program(machine, 42)
    steps = [
        struct.unpack_from("HBBI", program, at) for at in range(0, len(program), 8)
    ]
    assert steps
    for number, (_, where_true, where_false, _) in enumerate(steps):
        assert (
            number + 1 + max(where_true, where_false) < len(steps)
            or number == len(steps) - 1
        )


def test_a_processor_without_a_list_of_calls_has_no_filter() -> None:
    assert seccomp.filter_program("riscv64", 42) == b""
