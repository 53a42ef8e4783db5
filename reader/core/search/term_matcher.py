"""Which blocks meet the words of a question: of one document, or of a whole shelf as if it were one."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain, pairwise
from typing import Protocol

from index_builder.language.matching import Match, Matcher
from reader.core.search.query import Query, Term
from reader.core.search.results import Answer, phrase_pattern

Stop = Callable[[], bool]
"""Asked now and then during a search; true when a newer question has made it pointless."""


class Superseded(Exception):  # noqa: N818 - not an error: a newer question took its place
    """Raised out of a search whose `stop` said yes."""


def never() -> bool:
    """Go on."""
    return False


class Index(Protocol):
    """What is asked of an index, whatever it is of."""

    vocabulary: tuple[str, ...]
    """The distinct words, sorted."""

    def positions(self, word: str) -> array[int]:
        """The numbers of the blocks that have exactly this word, rising."""


Adjacent = Callable[[Term, Sequence[AbstractSet[str]], AbstractSet[int], Stop], dict[int, Match]]
"""Which of some blocks have the words of a term side by side, given the forms of each word, and how well they match."""


class TermMatcher:
    """Finds blocks by an index, clause by clause."""

    def __init__(self, index: Index, matcher: Matcher, adjacent: Adjacent) -> None:
        self.matcher = matcher
        self._positions = lru_cache(4096)(index.positions)
        self._adjacent = adjacent

    def answers(self, query: Query, *, unfinished: bool, live: bool, stop: Stop) -> list[Answer]:
        """What meets each clause of a question.

        When it is `unfinished`, its last word may be the beginning of one; while it is `live`, a word that is found
        nowhere is taken for the nearest one that is. Raises `Superseded` when `stop` says so.
        """
        answers = []
        for number, clause in enumerate(query.clauses):
            open_end = unfinished and number == len(query.clauses) - 1
            answers.append(self._clause(clause, open_end, live, stop))
        self._join_neighbours(query, answers)
        return answers

    def meeting(self, term: Term, stop: Stop) -> AbstractSet[int]:
        """The blocks that meet a term as it stands."""
        return self._term(term, False, False, stop).matches.keys()

    def _clause(self, clause: tuple[Term, ...], unfinished: bool, live: bool, stop: Stop) -> Answer:
        """What meets any of a clause's terms; the best reason counts."""
        answer = Answer({}, {})
        for term in clause:
            answer = answer.joined(self._term(term, unfinished and term is clause[-1], live, stop))
        return answer

    def _term(self, term: Term, unfinished: bool, live: bool, stop: Stop) -> Answer:
        if len(term.words) > 1:
            return self._phrase(term, stop)
        word = term.words[0]
        forms = {} if term.prefix else dict((self.matcher.begun if unfinished else self.matcher.whole)(word))
        if term.prefix or (unfinished and len(word) > 1):
            for other, match in self.matcher.starting(word, all_of_them=term.prefix).items():
                forms.setdefault(other, match)
        if not forms and live and (near := self.matcher.near(word)):
            forms = dict.fromkeys(self.matcher.whole(near), Match.FUZZY)
        return self._answer(forms, stop)

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

    def _phrase(self, term: Term, stop: Stop) -> Answer:
        """The blocks that have some words side by side, each in any form."""
        forms: list[AbstractSet[str]]
        forms = [self.matcher.same(word).keys() for word in term.words]
        if term.prefix:
            forms[-1] = forms[-1] | self.matcher.starting(term.words[-1], all_of_them=True).keys()
        found = common([self._answer(dict.fromkeys(words, Match.INFLECTED), stop) for words in forms])
        return Answer(self._adjacent(term, forms, found, stop), {}, (phrase_pattern(forms),))

    def _join_neighbours(self, query: Query, answers: list[Answer]) -> None:
        """Let two words of the question also be met by one that is both of them."""
        for number, (left, right) in enumerate(pairwise(query.clauses)):
            if any(len(clause) != 1 or len(clause[0].words) != 1 for clause in (left, right)):
                continue
            if words := self.matcher.joined(left[0].words[0], right[0].words[0]):
                whole = self._answer(dict.fromkeys(words, Match.PART), never)
                answers[number] = whole.joined(answers[number])
                answers[number + 1] = whole.joined(answers[number + 1])


def common(answers: list[Answer]) -> AbstractSet[int]:
    """The blocks that are in every answer."""
    if not answers:
        return frozenset()
    rarest, *others = sorted(answers, key=lambda answer: len(answer.matches))
    found: AbstractSet[int] = rarest.matches.keys()
    for answer in others:
        found = found & answer.matches.keys()
    return found
