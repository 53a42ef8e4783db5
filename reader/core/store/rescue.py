"""Rescue the content of an open store whose file was deleted, moved or replaced.

The open connection still reads what it had. It is written to the path anew where
nothing is there, and else to a file beside it: what has taken the store's place may be
newer on another computer, and is not touched.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import Sentence
from reader.core.paths import BACKUPS
from reader.core.private_files import PRIVATE_FILE, make_private_folder
from reader.core.store.backup import NAME

WRITTEN_ANEW = (
    "The file with your notes, {path}, was deleted or moved while it was open. It was written anew, with all that this "
    "window knows."
)
WRITTEN_BESIDE = (
    "The file with your notes, {path}, was replaced by another while it was open. What this window knows is kept in "
    "{rescued}. Start again to see what is there now, or to restore that file."
)
WRITTEN_NOWHERE = (
    "The file with your notes, {path}, is gone, and what this window knows could be written nowhere ({reason}). Leave "
    "the window open and see that the disk is there; it is tried again."
)
LOG, LOG_INDEX = "-wal", "-shm"
"""Endings of the files in which SQLite keeps what it has committed and not yet put into
the store's own file."""
Identity = tuple[int, int]


class Rescue(NamedTuple):
    """The outcome of a rescue."""

    path: Path | None
    """The file that was written; None where that was possible nowhere."""
    sentence: Sentence
    """The sentence for the user."""


def identity(path: Path) -> Identity | None:
    """Device and number of a file: another file of the same name has others.

    None where there is none.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite keeps beside a store."""
    return path.with_name(path.name + ending)


def remove_log(path: Path) -> None:
    """Remove what SQLite keeps beside a store, once all of it is kept elsewhere."""
    for ending in (LOG, LOG_INDEX):
        with suppress(OSError):
            beside(path, ending).unlink()


def rescue(connection: sqlite3.Connection, path: Path) -> Rescue:
    """Write what a connection reads to its path anew, or else where there is room for it."""
    reason: object = ""
    is_replaced = identity(path) is not None
    for target in ([] if is_replaced else [path]) + list(elsewhere(path)):
        try:
            _write(connection, target)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
        else:
            if target == path:
                return Rescue(path, Sentence(WRITTEN_ANEW, path=path))
            return Rescue(target, Sentence(WRITTEN_BESIDE, path=path, rescued=target))
    return Rescue(None, Sentence(WRITTEN_NOWHERE, path=path, reason=reason))


def elsewhere(path: Path) -> Iterator[Path]:
    """Other places for the file: among the backups, in the user's folder, in the one for temporary files."""
    name = datetime.now(UTC).strftime(NAME)
    for folder in (path.parent / BACKUPS, Path.home(), Path(tempfile.gettempdir())):
        yield folder / name


def _write(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole store to a file.

    It gets its name only when it is whole, and never takes the name of another file.
    """
    make_private_folder(target.parent)
    part = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        with part.open("r+b") as file:
            os.fsync(file.fileno())
        _name(part, target)
    finally:
        with suppress(OSError):
            part.unlink()


def _name(part: Path, target: Path) -> None:
    """Give a file its name. FileExistsError where there is another."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if target.exists():
            raise FileExistsError(target) from None
        part.rename(target)
