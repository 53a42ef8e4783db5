"""Disks that fill while something is written: what was acknowledged stays, and the user is told in a sentence.

python -m tests.benchmarks.full_disks

A file system of one megabyte is filled up in steps under each kind of change and each
command that writes. It takes root on Linux, who alone may make such a file system.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.benchmarks.killed_writer import KINDS
from tests.benchmarks.kills import (
    COMMANDS,
    Tally,
    arguments,
    check,
    environment,
    furnish,
    unsound,
)

SMALL = "1m"
ROOM = (0, 4_096, 20_000, 80_000, 200_000)
"""Bytes that are left free before each try."""


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of one megabyte.

    Raises OSError where it cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        raise OSError("no small file system can be made here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(folder: Path, room: int) -> Path:
    """A file that takes all of a disk but some bytes."""
    ballast = folder / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    with ballast.open("r+b") as file:
        file.truncate(max(0, ballast.stat().st_size - room))
    return ballast


def fill_writers(name: str, disk: Path, room: int, tally: Tally) -> None:
    """Let a process make changes until the disk is full, then look for what it had acknowledged."""
    command = [sys.executable, "-m", "tests.benchmarks.killed_writer", name]
    data = disk / "data"
    before = _run([*command, str(data), "before"], tally, name)
    ballast = fill_up(disk, room)
    after = _run([*command, str(data), "after"], tally, name)
    ballast.unlink()
    tally.acknowledged += len(before[0]) + len(after[0])
    check(name, data, before[0] + after[0], before[1] + after[1], tally)


def _run(command: list[str], tally: Tally, name: str) -> tuple[list[str], list[str]]:
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if "Traceback" in ran.stderr:
        tally.unsound.append(f"{name}: {ran.stderr.strip().splitlines()[-1]}")
    said = [line.split() for line in ran.stdout.splitlines()]
    kept = [words[1] for words in said if words[0] == "kept"]
    return kept, [words[1] for words in said if words[0] == "try"]


def fill_commands(name: str, disk: Path, room: int, tally: Tally) -> None:
    """Run a command on a full disk: it says so, and what was there stays as it was."""
    command, folder = COMMANDS[name], disk / "work"
    furnish(folder)
    subprocess.run(
        arguments(command, folder, 0),
        env=environment(folder),
        capture_output=True,
        check=True,
    )
    ballast = fill_up(disk, room)
    ran = subprocess.run(
        arguments(command, folder, 1),
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    ballast.unlink()
    if "Traceback" in ran.stderr or ran.returncode not in (0, 1):
        last = ran.stderr.strip().splitlines()[-1:]
        tally.unsound.append(f"{name}, {room} bytes free: {ran.returncode} {last}")
    tally.acknowledged += ran.returncode == 0
    if command.target:
        try:
            command.is_whole(folder / command.target)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it
            tally.unsound.append(f"{name}, {room} bytes free: {error!r}")
    if verdict := unsound(folder / "data" / "notes.sqlite"):
        tally.unsound.append(f"{name}, {room} bytes free: {verdict}")


def main() -> None:
    """Fill a disk under each kind of change and each command, and print what came of it."""
    for table, fill in ((KINDS, fill_writers), (COMMANDS, fill_commands)):
        for name in table:
            tally = Tally()
            for room in ROOM:
                with (
                    tempfile.TemporaryDirectory() as folder,
                    small_disk(Path(folder) / "disk") as disk,
                ):
                    fill(name, disk, room, tally)
                tally.kills += 1
            print(tally.row(name), flush=True)
            for each in (*tally.lost[:3], *tally.unsound[:5]):
                print(f"    {each}", flush=True)


if __name__ == "__main__":
    main()
