"""Cutting text into words, and folding the letters that not every keyboard has."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*(?:[-‐‑](?![^\W_]))?")
_SOFT = dict.fromkeys(map(ord, "\xad\u200b\u2060"))
"""Characters that stand inside words without being read."""
_HYPHENS = str.maketrans("‐‑", "--")

_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_BARE = str.maketrans("æøåäöüáàâéèêëíìîïóòôúùûýçñ", "aoaaouaaaeeeeiiiiooouuuycn")


class Word(NamedTuple):
    """A word of a text and where it stands, in code points."""

    text: str
    """In lower case, as the index has it; "barne-" keeps its hyphen, since it waits for the rest of a compound."""
    start: int
    end: int


def normal(word: str) -> str:
    """A word as the index has it: lower case, one kind of hyphen, no soft hyphens."""
    word = word.lower()
    return word if word.isalnum() else word.translate(_SOFT).translate(_HYPHENS)


def words(text: str) -> list[Word]:
    """The words of a text in order. A word with hyphens is one word; soft hyphens do not part words."""
    if "\xad" in text or "\u200b" in text or "\u2060" in text:
        return [Word(normal(m.group()), m.start(), m.end()) for m in _SOFT_WORD.finditer(text)]
    return [Word(normal(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def vocabulary_words(text: str) -> set[str]:
    """The distinct words of a text, as `words` gives them, without their places: the quick way, for the index."""
    text = text.lower()
    if text.isascii() or not any(ch in text for ch in "\xad\u200b\u2060‐‑"):
        return set(_WORD.findall(text))
    return {normal(word) for word in _SOFT_WORD.findall(text)}


def fold(word: str) -> str:
    """A word in plain letters, the Scandinavian and German ones spelt out: "språk" gives "spraak"."""
    return word.translate(_SPELT_OUT).translate(_BARE)


def bare(word: str) -> str:
    """A word in plain letters, the marks left off: "språk" gives "sprak"."""
    return word.replace("ß", "ss").translate(_BARE)


_SOFT_WORD = re.compile(
    r"[^\W_](?:[^\W_]|[\xad\u200b\u2060])*(?:[-‐‑][^\W_](?:[^\W_]|[\xad\u200b\u2060])*)*(?:[-‐‑](?![^\W_]))?"
)
