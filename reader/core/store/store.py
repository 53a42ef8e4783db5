"""The store: reading it, changing it by commands, and seeing that its file is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from index_builder.errors import Sentence, UserError
from reader.core.store import journal
from reader.core.store.connection import configure, connect
from reader.core.store.journal import Command, Value
from reader.core.store.problems import explained
from reader.core.store.rescue import LOG, beside, identity, remove_log, rescue
from reader.core.store.stamps import new_id

Record = sqlite3.Row
"""A row of a query: columns by name or place."""
Listener = Callable[[frozenset[str] | None], None]
"""Called with the ids of the rows that were changed; with None where that is not known:
read all anew."""

READ_ONLY = "Your notes in {path} may not be written to. You can read them, but not add to them."


class Store:
    """The user's notes and what the program remembers of documents.

    Safe to use from several threads.

    Every call is a few milliseconds at most, one commit where it writes; it waits a
    while where another process writes at that moment. Errors of the disk come as
    UserError. Where the file is deleted, moved or replaced under it, what it holds is
    written anew or elsewhere, and `on_trouble` is told.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        problem: Sentence | None = None,
        *,
        is_file: bool = False,
    ) -> None:
        """For `open_store`.

        The connection is in autocommit mode, to the file at `path` or to a copy in
        memory.
        """
        self.path = path
        self.problem = problem
        """Why nothing can be saved, for the user; None when all is well."""
        self.holds_notes = problem is None or problem.template == READ_ONLY
        """Whether the user's notes are here to be read: not where the file is damaged, locked or of a newer version."""
        self.notice: Sentence | None = None
        """A sentence for the user on the file as it was found; None if all is well."""
        self.session = new_id()
        self.on_change: list[Listener] = []
        """Called after each command, undo and redo, and by `poll` when another process has written."""
        self.on_trouble: list[Callable[[Sentence], None]] = []
        """Called with a sentence for the user where the file was lost while it was open."""
        self._connection = connection
        self._identity = identity(path) if is_file else None
        self._log = identity(beside(path, LOG)) if is_file else None
        self._is_adrift = False
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
    def command(
        self, label: str, document: str, merge: str = "", *, quiet: bool = False
    ) -> Iterator[Command]:
        """A change by the user: committed, or not made at all, when the block is left.

        The label tells the user what would be undone. A command with the same `merge`
        as the one before it (typing on in one note) is undone together with it. A
        `quiet` one tells no listener: a worker leaves that to `announce`. Raises
        UserError where nothing can be saved.
        """
        self._look_after_file()
        if self.problem:
            raise UserError.of(self.problem)
        if not quiet:
            self.poll()  # so that the change is made on what is there, and not on what was there some seconds ago
        with self.transaction() as connection:
            command = Command(connection)
            yield command
            if command.changes:
                journal.note_down(
                    connection, self.session, document, label, merge, command
                )
        if command.changes and not quiet:
            self._tell(journal.things(command.changes))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Commit all writes of the block at its end, or none. May be nested."""
        with self._lock, explained(self.path):
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
                self._look_after_file()
            finally:
                # After an error SQLite has sometimes rolled back by itself (a full
                # disk) and sometimes not.
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
        """The label of the step that `undo` would take back; empty if none."""
        with self._lock, explained(self.path):
            return journal.next_label(
                self._connection, self.session, document, journal.DONE
            )

    def redo_label(self, document: str) -> str:
        """The label of the step that `redo` would do again; empty if none."""
        with self._lock, explained(self.path):
            return journal.next_label(
                self._connection, self.session, document, journal.UNDONE
            )

    def fact(self, name: str) -> str:
        """A single value that the program keeps; empty if it was never set."""
        found = self.row("SELECT value FROM fact WHERE name = ?", name)
        return found["value"] if found else ""

    def set_fact(self, name: str, value: str) -> None:
        """Keep a single value."""
        self.remember(
            ("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", (name, value))
        )

    def poll(self) -> None:
        """Call the listeners if another process has written since the last call.

        Also check that the file of the store is still there.

        Takes microseconds.
        """
        self._look_after_file()
        if self._data_version() != self._seen:
            self._seen = self._data_version()
            self._tell(None)

    def announce(self) -> None:
        """Have all listeners read anew, after work in the background."""
        self._tell(None)

    def close(self) -> None:
        """Let go of the file.

        Nothing is pending: everything was committed when it was made.
        """
        with suppress(UserError):
            self._look_after_file()
        with self._lock:
            self._connection.close()

    def _look_after_file(self) -> None:
        """Save the data of the store if its file was replaced or removed.

        The data go back to the same path, or else to another place.
        """
        if self._identity is None or identity(self.path) == self._identity:
            self._log = identity(beside(self.path, LOG))
            if self._is_adrift:  # the disk is back
                self._is_adrift, self.problem = False, None
            return
        with self._lock:
            saved = rescue(self._connection, self.path)
            if (
                saved.path is not None
                and self._log
                and identity(beside(self.path, LOG)) == self._log
            ):
                # It is ours, and whoever opens the file that took the store's place
                # would write it into that.
                remove_log(self.path)
            if saved.path == self.path:
                self._reopen()
            else:
                self.problem = saved.sentence
            if saved.path is not None and saved.path != self.path:
                self._identity = None  # it was replaced: that is final for this window
            is_news = saved.path is not None or not self._is_adrift
            self._is_adrift = saved.path is None
        if is_news:
            for listener in list(self.on_trouble):
                listener(saved.sentence)

    def _reopen(self) -> None:
        """Go on with the file that was written anew."""
        fresh = connect(self.path)
        configure(fresh, self.path)
        self._connection.close()
        self._connection = fresh
        self._identity = identity(self.path)
        self._seen = self._data_version()
        self.problem = None

    def _tell(self, changed: frozenset[str] | None) -> None:
        for listener in list(self.on_change):
            listener(changed)

    def _data_version(self) -> int:
        """SQLite's number that changes when another connection commits."""
        with self._lock, explained(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
