"""Read the bullet or number at the beginning of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from index_builder.bullets import DASHES, SIGNS
from index_builder.recover.context import Marker
from index_builder.structure_words import TABLES, divisions, every

_BULLET = re.compile(
    rf"[{SIGNS}\ue000-\uf8ff]\ufe0e?[{SIGNS}]?(?:\uf020|(?=\s|\w|[«“\"'(]|$))"
)
"""A sign of a bullet, perhaps with a second one, or the blank of its own font, after it."""
_DASH = re.compile(rf"[{re.escape(DASHES)}](?=\s|$)")
_LETTER_O = re.compile(r"o(?=\s+\S|$)")
_PARTS = r"\d{1,3}(?:\.\d{1,3}){0,19}"
"""A number of a division.

Not longer, for it is part of the numbers of all that is in the division.
"""
_NUMERAL = r"(?-i:(?!i\s+\S)[IVXLivxl]{1,6}|(?!i\s)[A-Za-z])"
"""A Roman number, or a letter that counts; "i" before a word is one: "Kapittel i boka".

Without regard to case, `re` would take "İ" and "ſ" for such letters.
"""
_DIGITS = re.compile(r"\d+")
_BLANK_PART = r"\.\s\d{1,2}(?=[.):]|\s+[A-ZÆØÅÄÖ]|$)"
"""A part of a number after a blank; in "2. 100 new homes" the second number is text."""
_NUMBER = re.compile(
    rf"\(?(\d{{1,3}}(?:\.\d{{1,3}}|{_BLANK_PART}){{0,19}})"
    r"(?:[.):](?=\s|[A-ZÆØÅÄÖ]|$)|(?=\s|$))"
)
_LETTER = re.compile(r"\(?([a-zæøåäö]{1,2}|[A-ZÆØÅ])[.)](?=\s|$)")
_ROMAN = re.compile(
    r"(?!V?I [A-ZÆØÅÄÖ]{2})([IVXL]{1,6})(?:[.):](?=\s|$)|(?=\s+[A-ZÆØÅÄÖ]))"
)
"""Without a full stop, "VI" and "I" before capitals are words: "VI MÅ HANDLE"."""
_BARE = re.compile("[IVXL]{1,6}")
_ROMAN_IN_BRACKETS = re.compile(r"\(([IVXL]{1,6})\)(?=\s|$)")
_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_FIRST = frozenset("(§0123456789IVXL-–—*+o") | frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖ"
)


def read(text: str) -> tuple[Marker, str] | None:
    """The tag that a line begins with, and the text after it; None where there is none."""
    head = text[:1]
    if not head:
        return None
    if (
        head.islower()
        and (len(text) < 2 or (text[1] not in ".) " and text[2:3] not in ".)"))
        and head != "o"
    ):
        return None
    if head.isdigit() and _dates().begins.match(text):
        return None
    for form, pattern in _patterns(head):
        if (match := pattern.match(text)) and (marker := _tag(form, match)):
            return marker, text[match.end() :].lstrip()
    return None


def is_dateline(text: str) -> bool:
    """Whether a line begins with a date, or is a place and a date: "Bergen, 3. mars 2027"."""
    dates = _dates()
    return bool(dates.begins.match(text) or dates.with_place.fullmatch(text))


class _Dates(NamedTuple):
    begins: re.Pattern[str]
    """A date at the beginning of a line: "10. desember", "3 March 2027".

    A month with a capital needs its year, or the end of the line: "5. May we ask".
    """
    with_place: re.Pattern[str]


@cache
def _dates() -> _Dates:
    names = every("months")
    small = "|".join(sorted(name for name in names if name.islower()))
    capital = "|".join(sorted(name for name in names if not name.islower()))
    day = r"(?:[1-9]|[12]\d|3[01])\.?\s+"
    year = r",?\s+\d{4}\b"
    return _Dates(
        re.compile(rf"{day}(?:(?:{small})\b|(?:{capital})(?:{year}|$))"),
        re.compile(
            rf"[^\d,]{{1,40}},\s+(?:[a-z]+\s+)?{day}(?:{small}|{capital})(?:{year})?\.?"
        ),
    )


def bare_numerals(texts: Iterable[str]) -> set[int]:
    """The Roman numbers without a full stop that lines begin with."""
    firsts = {text.split(" ", 1)[0] for text in texts if text[:1] in _ROMAN_DIGITS}
    return {roman(first) for first in firsts if _BARE.fullmatch(first)}


def is_word(marker: Marker, numerals: set[int]) -> bool:
    """Whether a Roman number is a word such as "I" or "VI": no other counts next to it."""
    if marker.form != "roman" or not _BARE.fullmatch(marker.text):
        return False
    (value,) = marker.value
    return not {value - 1, value + 1} & numerals


_SECTION = re.compile(
    r"§{1,2}\s*(\d{1,3}(?:\s?[-–.]\s?\d{1,3}){0,4})"
    r"(?:\s?[a-zæøåäö](?=[.:)]?$|[.:)]\s|\s+[A-ZÆØÅÄÖ(«\"]))?[.:]?(?=\s|[A-ZÆØÅÄÖ]|$)"
)
"""The sign of a section and its number: "§ 5.", "§ 3 a", "§ 1-1."."""
_SECTION_AFTER = re.compile(r"(\d{1,3})(?:\s?[a-zåäö])?\s?§(?=\s|$)")
"""The number first, as Swedish laws have it: "1 §", "2 a §"."""
_ANNEX = re.compile(r"(annex|appendix|vedlegg|bilag|bilaga|anhang|anlage)$", re.I)
_CHAPTER_AFTER = re.compile(r"(\d{1,3})(?:\s?[a-z])?\s+kap\.(?=\s|$)")


@cache
def _division() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, divisions()), key=len, reverse=True))
    number = rf"({_PARTS}(?-i:\s?[A-Z](?=[.:])|[A-Z])?|{_NUMERAL})"
    return re.compile(
        rf"(?:{words})\.?\s+{number}(?:\s*[.:–—-](?=\s|$)|(?=\s|$))", re.I
    )


@cache
def _ordinals() -> dict[str, int]:
    """The words "first", "second" ... in all languages, with what they count."""
    return {
        word: place
        for table in TABLES.values()
        for place, word in enumerate(table.ordinals, start=1)
    }


@cache
def _ordinal_division() -> re.Pattern[str]:
    """A division counted in words: "First part:", "Erster Teil", "Første kapittel"."""
    ordinals = "|".join(sorted(map(re.escape, _ordinals()), key=len, reverse=True))
    words = "|".join(sorted(map(re.escape, divisions()), key=len, reverse=True))
    return re.compile(
        rf"({ordinals})\s+(?:{words})(?:en|et|a)?(?:\s*[.:–—-](?=\s|$)|(?=\s*$))", re.I
    )


def _tag(form: str, match: re.Match[str]) -> Marker | None:
    """The tag of a match; None where its number makes no sense."""
    text = match.group()
    if form in ("bullet", "dash"):
        return Marker(text, form)
    value = _value(form, match.group(1))
    return Marker(text, form, value) if value else None


def _value(form: str, text: str) -> tuple[int, ...]:
    """The number that a marker stands for; () for none."""
    if text[0].isdigit():
        return tuple(map(int, _DIGITS.findall(text)))
    if text.lower() in _ordinals():
        return (_ordinals()[text.lower()],)
    if form == "letter":
        low = text.lower()
        if len(low) == 2 and low[0] != low[1]:
            return ()
        return (
            (_ALPHABET.find(low[0]) + 1 + len(_ALPHABET) * (len(low) - 1),)
            if low[0] in _ALPHABET
            else ()
        )
    if all(letter in _ROMAN_DIGITS for letter in text.upper()):
        return (roman(text.upper()),)
    return (_ALPHABET.find(text.lower()) + 1,)


def roman(text: str) -> int:
    """The value of a Roman number in capitals."""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


@cache
def _proposal() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, every("proposals")), key=len, reverse=True))
    # A letter before a small one is a word: "Tiltak i alle kommuner".
    numeral = rf"{_NUMERAL}(?=\s*[.:–—]|(?-i:\s+[A-ZÆØÅÄÖ])|$)"
    return re.compile(
        rf"(?:{words})\s+({_PARTS}|{numeral})(?:\s*[.:–—](?=\s|$)|(?=\s+[A-ZÆØÅÄÖ]|$))",
        re.I,
    )


Patterns = tuple[tuple[str, re.Pattern[str]], ...]
_LETTERS_FIRST: Patterns = (
    ("bullet", _LETTER_O),
    ("division", _division()),
    ("division", _ordinal_division()),
    ("division", _ANNEX),
    ("proposal", _proposal()),
    ("roman", _ROMAN),
    ("letter", _LETTER),
)
_DIGITS_FIRST: Patterns = (
    ("division", _CHAPTER_AFTER),
    ("section", _SECTION_AFTER),
    ("number", _NUMBER),
)
_SIGNS_FIRST: Patterns = (
    ("bullet", _BULLET),
    ("dash", _DASH),
    ("section", _SECTION),
    ("number", _NUMBER),
    ("roman", _ROMAN_IN_BRACKETS),
    ("letter", _LETTER),
)
"""What a marker may be that begins with a letter, a digit or any other sign, in the
order in which it is tried."""


def _patterns(head: str) -> Patterns:
    """What a marker may be that begins with a character."""
    if head.isalpha():
        return _LETTERS_FIRST
    return _DIGITS_FIRST if head.isdigit() else _SIGNS_FIRST


def rank(marker: Marker) -> int:
    """What a division is: 0 a part, 2 a chapter, 6 an annex; -1 for any other marker."""
    if marker.form != "division":
        return -1
    words = re.findall(r"[^\W\d_]+", marker.text.lower())
    return next((divisions()[word] for word in words if word in divisions()), 0)
