"""What a search found. Everything beyond the positions is worked out when it is asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from index_builder.language import words
from index_builder.language.matching import Match
from index_builder.model import Kind, Outline, Section
from reader.core.query import Query

_Key = TypeVar("_Key", int, str)

_PAGE: Final = 100
"""Hits whose text is looked at to rank them; those after it come by reason and kind alone."""
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What meets one clause of a question."""

    matches: dict[int, Match]
    """Position of a block to the best reason."""
    forms: dict[str, Match]
    """Word of the document to the reason why it was found."""
    phrases: tuple[re.Pattern[str], ...] = ()
    """For the text in lower case."""

    def joined(self, other: Answer) -> Answer:
        """What meets either; the better reason counts."""
        return Answer(
            _best(self.matches, other.matches), _best(self.forms, other.forms), (*self.phrases, *other.phrases)
        )

    @property
    def is_guess(self) -> bool:
        """Whether nothing was found but what is spelt nearly so."""
        return all(match is Match.FUZZY for match in self.forms.values()) and not self.phrases


class Results:
    """The blocks that meet a question."""

    def __init__(
        self, outline: Outline, query: Query, answers: list[Answer], positions: list[int], suggestions: dict[str, str]
    ) -> None:
        self._outline = outline
        self._answers = answers
        self.query = query
        self.positions: Sequence[int] = positions
        """In reading order."""
        self.suggestions = suggestions
        """Word of the question that is not in the document, to the one that was perhaps meant."""

    def __len__(self) -> int:
        return len(self.positions)

    def ranked(self, start: int = 0, stop: int | None = None) -> list[Hit]:
        """Some of the hits, best first."""
        stop = len(self) if stop is None else stop
        return (self._first if stop <= len(self._first) else self._all_ranked)[start:stop]

    def in_order(self, start: int = 0, stop: int | None = None) -> list[Hit]:
        """Some of the hits, in the document's order."""
        return [self.hit(position) for position in self.positions[start:stop]]

    def hit(self, position: int) -> Hit:
        """The hit of a block that was found."""
        match = self._match(position)
        return Hit(position, match, len(Match) - match + self._density(position))

    def marks(self, position: int) -> tuple[Mark, ...]:
        """The words found in a block, in order; none in a block that was not found."""
        text = self._outline.blocks[position].text
        forms: dict[str, Match] = {}
        for answer in self._answers:
            forms = _best(forms, answer.forms)
        found = [Mark(word.start, word.end, forms[word.text]) for word in words(text) if word.text in forms]
        lower = text.lower()
        if len(lower) == len(text):
            for answer in self._answers:
                for pattern in answer.phrases:
                    found += [Mark(m.start(), m.end(), Match.INFLECTED) for m in pattern.finditer(lower)]
        return tuple(sorted(found))

    def snippet(self, position: int) -> Snippet:
        """The part of a block to show in a list: around the first mark, cut between words."""
        text = self._outline.blocks[position].text
        marks = self.marks(position)
        start = max(0, marks[0].start - _BEFORE) if marks else 0
        start = text.rfind(" ", 0, start) + 1 if start else 0
        end = text.find(" ", start + _SNIPPET)
        end = len(text) if end < 0 else end
        shown = tuple(Mark(m.start - start, m.end - start, m.match) for m in marks if m.end <= end)
        return Snippet(text[start:end], shown, start > 0, end < len(text))

    @cached_property
    def counts(self) -> dict[int, int]:
        """Position of a section's heading to the number of hits in the section; only those with any."""
        found: dict[int, int] = {}
        _count(self._outline.sections, self.positions, found)
        return found

    @cached_property
    def chapters(self) -> tuple[ChapterHits, ...]:
        """The hits by chapter, in reading order; only chapters with any."""
        found = []
        done = 0
        for section in chapters(self._outline):
            begin, end = bisect_left(self.positions, section.start), bisect_left(self.positions, section.end)
            if begin > done:
                found.append(ChapterHits(None, self.positions[done:begin]))
            if end > begin:
                found.append(ChapterHits(section, self.positions[begin:end]))
            done = max(done, end)
        if done < len(self):
            found.append(ChapterHits(None, self.positions[done:]))
        return tuple(found)

    def _match(self, position: int) -> Match:
        return max((answer.matches[position] for answer in self._answers), default=Match.EXACT)

    def _density(self, position: int) -> float:
        """How much of a block the question is, from 0 to 1: headings and short blocks with many of the words first."""
        block = self._outline.blocks[position]
        marks = self.marks(position)
        good = sum(1.0 if mark.match <= Match.INFLECTED else 0.5 for mark in marks)
        near = _nearness(marks) if len(self._answers) > 1 else 0.0
        length = len(block.text) / 80
        return min(0.99, 0.45 * good / (good + 1 + length / 4) + 0.25 * (block.kind is Kind.HEADING) + 0.25 * near)

    @cached_property
    def _tiers(self) -> list[list[int]]:
        """The positions by their reason, the best reason first."""
        tiers: list[list[int]] = [[] for _ in Match]
        match = self._answers[0].matches.__getitem__ if len(self._answers) == 1 else self._match
        for position in self.positions:
            tiers[match(position)].append(position)
        return tiers

    def _cheap(self, position: int) -> tuple[bool, int]:
        block = self._outline.blocks[position]
        return block.kind is not Kind.HEADING, len(block.text)

    @cached_property
    def _first(self) -> list[Hit]:
        """The best hits, by looking at the text of those that may be among them."""
        found: list[Hit] = []
        for tier in _merged(self._tiers):
            if len(found) >= _PAGE:
                break
            some = nsmallest(_PAGE, tier, key=self._cheap) if len(tier) > _PAGE else tier
            found += sorted((self.hit(position) for position in some), key=lambda hit: (-hit.score, hit.position))
            if len(some) < len(tier):
                break
        return found

    @cached_property
    def _all_ranked(self) -> list[Hit]:
        first = self._first
        seen = {hit.position for hit in first}
        rest: list[Hit] = []
        for tier in self._tiers:
            left = sorted((position for position in tier if position not in seen), key=self._cheap)
            rest += [
                Hit(position, self._match(position), float(len(Match) - self._match(position))) for position in left
            ]
        return first + rest


def chapters(outline: Outline) -> tuple[Section, ...]:
    """The sections to group hits by: the outermost, or those within where one holds the whole document."""
    sections = outline.sections
    while len(sections) == 1 and sections[0].children:
        sections = sections[0].children
    return sections


def phrase_pattern(forms: Sequence[Collection[str]]) -> re.Pattern[str]:
    """A pattern for words side by side, in lower case; not over the end of a sentence."""
    alternatives = ("|".join(re.escape(form) for form in sorted(words, key=len, reverse=True)) for words in forms)
    return re.compile(r"(?<!\w)" + r"[^\w.!?:;]+".join(f"(?:{words or '(?!)'})" for words in alternatives) + r"(?!\w)")


def _best(one: dict[_Key, Match], other: dict[_Key, Match]) -> dict[_Key, Match]:
    if not one or not other:
        return one or other
    both = {key: min(one[key], other[key]) for key in one.keys() & other.keys()}
    return one | other | both


def _merged(tiers: list[list[int]]) -> Iterator[list[int]]:
    """The tiers, those of exact and inflected words as one."""
    yield tiers[Match.EXACT] + tiers[Match.INFLECTED]
    yield from tiers[Match.PART :]


def _nearness(marks: Sequence[Mark]) -> float:
    """How near each other marks stand: 1 side by side, towards 0 far apart."""
    gaps = [right.start - left.end for left, right in pairwise(marks)]
    return 1 / (1 + max(0, min(gaps) - 1) / 10) if gaps else 0.0


def _count(sections: Sequence[Section], positions: Sequence[int], found: dict[int, int]) -> None:
    for section in sections:
        if number := bisect_left(positions, section.end) - bisect_left(positions, section.start):
            found[section.start] = number
            _count(section.children, positions, found)
