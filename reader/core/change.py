"""A change of notes, bookmarks or structure, as it is told to everything that shows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """A change of what is kept of the open document."""

    ids: frozenset[str] | None = None
    """Of the annotations, bookmarks and corrections that changed; None: perhaps all."""
    blocks: frozenset[str] | None = None
    """Ids of the blocks that bear other annotations than before; None: perhaps all."""
    structure: bool = False
    """Whether other corrections hold than those that the outline was made with."""


EVERYTHING = Change()
