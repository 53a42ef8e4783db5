"""Read the bullet or number at the beginning of a line."""

from __future__ import annotations

import re
from functools import cache

from index_builder.recover.context import Marker
from index_builder.recover.words import every

BULLETS = "•▪▫◦●■□○◆◇❖➢➤►▸▶✓✔✗‣·∙⁃➔→\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e\uf06f"
"""Signs that are a bullet wherever a line begins with them. Any private-use glyph is one too."""

_BULLET = re.compile(rf"[{BULLETS}\ue000-\uf8ff]\ufe0e?(?=\s|\w|[«“\"'(]|$)")
_DASH = re.compile(r"[-–—*+](?=\s|$)")
_LETTER_O = re.compile(r"o(?=\s+\S|$)")
_PARTS = r"\d{1,3}(?:\.\d{1,3}){0,19}"
"""A number of a division. Not longer, for it is part of the numbers of all that is in the division."""
_NUMERAL = "(?-i:[IVXLivxl]{1,6}|[A-Za-z])"
"""A Roman number, or a letter that counts. Without regard to case, `re` would take "İ" and "ſ" for such letters."""
_NUMBER = re.compile(r"(?:§\s*)?\(?(\d{1,3}(?:\.\s?\d{1,3}){0,19})(?:[.):](?=\s|[A-ZÆØÅÄÖ]|$)|(?=\s|$))")
_LETTER = re.compile(r"\(?([a-zæøåäö]{1,2}|[A-ZÆØÅ])[.)](?=\s|$)")
_ROMAN = re.compile(r"(?!V?I [A-ZÆØÅÄÖ]{2})([IVXL]{1,6})(?:[.):](?=\s|$)|(?=\s+[A-ZÆØÅÄÖ]))")
"""Without a full stop, "VI" and "I" before capitals are words: "VI MÅ HANDLE"."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_FIRST = frozenset("(§0123456789IVXL-–—*+o") | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖ")


def read(text: str) -> tuple[Marker, str] | None:
    """The tag that a line begins with, and the text after it; None where there is none."""
    head = text[:1]
    if not head:
        return None
    if head.islower() and (len(text) < 2 or (text[1] not in ".) " and text[2:3] not in ".)")) and head != "o":
        return None
    for form, pattern in _PATTERNS:
        if (match := pattern.match(text)) and (marker := _tag(form, match)):
            return marker, text[match.end() :].lstrip()
    return None


@cache
def _division() -> re.Pattern[str]:
    words = "|".join(sorted((re.escape(word) for word in every("divisions")), key=len, reverse=True))
    return re.compile(rf"(?:{words})\.?\s+({_PARTS}|{_NUMERAL})(?:\s*[.:–—-](?=\s|$)|(?=\s|$))", re.I)


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
        return tuple(int(part) for part in text.split("."))
    if form == "letter":
        low = text.lower()
        if len(low) == 2 and low[0] != low[1]:
            return ()
        return (_ALPHABET.find(low[0]) + 1 + len(_ALPHABET) * (len(low) - 1),) if low[0] in _ALPHABET else ()
    if all(letter in _ROMAN_DIGITS for letter in text.upper()):
        return (roman(text.upper()),)
    return (_ALPHABET.find(text.lower()) + 1,)


def roman(text: str) -> int:
    """The value of a Roman number in capitals."""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


@cache
def _proposal() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, every("proposals")), key=len, reverse=True))
    return re.compile(rf"(?:{words})\s+({_PARTS}|{_NUMERAL})(?:\s*[.:–—](?=\s|$)|(?=\s+[A-ZÆØÅÄÖ]|$))", re.I)


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bullet", _BULLET),
    ("dash", _DASH),
    ("bullet", _LETTER_O),
    ("division", _division()),
    ("proposal", _proposal()),
    ("number", _NUMBER),
    ("roman", _ROMAN),
    ("letter", _LETTER),
)
