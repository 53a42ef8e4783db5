"""The user's verdicts on two blocks of two editions: they belong together, or do not."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from reader.core.compare.engine import Verdict
from reader.core.store import Store
from reader.core.store.journal import Value
from reader.core.store.kinship import KinshipRepository
from reader.core.store.stamps import new_id, now


class Said(StrEnum):
    """The verdicts on two blocks."""

    TOGETHER = "together"
    APART = "apart"


class Verdicts:
    """The user's verdicts on the blocks of two editions of one document."""

    def __init__(
        self, store: Store, document: str, old_edition: str, new_edition: str
    ) -> None:
        """Of a document by its id, and editions by their SHA-256."""
        self._store = store
        self._document = document
        self._editions = old_edition, new_edition
        self._rows = KinshipRepository(store)

    def all(self) -> list[Verdict]:
        """The verdicts that hold, as the comparison takes them.

        Of several on one pair, the last one holds.
        """
        found = {
            (row["old_block"], row["new_block"]): row["verdict"]
            for row in self._rows.verdicts(*self._editions)
        }
        return [
            Verdict(old, new, said == Said.TOGETHER)
            for (old, new), said in found.items()
        ]

    def say(self, pairs: Iterable[tuple[str, str]], said: Said) -> None:
        """Keep a verdict on pairs of blocks, as one step to undo.

        A pair has the ids of an older and a newer block.

        Raises UserError where nothing can be saved.
        """
        with self._store.command("Comparison by hand", self._document) as command:
            for old, new in pairs:
                command.insert("kinship", self._row(old, new, said))

    def _row(self, old: str, new: str, said: Said) -> dict[str, Value]:
        old_edition, new_edition = self._editions
        return {
            "id": new_id(),
            "document": self._document,
            "old_edition": old_edition,
            "new_edition": new_edition,
            "old_block": old,
            "new_block": new,
            "verdict": said.value,
            "created": now(),
        }
