"""Cutting text into words, and folding the letters that not every keyboard has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Container
from typing import Final, NamedTuple

LONGEST_WORD: Final = 100
"""Letters of a word that has other forms, parts or letters: a longer one is found as it
stands alone, for all that is tried with a word takes a time that grows with its square
or worse."""
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
"""Superscripts refer to a note or are a power: they are no part of the word or number
before them."""
_PLAIN = rf"[^\W_{_RAISED}]"
_WORD = re.compile(rf"{_PLAIN}+(?:[-‐‑]{_PLAIN}+)*(?:[-‐‑](?!{_PLAIN}))?")
_ODD = re.compile("[\xad\u200b\u2060\u0300-\u036fﬀ-ﬄ‐‑]")
"""Characters by which the same word may be written in more than one way."""
_LETTER = rf"{_PLAIN}[\xad\u200b\u2060\u0300-\u036f]{{0,30}}+"
"""With its accents.

Not with any number: the time to put them in order grows with its square.
"""
_SIGNS = re.compile(r"([^\w\s]{30})[^\w\s]+")
_ODD_WORD = re.compile(rf"(?:{_LETTER})+(?:[-‐‑](?:{_LETTER})+)*(?:[-‐‑](?!{_PLAIN}))?")
_DROPPED = dict.fromkeys(map(ord, "\xad\u200b\u2060"))
_WRITTEN_OUT = str.maketrans(
    {"‐": "-", "‑": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
)

_SPELT_OUT = {
    "æ": "ae",
    "ø": "oe",
    "å": "aa",
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
}
_LIKE = dict(zip("æøåäöü", "aoaaou", strict=True))
_ACCENTED = dict(zip("áàâéèêëíìîïóòôúùûýçñ", "aaaeeeeiiiiooouuuycn", strict=True))


def _ways_to_write() -> dict[str, tuple[str, ...]]:
    ways: dict[str, tuple[str, ...]] = {}
    for table in (_SPELT_OUT, _LIKE, _ACCENTED):
        for letter, plain in table.items():
            ways[plain] = (*ways.get(plain, ()), letter)
            if table is not _LIKE:  # "får" is not "far"
                ways[letter] = (*ways.get(letter, ()), plain)
    return ways


WAYS_TO_WRITE: Final = _ways_to_write()
"""How else letters may be written: å as "a" or "aa", é as "e", and back where that is
no other word."""


class Word(NamedTuple):
    """A word of a text and where it stands, in code points."""

    text: str
    """In lower case, as the index has it; "barne-" keeps its hyphen, since it waits for
    the rest of a compound."""
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text in order.

    A word with hyphens is one word; soft hyphens do not part words.
    """
    if _ODD.search(text):
        return [
            Word(_usual(m.group()), m.start(), m.end())
            for m in _ODD_WORD.finditer(text)
        ]
    return [Word(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]


def words_among(text: str, wanted: Container[str]) -> list[Word]:
    """Those words of a text that are wanted, in order."""
    lower = text.lower()
    if _ODD.search(text) or len(lower) != len(text):
        return [word for word in words(text) if word.text in wanted]
    found = []
    end = 0
    for word in _WORD.findall(lower):
        start = lower.index(word, end)
        end = start + len(word)
        if word in wanted:
            found.append(Word(word, start, end))
    return found


def word_texts(text: str) -> list[str]:
    """The words of a text as `words` gives them, without where they stand.

    The quick way, for the index.
    """
    if _ODD.search(text):
        return [_usual(word) for word in _ODD_WORD.findall(text)]
    return _WORD.findall(text.lower())


def compatible(text: str) -> str:
    """A text to be compared with others: "ﬁ" as "fi", "e" and an accent as "é".

    Of signs and accents in a row, no more than 30 stay, as with a letter's accents.
    """
    return (
        text
        if text.isascii()
        else unicodedata.normalize("NFKC", _SIGNS.sub(r"\1", text))
    )


def shared_start(texts: Collection[str]) -> str:
    """The letters that all texts begin with."""
    first, last = min(texts, default=""), max(texts, default="")
    for place, letter in enumerate(first):
        if last[place : place + 1] != letter:
            return first[:place]
    return first


def _usual(word: str) -> str:
    """A word in the one way in which the index has it."""
    return unicodedata.normalize(
        "NFC", word.lower().translate(_DROPPED).translate(_WRITTEN_OUT)
    )
