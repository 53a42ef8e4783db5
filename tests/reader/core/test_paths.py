from __future__ import annotations

import sys
from pathlib import Path

import pytest

from index_builder.data_folder import PORTABLE, VARIABLE
from reader.core.paths import Places


def test_everything_is_inside_the_folder_asked_for(tmp_path: Path) -> None:
    places = Places(tmp_path / "here")
    for path in (places.settings, places.store, places.backups, places.bundles, places.logs, places.bundle("ab" * 32)):
        assert path.is_relative_to(tmp_path / "here")


def test_nothing_is_made_by_asking(tmp_path: Path) -> None:
    Places(tmp_path / "here").bundle("ab" * 32)
    assert not (tmp_path / "here").exists()


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert Places().data == tmp_path


def test_a_portable_program_keeps_to_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tiltak"))
    (tmp_path / PORTABLE).mkdir()
    assert Places().data == tmp_path / PORTABLE


def test_otherwise_it_is_the_systems_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tiltak"))
    assert Places().data.name == "tiltak"


def test_a_relative_folder_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Places(Path("data")).data == tmp_path / "data"


def test_two_sources_never_share_a_folder(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.bundle("ab" * 32) != places.bundle("ac" * 32)


@pytest.mark.parametrize(
    ("folder", "name"), [("OneDrive - Kommunen", "OneDrive - Kommunen"), ("Dropbox", "Dropbox"), ("Documents", "")]
)
def test_a_synchronised_folder_is_noticed(folder: str, name: str) -> None:
    assert Places(Path("/home") / folder / "tiltak").synced_by() == name
