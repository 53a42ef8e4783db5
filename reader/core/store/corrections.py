"""Corrections of a document's structure in the store."""

from __future__ import annotations

from reader.core.store.store import Record, Store


class CorrectionRepository:
    """The rows of corrections. They are written by a `Command`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_document(self, document: str) -> list[Record]:
        """Id and content (JSON) of those that hold, in the order in which they are applied."""
        sql = "SELECT id, content FROM correction WHERE document = ? AND deleted IS NULL ORDER BY rank, id"
        return self._store.rows(sql, document)

    def last_rank(self, document: str) -> int:
        """The highest rank that was given, to deleted ones too; -1 where there is none."""
        row = self._store.row(
            "SELECT max(rank) AS rank FROM correction WHERE document = ?", document
        )
        return row["rank"] if row and row["rank"] is not None else -1
