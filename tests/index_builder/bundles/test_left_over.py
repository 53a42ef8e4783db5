"""Nothing of a document stays where whoever was making something was ended from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index_builder import claims
from index_builder.bundle import build
from index_builder.bundle_folder import sweep
from tests.asked_to_end import ask_to_end
from tests.index_builder.bundles.folders import left_over

WAITING_BUILD = """
import sys
from pathlib import Path
from index_builder.bundle import build
from index_builder.termination import unwind_when_asked

def wait(stage, done, total):
    if stage == "index":
        print("building", flush=True)
        sys.stdin.read()

unwind_when_asked()
build(Path(sys.argv[1]), Path(sys.argv[2]), wait)
"""


@contextmanager
def waiting(
    *arguments: str | Path, **variables: str
) -> Iterator[subprocess.Popen[str]]:
    """A process that has begun and waits for the end of its input."""
    with subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **variables},
    ) as process:
        assert process.stdout
        process.stdout.readline()
        yield process


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("1. Havna\n\nVi bygger ei kai.\n", encoding="utf-8")
    return path


def test_the_next_build_removes_what_a_killed_one_left(
    source: Path, other: Path, tmp_path: Path
) -> None:
    with waiting("-c", WAITING_BUILD, source, tmp_path / "a.tiltak") as process:
        assert len(left_over(tmp_path)) == 2
        process.kill()
    assert len(left_over(tmp_path)) == 2
    build(other, tmp_path / "b.tiltak")
    assert left_over(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks no program to end")
def test_a_build_that_is_asked_to_end_leaves_nothing(
    source: Path, tmp_path: Path
) -> None:
    with waiting("-c", WAITING_BUILD, source, tmp_path / "a.tiltak") as process:
        assert left_over(tmp_path)
        assert ask_to_end(process) == 128 + signal.SIGTERM
    assert left_over(tmp_path) == []


def test_a_build_that_goes_on_is_left_alone(
    source: Path, other: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "a.tiltak"
    with waiting("-c", WAITING_BUILD, source, folder) as process:
        build(other, tmp_path / "b.tiltak")
        assert len(left_over(tmp_path)) == 2
        process.communicate()
    assert process.returncode == 0
    assert folder.is_dir()
    assert left_over(tmp_path) == []


WAITING_FOLDER = """
import sys
from index_builder.claims import temporary_folder
from index_builder.termination import unwind_when_asked

unwind_when_asked()
with temporary_folder() as folder:
    (folder / "plan.txt").write_text("Havna")
    print(folder, flush=True)
    sys.stdin.read()
"""


def test_temporary_folders_of_killed_programs_go_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    here = {"TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)}
    (tmp_path / "tiltak-mine").mkdir()
    with (
        waiting("-c", WAITING_FOLDER, **here),
        waiting("-c", WAITING_FOLDER, **here) as killed,
    ):
        killed.kill()
        killed.wait()
        assert len(list(tmp_path.rglob("plan.txt"))) == 2
        with claims.temporary_folder() as folder:
            assert folder.parent == tmp_path
            # That of the program which still runs.
            assert len(list(tmp_path.rglob("plan.txt"))) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["tiltak-mine"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks no program to end")
def test_a_temporary_folder_goes_with_its_program(tmp_path: Path) -> None:
    with waiting("-c", WAITING_FOLDER, TMPDIR=str(tmp_path)) as process:
        assert list(tmp_path.rglob("plan.txt"))
        ask_to_end(process)
    assert list(tmp_path.iterdir()) == []


def test_what_has_no_lock_stays_for_a_day(tmp_path: Path) -> None:
    folder = tmp_path / "plan.tiltak"
    fresh, old = (
        tmp_path / f".tiltak-0123456789ab-{mark}.unfinished"
        for mark in ("0" * 8, "1" * 8)
    )
    for path in (fresh, old):
        path.mkdir()
    os.utime(old, (0, 0))
    sweep(folder)
    assert fresh.is_dir()
    assert not old.exists()
