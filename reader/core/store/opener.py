"""Opening the store whatever state its file is in."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from index_builder.errors import Sentence, UserError
from reader.core.paths import Places
from reader.core.private_files import (
    keep_private,
    make_private_file,
    make_private_folder,
)
from reader.core.store.backup import PATTERN, back_up
from reader.core.store.connection import address, configure, connect
from reader.core.store.problems import BROKEN, sentence
from reader.core.store.schema import APPLICATION_ID, MIGRATIONS, migrate, version
from reader.core.store.store import READ_ONLY, Store

NEWER = (
    "Your notes in {path} were written by a newer version of Tiltak. They are left as they are; install the newest "
    "version to see them and to take notes."
)
FOREIGN = (
    "The file {path}, where your notes should be, belongs to another program. It is left as it is; move it elsewhere, "
    "then start again."
)
NO_FOLDER = "The folder for your notes, {path}, cannot be made or opened ({reason}). You can read, but not take notes."
EMPTY = (
    "There are no notes in {path}, but there are backups of earlier ones in {folder}. Restore one where your notes are "
    "missing."
)


def open_store(places: Places) -> Store:
    """Open the user's store, made or brought up to date where needed.

    Never raises for the state of the file.

    Where it cannot be written, the store is a copy in memory: of what could be read,
    and of nothing where the file is damaged, locked or of a newer version. Its
    `problem` says so, reading documents goes on, the file is not touched.
    """
    path = places.store
    try:
        make_private_folder(path.parent)
        for folder in places.own_folders:  # an earlier version may have made them
            keep_private(folder)
        if path.exists() and not _writable(path):
            return _copy_of(path)
        if os.access(path.parent, os.W_OK | os.X_OK):
            make_private_file(path)
    except OSError as error:
        return _in_memory(
            path, Sentence(NO_FOLDER, path=path.parent, reason=error.strerror or error)
        )
    connection = notice = None
    try:
        connection = connect(path)
        notice = _notice(connection, places)
        problem = _prepare(connection, places)
    except BROKEN as error:
        problem = sentence(error, path)
    except UserError as error:
        problem = error.sentence
    if not problem and connection:
        store = Store(connection, path, is_file=True)
        store.notice = notice
        return store
    if connection:
        connection.close()
    return _in_memory(path, problem)


def _writable(path: Path) -> bool:
    """Whether SQLite may write the file, and its journal beside it."""
    # Asked, not tried: to open and close the file would let go of the locks that this
    # process holds on it.
    return os.access(path, os.R_OK | os.W_OK) and os.access(
        path.parent, os.W_OK | os.X_OK
    )


def _notice(connection: sqlite3.Connection, places: Places) -> Sentence | None:
    """The notice about a new store when backups of an earlier one exist."""
    if version(connection) or not any(places.backups.glob(PATTERN)):
        return None
    return Sentence(EMPTY, path=places.store, folder=places.backups)


def _prepare(connection: sqlite3.Connection, places: Places) -> Sentence | None:
    """Make a connection ready for use; None if that was done.

    Otherwise the sentence that says why this program cannot write the file.
    """
    found = version(connection)
    if problem := _stranger(connection, found, places.store):
        return problem
    configure(connection, places.store)
    if found < len(MIGRATIONS):
        if found:
            back_up(places.store, places.backups)
        migrate(connection)
    return None


def _stranger(
    connection: sqlite3.Connection, found: int, path: Path
) -> Sentence | None:
    """Why the file is not for this version of this program; None if it is."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = (
        not found
        and not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    )
    if application != APPLICATION_ID and not empty:
        return Sentence(FOREIGN, path=path)
    return Sentence(NEWER, path=path) if found > len(MIGRATIONS) else None


def _in_memory(path: Path, problem: Sentence | None) -> Store:
    """An empty store that saves nothing."""
    connection = connect(":memory:")
    migrate(connection)
    return Store(connection, path, problem)


def _copy_of(path: Path) -> Store:
    """A store in memory with what a file holds that may be read but not written."""
    memory = connect(":memory:")
    problem = None
    # A write-ahead log cannot be opened where its index may not be made; immutable
    # reads the file alone.
    for mode in ("mode=ro", "immutable=1"):
        try:
            with closing(connect(address(path, mode), uri=True)) as source:
                found = version(source)
                if refusal := _stranger(source, found, path):
                    return _in_memory(path, refusal)
                source.backup(memory)
            migrate(memory)
            return Store(memory, path, Sentence(READ_ONLY, path=path))
        except BROKEN as error:
            problem = sentence(error, path)
    return _in_memory(path, problem)
