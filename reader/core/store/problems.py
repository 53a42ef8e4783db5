"""What SQLite reports, as sentences that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from index_builder.errors import Sentence, UserError
from reader.core.store.connection import address
from reader.core.store.schema import migrate

BUSY = "Your notes in {path} are in use by another program. Nothing was lost; try again in a moment."
DAMAGED = "The file with your notes, {path}, is damaged. It is left as it is; restore a backup to go on taking notes."
SENTENCES = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: "Your notes in {path} may not be written to. What you just did was not saved; "
    "allow writing to the file and its folder, then try again.",
    sqlite3.SQLITE_PERM: "Your notes in {path} may not be opened. Allow reading and writing of the file, then "
    "start again.",
    sqlite3.SQLITE_CANTOPEN: "Your notes in {path} cannot be opened. See to it that the folder exists and may be "
    "written to, then start again.",
    sqlite3.SQLITE_FULL: "The disk that holds {path} is full. What you just did was not saved, all earlier notes are; "
    "make room, then try again.",
    sqlite3.SQLITE_IOERR: "The disk that holds {path} did not answer as it should. What you just did was not saved; "
    "see that there is room and that the disk is in order, then try again.",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
"""By SQLite's primary result code."""

OTHER = "Your notes in {path} could not be reached ({reason}). What you just did was not saved; try again."

DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


BROKEN = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a store may raise; the second where the bytes of a damaged one are no
text."""


def code(error: Exception) -> int:
    """SQLite's primary result code of an error; 0 for one of Python's own."""
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def sentence(error: Exception, path: Path) -> Sentence:
    """What an error means to the user."""
    return Sentence(SENTENCES.get(code(error), OTHER), path=path, reason=error)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into `UserError`s. A broken constraint or wrong SQL is a fault of ours and passes."""
    try:
        yield
    except BROKEN as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        if code(error) == sqlite3.SQLITE_ERROR:
            if _is_as_made(path):
                raise
            raise UserError(DAMAGED, path=path) from error
        raise UserError.of(sentence(error, path)) from error


def _is_as_made(path: Path) -> bool:
    """Whether a store has the tables that this program makes.

    Slow, and asked only after an error that may be ours.
    """
    if not path.exists():  # the store is in memory
        return True
    try:
        uri = address(path, "mode=ro")
        with (
            closing(sqlite3.connect(uri, uri=True)) as found,
            closing(sqlite3.connect(":memory:")) as made,
        ):
            made.isolation_level = None
            migrate(made)
            return _tables(found) == _tables(made)
    except BROKEN:
        return False


def _tables(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(
        connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    )
