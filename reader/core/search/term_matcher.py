"""Find the blocks that match the words of a query, in one document or the shelf."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final, Protocol

from index_builder.language.match import Match
from index_builder.language.matcher import Matcher
from reader.core.search import notation
from reader.core.search.acronyms import Acronyms, acronyms
from reader.core.search.answer import Answer
from reader.core.search.passages import Passage, TextCondition, near, phrase
from reader.core.search.query import Query, Term
from reader.core.search.suspended import suspended

Stop = Callable[[], bool]
"""Asked now and then during a search; true when a newer question has made it pointless."""


class Superseded(Exception):  # noqa: N818 - not an error: a newer question took its place
    """Raised out of a search whose `stop` said yes."""


def never() -> bool:
    """Go on."""
    return False


class Index(Protocol):
    """An index of words, of one document or of the shelf."""

    vocabulary: tuple[str, ...]
    """The distinct words, sorted."""

    def positions(self, word: str) -> array[int]:
        """The numbers of the blocks that have exactly this word, rising."""


Reader = Callable[[TextCondition, AbstractSet[int], Stop], dict[int, Match]]
"""Which of some blocks have a passage, and why they meet it."""
_SHORTEST_HALF: Final = 3
"""Letters of the second half of a compound of which the first stands alone."""


class TermMatcher:
    """Finds blocks by an index, clause by clause."""

    def __init__(
        self,
        index: Index,
        matcher: Matcher,
        read: Reader,
        names: Acronyms | None = None,
    ) -> None:
        """Match terms in an index and its words.

        `names` are the known acronyms. Where it is None, they are the program's own.
        """
        self.matcher = matcher
        self._positions = lru_cache(4096)(index.positions)
        self._suspended = lru_cache(512)(self._suspended_compounds)
        self._read = read
        self._names = acronyms() if names is None else names

    def answers(
        self, query: Query, *, unfinished: bool, live: bool, stop: Stop
    ) -> list[Answer]:
        """The matches of each clause of a query.

        When it is `unfinished`, its last word may be the beginning of one; while it is
        `live`, a word that is found nowhere is taken for the nearest one that is.
        Raises `Superseded` when `stop` says so.
        """
        answers = []
        for number, clause in enumerate(query.clauses):
            open_end = unfinished and number == len(query.clauses) - 1
            answers.append(self._clause(clause, open_end, live, stop))
        self._join_neighbours(query, answers)
        self._join_names(query, answers)
        return answers

    def meeting(self, term: Term, stop: Stop) -> AbstractSet[int]:
        """The blocks that meet a term as it stands."""
        return self._term(term, False, False, stop).matches.keys()

    def _clause(
        self, clause: tuple[Term, ...], unfinished: bool, live: bool, stop: Stop
    ) -> Answer:
        """The matches of any of a clause's terms; the best reason counts."""
        answer = Answer({}, {})
        for term in clause:
            answer = answer.joined(
                self._term(term, unfinished and term is clause[-1], live, stop)
            )
        return answer

    def _term(self, term: Term, unfinished: bool, live: bool, stop: Stop) -> Answer:
        """The matches of a term: words, and passages of the text."""
        answer = Answer({}, {})
        if len(term.words) == 1 and (
            not term.written or notation.index_word(term.written)
        ):
            answer = self._answer(self._forms(term, unfinished, live), stop)
            if not (term.written or term.prefix or unfinished):
                answer = answer.joined(self._suspended(term.words[0]))
        for passage in self._passages(term, unfinished):
            answer = answer.joined(self._passage(passage, stop))
        return answer

    def _forms(self, term: Term, unfinished: bool, live: bool) -> dict[str, Match]:
        """The words of the text that a single word finds."""
        word = term.words[0]
        forms = (
            {}
            if term.prefix
            else dict((self.matcher.begun if unfinished else self.matcher.whole)(word))
        )
        if term.prefix or (unfinished and len(word) > 1):
            for other, match in self.matcher.starting(
                word, all_of_them=term.prefix
            ).items():
                forms.setdefault(other, match)
        for name in () if term.prefix else self._names.of(term.words):
            if len(name) == 1:
                for other in self.matcher.same(name[0]):
                    forms.setdefault(other, Match.NAME)
        if not forms and live and (near := self.matcher.near(word)):
            forms = dict.fromkeys(self.matcher.whole(near), Match.FUZZY)
        return forms

    def _passages(self, term: Term, unfinished: bool) -> Iterator[TextCondition]:
        """The passages by which a term is met, besides single words."""
        if term.near:
            yield near(
                [self.matcher.whole(word).keys() for word in term.words], term.near
            )
        elif term.written:
            yield from notation.passages(term.written)
        elif len(term.words) > 1:
            yield self._phrase(term)
        for name in () if term.prefix or unfinished else self._names.of(term.words):
            if len(name) > 1:
                yield replace(self._phrase(Term(name)), exact="", match=Match.NAME)
            elif len(term.words) > 1:
                yield Passage(
                    (self.matcher.same(name[0]).keys(),),
                    rf"(?<!\w){re.escape(name[0])}(?!\w)",
                    match=Match.NAME,
                )

    def _phrase(self, term: Term) -> Passage:
        forms: list[AbstractSet[str]] = [
            self.matcher.same(word).keys() for word in term.words
        ]
        if term.prefix:
            forms[-1] = (
                forms[-1]
                | self.matcher.starting(term.words[-1], all_of_them=True).keys()
            )
        return phrase(term.words, forms, term.gaps)

    def _suspended_compounds(self, word: str) -> Answer:
        """The matches of a compound of which the first half stands alone: "jord- og skogbruk" for "jordbruk"."""
        vocabulary = self.matcher.vocabulary
        answer = Answer({}, {})
        for same, forms in self.matcher.all_forms(word).items():
            for cut in range(2, len(same) - _SHORTEST_HALF + 1):
                start = same[:cut]
                if start + "-" in vocabulary.known:
                    ends = {form[cut:] for form in forms if form.startswith(start)}
                    ends = {end for end in ends if len(end) >= _SHORTEST_HALF}
                    compound = suspended(start, ends, vocabulary)
                    answer = answer.joined(self._passage(compound, never))
        return answer

    def _passage(self, passage: TextCondition, stop: Stop) -> Answer:
        """The blocks that have a passage."""
        known = self.matcher.vocabulary.known
        if any(known.isdisjoint(words) for words in passage.words):
            return Answer({}, {})
        among = self._having_all(passage.words)
        matches = self._read(passage, among, stop)
        return Answer(matches, {}, (passage,) if matches else (), matches.keys())

    def _having_all(self, words: Sequence[AbstractSet[str]]) -> AbstractSet[int]:
        """The blocks that have a word of each set."""
        found: set[int] = set()
        for some in sorted(words, key=len):
            having = set(chain.from_iterable(map(self._positions, some)))
            found = found & having if found else having
            if not found:
                break
        return found

    def _answer(self, forms: dict[str, Match], stop: Stop) -> Answer:
        """The blocks that have any of some words, each with the best reason."""
        matches: dict[int, Match] = {}
        for match in sorted(set(forms.values())):
            if stop():
                raise Superseded
            words = [form for form, reason in forms.items() if reason == match]
            blocks = chain.from_iterable(map(self._positions, words))
            # A common word is in very many blocks: none of them is put in twice.
            if matches:
                matches.update(dict.fromkeys(set(blocks).difference(matches), match))
            else:
                matches = dict.fromkeys(blocks, match)
        return Answer(matches, forms)

    def _join_neighbours(self, query: Query, answers: list[Answer]) -> None:
        """Let two words of the question also be met by one that is both of them."""
        for number, (left, right) in enumerate(pairwise(query.clauses)):
            if not (_is_word(left) and _is_word(right)):
                continue
            if words := self.matcher.joined(left[0].words[0], right[0].words[0]):
                whole = self._answer(dict.fromkeys(words, Match.PART), never)
                answers[number] = whole.joined(answers[number])
                answers[number + 1] = whole.joined(answers[number + 1])

    def _join_names(self, query: Query, answers: list[Answer]) -> None:
        """Let the words of a name also be met by its acronym: "Verdens helseorganisasjon" by "WHO"."""
        words = [
            clause[0].words[0] if _is_word(clause) else "" for clause in query.clauses
        ]
        for start in range(len(words)):
            for stop in range(
                start + 2, min(len(words), start + self._names.longest) + 1
            ):
                for name in self._names.of(tuple(words[start:stop])):
                    short = self._answer(
                        dict.fromkeys(self.matcher.same(name[0]), Match.NAME), never
                    )
                    for number in range(start, stop):
                        answers[number] = short.joined(answers[number])


def _is_word(clause: tuple[Term, ...]) -> bool:
    """Whether a clause is one plain word."""
    return len(clause) == 1 and len(clause[0].words) == 1 and not clause[0].written


def common(answers: list[Answer]) -> AbstractSet[int]:
    """The blocks that are in every answer."""
    if not answers:
        return frozenset()
    rarest, *others = sorted(answers, key=lambda answer: len(answer.matches))
    found: AbstractSet[int] = rarest.matches.keys()
    for answer in others:
        found = found & answer.matches.keys()
    return found
