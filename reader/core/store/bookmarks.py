"""Bookmarks in the store: reading them as they stand in one edition of their document."""

from __future__ import annotations

from reader.core.store.store import Record, Store

IN_EDITION = (
    "SELECT one.id, name, folder, is_folder, coalesce(place.block, '') AS block, "
    "coalesce(nullif(place.anchor, ''), one.anchor) AS anchor "
    "FROM bookmark AS one LEFT JOIN placement AS place ON place.id = one.id || '@' || ? "
    "WHERE document = ? AND deleted IS NULL ORDER BY rank, one.rowid"
)


class BookmarkRepository:
    """The rows of bookmarks and their folders. They are written by a `Command`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def in_edition(self, document: str, edition: str) -> list[Record]:
        """All that are not deleted, in the user's order, placed as in this edition."""
        return self._store.rows(IN_EDITION, edition, document)

    def last_rank(self, document: str) -> float:
        """The highest rank that was given; 0 where there is none."""
        row = self._store.row(
            "SELECT max(rank) AS rank FROM bookmark WHERE document = ?", document
        )
        return row["rank"] if row and row["rank"] is not None else 0.0
