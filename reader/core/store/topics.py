"""Topics in the store: reading them, with the measures that were put in or taken out by hand."""

from __future__ import annotations

from reader.core.store.store import Record, Store

ALL = "SELECT id, name, queries, documents FROM topic WHERE deleted IS NULL ORDER BY created, id"
PICKS = "SELECT id, document, block, anchor, verdict FROM topic_pick WHERE topic = ? AND deleted IS NULL ORDER BY rowid"


class TopicRepository:
    """The rows of topics. They are written by a `Command`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Record]:
        """All that are not deleted, oldest first."""
        return self._store.rows(ALL)

    def picks(self, topic: str) -> list[Record]:
        """The measures that were put into a topic or taken out, by its id."""
        return self._store.rows(PICKS, topic)
