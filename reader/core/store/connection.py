"""Connections to the store's file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

PATIENCE = 2.0
"""Seconds to wait for another window or process that writes."""


def connect(path: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode, with columns by name, for several threads."""
    connection = sqlite3.connect(
        path, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri
    )
    connection.row_factory = sqlite3.Row
    return connection


def configure(connection: sqlite3.Connection) -> None:
    """Have each commit be on the disk when it returns, and others read meanwhile."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
