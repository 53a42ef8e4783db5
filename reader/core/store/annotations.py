"""Annotations in the store: reading them as they stand in one edition of their document."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reader.core.store.store import Record, Store

COLUMNS = (
    "SELECT one.id, author, kind, coalesce(place.block, ''), coalesce(place.start, -1), coalesce(place.stop, -1), "
    "body, tags, class, stance, priority, coalesce(place.placed, ''), "
    "coalesce(nullif(place.anchor, ''), one.anchor), created, modified "
    "FROM annotation AS one LEFT JOIN placement AS place ON place.id = one.id || '@' || ? WHERE deleted IS NULL AND "
)
IN_EDITION = f"{COLUMNS} document = ?"
# The plus keeps SQLite from looking through the whole document for a few ids.
SOME = f"{COLUMNS} +document = ? AND one.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - made of constants
KNOWN = (
    "SELECT id, author, modified, deleted, body, tags, class, stance, priority "
    "FROM annotation WHERE id IN (SELECT value FROM json_each(?))"
)


class AnnotationRepository:
    """The rows of annotations. They are written by a `Command`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def in_edition(self, document: str, edition: str) -> list[Record]:
        """All annotations that are not deleted, placed as in this edition.

        The columns are in the order of the fields of `Annotation`.
        """
        return self._store.rows(IN_EDITION, edition, document)

    def some(self, document: str, edition: str, keys: Iterable[str]) -> list[Record]:
        """The annotations with these ids, placed likewise."""
        return self._store.rows(SOME, edition, document, json.dumps(list(keys)))

    def known(self, keys: Iterable[str]) -> dict[str, Record]:
        """The stored annotations with these ids, deleted ones too, by id.

        Each with its contents, its author, and when it was changed and deleted.
        """
        return {
            row["id"]: row for row in self._store.rows(KNOWN, json.dumps(list(keys)))
        }
