"""What was acknowledged is in the store: whatever kills the process, whoever else writes, however full the disk."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from index_builder.errors import UserError
from reader.core.paths import Places
from reader.core.store import Store, open_store
from reader.core.store.backup import back_up
from tests.reader.core.store.kill import WRITER, left_behind, write_and_kill
from tests.reader.core.store.rows import add, add_document, bodies

ROUNDS = 4
unix = pytest.mark.skipif(
    sys.platform == "win32", reason="limits and mounts as on Unix"
)


def test_a_killed_process_loses_no_note_that_it_had_acknowledged(
    places: Places,
) -> None:
    chance = random.Random()
    acknowledged: set[str] = set()
    for number in range(ROUNDS):
        acknowledged |= write_and_kill(places.data, f"r{number}", chance, most=60)
        verdict, found = left_behind(places.store)
        assert verdict == "ok"
        assert acknowledged <= found
    store = open_store(places)
    assert store.problem is None
    assert acknowledged <= bodies(store).keys()
    store.close()


def test_two_processes_write_to_one_store(places: Places) -> None:
    count = 40
    store = open_store(places)
    heard: list[None] = []
    store.on_change.append(lambda _: heard.append(None))
    writers = [
        subprocess.Popen(
            [*WRITER, places.data, name, str(count)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b")
    ]
    said = [writer.communicate() for writer in writers]
    assert [error for _, error in said] == ["", ""]
    expected = {f"{name}-{number}" for name in ("a", "b") for number in range(count)}
    assert {line for lines, _ in said for line in lines.split()} == expected
    store.poll()
    assert heard
    assert bodies(store).keys() == expected
    store.close()
    assert left_behind(places.store) == ("ok", expected)


@unix
def test_a_file_that_may_not_grow_is_told_and_loses_nothing(places: Places) -> None:
    done = subprocess.run(
        [*WRITER, places.data, "a", "5000", "600000"],
        capture_output=True,
        text=True,
        check=True,
    )
    acknowledged = set(done.stdout.split())
    assert 10 < len(acknowledged) < 5000
    assert "not saved" in done.stderr
    verdict, found = left_behind(places.store)
    assert verdict == "ok"
    assert acknowledged <= found


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() or not mount:
        pytest.skip("only root can make a small file system to fill")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("this system lets nobody make a small file system to fill")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill_up(folder: Path) -> Path:
    """A file that takes all the room there is."""
    ballast = folder / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return ballast


def add_many(store: Store, written: list[str]) -> None:
    for number in range(2000):
        add(store, f"n{number}", "text " * 100)
        written.append(f"n{number}")


def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path) -> None:
    places = Places(small_disk / "data")
    store = open_store(places)
    add_document(store)
    written: list[str] = []

    with pytest.raises(UserError, match="is full"):
        add_many(store, written)
    assert len(written) > 20
    assert list(bodies(store)) == written  # reading goes on
    with pytest.raises(UserError):
        back_up(places.store, places.backups)
    assert not list(places.backups.glob("*"))
    store.close()
    assert left_behind(places.store) == ("ok", set(written))


def test_room_made_on_a_full_disk_is_used_at_once(small_disk: Path) -> None:
    places = Places(small_disk / "data")
    store = open_store(places)
    add_document(store)
    ballast = fill_up(small_disk)
    with pytest.raises(UserError, match="is full"):
        add_many(store, [])
    ballast.unlink()
    add(store, "after", "text")
    assert "after" in bodies(store)
    store.close()


def test_a_store_that_cannot_be_made_on_a_full_disk_lets_reading_go_on(
    small_disk: Path,
) -> None:
    fill_up(small_disk)
    store = open_store(Places(small_disk / "data"))
    assert store.problem
    add_document(store)
    with pytest.raises(UserError):
        add(store, "a")
    store.close()
