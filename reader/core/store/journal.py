"""Commands: groups of changes to rows that are committed together, and undone and redone together.

The journal is a table of the store itself, written in the transaction of the change, so
the two cannot part ways. Undo goes back through what this window did to a document, and
never through what another window or process did.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from index_builder.errors import Sentence, UserError
from reader.core.store.stamps import now

Value = str | int | float | None
Row = Mapping[str, Value]

DONE, UNDONE, LEFT_BEHIND = 0, 1, 2
"""States of a command: done; undone, to be redone; undone, and then something else was
done instead."""

MOVES_BY_ITSELF = "placement"
"""A table whose rows change when a document is prepared anew: no reason to refuse an
undo."""

UNDO_CONFLICT = "“{label}” cannot be undone: it was changed in another window since. Nothing was altered."
REDO_CONFLICT = "“{label}” cannot be done again: it was changed in another window since. Nothing was altered."


class Command:
    """The changes of one command, made while its transaction is open.

    See `Store.command`.

    Every table that it inserts into has a text key `id` and a column `deleted`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """For a connection with an open transaction."""
        self._connection = connection
        self.changes: list[
            tuple[str, str, dict[str, Value] | None, dict[str, Value]]
        ] = []

    def insert(self, table: str, row: Row) -> None:
        """Add a row."""
        row = {name: whole(value) for name, value in row.items()}
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        self._connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - names of ours
            tuple(row.values()),
        )
        self.changes.append((table, str(row["id"]), None, dict(row)))

    def update(self, table: str, key: str, values: Row) -> None:
        """Set columns of a row; only those that differ are written and remembered."""
        if not values:
            return
        values = {name: whole(value) for name, value in values.items()}
        current = _read(self._connection, table, key, values)
        if current is None:
            raise KeyError(key)
        after = {
            name: value for name, value in values.items() if current[name] != value
        }
        if after:
            _write(self._connection, table, key, after)
            self.changes.append(
                (table, key, {name: current[name] for name in after}, after)
            )

    def delete(self, table: str, key: str) -> None:
        """Take a row out of sight. It stays in the store."""
        self.update(table, key, {"deleted": now()})

    def place(self, thing: str, edition: str, values: Row) -> None:
        """Say where an annotation or bookmark is in one edition: columns of `placement`.

        Other editions keep theirs.
        """
        key = f"{thing}@{edition}"
        sql = "INSERT OR IGNORE INTO placement (id, thing, edition) VALUES (?, ?, ?)"
        self._connection.execute(sql, (key, thing, edition))
        self.update("placement", key, values)

    def keep_anchor(self, thing: str, anchor: str) -> None:
        """Keep an anchor that is about to be replaced for the placements that were found by it."""
        sql = "SELECT id FROM placement WHERE thing = ? AND anchor = ''"
        for (key,) in self._connection.execute(sql, (thing,)).fetchall():
            self.update("placement", key, {"anchor": anchor})


def things(changes: Iterable[Sequence[Any]]) -> frozenset[str]:
    """Ids of what changes are about; of a placement that is the id of what it places."""
    return frozenset(
        key.partition("@")[0] if table == MOVES_BY_ITSELF else key
        for table, key, _, _ in changes
    )


def whole(value: Value) -> Value:
    """A value that the store can keep: a text without half characters.

    Pasted text and files of other programs may bring half characters (lone surrogates).
    """
    if not isinstance(value, str):
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def note_down(
    connection: sqlite3.Connection,
    session: str,
    document: str,
    label: str,
    merge: str,
    command: Command,
) -> None:
    """Write a command into the journal; what was undone before it can no longer be redone."""
    connection.execute(
        "UPDATE command SET undone = ? WHERE session = ? AND document = ? AND undone = ?",
        (LEFT_BEHIND, session, document, UNDONE),
    )
    if merge and _merged(connection, session, document, merge, command):
        return
    connection.execute(
        "INSERT INTO command (session, document, label, merge, at, changes) VALUES (?, ?, ?, ?, ?, ?)",
        (session, document, label, merge, now(), json.dumps(command.changes)),
    )


def _merged(
    connection: sqlite3.Connection,
    session: str,
    document: str,
    merge: str,
    command: Command,
) -> bool:
    """Make the command one with the last, where that is of the same kind; whether it was."""
    last = _next(connection, session, document, DONE)
    if last is None or last["merge"] != merge:
        return False
    together: dict[
        tuple[str, str], tuple[dict[str, Value] | None, dict[str, Value]]
    ] = {}
    for table, key, before, after in [*json.loads(last["changes"]), *command.changes]:
        if (table, key) not in together:
            together[table, key] = (before, after)
            continue
        first, then = together[table, key]
        together[table, key] = (
            first if first is None else {**(before or {}), **first},
            {**then, **after},
        )
    changes = [
        [table, key, before, after]
        for (table, key), (before, after) in together.items()
    ]
    connection.execute(
        "UPDATE command SET changes = ?, at = ? WHERE id = ?",
        (json.dumps(changes), now(), last["id"]),
    )
    return True


def _next(
    connection: sqlite3.Connection, session: str, document: str, state: int
) -> sqlite3.Row | None:
    """The command that would be undone (state DONE) or redone (UNDONE) next."""
    order = "DESC" if state == DONE else "ASC"
    found: sqlite3.Row | None = connection.execute(
        f"SELECT * FROM command WHERE session = ? AND document = ? AND undone = ? ORDER BY id {order} LIMIT 1",  # noqa: S608 - a word of ours
        (session, document, state),
    ).fetchone()
    return found


def next_label(
    connection: sqlite3.Connection, session: str, document: str, state: int
) -> str:
    """The label of the step to be undone or redone; empty if none."""
    found = _next(connection, session, document, state)
    return found["label"] if found else ""


def undo(
    connection: sqlite3.Connection, session: str, document: str
) -> tuple[str, frozenset[str]]:
    """Take the last command back, within an open transaction.

    Returns the command's label, empty if there was none, and the ids of its rows.
    """
    command = _next(connection, session, document, DONE)
    if command is None:
        return "", frozenset()
    changes = json.loads(command["changes"])
    for table, key, before, after in reversed(changes):
        _check(
            connection,
            table,
            key,
            after,
            Sentence(UNDO_CONFLICT, label=command["label"]),
        )
        _write(
            connection, table, key, before if before is not None else {"deleted": now()}
        )
    connection.execute(
        "UPDATE command SET undone = ? WHERE id = ?", (UNDONE, command["id"])
    )
    return str(command["label"]), things(changes)


def redo(
    connection: sqlite3.Connection, session: str, document: str
) -> tuple[str, frozenset[str]]:
    """Do the last undone command again, within an open transaction.

    Returns the command's label, empty if there was none, and the ids of its rows.
    """
    command = _next(connection, session, document, UNDONE)
    if command is None:
        return "", frozenset()
    changes = json.loads(command["changes"])
    for table, key, before, after in changes:
        _check(
            connection,
            table,
            key,
            before or {},
            Sentence(REDO_CONFLICT, label=command["label"]),
        )
        _write(
            connection,
            table,
            key,
            after if before is not None else {"deleted": after.get("deleted")},
        )
    connection.execute(
        "UPDATE command SET undone = ? WHERE id = ?", (DONE, command["id"])
    )
    return str(command["label"]), things(changes)


def _check(
    connection: sqlite3.Connection,
    table: str,
    key: str,
    expected: Row,
    conflict: Sentence,
) -> None:
    """Raise UserError unless the row is as the command left it."""
    if table == MOVES_BY_ITSELF:
        return
    current = _read(connection, table, key, expected) if expected else {}
    if current is None or any(
        current[name] != value for name, value in expected.items()
    ):
        raise UserError.of(conflict)


def _read(
    connection: sqlite3.Connection, table: str, key: str, names: Iterable[str]
) -> dict[str, Value] | None:
    columns = ", ".join(names)
    found = connection.execute(
        f"SELECT {columns} FROM {table} WHERE id = ?",  # noqa: S608 - names of ours
        (key,),
    ).fetchone()
    return dict(found) if found else None


def _write(connection: sqlite3.Connection, table: str, key: str, values: Row) -> None:
    settings = ", ".join(f"{name} = ?" for name in values)
    connection.execute(
        f"UPDATE {table} SET {settings} WHERE id = ?",  # noqa: S608 - names of ours
        (*values.values(), key),
    )
