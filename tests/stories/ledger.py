"""What the store holds of the user's stances, read past the program."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

PATIENCE_S = 20
"""For another process that is writing."""


class Ledger:
    """The stances in a store, by the ids of their annotations."""

    def __init__(self, store: Path) -> None:
        self._store = store

    def stances(self) -> dict[str, str]:
        """All that are there now; none where the store is not made yet."""
        if not self._store.exists():
            return {}
        with closing(
            sqlite3.connect(f"file:{self._store}?mode=ro", uri=True, timeout=PATIENCE_S)
        ) as connection:
            made = connection.execute(
                "SELECT 1 FROM sqlite_master WHERE name = 'annotation'"
            )
            if not made.fetchone():
                return {}
            rows = connection.execute(
                "SELECT id, stance FROM annotation WHERE kind = 'stance' AND deleted IS NULL"
            )
            return dict(rows.fetchall())
