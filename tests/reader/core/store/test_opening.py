"""A store in every state that a file can be in: reading goes on, a sentence says why, and the file is left as it is."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from index_builder.errors import UserError
from reader.core.paths import Places
from reader.core.store import open_store
from reader.core.store.schema import MIGRATIONS, migrate, version
from tests.reader.core.store.rows import DOCUMENT, add, add_document, bodies


def filled(places: Places) -> bytes:
    """A store with a note, closed; the bytes of its file."""
    store = open_store(places)
    add_document(store)
    add(store, "a")
    store.close()
    return places.store.read_bytes()


def refuses_notes_but_goes_on(places: Places, words: str) -> None:
    store = open_store(places)
    assert words in store.problem
    assert store.problem.endswith(".")
    add_document(store)  # what the program remembers by itself goes nowhere, silently
    with pytest.raises(UserError) as raised:
        add(store, "b")
    assert str(raised.value) == store.problem
    assert store.undo(DOCUMENT) == ""
    store.close()


def test_a_new_store_is_made_with_its_folder(places: Places) -> None:
    store = open_store(places)
    assert store.problem is None
    assert store.row("PRAGMA journal_mode")["journal_mode"] == "wal"
    assert store.row("PRAGMA synchronous")["synchronous"] == 2
    assert store.row("PRAGMA foreign_keys")["foreign_keys"] == 1
    store.close()


def test_a_note_needs_its_document(places: Places) -> None:
    store = open_store(places)
    with pytest.raises(sqlite3.IntegrityError):
        add(store, "a")
    store.close()


@pytest.mark.parametrize("content", [b"Dear diary\n" * 500, bytes(8192)])
def test_a_file_that_is_no_store(places: Places, content: bytes) -> None:
    places.data.mkdir()
    places.store.write_bytes(content)
    refuses_notes_but_goes_on(places, "damaged")
    assert places.store.read_bytes() == content


def test_a_store_with_its_first_page_overwritten(places: Places) -> None:
    damaged = b"\0" * 4096 + filled(places)[4096:]
    places.store.write_bytes(damaged)
    refuses_notes_but_goes_on(places, "damaged")
    assert places.store.read_bytes() == damaged


def test_a_store_damaged_further_in_says_so_when_it_is_met(places: Places) -> None:
    whole = filled(places)
    places.store.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    store = open_store(places)
    with pytest.raises(UserError, match="damaged"):
        (add(store, "b"), bodies(store))
    store.close()


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        (b"    body TEXT NOT", b"    bxdy TEXT NOT"),
        (b"CREATE TABLE author", b"CREATE TABLE a\xe8thor"),
    ],
    ids=["a column", "bytes that are no text"],
)
def test_a_store_whose_tables_are_damaged_says_so(
    places: Places, sound: bytes, broken: bytes
) -> None:
    """Which is no fault of the program's, as the same message of SQLite's would be otherwise; found by fuzzing."""
    whole = filled(places)
    assert sound in whole
    places.store.write_bytes(whole.replace(sound, broken))
    store = open_store(places)
    if not store.problem:
        with pytest.raises(UserError, match="damaged"):
            (add(store, "b"), bodies(store))
    store.close()


def test_a_store_of_a_newer_version(places: Places) -> None:
    filled(places)
    with closing(sqlite3.connect(places.store)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = places.store.read_bytes()
    refuses_notes_but_goes_on(places, "newer version")
    assert places.store.read_bytes() == before


def test_a_database_of_another_program(places: Places) -> None:
    places.data.mkdir()
    with closing(sqlite3.connect(places.store)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    before = places.store.read_bytes()
    refuses_notes_but_goes_on(places, "another program")
    assert places.store.read_bytes() == before


def test_a_store_locked_by_another_program(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(places)
    monkeypatch.setattr("reader.core.store.connection.PATIENCE", 0.05)
    with closing(sqlite3.connect(places.store, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        refuses_notes_but_goes_on(places, "in use by another program")


def test_a_writer_elsewhere_is_waited_for_and_then_told_of(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(places)
    monkeypatch.setattr("reader.core.store.connection.PATIENCE", 0.05)
    store = open_store(places)
    with closing(sqlite3.connect(places.store, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="try again"):
            add(store, "b")
        assert bodies(store) == {"a": "text"}  # reading is not held up
        holder.execute("ROLLBACK")
    add(store, "b")
    assert set(bodies(store)) == {"a", "b"}
    store.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    refuses_notes_but_goes_on(Places(tmp_path / "file" / "data"), "cannot be made")


AS_NOBODY = """
import os, sys
from pathlib import Path
from reader.core.paths import Places
from reader.core.store import open_store
from tests.reader.core.store.rows import bodies
from tests.reader.core.store.test_opening import refuses_notes_but_goes_on
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
places = Places(Path(sys.argv[1]))
refuses_notes_but_goes_on(places, "may not be written to")
store = open_store(places)
print(bodies(store))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file permissions as on Unix")
@pytest.mark.parametrize("folder_too", [False, True])
def test_a_store_that_may_only_be_read(folder_too: bool) -> None:
    # Not in pytest's folder, which it closes to all other users.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        places = Places(Path(folder) / "data")
        before = filled(places)
        places.data.chmod(0o555 if folder_too else 0o777)
        places.store.chmod(0o444)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, places.data],
            capture_output=True,
            text=True,
            check=False,
        )
        places.data.chmod(0o755)
        assert done.stdout.strip() == "{'a': 'text'}", done.stderr
        assert places.store.read_bytes() == before


def test_an_older_store_is_brought_up_to_date_after_a_backup(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(places)
    newer = (
        *MIGRATIONS,
        "ALTER TABLE annotation ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';\nCREATE TABLE extra (a TEXT);",
    )
    monkeypatch.setattr("reader.core.store.opener.MIGRATIONS", newer)
    monkeypatch.setattr(
        "reader.core.store.opener.migrate",
        lambda connection: migrate(connection, newer),
    )
    store = open_store(places)
    assert store.problem is None
    assert dict(store.row("SELECT body, mood FROM annotation")) == {
        "body": "text",
        "mood": "calm",
    }
    assert len(list(places.backups.iterdir())) == 1
    store.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(places: Places) -> None:
    filled(places)
    broken = (
        *MIGRATIONS,
        "CREATE TABLE extra (a TEXT);\nINSERT INTO nowhere VALUES (1);",
    )
    with closing(sqlite3.connect(places.store, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, broken)
        assert version(connection) == len(MIGRATIONS)
        assert not connection.execute(
            "SELECT * FROM sqlite_schema WHERE name = 'extra'"
        ).fetchall()
