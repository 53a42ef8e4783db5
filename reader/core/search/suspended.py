"""Compounds of which the first half stands alone: "jord-" in "jord- og skogbruk"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from index_builder.language.match import Match
from index_builder.language.vocabulary import Vocabulary

_APART: Final = r"[\s,/]{1,4}"
"""Signs between the halves of compounds and the words between them."""
_MOST_HALVES: Final = 6
"""Halves in a row before the last; a text of nothing else takes no longer."""
_CONJUNCTIONS: Final = "og|eller|samt|och|und|oder|sowie|and|or"
"""Words between the halves of compounds: "jord- og skogbruk"."""
_LATER_HALF: Final = re.compile(
    rf"(?:{_APART}\w+-){{0,{_MOST_HALVES}}}{_APART}(?:{_CONJUNCTIONS}){_APART}(\w+)"
)
"""What follows the first half, up to the word that ends with the second."""


@dataclass(frozen=True)
class SuspendedCompound:
    """The condition that a text must meet to have a compound that is not written as one."""

    start: str
    """The first half, with its hyphen."""
    ends: tuple[str, ...]
    """The second half in all its forms."""
    words: tuple[AbstractSet[str], ...]
    """Words of the index, one of each set: a block without them need not be read."""
    match: Match = Match.PART
    """Why it is found."""
    adjacent: bool = False
    """Whether those words stand side by side."""

    def match_in(self, text: str) -> Match | None:
        """Why a text in lower case meets it; None where it does not."""
        return self.match if any(self.spans(text)) else None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in a text in lower case: the first half, and the word that ends it."""
        place = text.find(self.start)
        while place >= 0:
            end = place + len(self.start)
            later = _LATER_HALF.match(text, end)
            if later and self._is_end(later[1]) and not text[:place][-1:].isalnum():
                yield place, end
                yield later.span(1)
            place = text.find(self.start, end)

    def _is_end(self, word: str) -> bool:
        """Whether a word is something and then the second half."""
        return word.endswith(self.ends) and word not in self.ends


def suspended(
    start: str, ends: Collection[str], vocabulary: Vocabulary
) -> SuspendedCompound:
    """The compound that begins with "jord" and ends so, in a text with these words."""
    half = start + "-"
    words = frozenset((half,)), frozenset(vocabulary.ending_in_any(ends))
    return SuspendedCompound(half, tuple(ends), words)
