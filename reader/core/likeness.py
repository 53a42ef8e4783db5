"""How much two texts are alike, as the placement of anchors weighs it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from index_builder.language.words import compatible

ALIKE = 90.0
"""Likeness of texts that differ in a letter or two."""
PART = 40
"""Characters: a shorter text inside a longer one says nothing."""
LONGEST = 10_000
"""Characters of a text of which a changed form is looked for: to compare two takes a
time that grows with both."""
_NOT_WORD = re.compile(r"[\W_]+")


def words(text: str) -> str:
    """A text as it is compared: small letters and digits, single spaces between words."""
    return _NOT_WORD.sub(" ", compatible(text).casefold()).strip()


def likeness(one: str, other: str) -> float:
    """The likeness of two texts, 0 to 100: as a whole, or as parts of each other."""
    whole = fuzz.ratio(one, other)
    return max(whole, ALIKE) if is_part(one, other) else whole


def is_part(old: str, new: str) -> bool:
    """Whether one of two texts contains the other, word for word.

    The old text was joined to another one then, or the new text is the greater part of
    an old one that was split.
    """
    if len(old) <= len(new):
        return len(old) >= PART and len(old) * 4 >= len(new) and old in new
    return len(new) * 3 >= len(old) * 2 and len(new) >= PART and new in old
