"""Amendments in the store: each was made against one edition of its document."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reader.core.store.store import Record, Store


class AmendmentRepository:
    """The rows of amendments. They are written by a `Command`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def in_edition(self, document: str, edition: str) -> list[Record]:
        """Id and content of all that are not deleted, oldest first."""
        sql = "SELECT id, content FROM amendment WHERE document = ? AND edition = ? AND deleted IS NULL ORDER BY rowid"
        return self._store.rows(sql, document, edition)

    def known(self, keys: Iterable[str]) -> dict[str, str]:
        """The content of those of these ids that are in the store, deleted ones too."""
        sql = "SELECT id, content FROM amendment WHERE id IN (SELECT value FROM json_each(?))"
        return {
            row["id"]: row["content"]
            for row in self._store.rows(sql, json.dumps(list(keys)))
        }

    def elsewhere(self, keys: Iterable[str], edition: str) -> set[str]:
        """Those of these ids that are kept of another edition than this one."""
        sql = "SELECT id FROM amendment WHERE edition != ? AND id IN (SELECT value FROM json_each(?))"
        rows = self._store.rows(sql, edition, json.dumps(list(keys)))
        return {row["id"] for row in rows}


class RulingRepository:
    """The rows of rulings. They are written by a `Command`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_document(self, document: str) -> list[Record]:
        """Id and content of all that are not deleted."""
        sql = "SELECT id, content FROM ruling WHERE document = ? AND deleted IS NULL"
        return self._store.rows(sql, document)

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of these ids that are in the store, deleted ones too."""
        sql = "SELECT id FROM ruling WHERE id IN (SELECT value FROM json_each(?))"
        return {row["id"] for row in self._store.rows(sql, json.dumps(list(keys)))}
