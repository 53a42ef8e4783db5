"""The user's corrections of a document's structure: kept in the store, apart from what was prepared of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.errors import UserError
from index_builder.files import read_file
from reader.core.store.corrections import CorrectionRepository
from reader.core.store.journal import Value
from reader.core.store.stamps import new_id, now

if TYPE_CHECKING:
    from index_builder.corrections import Correction
    from reader.core.store import Store

UNREADABLE = (
    "What you put right of this document's structure could not be read, so it is shown as the program found it. "
    "A backup of your notes may hold it: restore one."
)

UNOPENED = "{name} could not be read. Check that it is the file you were given."
TOO_MANY = (
    "{name} holds {count} corrections, and {most} at most can be taken in. "
    "Check that it is the file you were given."
)
MOST = 5_000
"""Corrections of a file: somebody who puts a long report right makes some hundred."""


class Corrections:
    """The corrections of one document.

    Each change is committed when its method returns, and can be undone.

    Nothing is said of a change to those who listen to the store: what it means to the
    text must be worked out first.
    """

    def __init__(self, store: Store, document: str) -> None:
        self._store = store
        self._document = document
        self._rows = CorrectionRepository(store)

    def all(self) -> tuple[Correction, ...]:
        """All corrections in the order in which they are applied.

        Raises UserError where they cannot be read.
        """
        rows = self._rows.of_document(self._document)
        if not rows:
            return ()
        from index_builder.corrections import (
            FORMAT,
            from_json,
        )  # brings the rules of recovery

        contents = ",".join(row["content"] for row in rows)
        try:
            return from_json(
                f'{{"format": {FORMAT}, "corrections": [{contents}]}}', self._document
            )
        except UserError as error:
            raise UserError(UNREADABLE) from error

    def keys(self) -> tuple[str, ...]:
        """Ids of the corrections that hold: by them one sees whether others hold than before."""
        return tuple(row["id"] for row in self._rows.of_document(self._document))

    def add(
        self, corrections: Sequence[Correction], label: str = "Correct structure"
    ) -> None:
        """Add corrections after those that are there; one step to undo.

        Safe on a worker.
        """
        from index_builder.corrections import to_json  # as above

        with self._store.command(label, self._document, quiet=True) as command:
            first = self._rows.last_rank(self._document) + 1
            for rank, one in enumerate(
                json.loads(to_json(corrections))["corrections"], start=first
            ):
                row: dict[str, Value] = {
                    "id": new_id(),
                    "document": self._document,
                    "rank": rank,
                    "content": json.dumps(one, ensure_ascii=False),
                    "created": now(),
                }
                command.insert("correction", row)

    def take_back_last(self) -> None:
        """Take back the correction that was made last, whenever that was; one step to undo."""
        with self._store.command(
            "Take back correction", self._document, quiet=True
        ) as command:
            if keys := self.keys():
                command.delete("correction", keys[-1])


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """A colleague's corrections from a file.

    Raises UserError where it holds none, or more than anybody makes.
    """
    from index_builder.corrections import from_json  # as above

    try:
        text = read_file(path).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(UNOPENED, name=path.name) from error
    found = from_json(text, path.name)
    if len(found) > MOST:
        raise UserError(TOO_MANY, name=path.name, count=len(found), most=MOST)
    return found


def joined(
    own: Sequence[Correction], others: Iterable[Correction]
) -> tuple[Correction, ...]:
    """The user's corrections, then those of a colleague that are not among them already."""
    known = set(own)
    return (*own, *(each for each in others if each not in known))
