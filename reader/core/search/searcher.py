"""Searching one document: what is found, in which order, and why.

    searcher = Searcher(outline, open_index(folder))
    results = searcher.search("flyktning kun:tiltak")
    for hit in results.ranked(0, 20): print(hit.position, hit.match, results.snippet(hit.position))

A `Searcher` is used from one thread at a time. Only what is asked for is worked out:
the order of the first page, the marks of the blocks that are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from typing import Final

from index_builder.language import word_texts
from index_builder.language.match import Match
from index_builder.language.matcher import Matcher
from index_builder.language.vocabulary import Vocabulary
from index_builder.model import Kind, Outline, Section
from reader.core.marks import Mark
from reader.core.search.acronyms import Acronyms
from reader.core.search.answer import Answer
from reader.core.search.passages import TextCondition
from reader.core.search.query import ALL_PAGES, Query
from reader.core.search.query_parser import parse
from reader.core.search.results import Results
from reader.core.search.scopes import Scopes
from reader.core.search.term_matcher import (
    Index,
    Stop,
    Superseded,
    TermMatcher,
    common,
    never,
)

_CHECK_EVERY: Final = 256
_KEPT: Final = 500
"""Blocks of which the words are remembered, since the next letter typed finds many of
the same."""
_NOTHING: Final = Outline("", "", ())
_NO_SUGGESTIONS: Final[Mapping[str, str]] = {}


class Searcher:
    """Answers questions about one document."""

    def __init__(
        self,
        outline: Outline,
        index: Index,
        matcher: Matcher | None = None,
        names: Acronyms | None = None,
    ) -> None:
        """Over a document and its index.

        A `matcher` that knows more words than the document's may be shared.
        """
        self.outline = outline
        self.matcher = matcher or Matcher(
            outline.language, Vocabulary(index.vocabulary)
        )
        self._finder = TermMatcher(index, self.matcher, self._read, names)
        self._words = lru_cache(_KEPT)(
            lambda position: word_texts(outline.blocks[position].text)
        )

    def search(
        self,
        question: str | Query,
        *,
        live: bool = False,
        stop: Stop = never,
        marks: Iterable[Mark] = (),
    ) -> Results:
        """Find the blocks that meet a question.

        `live` while it is being typed: the last word may be the beginning of one, and a
        word that is found nowhere is taken for the nearest one that is. Otherwise it is
        taken as it stands. `marks` is what the reader put on the document, for the
        scopes that ask for it. Raises `Superseded` when `stop` says so.
        """
        query, unfinished = understood(question, live=live)
        answers = self._finder.answers(
            query, unfinished=unfinished, live=live, stop=stop
        )
        everything = not answers and query.is_filtered
        found = self._filtered(
            query,
            frozenset(range(len(self.outline.blocks)))
            if everything
            else common(answers),
        )
        if found and query.scopes:
            found = Scopes(self.outline, self._meeting, marks).let_through(query, found)
        for term in query.without:
            found = found - self._finder.meeting(term, stop)
        suggestions = self._suggestions(query, answers)
        return self.results(query, answers, sorted(found), suggestions)

    def results(
        self,
        query: Query,
        answers: list[Answer],
        positions: list[int],
        suggestions: Mapping[str, str] = _NO_SUGGESTIONS,
    ) -> Results:
        """What is known to be found: blocks by their rising positions, and why."""
        return Results(
            self.outline if positions else _NOTHING,
            lambda: self._first_looks,
            self._words,
            query,
            answers,
            positions,
            suggestions,
        )

    def _meeting(self, text: str) -> AbstractSet[int]:
        """The blocks that have some words."""
        return common(
            self._finder.answers(parse(text), unfinished=False, live=False, stop=never)
        )

    def _read(
        self, passage: TextCondition, among: AbstractSet[int], stop: Stop
    ) -> dict[int, Match]:
        """Which of some blocks have a passage, by reading their text."""
        matches = {}
        for count, position in enumerate(sorted(among)):
            if count % _CHECK_EVERY == 0 and stop():
                raise Superseded
            match = passage.match_in(self.outline.blocks[position].text.lower())
            if match is not None:
                matches[position] = match
        return matches

    def _filtered(self, query: Query, found: AbstractSet[int]) -> AbstractSet[int]:
        """The found blocks that the question's filters let through."""
        if found and query.chapter:
            found = found & self._chapter(query.chapter)
        if found and query.only_measures:
            found = found & self._measures
        if found and query.pages != ALL_PAGES:
            blocks = self.outline.blocks
            found = {
                position for position in found if blocks[position].page in query.pages
            }
        return found

    @cached_property
    def _first_looks(self) -> list[int]:
        """A value for each block as a hit, before any is read; lower is better.

        Short blocks come before long ones, and headings before all others.
        """
        return [
            len(block.text) + (0 if block.kind is Kind.HEADING else 1 << 30)
            for block in self.outline.blocks
        ]

    @cached_property
    def _measures(self) -> frozenset[int]:
        return frozenset(
            i
            for i, b in enumerate(self.outline.blocks)
            if b.kind is Kind.MEASURE or b.commitments
        )

    def _chapter(self, number: str) -> AbstractSet[int]:
        """The positions of a chapter's blocks; none where there is no such chapter."""
        found: set[int] = set()
        for section in _all(self.outline.sections):
            if self.outline.blocks[section.start].number == number:
                found.update(range(section.start, section.end))
        return found

    def _suggestions(self, query: Query, answers: list[Answer]) -> dict[str, str]:
        """A word of the question that is nowhere in the document, and the one that was perhaps meant."""
        found = {}
        for clause, answer in zip(query.clauses, answers, strict=True):
            if answer.matches and not answer.is_guess:
                continue
            for term in clause:
                for word in term.words:
                    if not self.matcher.whole(word) and (
                        near := self.matcher.near(word)
                    ):
                        found[word] = near
        return found


def understood(question: str | Query, *, live: bool) -> tuple[Query, bool]:
    """The query of a question, and whether its last word may be unfinished.

    It may be while the question is typed (`live`), and no space follows yet.
    """
    if not isinstance(question, str):
        return question, False
    query = parse(question)
    return query, live and question[-1:].isalnum() and bool(query.clauses)


def _all(sections: Iterable[Section]) -> Iterable[Section]:
    for section in sections:
        yield section
        yield from _all(section.children)
