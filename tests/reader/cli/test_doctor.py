"""`tiltak doctor`: true of a computer that is well, and of one that is not, and discreet about both."""

from __future__ import annotations

import json
import os
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from index_builder import manifest
from reader.cli.main import run
from reader.core import doctor, network_drive
from reader.core.annotations import Annotations
from reader.core.hard_crash import LAST
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store

SECRET = "krypskyttersti"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The folders of a user who has read one document and written a note on it."""
    source = tmp_path / f"{SECRET}.txt"
    source.write_text(
        f"1. Innledning\n\nVi skal:\n\n• rydde en {SECRET}\n", encoding="utf-8"
    )
    places = Places()
    store = open_store(places)
    opened = Library(places, store).open_document(source)
    notes = Annotations(store, opened.id, opened.edition)
    notes.note(opened.outline, opened.outline.blocks[-1].id, f"Hvilken {SECRET}?")
    store.close()
    return places


def examined(
    capsys: pytest.CaptureFixture[str],
) -> tuple[int, dict[tuple[str, str], doctor.Finding]]:
    """The exit code, and every finding by its part and subject."""
    code = run(["doctor", "--json"])
    report = json.loads(capsys.readouterr().out)
    assert report["well"] == (code == 0)
    found = [
        doctor.Finding(**{**one, "state": doctor.State(one["state"])})
        for one in report["findings"]
    ]
    return code, {(one.part, one.subject): one for one in found}


def test_all_is_well_where_it_is(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = examined(capsys)
    assert code == 0
    assert found["Program", "lxml"].value == metadata.version("lxml")
    assert "notes 1, bookmarks 0, documents 1" in found["Notes", "store"].value
    assert found["Documents", "prepared"].value.startswith("1, ")
    assert str(places.logs) in found["Folders", "log"].value


def test_it_tells_no_word_of_what_is_read_and_changes_nothing(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.stat().st_mtime_ns for path in places.data.rglob("*")}
    assert run(["doctor"]) == 0
    shown = capsys.readouterr().out
    assert "All is well." in shown
    assert SECRET not in shown
    # SQLite leaves an empty journal beside a store that was read.
    after = {
        path: path.stat().st_mtime_ns
        for path in places.data.rglob("*")
        if not path.name.endswith(("-shm", "-wal"))
    }
    assert after == before


@pytest.mark.skipif(os.name != "posix", reason="rights of files as on Unix")
def test_notes_that_others_may_read_are_noticed(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert examined(capsys)[1]["Notes", "privacy"].state is doctor.State.WELL
    places.data.chmod(0o755)
    places.store.chmod(0o644)
    code, found = examined(capsys)
    assert (code, found["Notes", "privacy"].state) == (0, doctor.State.NOTICED)


def test_a_computer_where_it_was_never_started_is_well(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder.rmdir()
    code, found = examined(capsys)
    assert (code, found["Notes", "store"].value) == (0, "none yet")
    assert not data_folder.exists()


def test_a_damaged_store_is_wrong(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    places.store.write_bytes(places.store.read_bytes()[:5000] + b"spoilt" * 1000)
    code, found = examined(capsys)
    assert code == 1
    assert found["Notes", "store"].state is doctor.State.WRONG
    assert "Restore a backup" in found["Notes", "store"].advice


def test_where_nothing_can_be_written_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("TILTAK_DATA", str(tmp_path / "file" / "data"))
    code, found = examined(capsys)
    assert code == 1
    assert "cannot be written" in found["Folders", "settings"].value


def test_a_library_that_is_missing_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(metadata, "requires", lambda _name: ["nowhere-to-be-found>=1"])
    code, found = examined(capsys)
    assert code == 1
    assert found["Program", "nowhere-to-be-found"].state is doctor.State.WRONG


@pytest.mark.parametrize(
    ("subject", "spoil"),
    [
        ("damaged", lambda bundle: (bundle / "bundle.json").write_text("{")),
        (
            "to be indexed again",
            lambda bundle: (bundle / "index" / "index.words").unlink(),
        ),
        (
            "of an earlier version",
            lambda bundle: replaced(bundle / "bundle.json", manifest.BUILDER, "0.0.1"),
        ),
    ],
)
def test_documents_that_are_made_anew_are_noted(
    subject: str, spoil, places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    [bundle] = places.bundles.iterdir()
    spoil(bundle)
    code, found = examined(capsys)
    assert (code, found["Documents", subject].value) == (0, "1")


def replaced(path: Path, old: str, new: str) -> None:
    path.write_text(
        path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8"
    )


def test_the_last_crash_is_noted(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    places.logs.mkdir()
    (places.logs / LAST).write_text("Fatal Python error: Segmentation fault\n")
    code, found = examined(capsys)
    assert code == 0
    assert LAST in found["Past", "last crash"].advice


@pytest.mark.parametrize(("free", "state"), [(0, "WRONG"), (50_000_000, "note")])
def test_a_full_disk_is_wrong(free: int, state: str, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    findings = [one for one in doctor.examine(Places()) if one.part == "Folders"]
    assert findings
    assert {str(one.state) for one in findings} == {state}


def test_notes_on_a_network_drive_are_noticed(
    places: Places,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 1 0:9 / {places.data} rw - nfs4 server:/homes rw\n")
    monkeypatch.setattr(network_drive, "MOUNTS", mounts)
    code, found = examined(capsys)
    assert found["Folders", "network"].state is doctor.State.NOTICED
    assert "one computer at a time" in found["Folders", "network"].advice
    assert code == 0
