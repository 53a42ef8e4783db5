"""The scopes of a query besides the text: headings, notes, tags and stances."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from index_builder.language import word_texts
from index_builder.language.matcher import Matcher
from index_builder.language.vocabulary import Vocabulary
from index_builder.model import Kind, Outline
from reader.core.marks import Mark
from reader.core.search.query import Query, Scope, Scoped

Meeting = Callable[[str], AbstractSet[int]]
"""The positions of the blocks whose text meets a question in words."""


class Scopes:
    """The scopes of one document, with what a reader has put on it."""

    def __init__(
        self, outline: Outline, meeting: Meeting, marks: Iterable[Mark] = ()
    ) -> None:
        """`meeting` answers for the text; marks that wait for a place are passed over."""
        self._outline = outline
        self._meeting = meeting
        self._given = tuple(mark for mark in marks if mark.block)

    def let_through(self, query: Query, found: AbstractSet[int]) -> AbstractSet[int]:
        """Those of some blocks that meet all scopes of a question."""
        for scoped in query.scopes:
            here = self._of(scoped)
            found = found - here if scoped.negated else found & here
        return found

    def _of(self, scoped: Scoped) -> AbstractSet[int]:
        """The positions of the blocks that meet one scope."""
        if scoped.scope is Scope.HEADING:
            return self._meeting(scoped.value) & self._headings
        tests = {Scope.NOTE: self._noted, Scope.TAG: _tagged, Scope.STANCE: _stanced}
        meets = tests[scoped.scope]
        return {position for position, mark in self._marks if meets(mark, scoped.value)}

    @cached_property
    def _headings(self) -> frozenset[int]:
        return frozenset(
            number
            for number, block in enumerate(self._outline.blocks)
            if block.kind is Kind.HEADING
        )

    @cached_property
    def _marks(self) -> Sequence[tuple[int, Mark]]:
        """Each mark with the position of its block."""
        places = (
            {block.id: number for number, block in enumerate(self._outline.blocks)}
            if self._given
            else {}
        )
        return [
            (places[mark.block], mark) for mark in self._given if mark.block in places
        ]

    def _noted(self, mark: Mark, value: str) -> bool:
        """Whether a note has all words of a value, in any form."""
        if not mark.note:
            return False
        there = set(word_texts(mark.note))
        return all(any(form in there for form in forms) for forms in self._forms(value))

    def _forms(self, value: str) -> Iterator[AbstractSet[str]]:
        for word in word_texts(value):
            begun = self._matcher.starting(word.rstrip("-"), all_of_them=True)
            yield self._matcher.whole(word).keys() | begun.keys()

    @cached_property
    def _matcher(self) -> Matcher:
        """Over the words of all notes."""
        words = {word for mark in self._given for word in word_texts(mark.note)}
        return Matcher(self._outline.language, Vocabulary(tuple(sorted(words))))


def _tagged(mark: Mark, value: str) -> bool:
    """Whether a tag begins as the value; any tag where it is empty."""
    return any(tag.casefold().startswith(value) for tag in mark.tags)


def _stanced(mark: Mark, value: str) -> bool:
    return mark.stance is not None and value in ("", mark.stance.value)
