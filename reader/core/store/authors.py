"""Authors in the store: those whose notes were brought in."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.store.store import Store


class AuthorRepository:
    """Names by id."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def names(self) -> dict[str, str]:
        """Names of all authors by id."""
        return {
            row["id"]: row["name"]
            for row in self._store.rows("SELECT id, name FROM author")
        }

    def remember(self, names: Mapping[str, str]) -> None:
        """Keep names by id; of a known author the newest."""
        sql = "INSERT INTO author (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name"
        self._store.remember(*((sql, (key, name)) for key, name in names.items()))
