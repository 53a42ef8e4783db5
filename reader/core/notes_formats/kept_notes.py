"""A user's notes and bookmarks on a document, as the writers of notes need them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from index_builder.model import Block, Outline
from reader.core.annotation import Annotation
from reader.core.bookmarks import Bookmark
from reader.core.details import Details


@dataclass(frozen=True, slots=True)
class KeptNotes:
    """Notes and bookmarks, and the document that they are on."""

    outline: Outline
    edition: str
    """SHA-256 of the source."""
    title: str
    details: Details
    annotations: tuple[Annotation, ...]
    bookmarks: tuple[Bookmark, ...]
    """The bookmarks that have a place, without the folders."""
    own: str
    """The id by which the user's notes are known elsewhere."""
    names: Mapping[str, str]
    """Names of authors by id; the user's own under an empty one."""

    def placed(self) -> Iterator[tuple[Annotation, int]]:
        """The annotations that have a place, each with the position of its block."""
        for one in self.annotations:
            position = self.position(one.block)
            if position is not None:
                yield one, position

    def position(self, block: str) -> int | None:
        """The position of a block, by its id; None where it is missing.

        The id may also be that of a measure in the block.
        """
        if block in self.outline.positions:
            return self.outline.positions[block]
        for position, one in enumerate(self.outline.blocks):
            if any(each.id == block for each in one.commitments):
                return position
        return None

    def author(self, one: Annotation) -> tuple[str, str]:
        """An author's id and name."""
        return one.author or self.own, self.names.get(one.author, "")


def span_of(one: Annotation, block: Block) -> tuple[int, int]:
    """The first code point of what an annotation is on, and the one after the last."""
    if one.start < 0:
        return 0, len(block.text)
    start = min(one.start, len(block.text))
    return start, max(start, min(one.stop, len(block.text)))
