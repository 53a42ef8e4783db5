"""Sentences in the store: by a few of each edition, another edition of the same text is known."""

from __future__ import annotations

import json
from collections.abc import Collection

from reader.core.store.store import Store

HITS = (
    "SELECT sentence.edition, edition.document FROM sentence JOIN edition ON edition.sha256 = sentence.edition "
    "WHERE hash IN (SELECT value FROM json_each(?)) AND edition.sha256 != ? "
    "GROUP BY sentence.edition ORDER BY count(*) DESC, edition.added DESC LIMIT ?"
)
UNCOUNTED = "SELECT sha256 FROM edition WHERE sentences = 0 ORDER BY added DESC LIMIT ?"


class SentenceRepository:
    """The hashes of sentences, a sample of each edition."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, edition: str, sample: Collection[int], count: int) -> None:
        """Keep the sample of an edition, and its number of sentences.

        The number is that of the whole edition; at least one is noted.
        """
        steps = [
            (
                "INSERT OR IGNORE INTO sentence (edition, hash) VALUES (?, ?)",
                (edition, one),
            )
            for one in sample
        ]
        self._store.remember(
            *steps,
            (
                "UPDATE edition SET sentences = ? WHERE sha256 = ?",
                (max(1, count), edition),
            ),
        )

    def hits(
        self, hashes: Collection[int], edition: str, limit: int
    ) -> list[tuple[str, str]]:
        """Other editions that hold some of these sentences, those with the most first; each with its document."""
        rows = self._store.rows(HITS, json.dumps(list(hashes)), edition, limit)
        return [(row["edition"], row["document"]) for row in rows]

    def uncounted(self, limit: int) -> list[str]:
        """Editions of which no sentence is kept yet, the newest first."""
        return [row["sha256"] for row in self._store.rows(UNCOUNTED, limit)]
