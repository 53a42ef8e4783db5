"""Notes that were acknowledged are kept when their file is deleted, moved or replaced while it is open."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from index_builder.errors import Sentence, UserError
from reader.core.paths import Places
from reader.core.store import Store, open_store
from reader.core.store.backup import back_up, backups
from tests.reader.core.store.rows import add, add_document, bodies


@pytest.fixture
def told(store: Store) -> list[Sentence]:
    """What the user was told; the store holds one note."""
    add_document(store)
    add(store, "a")
    heard: list[Sentence] = []
    store.on_trouble.append(heard.append)
    return heard


def in_file(places: Places) -> set[str]:
    """Ids of the notes that are in the file, as another process reads it."""
    with closing(sqlite3.connect(places.store)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return {
            key
            for (key,) in connection.execute(
                "SELECT id FROM annotation WHERE deleted IS NULL"
            )
        }


def delete(data: Path) -> None:
    shutil.rmtree(data)


def delete_the_file_alone(data: Path) -> None:
    for path in data.glob("notes.sqlite*"):
        path.unlink()


def move(data: Path) -> None:
    data.rename(data.with_name("moved"))


@pytest.mark.parametrize("lose", [delete, delete_the_file_alone, move])
@pytest.mark.parametrize("seen_first", [True, False])
def test_it_is_written_anew_and_goes_on(
    store: Store, places: Places, told: list[Sentence], lose: object, seen_first: bool
) -> None:
    lose(places.data)  # type: ignore[operator]
    if seen_first:
        store.poll()
        assert in_file(places) == {"a"}
    add(store, "b")
    assert in_file(places) == {"a", "b"}
    assert ["was written anew" in sentence for sentence in told] == [True]
    # The way back is there still, and another window sees all of it.
    assert store.undo_label("d1") == "Add b"
    with closing(open_store(places)) as other:
        assert set(bodies(other)) == {"a", "b"}
        add(other, "c")
    store.poll()
    assert set(bodies(store)) == {"a", "b", "c"}


def test_what_took_its_place_is_not_touched_and_the_notes_are_kept_beside(
    store: Store, places: Places, told: list[Sentence], tmp_path: Path
) -> None:
    elsewhere = Places(tmp_path / "elsewhere")
    with closing(open_store(elsewhere)) as other:
        add_document(other)
        add(other, "x")
    move(places.data)
    shutil.copytree(elsewhere.data, places.data)
    store.poll()
    assert in_file(places) == {"x"}
    assert ["was replaced by another" in sentence for sentence in told] == [True]
    [backup] = backups(places.backups)
    assert (backup.problem, backup.annotations) == (None, 1)
    with pytest.raises(UserError, match="was replaced"):
        add(store, "b")
    store.poll()
    assert len(told) == 1
    assert len(backups(places.backups)) == 1


def test_it_is_kept_elsewhere_while_its_disk_is_gone(
    store: Store,
    places: Places,
    told: list[Sentence],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    move(places.data)
    places.data.write_text("no folder any more")
    store.poll()
    [kept] = home.glob("notes-*.sqlite")
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM annotation").fetchone() == (1,)
    assert str(kept) in told[0]


def test_the_log_of_what_is_gone_is_not_written_into_what_took_its_place(
    store: Store, places: Places, told: list[Sentence], tmp_path: Path
) -> None:
    elsewhere = Places(tmp_path / "elsewhere")
    with closing(open_store(elsewhere)) as other:
        add_document(other)
        for number in range(40):
            add(other, f"x{number}", "their words " * 50)
    # A program that synchronises replaces the one file that it knows, and leaves the
    # log that lies beside it.
    elsewhere.store.replace(places.store)
    assert (places.data / "notes.sqlite-wal").exists()
    store.poll()
    store.close()
    assert len(told) == 1
    assert in_file(places) == {f"x{number}" for number in range(40)}
    [backup] = backups(places.backups)
    assert (backup.problem, backup.annotations) == (None, 1)


def test_a_file_that_comes_back_is_gone_on_with(
    store: Store, places: Places, told: list[Sentence], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.core.store.rescue.elsewhere", lambda _path: ())
    away = places.data.with_name("moved")
    places.data.rename(away)
    places.data.write_text("in the way")
    store.poll()
    store.poll()
    assert ["could be written nowhere" in sentence for sentence in told] == [True]
    with pytest.raises(UserError, match="nowhere"):
        add(store, "b")
    places.data.unlink()
    away.rename(places.data)
    add(store, "b")
    assert in_file(places) == {"a", "b"}


def test_an_empty_store_beside_backups_is_told_of(places: Places) -> None:
    with closing(open_store(places)) as store:
        assert store.notice is None
        add_document(store)
        add(store, "a")
        back_up(places.store, places.backups)
    delete_the_file_alone(places.data)
    places.store.touch()
    with closing(open_store(places)) as store:
        assert store.notice is not None
        assert str(places.backups) in store.notice
    with closing(open_store(places)) as store:
        assert store.notice is None
