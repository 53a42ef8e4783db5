"""The documents to compare with: other editions first, then the rest of the shelf."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.edition_label import Role
from reader.core.library import Library


@dataclass(frozen=True, slots=True)
class EditionChoice:
    """An edition to compare with."""

    edition: str
    """SHA-256 of its source."""
    title: str
    """Of its document, or the name of its file."""
    label: str = ""
    """What tells it from other editions: a year, a date; empty where nothing does."""
    role: Role = Role.OTHER
    is_same_document: bool = True
    """Whether it is an edition of the document that is open."""


def choices(library: Library, document: str, edition: str) -> list[EditionChoice]:
    """The editions to choose from, the newest of the same document first."""
    own = [
        EditionChoice(one.edition, one.file, one.label, one.role)
        for one in reversed(library.editions.sequence.of(document))
        if one.edition != edition
    ]
    others = [
        EditionChoice(entry.edition, entry.title, is_same_document=False)
        for entry in library.shelf.recent()
        if entry.id != document and entry.edition
    ]
    return own + others
