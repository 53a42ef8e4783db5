"""Pages whose text a person should look at.

The source may hold it as a picture, or in a broken encoding.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from index_builder.model import Source

_NUMBERED_BY_MARKS = frozenset(("epub",))
"""Formats whose pages are those of a printed edition, of which a file may hold a part."""
_ODD_CATEGORIES = frozenset({"Co", "Cn", "Cs", "Cc"})
_ODD_SHARE = 0.05
"""More private, unassigned and replacement characters than this, and the page is not
what was printed."""
_VOWELS = frozenset("aeiouyæøåäöüéèêóòôáàâíúý")
_FEWEST_LETTERS = 200
"""Below this a page says nothing about its vowels."""
_VOWEL_SHARE = 0.2
"""Any European language has twice as many."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A page to look at."""

    page: int
    """1-based."""
    why: str
    """Half a sentence: "holds no text: perhaps it was scanned"."""


def suspects(source: Source) -> Iterator[Suspect]:
    """The pages of a source that look scanned or garbled, in order."""
    texts: dict[int, list[str]] = defaultdict(list)
    for line in source.lines:
        # A picture is told by words that are none of its page's.
        if line.reason != "picture":
            texts[line.page].append(line.text)
    told = source.format in _NUMBERED_BY_MARKS
    for page in sorted(texts) if told else range(1, source.page_count + 1):
        if why := _why("".join("".join(texts[page]).split())):
            yield Suspect(page, why)


def _why(text: str) -> str:
    """What is odd about a page's characters; empty where nothing is."""
    if not text:
        return "holds no text: perhaps it was scanned, or is empty"
    odd = sum(
        character == "\ufffd" or unicodedata.category(character) in _ODD_CATEGORIES
        for character in text
    )
    if odd > _ODD_SHARE * len(text):
        return f"looks garbled: {odd} of its {len(text)} characters are no letters of any script"
    letters = [
        character
        for character in text.lower()
        if character.isalpha() and character < "\u0250"
    ]
    vowels = sum(letter in _VOWELS for letter in letters)
    if len(letters) >= _FEWEST_LETTERS and vowels < _VOWEL_SHARE * len(letters):
        return "looks garbled: it has hardly any vowels"
    return ""
