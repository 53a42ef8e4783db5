"""Works a topic's table out, on a worker thread; keeps the shelf's index open for the next one."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.anchor import Anchor, anchor_block
from reader.core.library import Library
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.search.shelf_searcher import ShelfSearcher
from reader.core.topics.topic_table import TopicTable, topic_table
from reader.core.topics.topics import Topic, Topics

State = list[tuple[str, str, str]]
"""Id, edition and name of each document on the shelf."""


class TopicAnswer(NamedTuple):
    """A table, and what is not in it."""

    table: TopicTable
    missing: tuple[str, ...]
    """Names of documents that were not asked, as this version of the program has not
    prepared them."""


class TopicSource:
    """The documents of the shelf, as topics ask them. For one thread at a time."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._state: State = []
        self._opened: tuple[ShelfDocuments, ShelfSearcher] | None = None

    def answer(self, topic: Topic) -> TopicAnswer:
        """The table of a topic as it is now."""
        documents, searcher = self._current()
        picks = Topics(self._library.store).picks(topic)
        table = topic_table(topic, picks, documents, searcher)
        wanted = topic.documents
        missing = [one for one in documents.missing if not wanted or one.id in wanted]
        return TopicAnswer(table, tuple(entry.name for entry in missing))

    def anchor(self, key: str, block: str) -> Anchor:
        """The anchor of a measure, by which it is found again in another edition."""
        documents, _ = self._current()
        return anchor_block(documents.read(key), block, "")

    def _current(self) -> tuple[ShelfDocuments, ShelfSearcher]:
        """The documents and their search, made anew where the shelf has changed."""
        state = [
            (entry.id, entry.edition, entry.name)
            for entry in self._library.shelf.recent()
        ]
        if self._opened is None or state != self._state:
            documents = ShelfDocuments(self._library)
            self._opened = documents, documents.searcher()
            self._state = state
        return self._opened
