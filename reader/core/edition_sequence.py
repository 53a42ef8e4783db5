"""The editions of a document with their labels and roles, in their order."""

from __future__ import annotations

from pathlib import Path

from reader.core.edition_label import LabelledEdition, Role, in_order
from reader.core.paths import path_of
from reader.core.store import Record
from reader.core.store.editions import EditionRepository

LONGEST_LABEL = 60
"""Characters of a label."""


class EditionSequence:
    """The order of editions, by labels and roles, else by when they were opened."""

    def __init__(self, rows: EditionRepository) -> None:
        self._rows = rows

    def of(self, document: str) -> list[LabelledEdition]:
        """The editions of a document, the oldest first."""
        return in_order(map(_labelled, self._rows.labels(document)))

    def keys(self, document: str) -> list[str]:
        """The same as SHA-256 alone."""
        return [one.edition for one in self.of(document)]

    def labelled(self, edition: str) -> LabelledEdition:
        """An edition with its label; one without for an edition that is not known."""
        row = self._rows.label(edition)
        return _labelled(row) if row else LabelledEdition(edition, "", Role.OTHER, "")

    def label(self, edition: str, label: str, role: Role) -> None:
        """Say what an edition is called, and what it is among those of its text."""
        self._rows.set_label(edition, " ".join(label.split())[:LONGEST_LABEL], role)

    def is_newer(self, one: str, other: str) -> bool:
        """Whether an edition comes after another."""
        opened = sorted((one, other), key=self._rows.added)
        return in_order(map(self.labelled, opened))[-1].edition == one

    def path(self, edition: str) -> Path | None:
        """Where an edition was seen last; None where it never was."""
        path = self._rows.path_of(edition)
        return path_of(path) if path else None


def _labelled(row: Record) -> LabelledEdition:
    role = Role(row["role"]) if row["role"] else Role.OTHER
    return LabelledEdition(row["sha256"], row["label"], role, row["name"])
