"""The answer to one clause of a query: the blocks that meet it, and why."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

from index_builder.language.match import Match
from reader.core.search.passages import TextCondition

_Key = TypeVar("_Key", int, str)


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches of one clause of a query."""

    matches: dict[int, Match]
    """Position of a block to the best reason."""
    forms: dict[str, Match]
    """Word of the document to the reason why it was found."""
    passages: tuple[TextCondition, ...] = ()
    """Pieces of the text that meet it besides."""
    by_text: AbstractSet[int] = frozenset()
    """The blocks that such pieces alone have found."""

    def joined(self, other: Answer) -> Answer:
        """The matches of either; the better reason counts."""
        by_text = self.by_text | other.by_text
        if by_text:
            by_text = frozenset(
                block
                for block in by_text
                if not self._has_words(block) and not other._has_words(block)
            )
        return Answer(
            best_of(self.matches, other.matches),
            best_of(self.forms, other.forms),
            (*self.passages, *other.passages),
            by_text,
        )

    def within(self, first: int, positions: Iterable[int]) -> Answer:
        """The same for the blocks of one document of a shelf, which begin with `first`."""
        matches = {place: self.matches[first + place] for place in positions}
        return Answer(matches, self.forms, self.passages)

    def _has_words(self, block: int) -> bool:
        """Whether a block meets it by words of the index."""
        return block in self.matches and block not in self.by_text

    @property
    def is_guess(self) -> bool:
        """Whether nothing was found but what is spelt nearly so."""
        return (
            all(match is Match.FUZZY for match in self.forms.values())
            and not self.passages
        )


def best_of(one: dict[_Key, Match], other: dict[_Key, Match]) -> dict[_Key, Match]:
    """The matches of both; where both have one, the better reason."""
    if not one or not other:
        return one or other
    both = {key: min(one[key], other[key]) for key in one.keys() & other.keys()}
    return one | other | both
