"""A few kills and full disks of every kind; hundreds are made by `python -m tests.benchmarks.kills`."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.full_disks import fill_commands, small_disk
from tests.benchmarks.killed_writer import KINDS
from tests.benchmarks.kills import (
    COMMANDS,
    Tally,
    arguments,
    check,
    environment,
    furnish,
    kill_commands,
    kill_writers,
)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="signals and limits as on Unix"
)


@pytest.mark.parametrize("name", KINDS)
def test_a_killed_process_loses_no_change_that_it_had_acknowledged(
    name: str, tmp_path: Path
) -> None:
    tally = kill_writers(name, 1, random.Random(), tmp_path / "data")
    assert tally.kills == 1
    assert (tally.lost, tally.unsound) == ([], [])


@pytest.mark.parametrize("name", ["build", "export", "notes import"])
def test_a_killed_command_leaves_whole_files(name: str, tmp_path: Path) -> None:
    tally = kill_commands(name, 2, random.Random(), tmp_path / "work")
    assert (tally.lost, tally.unsound) == ([], [])


def test_the_checker_sees_what_is_lost(tmp_path: Path) -> None:
    tally = kill_writers("topic", 1, random.Random(), tmp_path / "data")
    check("topic", tmp_path / "data", ["r9-1"], ["r9-1"], tally)
    check("setting", tmp_path / "data", ["r9-1"], ["r9-1"], tally)
    assert tally.lost == ["topic: r9-1", "setting: r9-1"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_costs_a_sentence_and_no_file(name: str, tmp_path: Path) -> None:
    tally = Tally()
    try:
        with small_disk(tmp_path / "disk") as disk:
            fill_commands(name, disk, 4096, tally)
    except OSError:
        pytest.skip("only root can make a small file system to fill")
    assert tally.unsound == []


def test_a_print_that_has_no_room_leaves_the_old_one(tmp_path: Path) -> None:
    command, folder = COMMANDS["print"], tmp_path / "work"
    furnish(folder)
    old = folder / "plan.pdf"
    old.write_bytes(b"%PDF-1.4 an older print\n%%EOF\n")
    limited = (
        "import resource, runpy, sys;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY));"
        "sys.argv = sys.argv[1:]; runpy.run_module('reader', run_name='__main__')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", limited, *arguments(command, folder, 0)[2:]],
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert ran.stderr.strip().endswith(".")
    assert old.read_bytes().endswith(b"an older print\n%%EOF\n")
