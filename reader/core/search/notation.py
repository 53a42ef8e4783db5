"""Numbers, sections, amounts, years and titles of public documents, in the ways in which people write them.

An ordered table of notations: what a piece of a question looks like, and what meets it
in a text. 500000 is written 500 000 and 500.000 too, 50 % is 50 prosent, 2020-2021 has
a longer dash in print, and "Meld. St. 13" is one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from index_builder.language import word_texts
from reader.core.search.passages import Passage

_SPACE: Final = " \u00a0\u202f\u2009"
"""Spaces between groups of digits."""
_DASH: Final = "[-\u2010-\u2014/]"
_PERCENT: Final = r"%|prosent|pst\b|procent|percent|per cent|prozent"
_SERIES: Final = (
    r"meld\.?\s*st\.?|st\.?\s*meld\.?|ot\.?\s*prp\.?|st\.?\s*prp\.?|prop\.?|innst\.?|dokument|dok\.|rundskriv"
    r"|nou|sou"
)
"""Series of public documents of Norway and Sweden."""
_NO_DIGITS_BEFORE: Final = rf"(?<![\w.,])(?<!\d[{_SPACE}])"
_NO_DIGITS_AFTER: Final = rf"(?!\w|[.,]\d|[{_SPACE}]\d{{2,3}}(?!\d))"
"""A group of digits that is part of no longer number."""
_TELEPHONE: Final = 8
"""Digits of a number that may be written in pairs."""


@dataclass(frozen=True, slots=True)
class Notation:
    """A way to write something."""

    name: str
    pattern: re.Pattern[str]
    """For a piece of a question in lower case."""
    passages: Callable[[str], Iterator[Passage]]
    """What meets such a piece in a text."""
    word: Callable[[str], str] = lambda _written: ""
    """The one word of the index that it may be as well; empty where it is none."""


def passages(written: str) -> tuple[Passage, ...]:
    """The matches of a query term that is in a notation; nothing for any other."""
    for notation in NOTATIONS:
        if notation.pattern.fullmatch(written):
            return tuple(notation.passages(written))
    return ()


def index_word(written: str) -> str:
    """The index word for a query term in a notation; empty if there is none."""
    for notation in NOTATIONS:
        if notation.pattern.fullmatch(written):
            return notation.word(written)
    return ""


def _number(written: str) -> Iterator[Passage]:
    """A number in every grouping of its digits."""
    digits = _digits(written)
    for groups in _groupings(digits):
        said = rf"[{_SPACE}.,'’]".join(groups)
        yield _passage(
            groups,
            said,
            exact=written,
            before=_NO_DIGITS_BEFORE,
            after=_NO_DIGITS_AFTER,
        )


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)


def _groupings(digits: str) -> Iterator[list[str]]:
    yield _from_right(digits, 3)
    if len(digits) == _TELEPHONE:
        yield _from_right(digits, 2)
        yield [digits[:3], digits[3:5], digits[5:]]


def _from_right(digits: str, size: int) -> list[str]:
    first = len(digits) % size
    rest = [digits[start : start + size] for start in range(first, len(digits), size)]
    return [digits[:first], *rest] if first else rest


def _percentage(written: str) -> Iterator[Passage]:
    """A share, with the sign or the word."""
    number = re.sub(r"[^\d.,]", "", written).rstrip(".,")
    yield _passage(
        re.split("[.,]", number),
        _comma(number) + rf"[{_SPACE}]?(?:{_PERCENT})",
        after="",
    )


def _section(written: str) -> Iterator[Passage]:
    """A section of a law by its number: with the sign before it, alone or in a list."""
    number = " ".join(written.lstrip("§").split())
    said = re.escape(number).replace(r"\ ", r"\s*").replace(r"\-", _DASH)
    listed = r"[^§.]{0,40}?(?<![\w-])"
    for sign in (r"§\s*", f"§§{listed}"):
        yield _passage(
            word_texts(number), sign + said, before="", after=r"(?!\w|[.,-]\d)"
        )


def _years(written: str) -> Iterator[Passage]:
    """Years or pages from one to another, with any dash."""
    first, last = re.split(_DASH, written)
    for words in ([f"{first}-{last}"], [first, last]):
        yield _passage(words, rf"{first}\s?{_DASH}\s?{last}", exact=written)


def _dotted(written: str) -> Iterator[Passage]:
    """A number of a section, a measure or a date, as it stands."""
    yield _passage(word_texts(written), re.escape(written), after=r"(?![\w]|[.-]\d)")


def _decimal(written: str) -> Iterator[Passage]:
    yield _passage(re.split("[.,]", written), _comma(written))


def _title(written: str) -> Iterator[Passage]:
    """The name of a public document, with or without its full stops, with a year or without."""
    name, _, years = written.partition("(")
    said = _signs_between(word_texts(name))
    if years:
        said += rf"\W{{1,3}}{_signs_between(re.findall(r'[0-9]+', years))}"
    yield _passage(word_texts(name), said)


def _signs_between(words: list[str]) -> str:
    return r"[\s.:()\u2010-\u2014-]{0,3}".join(map(re.escape, words))


def _comma(number: str) -> str:
    return "[.,]".join(re.split("[.,]", number))


def _passage(
    words: list[str],
    said: str,
    exact: str = "",
    before: str = r"(?<![\w.,])",
    after: str = r"(?![\w]|[.,]\d)",
) -> Passage:
    pattern = f"{before}{said}{after}"
    exactly = f"{before}{re.escape(exact)}{after}" if exact else pattern
    return Passage(tuple(frozenset((word,)) for word in words), pattern, exactly)


_TITLE: Final = (
    rf"(?:{_SERIES})\s*(?:nr\.?\s*)?\d{{1,4}}(?:\s*:\s*\d{{1,3}})?(?:\s+[lsk])?"
    rf"(?:\s*\(\d{{4}}\s*{_DASH}\s*\d{{2,4}}\))?"
)
_LAW_SECTION: Final = rf"§{{1,2}}\s?\d+(?:{_DASH}\d+)?(?:\s?[a-z](?:-\d+)?)?"
_GROUPED: Final = rf"\d{{1,3}}(?:[{_SPACE}.]\d{{3}})+|\d{{4,12}}"
_PAIRS: Final = (
    rf"\d{{2}}(?:[{_SPACE}]\d{{2}}){{3}}|\d{{3}}[{_SPACE}]\d{{2}}[{_SPACE}]\d{{3}}"
)

NOTATIONS: Final = (
    Notation("title", re.compile(_TITLE), _title),
    Notation("section", re.compile(_LAW_SECTION), _section),
    Notation(
        "percentage",
        re.compile(rf"\d+(?:[.,]\d+)?[{_SPACE}]?(?:{_PERCENT})"),
        _percentage,
    ),
    Notation("number", re.compile(_GROUPED), _number, _digits),
    Notation("telephone", re.compile(_PAIRS), _number, _digits),
    Notation("years", re.compile(rf"\d{{4}}{_DASH}\d{{2,4}}"), _years),
    Notation("dotted", re.compile(r"\d{1,4}(?:\.\d{1,4})+(?:-\d{1,4})?"), _dotted, str),
    Notation("decimal", re.compile(r"\d+,\d+"), _decimal),
)
"""The first that fits counts."""
ANY: Final = "|".join(f"(?:{notation.pattern.pattern})" for notation in NOTATIONS)
"""A regular expression for a piece of a question in any notation, in lower case."""
