"""What the user put right of a document's structure: kept in the store, apart from what was prepared of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from index_builder.errors import UserError

if TYPE_CHECKING:
    from index_builder.corrections import Correction
    from reader.core.store import Store

UNREADABLE = (
    "What you put right of this document's structure could not be read, so it is shown as the program found it. "
    "A backup of your notes may hold it: restore one."
)


class Corrections:
    """The corrections of one document, in the order in which they were made."""

    def __init__(self, store: Store, document: str) -> None:
        self._store = store
        self._document = document

    def read(self) -> tuple[Correction, ...]:
        """All corrections. Raises UserError where what was kept is damaged."""
        row = self._store.row("SELECT corrections FROM document WHERE id = ?", self._document)
        if row is None or not row["corrections"]:
            return ()
        from index_builder.corrections import from_json  # brings the rules of recovery

        try:
            return from_json(row["corrections"], self._document)
        except UserError as error:
            raise UserError(UNREADABLE) from error

    def write(self, corrections: Sequence[Correction], title: str = "") -> None:
        """Keep these and no others, at once. Raises UserError where they cannot be written."""
        from index_builder.corrections import to_json  # as above

        text = to_json(corrections, title) if corrections else ""
        self._store.remember(("UPDATE document SET corrections = ? WHERE id = ?", (text, self._document)))


def joined(own: Sequence[Correction], others: Iterable[Correction]) -> tuple[Correction, ...]:
    """The user's corrections, then those of a colleague that are not among them already."""
    known = set(own)
    return (*own, *(each for each in others if each not in known))
