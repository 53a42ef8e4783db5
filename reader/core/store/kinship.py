"""Kinship in the store: ids of blocks in earlier editions, and the user's verdicts."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.store.journal import Value
from reader.core.store.stamps import new_id, now
from reader.core.store.store import Record, Store

MOVED_ALONG = ("annotation", "bookmark")
"""Tables of things that go with an edition to another document."""


class KinshipRepository:
    """Aliases of blocks, and verdicts of the user."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save_aliases(self, edition: str, ancestors: Mapping[str, str]) -> None:
        """Keep the earliest ids of an edition's blocks, by the ids that they have there."""
        sql = "INSERT OR REPLACE INTO alias (edition, block, ancestor) VALUES (?, ?, ?)"
        self._store.remember(
            *(
                (sql, (edition, block, ancestor))
                for block, ancestor in ancestors.items()
            )
        )

    def ancestors(self, edition: str) -> dict[str, str]:
        """The earliest ids of an edition's blocks, by their ids in it.

        A block that has kept its earliest id is left out.
        """
        rows = self._store.rows(
            "SELECT block, ancestor FROM alias WHERE edition = ?", edition
        )
        return {row["block"]: row["ancestor"] for row in rows}

    def ancestor(self, document: str, block: str) -> str:
        """The earliest id of a block of any edition of a document.

        It is the block's own id where it has had no other.
        """
        sql = (
            "SELECT ancestor FROM alias JOIN edition ON edition.sha256 = alias.edition "
            "WHERE document = ? AND block = ? ORDER BY edition.added DESC LIMIT 1"
        )
        row = self._store.row(sql, document, block)
        return row["ancestor"] if row else block

    def verdicts(self, old_edition: str, new_edition: str) -> list[Record]:
        """The user's verdicts on blocks of two editions: old_block, new_block, verdict."""
        sql = (
            "SELECT id, old_block, new_block, verdict FROM kinship WHERE old_edition = ? AND new_edition = ? "
            "AND old_block != '' AND deleted IS NULL ORDER BY created"
        )
        return self._store.rows(sql, old_edition, new_edition)

    def are_apart(self, document: str, edition: str) -> bool:
        """Whether the user said that an edition is none of a document."""
        sql = (
            "SELECT 1 FROM kinship WHERE document = ? AND new_edition = ? AND new_block = '' AND verdict = 'apart' "
            "AND deleted IS NULL"
        )
        return self._store.row(sql, document, edition) is not None

    def keep_apart(self, document: str, edition: str) -> None:
        """Keep that an edition is none of a document."""
        sql = (
            "INSERT INTO kinship (id, document, old_edition, new_edition, verdict, created) "
            "VALUES (?, ?, '', ?, 'apart', ?)"
        )
        self._store.remember((sql, (new_id(), document, edition, now())))

    def keep_together(self, document: str, edition: str) -> None:
        """Forget that an edition was said to be none of a document."""
        sql = "UPDATE kinship SET deleted = ? WHERE document = ? AND new_edition = ? AND new_block = ''"
        self._store.remember((sql, (now(), document, edition)))

    def hand_over(self, edition: str, former: str, document: str) -> None:
        """Make an edition one of another document.

        What was noted and proposed in it goes along; what was noted elsewhere stays.
        """
        steps: list[tuple[str, tuple[Value, ...]]] = [
            ("UPDATE edition SET document = ? WHERE sha256 = ?", (document, edition))
        ]
        for table in MOVED_ALONG:
            sql = (
                f"UPDATE {table} SET document = ? WHERE document = ? AND json_valid(anchor) "  # noqa: S608 - names of ours
                "AND json_extract(anchor, '$.document') = ?"
            )
            steps.append((sql, (document, former, edition)))
        steps.append(
            (
                "UPDATE ruling SET document = ? WHERE id IN (SELECT id FROM amendment WHERE edition = ?)",
                (document, edition),
            )
        )
        steps.append(
            (
                "UPDATE amendment SET document = ? WHERE edition = ?",
                (document, edition),
            )
        )
        steps.append(
            ("UPDATE edition SET placed_in = '' WHERE document = ?", (document,))
        )
        self._store.remember(*steps)
