"""Connections to the store's file."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from reader.core.network_drive import is_on_network

PATIENCE = 2.0
"""Seconds to wait for another window or process that writes."""


def connect(path: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode, with columns by name, for several threads."""
    connection = sqlite3.connect(
        path, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri
    )
    connection.row_factory = sqlite3.Row
    return connection


def address(path: Path, options: str) -> str:
    """The address that SQLite opens a file by, with options such as `mode=ro`.

    `Path.as_uri` names the server of a network share as the address' host, and SQLite
    refuses every host. Here the host is always empty.
    """
    place = os.fsencode(path.absolute().as_posix())
    return f"file:///{quote(place.removeprefix(b'/'), safe='/:')}?{options}"


def configure(connection: sqlite3.Connection, path: Path) -> None:
    """Have each commit be on the disk when it returns.

    On a disk of this machine others may read meanwhile. A write-ahead log needs memory
    that all who use the file share, which a network drive does not give.
    """
    journal = "DELETE" if is_on_network(path.parent) else "WAL"
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
