"""Searching one document: what is found, in which order, and why.

    searcher = Searcher(outline, open_index(folder))
    results = searcher.search("flyktning kun:tiltak")
    for hit in results.ranked(0, 20): print(hit.position, hit.match, results.snippet(hit.position))

A `Searcher` is used from one thread at a time. Only what is asked for is worked out: the order of the first page, the
marks of the blocks that are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from index_builder.language.matching import Match, Matcher
from index_builder.language.morphology import language_for
from index_builder.language.vocabulary import Vocabulary
from index_builder.model import Kind, Outline, Section
from index_builder.search_index import SearchIndex
from reader.core.query import Query, Term, parse
from reader.core.results import Answer, Results, phrase_pattern

Stop = Callable[[], bool]
"""Asked now and then during a search; true when a newer question has made it pointless."""

_CHECK_EVERY: Final = 256
_NOTHING: Final = Outline("", "", ())


class Superseded(Exception):  # noqa: N818 - not an error: a newer question took its place
    """Raised out of a search whose `stop` said yes."""


def never() -> bool:
    """Go on."""
    return False


class Searcher:
    """Answers questions about one document."""

    def __init__(
        self, outline: Outline | Callable[[], Outline], index: SearchIndex, matcher: Matcher | None = None
    ) -> None:
        """Over a document and its index.

        The outline may be given as how to read it: it is then read when there are hits. A `matcher` that knows more
        words than the document's may be shared.
        """
        self._outline = outline
        self._known = frozenset(index.vocabulary)
        self.matcher = matcher or Matcher(language_for(self.outline.language), Vocabulary(index.vocabulary))
        self._positions = lru_cache(4096)(index.positions)

    @cached_property
    def outline(self) -> Outline:
        """The document."""
        return self._outline if isinstance(self._outline, Outline) else self._outline()

    def search(self, question: str | Query, *, live: bool = False, stop: Stop = never) -> Results:
        """Find the blocks that meet a question.

        `live` while it is being typed: the last word may be the beginning of one, and a word that is found nowhere is
        taken for the nearest one that is. Otherwise it is taken as it stands. Raises `Superseded` when `stop` says so.
        """
        query = parse(question) if isinstance(question, str) else question
        typed = question if isinstance(question, str) else ""
        unfinished = live and typed[-1:].isalnum() and bool(query.clauses)
        answers: list[Answer] = []
        for number, clause in enumerate(query.clauses):
            open_end = unfinished and number == len(query.clauses) - 1
            answers.append(self._clause(clause, open_end, live, stop))
        self._join_neighbours(query, answers)
        found = self._filtered(query, _common(answers))
        for term in query.without:
            found = found - self._term(term, False, False, stop).matches.keys()
        suggestions = self._suggestions(query, answers)
        outline, looks = (self.outline, self._first_looks) if found else (_NOTHING, [])
        return Results(outline, looks, query, answers, sorted(found), suggestions)

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
        """The blocks that have any of some words."""
        matches: dict[int, Match] = {}
        forms = {form: match for form, match in forms.items() if form in self._known}
        for count, form in enumerate(sorted(forms, key=lambda form: -forms[form])):
            if count % _CHECK_EVERY == 0 and stop():
                raise Superseded
            matches.update(dict.fromkeys(self._positions(form), forms[form]))
        return Answer(matches, forms)

    def _phrase(self, term: Term, stop: Stop) -> Answer:
        """The blocks that have some words side by side, each in any form."""
        forms = [self.matcher.forms(word) & self._known for word in term.words]
        found = _common([self._answer(dict.fromkeys(words, Match.INFLECTED), stop) for words in forms])
        pattern, exact = phrase_pattern(forms), phrase_pattern([{word} for word in term.words])
        matches = {}
        for count, position in enumerate(sorted(found)):
            if count % _CHECK_EVERY == 0 and stop():
                raise Superseded
            text = self.outline.blocks[position].text.lower()
            if pattern.search(text):
                matches[position] = Match.EXACT if exact.search(text) else Match.INFLECTED
        return Answer(matches, {}, (pattern,))

    def _join_neighbours(self, query: Query, answers: list[Answer]) -> None:
        """Let two words of the question also be met by one that is both of them."""
        for number, (left, right) in enumerate(pairwise(query.clauses)):
            if any(len(clause) != 1 or len(clause[0].words) != 1 for clause in (left, right)):
                continue
            if words := self.matcher.joined(left[0].words[0], right[0].words[0]):
                whole = self._answer(dict.fromkeys(words, Match.PART), never)
                answers[number] = whole.joined(answers[number])
                answers[number + 1] = whole.joined(answers[number + 1])

    def _filtered(self, query: Query, found: AbstractSet[int]) -> AbstractSet[int]:
        """Those of the blocks that the question's filters let through."""
        if found and query.chapter:
            found = found & self._chapter(query.chapter)
        if found and query.only_measures:
            found = found & self._measures
        if found and query.page:
            blocks = self.outline.blocks
            found = {position for position in found if blocks[position].page == query.page}
        return found

    @cached_property
    def _first_looks(self) -> list[int]:
        """Of each block how good a hit it is before one reads it, the lower the better: headings, then short ones."""
        return [len(block.text) + (0 if block.kind is Kind.HEADING else 1 << 30) for block in self.outline.blocks]

    @cached_property
    def _measures(self) -> frozenset[int]:
        return frozenset(i for i, b in enumerate(self.outline.blocks) if b.kind is Kind.MEASURE or b.commitments)

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
                    if not self.matcher.whole(word) and (near := self.matcher.near(word)):
                        found[word] = near
        return found


def _common(answers: list[Answer]) -> AbstractSet[int]:
    """The blocks that are in every answer."""
    if not answers:
        return frozenset()
    rarest, *others = sorted(answers, key=lambda answer: len(answer.matches))
    found: AbstractSet[int] = rarest.matches.keys()
    for answer in others:
        found = found & answer.matches.keys()
    return found


def _all(sections: Iterable[Section]) -> Iterable[Section]:
    for section in sections:
        yield section
        yield from _all(section.children)
