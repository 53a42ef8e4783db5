"""Notes on a drive that another machine serves."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from reader.core import network_drive
from reader.core.network_drive import is_on_network
from reader.core.paths import Places
from reader.core.store import open_store
from reader.core.store.connection import address

MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:35 / {home} rw,relatime - {kind} server:/homes rw
41 40 254:2 / {home}/my\\040disk rw - ext4 /dev/vdb1 rw
"""


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "mountinfo"
    monkeypatch.setattr(network_drive, "MOUNTS", path)
    return path


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_a_folder_on_a_network_drive_is_known(
    kind: str, tmp_path: Path, mounts: Path
) -> None:
    home = tmp_path / "home"
    mounts.write_text(MOUNTS.format(home=home, kind=kind))
    assert is_on_network(home / "notes")
    assert not is_on_network(home / "my disk" / "notes"), "a disk of this machine"
    assert not is_on_network(tmp_path)


def test_a_system_that_tells_nothing_has_no_network_drives(
    mounts: Path, tmp_path: Path
) -> None:
    assert not mounts.exists()
    assert not is_on_network(tmp_path)


def test_notes_on_a_network_drive_are_kept_without_shared_memory(
    tmp_path: Path, mounts: Path
) -> None:
    """A write-ahead log needs memory that all who open the file share."""
    home = tmp_path / "home"
    mounts.write_text(MOUNTS.format(home=home, kind="nfs4"))
    places = Places(home)
    store = open_store(places)
    assert not store.problem
    assert not list(home.glob("*-wal"))
    store.close()
    mounts.write_text(MOUNTS.format(home=home, kind="ext4"))
    store = open_store(places)
    assert list(home.glob("*-wal"))
    store.close()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            PureWindowsPath(r"\\server\homes\a b\notes.sqlite"),
            "file:////server/homes/a%20b/notes.sqlite?mode=ro",
        ),
        (
            PureWindowsPath(r"C:\Users\Åse\n.sqlite"),
            "file:///C:/Users/%C3%85se/n.sqlite?mode=ro",
        ),
    ],
)
def test_the_address_of_a_store_names_no_host(
    path: PureWindowsPath, expected: str
) -> None:
    class There(PureWindowsPath):
        def absolute(self) -> There:
            return self

    assert address(There(path), "mode=ro") == expected  # type: ignore[arg-type]
