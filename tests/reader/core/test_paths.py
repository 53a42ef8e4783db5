from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from index_builder.data_folder import PORTABLE, VARIABLE, beside_program
from reader.core.paths import Places, writable


def test_everything_is_inside_the_folder_asked_for(tmp_path: Path) -> None:
    places = Places(tmp_path / "here")
    for path in (
        places.settings,
        places.store,
        places.backups,
        places.bundles,
        places.logs,
        places.bundle("ab" * 32),
    ):
        assert path.is_relative_to(tmp_path / "here")


def test_nothing_is_made_by_asking(tmp_path: Path) -> None:
    Places(tmp_path / "here").bundle("ab" * 32)
    assert not (tmp_path / "here").exists()


def test_the_environment_names_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert Places().data == tmp_path


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program, where nothing says where to keep things."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tiltak"))
    return tmp_path


def test_a_portable_program_keeps_to_its_own_folder(packaged: Path) -> None:
    (packaged / PORTABLE).mkdir()
    places = Places()
    assert places.data == packaged / PORTABLE
    assert all(
        path.is_relative_to(packaged / PORTABLE)
        for path in (places.settings, places.shelf_index, places.logs)
    )


def test_a_checkout_may_be_portable_too() -> None:
    assert beside_program() == Path(__file__).parents[3] / PORTABLE


def test_otherwise_each_is_in_the_systems_place_for_it(
    packaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", f"/home/kari/{kind}")
    places = Places()
    assert places.store == Path("/home/kari/DATA/tiltak/notes.sqlite")
    assert places.settings == Path("/home/kari/CONFIG/tiltak/settings.json")
    assert places.shelf_index == Path("/home/kari/CACHE/tiltak/shelf")
    assert places.logs.is_relative_to("/home/kari/STATE/tiltak")


@pytest.mark.skipif(os.name == "nt", reason="Windows asks no variable for the folders")
def test_a_user_without_a_home_has_no_place(
    packaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless(path: str) -> str:
        return path  # which is what `expanduser` gives then

    monkeypatch.setattr(os.path, "expanduser", homeless)
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
    assert not writable(Places().data)


def test_writable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert writable(tmp_path)
    assert writable(tmp_path / "not" / "yet")
    assert not writable(tmp_path / "file" / "folder")


def test_a_relative_folder_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Places(Path("data")).data == tmp_path / "data"


def test_two_sources_never_share_a_folder(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.bundle("ab" * 32) != places.bundle("ac" * 32)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive - Kommunen", "OneDrive - Kommunen"),
        ("Dropbox", "Dropbox"),
        ("Documents", ""),
    ],
)
def test_a_synchronised_folder_is_noticed(folder: str, name: str) -> None:
    assert Places(Path("/home") / folder / "tiltak").synced_by() == name
