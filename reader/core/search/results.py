"""The results of a search; everything but the positions is computed when asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise
from typing import Final, NamedTuple

from index_builder.language import words_among
from index_builder.language.match import Match
from index_builder.model import Kind, Outline, Section
from reader.core.search.answer import Answer, best_of
from reader.core.search.passages import TextCondition
from reader.core.search.query import Query

_PAGE: Final = 50
"""Hits whose text is looked at to rank them; those after it come by reason and kind
alone."""
_WEIGHTS: Final = {match: 1.0 if match <= Match.COUNTERPART else 0.5 for match in Match}
"""How much a word counts by the reason why it was found."""
_SNIPPET: Final = 160
"""Characters of a snippet, at least; it begins and ends with whole words."""
_BEFORE: Final = 50
"""Of them before the first mark."""


class Mark(NamedTuple):
    """A word of a block that was found, in code points of the block's text."""

    start: int
    end: int
    match: Match
    """Why."""


class Snippet(NamedTuple):
    """A piece of a block's text with marks that count from the piece's beginning."""

    text: str
    marks: tuple[Mark, ...]
    cut_before: bool
    """Whether the block has text before it, and after it."""
    cut_after: bool


class Hit(NamedTuple):
    """A block that was found."""

    position: int
    """In `Outline.blocks`."""
    match: Match
    """The weakest of the reasons why the question's words are met."""
    score: float
    """Higher is better; comparable within one search."""


class ChapterHits(NamedTuple):
    """The hits of one chapter."""

    section: Section | None
    """None for those before the first heading."""
    positions: Sequence[int]
    """In reading order."""


class Results:
    """The blocks that meet a question."""

    def __init__(
        self,
        outline: Outline,
        first_looks: Callable[[], Sequence[int]],
        words: Callable[[int], Sequence[str]],
        query: Query,
        answers: list[Answer],
        positions: list[int],
        suggestions: Mapping[str, str],
    ) -> None:
        self.outline = outline
        """The document; without blocks where nothing was found."""
        self._first_looks = first_looks
        self._words = words
        self._answers = answers
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self.query = query
        self.positions: Sequence[int] = positions
        """In reading order."""
        self.suggestions = suggestions
        """Word of the question that is not in the document, to the one that was perhaps meant."""

    def __len__(self) -> int:
        return len(self.positions)

    def ranked(self, start: int = 0, stop: int | None = None) -> list[Hit]:
        """Some of the hits, best first; in reading order where no words are asked for."""
        if not self._answers:
            return self.in_order(start, stop)
        stop = len(self) if stop is None else stop
        return (self._first + self._others(stop - len(self._first)))[start:stop]

    def in_order(self, start: int = 0, stop: int | None = None) -> list[Hit]:
        """Some of the hits, in the document's order; scored by their reason alone, which takes no reading."""
        match = self._match
        return [
            Hit(position, match(position), float(len(Match) - match(position)))
            for position in self.positions[start:stop]
        ]

    def hit(self, position: int) -> Hit:
        """The hit of a block that was found."""
        match = self._match(position)
        return Hit(position, match, len(Match) - match + self._density(position))

    def marks(self, position: int) -> tuple[Mark, ...]:
        """The words found in a block, in order; none in a block that was not found."""
        if (marks := self._marks.get(position)) is None:
            text = self.outline.blocks[position].text
            marks = self._marks[position] = tuple(self._find_marks(text))
        return marks

    def _find_marks(self, text: str) -> list[Mark]:
        forms = self._forms
        found = [
            Mark(word.start, word.end, forms[word.text])
            for word in words_among(text, forms)
        ]
        if self._passages and len(lower := text.lower()) == len(text):
            for passage in self._passages:
                found += [Mark(*span, passage.match) for span in passage.spans(lower)]
            found = _apart(sorted(found))
        return found

    @cached_property
    def _passages(self) -> list[TextCondition]:
        return [passage for answer in self._answers for passage in answer.passages]

    @cached_property
    def _forms(self) -> dict[str, Match]:
        """The words of the document that meet any clause."""
        forms: dict[str, Match] = {}
        for answer in self._answers:
            forms = best_of(forms, answer.forms)
        return forms

    def snippet(self, position: int) -> Snippet:
        """The part of a block to show in a list: around the first mark, cut between words."""
        text = self.outline.blocks[position].text
        marks = self.marks(position)
        start = max(0, marks[0].start - _BEFORE) if marks else 0
        start = text.rfind(" ", 0, start) + 1 if start else 0
        end = text.find(" ", start + _SNIPPET)
        end = len(text) if end < 0 else end
        shown = tuple(
            Mark(m.start - start, m.end - start, m.match) for m in marks if m.end <= end
        )
        return Snippet(text[start:end], shown, start > 0, end < len(text))

    @cached_property
    def counts(self) -> dict[int, int]:
        """Position of a section's heading to the number of hits in the section; only those with any."""
        found: dict[int, int] = {}
        _count(self.outline.sections, self.positions, 0, len(self), found)
        return found

    @cached_property
    def chapters(self) -> tuple[ChapterHits, ...]:
        """The hits by chapter, in reading order; only chapters with any."""
        found: list[ChapterHits] = []
        for section, begin, end in _shares(
            chapters(self.outline), self.positions, 0, len(self)
        ):
            found.append(ChapterHits(section, self.positions[begin:end]))
        return tuple(found)

    @cached_property
    def _match(self) -> Callable[[int], Match]:
        """Gives the weakest of the reasons why a block meets the clauses."""
        answers = [answer.matches for answer in self._answers]
        if len(answers) == 1:
            return answers[0].__getitem__
        return lambda position: max(
            [matches[position] for matches in answers], default=Match.EXACT
        )

    def _density(self, position: int) -> float:
        """The density of the query in a block, 0 to 1; headings count more."""
        block = self.outline.blocks[position]
        if self._passages or len(self._answers) > 1:
            marks = self.marks(position)
            good = sum([_WEIGHTS[mark.match] for mark in marks])
            near = _nearness(marks) if len(self._answers) > 1 else 0.0
        else:  # one need not know where the words stand, which takes longer
            weights = self._weights
            good, near = (
                sum(
                    [weights[word] for word in self._words(position) if word in weights]
                ),
                0.0,
            )
        length = len(block.text) / 80
        return min(
            0.99,
            0.45 * good / (good + 1 + length / 4)
            + 0.25 * (block.kind is Kind.HEADING)
            + 0.25 * near,
        )

    @cached_property
    def _weights(self) -> dict[str, float]:
        """How much each word counts that meets the question."""
        return {word: _WEIGHTS[match] for word, match in self._forms.items()}

    @cached_property
    def _tiers(self) -> list[list[int]]:
        """The positions by their reason, the best reason first."""
        tiers: list[list[int]] = [[] for _ in Match]
        match = self._match
        for position in self.positions:
            tiers[match(position)].append(position)
        return tiers

    @cached_property
    def _first(self) -> list[Hit]:
        """The best hits, by looking at the text of those that may be among them."""
        found: list[Hit] = []
        for tier in _merged(self._tiers):
            if len(found) >= _PAGE:
                break
            some = tier if len(tier) <= _PAGE else self._best_looking(_PAGE, tier)
            found += sorted(
                (self.hit(position) for position in some),
                key=lambda hit: (-hit.score, hit.position),
            )
            if len(some) < len(tier):
                break
        return found

    def _others(self, count: int) -> list[Hit]:
        """So many of the hits that come after those, by reason and kind alone."""
        if count <= 0:
            return []
        seen = {hit.position for hit in self._first}
        others: list[Hit] = []
        for match, tier in zip(Match, self._tiers, strict=True):
            if len(others) >= count:
                break
            left = [position for position in tier if position not in seen]
            some = self._best_looking(count - len(others), left)
            others += [
                Hit(position, match, float(len(Match) - match)) for position in some
            ]
        return others

    def _best_looking(self, count: int, positions: list[int]) -> list[int]:
        """So many of some hits, by what is known of each before it is read."""
        return nsmallest(count, positions, key=self._first_looks().__getitem__)


def chapters(outline: Outline) -> tuple[Section, ...]:
    """The sections to group hits by: the outermost, or those within where one holds the whole document."""
    sections = outline.sections
    while len(sections) == 1 and sections[0].children:
        sections = sections[0].children
    return sections


def _apart(marks: list[Mark]) -> list[Mark]:
    """Marks in order without those that begin within another."""
    found: list[Mark] = []
    for mark in marks:
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return found


def _merged(tiers: list[list[int]]) -> Iterator[list[int]]:
    """The tiers, those of exact and inflected words as one."""
    yield tiers[Match.EXACT] + tiers[Match.INFLECTED]
    yield from tiers[Match.COUNTERPART :]


def _nearness(marks: Sequence[Mark]) -> float:
    """How near each other marks stand: 1 side by side, towards 0 far apart."""
    gaps = [right.start - left.end for left, right in pairwise(marks)]
    return 1 / (1 + max(0, min(gaps) - 1) / 10) if gaps else 0.0


def _shares(
    sections: Sequence[Section], positions: Sequence[int], begin: int, end: int
) -> Iterator[tuple[Section | None, int, int]]:
    """The sections that hold the positions from index `begin` to `end`.

    Each comes with its own `begin` and `end`. None stands for positions in no section.
    """
    while begin < end:
        next_one = bisect_right(sections, positions[begin], key=_start)
        section = (
            sections[next_one - 1]
            if next_one and positions[begin] < sections[next_one - 1].end
            else None
        )
        if section is not None:
            stop = section.end
        else:
            stop = (
                sections[next_one].start
                if next_one < len(sections)
                else positions[end - 1] + 1
            )
        share = bisect_left(positions, stop, begin, end)
        yield section, begin, share
        begin = share


def _count(
    sections: Sequence[Section],
    positions: Sequence[int],
    begin: int,
    end: int,
    found: dict[int, int],
) -> None:
    for section, first, last in _shares(sections, positions, begin, end):
        if section is not None:
            found[section.start] = last - first
            _count(section.children, positions, first, last, found)


def _start(section: Section) -> int:
    return section.start
