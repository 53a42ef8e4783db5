"""The place of an anchor in an outline, and how it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Placed(StrEnum):
    """How an annotation came to its place."""

    SAME = "same"
    """Same id, same text."""
    MOVED = "moved"
    """Same text, elsewhere."""
    LIKE = "like"
    """A text so much like it that it must be the one, changed."""
    CONFIRMED = "confirmed"
    """Put there by the user."""
    REVIEW = "review"
    """Nowhere: the user is to say."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor was found."""

    how: Placed
    position: int = -1
    """Of the block in the outline; -1 where it is for review."""
    start: int = -1
    """Code points of the span in the block's text; -1 for the whole block."""
    stop: int = -1
    score: float = 0.0
    """Likeness, 0 to 100."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A block where something in the review list may belong."""

    position: int
    score: float
    """Likeness, 0 to 100."""


NOWHERE = Place(Placed.REVIEW)
"""For review: nobody knows."""
