"""A question understood: words and phrases, filters, scopes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

ALL_PAGES: Final = range(sys.maxsize)
"""No page is left out."""


class Hint(Enum):
    """The hints about a query that was not understood."""

    OPEN_QUOTE = "open-quote"
    """A quotation mark without its other half."""
    LONE_OR = "lone-or"
    """OR without a word on both sides."""
    ONLY_WITHOUT = "only-without"
    """Nothing but words that must not be there."""
    UNKNOWN_FILTER = "unknown-filter"
    """Something like kap: with a value that it cannot have."""
    UNKNOWN_SCOPE = "unknown-scope"
    """A word and a colon that are no filter and no scope."""
    UNKNOWN_STANCE = "unknown-stance"
    """A stance that there is not."""
    LONE_NEAR = "lone-near"
    """NEAR without a word on both sides."""
    TOO_LONG = "too-long"
    """More words than are looked for."""


class Scope(Enum):
    """The scopes of a query besides the text of a block."""

    HEADING = "heading"
    NOTE = "note"
    TAG = "tag"
    STANCE = "stance"


class Scoped(NamedTuple):
    """A term that is looked for in a scope."""

    scope: Scope
    value: str
    """In lower case."""
    negated: bool = False
    """Whether only blocks count in which it is not found."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several side by side."""

    words: tuple[str, ...]
    """In lower case; more than one is a phrase."""
    prefix: bool = False
    """Whether the last word is the beginning of one."""
    gaps: tuple[str, ...] = ()
    """The signs between the words of a phrase, where there are any that matter: "." in
    "Meld. St."."""
    written: str = ""
    """A number, a section or a title as it was written, in lower case (see
    `notation.py`)."""
    near: int = 0
    """Words between which the two words stand at most, in either order; 0 where they
    are no such pair."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood."""

    clauses: tuple[tuple[Term, ...], ...] = ()
    """Every clause must be met, by any of its terms."""
    without: tuple[Term, ...] = ()
    """Terms of which none may be met."""
    chapter: str = ""
    """Number of the only chapter to look in: "3" or "3.4"."""
    pages: range = ALL_PAGES
    """The only pages to look on."""
    only_measures: bool = False
    scopes: tuple[Scoped, ...] = ()
    """All of them must be met."""
    hint: Hint | None = None

    @property
    def asks_marks(self) -> bool:
        """Whether what the reader put on the document must be known."""
        return any(scoped.scope is not Scope.HEADING for scoped in self.scopes)

    @property
    def is_filtered(self) -> bool:
        """Whether there is a filter, which is enough to ask for."""
        return (
            bool(self.chapter or self.scopes)
            or self.pages != ALL_PAGES
            or self.only_measures
        )
