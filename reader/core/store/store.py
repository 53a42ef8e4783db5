"""The store: opening it whatever state it is in, reading it, and changing it by commands."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock

from index_builder.errors import Sentence, UserError
from reader.core.paths import Places
from reader.core.store import journal
from reader.core.store.backup import back_up
from reader.core.store.journal import Command, Value
from reader.core.store.problems import BROKEN, explained, sentence
from reader.core.store.schema import APPLICATION_ID, MIGRATIONS, migrate, version
from reader.core.store.stamps import new_id

Record = sqlite3.Row
"""A row of a query: columns by name or place."""
PATIENCE = 2.0
"""Seconds to wait for another window or process that writes."""

NEWER = (
    "Your notes in {path} were written by a newer version of Tiltak. They are left as they are; install the newest "
    "version to see them and to take notes."
)
FOREIGN = (
    "The file {path}, where your notes should be, belongs to another program. It is left as it is; move it elsewhere, "
    "then start again."
)
NO_FOLDER = "The folder for your notes, {path}, cannot be made ({reason}). You can read, but not take notes."
Listener = Callable[[frozenset[str] | None], None]
"""Called with the ids of the rows that were changed; with None where that is not known: read all anew."""

READ_ONLY = "Your notes in {path} may not be written to. You can read them, but not add to them."


class Store:
    """The user's notes and what the program remembers of documents. Safe to use from several threads.

    Every call is a few milliseconds at most, one commit where it writes; it waits up to `PATIENCE` seconds where
    another process writes at that moment. Errors of the disk come as UserError.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, problem: Sentence | None = None) -> None:
        """For `open_store`. The connection is in autocommit mode."""
        self.path = path
        self.problem = problem
        """Why nothing can be saved, for the user; None when all is well."""
        self.holds_notes = problem is None or problem.template == READ_ONLY
        """Whether the user's notes are here to be read: not where the file is damaged, locked or of a newer version."""
        self.session = new_id()
        self.on_change: list[Listener] = []
        """Called after each command, undo and redo, and by `poll` when another process has written."""
        self._connection = connection
        self._lock = RLock()
        self._seen = self._data_version()

    def rows(self, sql: str, *values: Value) -> list[Record]:
        """All rows of a query; columns by name."""
        with self._lock, explained(self.path):
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Value) -> Record | None:
        """The first row of a query."""
        with self._lock, explained(self.path):
            found: Record | None = self._connection.execute(sql, values).fetchone()
            return found

    @contextmanager
    def command(self, label: str, document: str, merge: str = "", *, quiet: bool = False) -> Iterator[Command]:
        """A change by the user: committed, or not made at all, when the block is left.

        The label tells the user what would be undone. A command with the same `merge` as the one before it (typing
        on in one note) is undone together with it. A `quiet` one tells no listener: a worker leaves that to
        `announce`. Raises UserError where nothing can be saved.
        """
        if self.problem:
            raise UserError.of(self.problem)
        if not quiet:
            self.poll()  # so that the change is made on what is there, and not on what was there some seconds ago
        with self.transaction() as connection:
            command = Command(connection)
            yield command
            if command.changes:
                journal.note_down(connection, self.session, document, label, merge, command)
        if command.changes and not quiet:
            self._tell(journal.things(command.changes))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What is written in the block is committed when it is left, or not at all. May stand in another."""
        with self._lock, explained(self.path):
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                # After an error SQLite has sometimes rolled back by itself (a full disk) and sometimes not.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def remember(self, *statements: tuple[str, tuple[Value, ...]]) -> None:
        """Run statements in one transaction: for repositories, and for what is not undone.

        Where nothing can be saved it is kept until the program is left.
        """
        with self.transaction() as connection:
            for sql, values in statements:
                connection.execute(sql, values)

    def undo(self, document: str) -> str:
        """Take back the last command on a document in this session; its label, empty if there was none."""
        with self.transaction() as connection:
            label, changed = journal.undo(connection, self.session, document)
        if label:
            self._tell(changed)
        return label

    def redo(self, document: str) -> str:
        """Do again what was undone last; its label, empty if there was none."""
        with self.transaction() as connection:
            label, changed = journal.redo(connection, self.session, document)
        if label:
            self._tell(changed)
        return label

    def undo_label(self, document: str) -> str:
        """What `undo` would take back; empty if nothing."""
        with self._lock, explained(self.path):
            return journal.next_label(self._connection, self.session, document, journal.DONE)

    def redo_label(self, document: str) -> str:
        """What `redo` would do again; empty if nothing."""
        with self._lock, explained(self.path):
            return journal.next_label(self._connection, self.session, document, journal.UNDONE)

    def fact(self, name: str) -> str:
        """A single value that the program keeps; empty if it was never set."""
        found = self.row("SELECT value FROM fact WHERE name = ?", name)
        return found["value"] if found else ""

    def set_fact(self, name: str, value: str) -> None:
        """Keep a single value."""
        self.remember(("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", (name, value)))

    def poll(self) -> None:
        """Call the listeners if another process has written since the last call. Takes microseconds."""
        if self._data_version() != self._seen:
            self._seen = self._data_version()
            self._tell(None)

    def announce(self) -> None:
        """Have all listeners read anew, after work in the background."""
        self._tell(None)

    def close(self) -> None:
        """Let go of the file. Nothing is pending: everything was committed when it was made."""
        with self._lock:
            self._connection.close()

    def _tell(self, changed: frozenset[str] | None) -> None:
        for listener in list(self.on_change):
            listener(changed)

    def _data_version(self) -> int:
        """SQLite's number that changes when another connection commits."""
        with self._lock, explained(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def open_store(places: Places) -> Store:
    """Open the user's store, made or brought up to date where needed. Never raises for the state of the file.

    Where it cannot be written, the store is a copy in memory: of what could be read, and of nothing where the file is
    damaged, locked or of a newer version. Its `problem` says so, reading documents goes on, the file is not touched.
    """
    path = places.store
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _in_memory(path, Sentence(NO_FOLDER, path=path.parent, reason=error.strerror or error))
    if path.exists() and not _writable(path):
        return _copy_of(path)
    connection = None
    try:
        connection = _connect(path)
        problem = _prepare(connection, places)
    except BROKEN as error:
        problem = sentence(error, path)
    except UserError as error:
        problem = error.sentence
    if not problem and connection:
        return Store(connection, path)
    if connection:
        connection.close()
    return _in_memory(path, problem)


def _writable(path: Path) -> bool:
    """Whether SQLite may write the file, and its journal beside it."""
    # Asked, not tried: to open and close the file would let go of the locks that this process holds on it.
    return os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def _connect(path: Path | str, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri)
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(connection: sqlite3.Connection, places: Places) -> Sentence | None:
    """Make the connection fit for use; a sentence where the file is not for this program to write, else None."""
    found = version(connection)
    if problem := _stranger(connection, found, places.store):
        return problem
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if found < len(MIGRATIONS):
        if found:
            back_up(places.store, places.backups)
        migrate(connection)
    return None


def _stranger(connection: sqlite3.Connection, found: int, path: Path) -> Sentence | None:
    """Why the file is not for this version of this program; None if it is."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = not found and not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION_ID and not empty:
        return Sentence(FOREIGN, path=path)
    return Sentence(NEWER, path=path) if found > len(MIGRATIONS) else None


def _in_memory(path: Path, problem: Sentence | None) -> Store:
    """An empty store that saves nothing."""
    connection = _connect(":memory:")
    migrate(connection)
    return Store(connection, path, problem)


def _copy_of(path: Path) -> Store:
    """A store in memory with what a file holds that may be read but not written."""
    memory = _connect(":memory:")
    problem = None
    # A write-ahead log cannot be opened where its index may not be made; immutable reads the file alone.
    for mode in ("mode=ro", "immutable=1"):
        try:
            with closing(_connect(f"{path.as_uri()}?{mode}", uri=True)) as source:
                found = version(source)
                if refusal := _stranger(source, found, path):
                    return _in_memory(path, refusal)
                source.backup(memory)
            migrate(memory)
            return Store(memory, path, Sentence(READ_ONLY, path=path))
        except BROKEN as error:
            problem = sentence(error, path)
    return _in_memory(path, problem)
