"""Documents in the store: the shelf, and where reading stopped in each."""

from __future__ import annotations

from pathlib import Path

from reader.core.paths import written
from reader.core.store.stamps import now
from reader.core.store.store import Record, Store

ENTRY = (
    "SELECT id, title, path, edition, opened, block, share, "
    "name, issuer, date, country, number, tags, on_shelf FROM document"
)
MARKED = (
    "SELECT document, count(*) AS marks FROM annotation "
    "WHERE deleted IS NULL GROUP BY document"
)


class DocumentRepository:
    """The rows of documents."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entry(self, document: str) -> Record | None:
        """A document by its id."""
        return self._store.row(f"{ENTRY} WHERE id = ?", document)

    def on_shelf(self, limit: int = -1) -> list[Record]:
        """The documents on the shelf, or so many of them, the one opened last first."""
        return self._store.rows(
            f"{ENTRY} WHERE on_shelf ORDER BY opened DESC, rowid DESC LIMIT ?", limit
        )

    def marked(self) -> dict[str, int]:
        """How many annotations each document has, by its id; none is left out."""
        return {row["document"]: row["marks"] for row in self._store.rows(MARKED)}

    def set_on_shelf(self, document: str, on_shelf: bool) -> None:
        """Take a document off the shelf, or put it back."""
        self._store.remember(
            ("UPDATE document SET on_shelf = ? WHERE id = ?", (int(on_shelf), document))
        )

    def set_position(self, document: str, block: str, share: float) -> None:
        """Keep where reading stopped."""
        self._store.remember(
            (
                "UPDATE document SET block = ?, share = ? WHERE id = ?",
                (block, share, document),
            )
        )

    def register(
        self, document: str, title: str, path: Path, *, on_shelf: bool
    ) -> None:
        """Add a document, unless it is known."""
        sql = "INSERT OR IGNORE INTO document (id, title, path, opened, on_shelf) VALUES (?, ?, ?, ?, ?)"
        self._store.remember(
            (sql, (document, title, written(path), now(), int(on_shelf)))
        )

    def set_edition(self, document: str, edition: str, path: str) -> None:
        """Keep the last open edition of a document and its path, unless that is empty."""
        sql = "UPDATE document SET edition = ?, path = coalesce(nullif(?, ''), path) WHERE id = ?"
        self._store.remember((sql, (edition, path, document)))

    def opened(self, document: str, edition: str, path: Path, title: str) -> None:
        """Put a document on the shelf as the one that was opened last."""
        sql = "UPDATE document SET opened = ?, on_shelf = 1, edition = ?, path = ?, title = ? WHERE id = ?"
        self._store.remember((sql, (now(), edition, written(path), title, document)))
