"""Passages that must match as a whole: phrases, words near each other, numbers with signs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from index_builder.language.match import Match
from reader.core.search.suspended import SuspendedCompound

ENDS: Final = ".!?:;"
"""Signs over which no phrase goes, unless the question has them in the same place."""


@dataclass(frozen=True)
class Passage:
    """The condition that a passage must meet to match a query."""

    words: tuple[AbstractSet[str], ...]
    """Words of the index, one of each set: a block without them need not be read."""
    pattern: str
    """A regular expression for the text in lower case.

    Where it has groups, those are marked, else all of it.
    """
    exact: str = ""
    """The expression for exactly the words asked for; empty where there is none."""
    match: Match = Match.INFLECTED
    """Why it is found, where it is not exact."""
    adjacent: bool = True
    """Whether those words stand side by side."""

    def match_in(self, text: str) -> Match | None:
        """Why a text in lower case meets it; None where it does not."""
        if not self._pattern.search(text):
            return None
        return Match.EXACT if self._exact and self._exact.search(text) else self.match

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in a text in lower case: starts and ends of what is to be marked."""
        for found in self._pattern.finditer(text):
            if not found.lastindex:
                yield found.span()
                continue
            for group in range(1, found.lastindex + 1):
                if found.start(group) >= 0:
                    yield found.span(group)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _exact(self) -> re.Pattern[str] | None:
        return re.compile(self.exact) if self.exact else None


TextCondition = Passage | SuspendedCompound
"""What the text of a block is read for."""


def phrase(
    words: Sequence[str], forms: Sequence[AbstractSet[str]], gaps: Sequence[str] = ()
) -> Passage:
    """A passage of words side by side, each in any of its forms.

    `gaps` are the signs that stand between the words in the question.
    """
    between = [_gap(gap) for gap in gaps or [""] * (len(forms) - 1)]
    return Passage(
        tuple(forms),
        _in_a_row([_any_of(each) for each in forms], between),
        _in_a_row(_plain(words), between),
    )


def near(forms: Sequence[AbstractSet[str]], most: int) -> Passage:
    """Two words with fewer than so many others between them, in either order."""
    left, right = (_any_of(each) for each in forms)
    between = rf"(?:\W+\w+){{0,{most - 1}}}?\W+"
    pattern = rf"(?<!\w)({left}){between}({right})(?!\w)|(?<!\w)({right}){between}({left})(?!\w)"
    return Passage(tuple(forms), pattern, adjacent=False)


def _in_a_row(words: Sequence[str], between: Sequence[str]) -> str:
    parts = [words[0]]
    for gap, word in zip(between, words[1:], strict=True):
        parts += [gap, word]
    return rf"(?<!\w){''.join(parts)}(?!\w)"


def _gap(signs: str) -> str:
    """A pattern for the signs that may stand between two words.

    The end of a sentence is not among them, unless `signs` have it.
    """
    return rf"[^\w{re.escape(''.join(sign for sign in ENDS if sign not in signs))}]+"


def _plain(words: Sequence[str]) -> list[str]:
    return [re.escape(word) for word in words]


def _any_of(words: Collection[str]) -> str:
    """Any of some words, the longest first; what is never met where there is none."""
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, ordered)) or '(?!)'})"
