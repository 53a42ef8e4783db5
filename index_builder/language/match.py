"""Why a word of a text answers a word of a question."""

from __future__ import annotations

from enum import IntEnum


class Match(IntEnum):
    """Why a word was found; the lower, the better."""

    EXACT = 0
    INFLECTED = 1
    """Another form of the word."""
    COUNTERPART = 2
    """The word in a sister language: "skule" for "skole"."""
    NAME = 3
    """The name that an acronym stands for, or the other way round."""
    PART = 4
    """The word is a part of a compound."""
    FOLDED = 5
    """The word in other letters: å typed as a or aa."""
    PREFIX = 6
    """Begins as the word, which is not finished."""
    FUZZY = 7
    """Spelt nearly like it; only where nothing else was found."""
