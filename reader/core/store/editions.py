"""Editions in the store: the bytes that a document has had, and their paths on disk."""

from __future__ import annotations

from os import stat_result
from pathlib import Path

from reader.core.paths import written
from reader.core.store.stamps import now
from reader.core.store.store import Record, Store


class EditionRepository:
    """The rows of editions, known by the SHA-256 of their source."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def document_of(self, sha256: str) -> str:
        """Id of the document that an edition is of; empty where it is not known."""
        return self._text("SELECT document FROM edition WHERE sha256 = ?", sha256)

    def document_beginning(self, sha256: str) -> str:
        """Id of the document one of whose editions' SHA-256 begins so; empty where none does."""
        sql = "SELECT document FROM edition WHERE substr(sha256, 1, ?) = ?"
        return self._text(sql, len(sha256), sha256)

    def of_document(self, document: str) -> list[str]:
        """All editions of a document, the one seen first comes first."""
        sql = "SELECT sha256 FROM edition WHERE document = ? ORDER BY added, rowid"
        return [row["sha256"] for row in self._store.rows(sql, document)]

    def with_text(self, text_hash: str) -> str:
        """Id of the document that has an edition with the same words; empty if none."""
        return self._text("SELECT document FROM edition WHERE text_hash = ?", text_hash)

    def register(self, sha256: str, document: str, text_hash: str, name: str) -> None:
        """Add an edition to a document that is known, unless it is known itself."""
        sql = "INSERT OR IGNORE INTO edition (sha256, document, text_hash, name, added) VALUES (?, ?, ?, ?, ?)"
        self._store.remember((sql, (sha256, document, text_hash, name, now())))

    def set_label(self, sha256: str, label: str, role: str) -> None:
        """Keep what an edition is called and what it is for."""
        self._store.remember(
            (
                "UPDATE edition SET label = ?, role = ? WHERE sha256 = ?",
                (label, role, sha256),
            )
        )

    def labels(self, document: str) -> list[Record]:
        """sha256, label, role and file name of a document's editions, the one seen first comes first."""
        sql = "SELECT sha256, label, role, name FROM edition WHERE document = ? ORDER BY added, rowid"
        return self._store.rows(sql, document)

    def label(self, sha256: str) -> Record | None:
        """The same of one edition."""
        sql = "SELECT sha256, label, role, name FROM edition WHERE sha256 = ?"
        return self._store.row(sql, sha256)

    def added(self, sha256: str) -> str:
        """When an edition was opened first: ISO 8601, UTC; empty where it is not known."""
        return self._text("SELECT added FROM edition WHERE sha256 = ?", sha256)

    def path_of(self, sha256: str) -> str:
        """Where an edition was seen last, as it is written in the store; empty where it never was."""
        return self._text(
            "SELECT path FROM place WHERE edition = ? ORDER BY rowid DESC", sha256
        )

    def at(self, path: Path) -> str:
        """The edition that was seen last at a path; empty if none."""
        return self._text("SELECT edition FROM place WHERE path = ?", written(path))

    def unchanged_at(self, path: Path, status: stat_result) -> str:
        """The edition at a path, where the file still has its size and time; else empty."""
        sql = "SELECT edition FROM place WHERE path = ? AND size = ? AND changed = ?"
        return self._text(sql, written(path), status.st_size, status.st_mtime_ns)

    def seen(self, sha256: str, path: Path, status: stat_result) -> None:
        """Keep where an edition was seen, and by what an unchanged file is known."""
        sql = "INSERT OR REPLACE INTO place (path, edition, size, changed) VALUES (?, ?, ?, ?)"
        self._store.remember(
            (sql, (written(path), sha256, status.st_size, status.st_mtime_ns))
        )

    def _text(self, sql: str, *values: str | int) -> str:
        """The only column of the first row; empty if there is none."""
        row = self._store.row(sql, *values)
        return row[0] if row else ""
