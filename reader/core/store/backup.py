"""Backups of the store: written whole, checked, then named; and restoring one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from index_builder.errors import Sentence, UserError
from reader.core.private_files import make_private_file, make_private_folder
from reader.core.store.connection import address
from reader.core.store.problems import BROKEN, DAMAGE, code, explained
from reader.core.store.schema import APPLICATION_ID, MIGRATIONS, migrate, version

KEPT = 10
NEWEST_KEPT = 3
"""So many of the newest are kept however close they are; of the rest the last of each
day."""
INTERVAL = timedelta(days=1)
CLOCK = timedelta(hours=1)
"""How far ahead of now a backup may be dated and still be believed: clocks are put
back."""
NAME = "notes-%Y-%m-%dT%H%M%S.%fZ.sqlite"
PATTERN = "notes-*.sqlite"
UNDATED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup and what it holds."""

    path: Path
    made: datetime
    """In UTC."""
    annotations: int
    bookmarks: int
    documents: int
    problem: Sentence | None = None
    """Why it cannot be restored; None if it can."""


def back_up(store: Path, folder: Path) -> Path | None:
    """Back the store up now; None where nothing has changed since the last backup.

    Worker-only.

    The copy is checked before it gets its name, and the oldest beyond `KEPT` go only
    after that. Raises UserError where it cannot be made; nothing is then left of it and
    the earlier ones stay.
    """
    beside = folder / f".backup.{os.getpid()}"
    try:
        make_private_folder(folder)
        with explained(store):
            _copy(store, beside)
        if _same(beside, _newest(folder)):
            return None
        made = folder / datetime.now(UTC).strftime(NAME)
        beside.replace(made)
        for old in _superfluous(folder):
            if old != made:  # as it would be where the clock was put back
                old.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            "No backup of your notes could be made in {folder} ({reason}). Your notes are not touched; see that there "
            "is room on the disk and that the folder may be written to.",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    return made


def due(folder: Path, now: datetime | None = None) -> bool:
    """Whether the last backup is more than a day old, or there is none."""
    now = now or datetime.now(UTC)
    newest = _newest(folder, now)
    return newest is None or now - _date(newest) >= INTERVAL


def backups(folder: Path) -> list[Backup]:
    """All backups, newest first, each opened and checked. Worker-only."""
    return [described(path) for path in _by_age(folder)]


def restore(backup: Path, store: Path, folder: Path) -> None:
    """Put a backup in the store's place.

    What was there is backed up first; if damaged, it is set aside.

    Other windows may be open on the store: they see the restored content. The caller
    opens the store again if its own had a problem. Raises UserError, with nothing
    changed, where the backup is no good.
    """
    if problem := described(backup).problem:
        raise UserError.of(problem)
    try:
        if store.exists() and _damaged(store):
            _set_aside(store)
        elif store.exists():
            back_up(store, folder)
        make_private_folder(store.parent)
        make_private_file(store)
        # As one transaction of SQLite's: a process that has the store open does not
        # find the file gone.
        with (
            explained(store),
            closing(sqlite3.connect(backup)) as source,
            closing(sqlite3.connect(store)) as target,
        ):
            source.backup(target)
            target.isolation_level = None
            migrate(target)  # a backup may be of an older version
    except OSError as error:
        raise UserError(
            "The backup could not be restored to {path} ({reason}). Nothing was changed.",
            path=store,
            reason=error.strerror or error,
        ) from error


def _copy(store: Path, copy: Path) -> None:
    """A whole copy of the store in one file of its own, checked and on the disk."""
    copy.unlink(missing_ok=True)
    make_private_file(copy)
    # Read and write, for the log needs it, but never make a store where there is none.
    uri = address(store, "mode=rw")
    with (
        closing(sqlite3.connect(uri, uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        found = target.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        raise UserError(
            "The file with your notes, {path}, is damaged ({reason}). It is left as it is; restore an earlier backup.",
            path=store,
            reason=found,
        )
    with copy.open("r+b") as file:
        os.fsync(file.fileno())


def described(path: Path) -> Backup:
    """Read a backup or store completely: its counts, or the reason why it is of no use."""
    damaged = Sentence(
        "The backup {name} is damaged and cannot be restored. Choose another.",
        name=path.name,
    )
    try:
        if not path.is_file():  # SQLite would wait for whoever writes into a pipe
            return Backup(path, _date(path), 0, 0, 0, damaged)
        with closing(sqlite3.connect(address(path, "mode=ro"), uri=True)) as connection:
            if (
                connection.execute("PRAGMA application_id").fetchone()[0]
                != APPLICATION_ID
            ):
                foreign = Sentence(
                    "The file {name} is no backup of notes. Choose another.",
                    name=path.name,
                )
                return Backup(path, _date(path), 0, 0, 0, foreign)
            if version(connection) > len(MIGRATIONS):
                newer = Sentence(
                    "The backup {name} was made by a newer version of Tiltak. Install that to restore it.",
                    name=path.name,
                )
                return Backup(path, _date(path), 0, 0, 0, newer)
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            annotations, bookmarks, documents = (
                connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0]  # noqa: S608 - words of ours
                for what in (
                    "annotation WHERE deleted IS NULL",
                    "bookmark WHERE deleted IS NULL AND NOT is_folder",
                    "document",
                )
            )
    except BROKEN:
        return Backup(path, _date(path), 0, 0, 0, damaged)
    return Backup(
        path, _date(path), annotations, bookmarks, documents, None if sound else damaged
    )


def _date(path: Path) -> datetime:
    """When a backup was made, by its name."""
    try:
        return datetime.strptime(path.name, NAME).replace(tzinfo=UTC)
    except ValueError:
        return UNDATED


def _by_age(folder: Path, now: datetime | None = None) -> list[Path]:
    """The backups, newest first.

    Those dated in the future come last: the clock was wrong when they were made.
    """
    latest = (now or datetime.now(UTC)) + CLOCK
    found = sorted(folder.glob(PATTERN), reverse=True)
    return [
        *(one for one in found if _date(one) <= latest),
        *(one for one in found if _date(one) > latest),
    ]


def _newest(folder: Path, now: datetime | None = None) -> Path | None:
    """The newest backup of which that can be believed; None where there is none."""
    latest = (now or datetime.now(UTC)) + CLOCK
    return next((one for one in _by_age(folder, now) if _date(one) <= latest), None)


def _same(one: Path, other: Path | None) -> bool:
    """Whether two backups hold the same, bar what the program notes down about itself by the minute."""
    if other is None:
        return False
    try:
        with (
            closing(sqlite3.connect(one)) as first,
            closing(sqlite3.connect(other)) as second,
        ):
            return version(first) == version(second) and _marks(first) == _marks(second)
    except BROKEN:
        return False


def _marks(connection: sqlite3.Connection) -> Iterable[object]:
    """Values that differ after every change by the user."""
    tables = "annotation", "bookmark", "document", "author"
    counts = [
        connection.execute(
            f"SELECT count(*) FROM {table}"  # noqa: S608 - words of ours
        ).fetchone()[0]
        for table in tables
    ]
    latest = connection.execute(
        "SELECT max(id), max(at), sum(undone) FROM command"
    ).fetchone()
    return [
        *counts,
        *latest,
        connection.execute("SELECT max(id) FROM placing").fetchone()[0],
    ]


def _superfluous(folder: Path) -> list[Path]:
    """The backups that need not be kept."""
    found = _by_age(folder)
    keep = found[:NEWEST_KEPT]
    days = {_date(path).date() for path in keep}
    for path in found[NEWEST_KEPT:]:
        if _date(path).date() not in days:
            days.add(_date(path).date())
            keep.append(path)
    return [path for path in found if path not in keep[:KEPT]]


def _damaged(store: Path) -> bool:
    try:
        with closing(sqlite3.connect(store)) as connection:
            return bool(
                connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
            )
    except BROKEN as error:
        return code(error) in DAMAGE


def _set_aside(store: Path) -> None:
    """Rename a damaged store and its log, so that whoever can mend it finds it."""
    mark = datetime.now(UTC).strftime("damaged-%Y-%m-%dT%H%M%SZ")
    for ending in ("", "-wal", "-shm"):
        part = store.with_name(store.name + ending)
        if part.exists():
            part.rename(store.with_name(f"{store.stem}.{mark}{store.suffix}{ending}"))
