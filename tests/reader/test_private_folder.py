"""What is kept of a user is nobody else's business, and a folder that may not be read keeps nobody from reading."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "1. Skole\n\nKommunen vil:\n\n• bygge en ny skole i sentrum\n• ansette flere lærere\n"
unix = pytest.mark.skipif(sys.platform == "win32", reason="rights of files as on Unix")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def started(
    arguments: list[object], before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, for a user whose new files everybody may read."""
    line = [*before, sys.executable, "-m", "reader", *map(str, arguments)]
    return subprocess.run(
        line, capture_output=True, text=True, check=False, umask=0o022
    )


def open_to_others(folder: Path) -> list[Path]:
    """What others may read: nothing below a folder that is closed to them."""
    if not stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return []
    return [
        path
        for path in (folder, *folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


@unix
def test_a_new_data_folder_is_for_its_owner_alone(plan: Path, tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    done = started(["--data", data, plan, "--shot", tmp_path / "shot.png"])
    assert done.returncode == 0, done.stderr
    assert (data / "notes.sqlite").is_file()
    assert open_to_others(data) == []


@unix
def test_notes_in_a_folder_of_the_users_are_for_their_owner_alone(
    plan: Path, tmp_path: Path
) -> None:
    data = tmp_path / "mine"
    data.mkdir(mode=0o755)
    (data / "notes.sqlite").touch(mode=0o644)
    for number in range(2):
        done = started(
            ["--data", data, "register", plan, "-o", tmp_path / f"{number}.csv"]
        )
        assert done.returncode == 0, done.stderr
    kept = [path for path in data.iterdir() if path.name.startswith("notes")]
    assert kept
    assert [path for path in kept if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
    # What the user asked for is a file like all others.
    assert stat.S_IMODE((tmp_path / "0.csv").stat().st_mode) == 0o644


@unix
@pytest.mark.parametrize("window", [True, False])
def test_a_data_folder_that_may_not_be_read_is_told(
    plan: Path, tmp_path: Path, window: bool
) -> None:
    setpriv = shutil.which("setpriv")
    if os.geteuid() or not setpriv:
        pytest.skip(
            "only root can make a folder of somebody else's, and setpriv takes root's rights to it"
        )
    data = tmp_path / "locked"
    data.mkdir(mode=0o700)
    os.chown(data, 65534, 65534)
    without = (setpriv, "--bounding-set=-dac_override,-dac_read_search")
    if window:
        done = started(["--data", data, plan, "--shot", tmp_path / "shot.png"], without)
        assert (done.returncode, done.stderr) == (0, "")
        assert (tmp_path / "shot.png").is_file()
    else:
        done = started(["--data", data, "outline", plan], without)
        assert done.returncode != 0
        assert "Traceback" not in done.stderr
        assert "--data must be a folder that you may read." in done.stderr
