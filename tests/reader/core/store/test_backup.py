from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from index_builder.errors import UserError
from reader.core.paths import Places
from reader.core.store import Store, open_store
from reader.core.store.backup import KEPT, back_up, backups, due, restore
from reader.core.store.schema import MIGRATIONS, migrate
from tests.reader.core.store.rows import add, add_document, bodies


@pytest.fixture(autouse=True)
def _document(store: Store) -> None:
    add_document(store)


def backed_up(places: Places) -> Path:
    made = back_up(places.store, places.backups)
    assert made is not None
    return made


def test_a_backup_tells_what_it_holds(store: Store, places: Places) -> None:
    add(store, "a")
    add(store, "b")
    store.undo("d1")
    made = backed_up(places)
    [backup] = backups(places.backups)
    assert (backup.path, backup.annotations, backup.bookmarks, backup.documents) == (
        made,
        1,
        0,
        1,
    )
    assert backup.problem is None
    assert abs(backup.made - datetime.now(UTC)) < timedelta(minutes=1)
    assert [entry.name for entry in places.backups.iterdir()] == [
        made.name
    ]  # one whole file, nothing beside it


def test_no_backup_without_a_change(store: Store, places: Places) -> None:
    add(store, "a")
    backed_up(places)
    assert back_up(places.store, places.backups) is None
    store.undo("d1")
    assert back_up(places.store, places.backups) is not None


def test_restoring_brings_back_what_was_there_and_keeps_what_was_here(
    store: Store, places: Places
) -> None:
    add(store, "a")
    first = backed_up(places)
    add(store, "b")
    restore(first, places.store, places.backups)
    assert bodies(store) == {"a": "text"}  # a window that was open sees it too
    newest = backups(places.backups)[0]
    assert newest.annotations == 2
    restore(newest.path, places.store, places.backups)
    assert set(bodies(store)) == {"a", "b"}
    add(store, "c")
    assert set(bodies(store)) == {"a", "b", "c"}


def test_a_backup_of_an_older_version_is_brought_up_to_date(
    store: Store, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "a")
    made = backed_up(places)
    newer = (
        *MIGRATIONS,
        "ALTER TABLE annotation ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';",
    )
    monkeypatch.setattr(
        "reader.core.store.backup.migrate",
        lambda connection: migrate(connection, newer),
    )
    restore(made, places.store, places.backups)
    assert store.row("SELECT mood FROM annotation")["mood"] == "calm"


def test_where_there_is_no_store_none_is_made(tmp_path: Path) -> None:
    places = Places(tmp_path / "other")
    places.data.mkdir()
    with pytest.raises(UserError):
        back_up(places.store, places.backups)
    assert not places.store.exists()


def test_a_damaged_store_is_set_aside_not_overwritten(
    store: Store, places: Places
) -> None:
    add(store, "a")
    made = backed_up(places)
    store.close()
    places.store.write_bytes(b"not a store" * 1000)
    restore(made, places.store, places.backups)
    reopened = open_store(places)
    assert reopened.problem is None
    assert bodies(reopened) == {"a": "text"}
    reopened.close()
    [aside] = places.data.glob("*damaged*")
    assert aside.read_bytes() == b"not a store" * 1000


def test_a_damaged_store_is_never_taken_for_a_backup(
    store: Store, places: Places
) -> None:
    add(store, "a")
    made = backed_up(places)
    add(store, "b")
    store.close()
    whole = places.store.read_bytes()
    places.store.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(UserError, match="damaged"):
        back_up(places.store, places.backups)
    assert list(places.backups.iterdir()) == [made]


@pytest.mark.parametrize("content", [b"", b"nonsense" * 600, None])
def test_a_damaged_backup_is_told_and_cannot_be_restored(
    store: Store, places: Places, content: bytes | None
) -> None:
    add(store, "a")
    made = backed_up(places)
    whole = made.read_bytes()
    made.write_bytes(
        whole[:6000] + b"\xff" * (len(whole) - 6000) if content is None else content
    )
    assert backups(places.backups)[0].problem
    with pytest.raises(UserError):
        restore(made, places.store, places.backups)
    assert bodies(store) == {"a": "text"}


def test_ten_are_kept_the_newest_and_one_of_each_day_before(
    store: Store, places: Places
) -> None:
    places.backups.mkdir(parents=True)
    start = datetime(2021, 3, 1, 8, tzinfo=UTC)
    for day in range(12):
        for hour in range(3):
            moment = start + timedelta(days=day, hours=hour)
            (
                places.backups / moment.strftime("notes-%Y-%m-%dT%H%M%S.%fZ.sqlite")
            ).write_bytes(b"")
    made = []
    for name in ("a", "b", "c"):
        add(store, name)
        made.append(backed_up(places))
    kept = sorted(places.backups.iterdir())
    assert len(kept) == KEPT
    assert kept[-3:] == made
    assert len({path.name[6:16] for path in kept[:-3]}) == KEPT - 3


def test_a_backup_just_made_is_kept_even_when_the_clock_was_put_back(
    store: Store, places: Places
) -> None:
    places.backups.mkdir(parents=True)
    for day in range(1, 16):
        (places.backups / f"notes-2091-03-{day:02}T080000.000000Z.sqlite").write_bytes(
            b""
        )
    add(store, "a")
    assert backed_up(places).exists()


def test_a_backup_is_due_daily(store: Store, places: Places) -> None:
    assert due(places.backups)
    backed_up(places)
    assert not due(places.backups)
    assert due(places.backups, datetime.now(UTC) + timedelta(hours=25))


def test_a_folder_that_cannot_be_written_is_told(store: Store, places: Places) -> None:
    places.backups.write_text("a file in the way")
    with pytest.raises(UserError, match="No backup"):
        back_up(places.store, places.backups)


def test_backups_from_the_future_neither_hold_up_new_ones_nor_take_their_room(
    store: Store, places: Places
) -> None:
    places.backups.mkdir(parents=True)
    for day in range(12):
        name = datetime(2099, 1, 1 + day, tzinfo=UTC).strftime(
            "notes-%Y-%m-%dT%H%M%S.%fZ.sqlite"
        )
        (places.backups / name).write_bytes(b"")
    assert due(places.backups)
    made = []
    for number in range(3):
        add(store, f"n{number}")
        made.append(backed_up(places))
        assert not due(places.backups)
    assert [backup.path for backup in backups(places.backups)[:3]] == made[::-1]
