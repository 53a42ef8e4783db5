"""The shelf: the documents that were opened, and where reading stopped in each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from index_builder.legible import legible
from reader.core.details import Details
from reader.core.document import Position
from reader.core.document_details import details_of
from reader.core.paths import path_of
from reader.core.store import Record, Store
from reader.core.store.documents import DocumentRepository


@dataclass(frozen=True, slots=True)
class Entry:
    """A document on the shelf."""

    id: str
    """Stays the same whatever becomes of the file, and for changed editions of the
    document."""
    title: str
    path: Path
    """Where it was last opened from."""
    edition: str
    """SHA-256 of the source that was open last."""
    opened: str
    """ISO 8601, UTC."""
    position: Position
    """Where reading stopped."""
    details: Details
    """What the user says of it."""
    on_shelf: bool
    """Whether the shelf lists it."""

    @property
    def name(self) -> str:
        """What people know it by: the user's name for it, its title, or its file's name."""
        return self.details.title_or(self.title) or legible(self.path.name)

    @property
    def is_there(self) -> bool:
        """Whether the file is still where it was."""
        return self.path.exists()


class Shelf:
    """The documents that the user has opened."""

    def __init__(self, store: Store) -> None:
        self._documents = DocumentRepository(store)

    def entry(self, document: str) -> Entry | None:
        """A document by its id; None if it was never opened."""
        row = self._documents.entry(document)
        return _entry(row) if row else None

    def recent(self, limit: int = -1) -> list[Entry]:
        """The documents on the shelf, or so many of them, the one opened last first."""
        return [_entry(row) for row in self._documents.on_shelf(limit)]

    def marked(self) -> dict[str, int]:
        """How many annotations each document has, by its id; none is left out."""
        return self._documents.marked()

    def forget(self, document: str) -> None:
        """Take a document off the shelf.

        Its bookmarks and notes stay, and are there when it is opened again.
        """
        self._documents.set_on_shelf(document, False)

    def put_back(self, document: str) -> None:
        """Put a document on the shelf again: takes `forget` back."""
        self._documents.set_on_shelf(document, True)

    def keep_position(self, document: str, position: Position) -> None:
        """Remember where reading stopped.

        One commit, so call it when reading pauses, not at each step of scrolling.
        """
        self._documents.set_position(document, position.block, position.share)


def _entry(row: Record) -> Entry:
    position = Position(row["block"], row["share"])
    return Entry(
        row["id"],
        row["title"],
        path_of(row["path"]),
        row["edition"],
        row["opened"],
        position,
        details_of(row),
        bool(row["on_shelf"]),
    )
