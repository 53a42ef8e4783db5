"""The language in which one searches: small, and never wrong.

    skole barn          both words, in any form, alone or in compounds
    "sosial kontroll"   the words side by side, in any form; "sosial kontr*" as well
    skole OR barnehage  either
    -bolig              not this word
    integrer*           words that begin so
    kap:3  side:14  side:14-16  kun:tiltak   (chapter:3  page:14  only:measures)

Filters alone find all that they let through. AND is what is meant anyway, and NOT is another way to write the minus.

What is not understood is searched as plain words, and a hint says so.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from index_builder.language import words

ALL_PAGES: Final = range(sys.maxsize)
"""No page is left out."""


class Hint(Enum):
    """What was not understood of a question."""

    OPEN_QUOTE = "open-quote"
    """A quotation mark without its other half."""
    LONE_OR = "lone-or"
    """OR without a word on both sides."""
    ONLY_WITHOUT = "only-without"
    """Nothing but words that must not be there."""
    UNKNOWN_FILTER = "unknown-filter"
    """Something like kap: with a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several side by side."""

    words: tuple[str, ...]
    """In lower case; more than one is a phrase."""
    prefix: bool = False
    """Whether the last word is the beginning of one."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood."""

    clauses: tuple[tuple[Term, ...], ...] = ()
    """Every clause must be met, by any of its terms."""
    without: tuple[Term, ...] = ()
    """Terms of which none may be met."""
    chapter: str = ""
    """Number of the only chapter to look in: "3" or "3.4"."""
    pages: range = ALL_PAGES
    """The only pages to look on."""
    only_measures: bool = False
    hint: Hint | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether there is a filter, which is enough to ask for."""
        return bool(self.chapter) or self.pages != ALL_PAGES or self.only_measures


_TOKEN: Final = re.compile(
    r'(?P<minus>-)?(?P<quote>["“”„«»])(?P<phrase>[^"“”„«»]*)["“”„«»]|(?P<plain>[^\s"“”„«»]+)|(?P<stray>["“”„«»])'
)
_FILTER: Final = re.compile(r"(kap|kapittel|chapter|side|page|kun|only):(\S*)", re.IGNORECASE)
_LOOSE_FILTER: Final = re.compile(r"(?<!\S)((?:kap|kapittel|chapter|side|page|kun|only):)\s+", re.IGNORECASE)
_OR: Final = frozenset(("OR", "ELLER"))
_AND: Final = frozenset(("AND", "OG"))
_NOT: Final = frozenset(("NOT", "IKKE"))
_GENITIVE: Final = re.compile(r"['’]s?$")
_LONGEST_PHRASE: Final = 50
"""Words of a phrase that are looked for: all of them are compared with the words of a text again and again."""
_MEASURES: Final = frozenset(("tiltak", "measures", "measure"))


def parse(text: str) -> Query:
    """Understand a question. Never fails."""
    clauses: list[tuple[Term, ...]] = []
    query = Query()
    joining = negated = False
    for match in _TOKEN.finditer(_LOOSE_FILTER.sub(r"\1", text)):
        plain = match["plain"] or ""
        if match["stray"]:
            query = replace(query, hint=Hint.OPEN_QUOTE)
        elif plain in _OR:
            if not clauses or joining:
                query = replace(query, hint=Hint.LONE_OR)
            joining = bool(clauses)
        elif plain in _NOT:
            negated = True
        elif filtered := _FILTER.fullmatch(plain):
            query = _filtered(query, filtered[1].lower(), filtered[2].lower())
        elif plain not in _AND and (terms := _terms(match)):
            if negated or match["minus"] or _is_minus(plain):
                query = replace(query, without=(*query.without, *terms))
            elif joining:
                clauses[-1:] = [(*clauses[-1], terms[0]), *((term,) for term in terms[1:])]
            else:
                clauses += [(term,) for term in terms]
            joining = negated = False
    if joining:
        query = replace(query, hint=Hint.LONE_OR)
    if query.without and not clauses and not query.is_filtered:
        query = replace(query, hint=Hint.ONLY_WITHOUT)
    return replace(query, clauses=tuple(clauses))


def _is_minus(plain: str) -> bool:
    return plain.startswith("-") and len(plain) > 1


def _terms(match: re.Match[str]) -> tuple[Term, ...]:
    """The terms of a piece of a question: one for a phrase, one a word otherwise."""
    text = match["phrase"] if match["quote"] else _GENITIVE.sub("", match["plain"])
    found = tuple(word.text.rstrip("-") for word in words(text))
    begun = text.rstrip().endswith("*")
    if match["quote"]:
        begun = begun and len(found) <= _LONGEST_PHRASE
        return (Term(found[:_LONGEST_PHRASE], begun),) if found else ()
    return tuple(Term((word,), begun and number == len(found)) for number, word in enumerate(found, 1))


def _filtered(query: Query, name: str, value: str) -> Query:
    """The question with one more filter; with a hint where the value makes no sense."""
    if name in ("kap", "kapittel", "chapter") and re.fullmatch(r"\d+(\.\d+)*\.?", value):
        return replace(query, chapter=value.rstrip("."))
    if name in ("side", "page") and (pages := _pages(value)):
        return replace(query, pages=pages)
    if name in ("kun", "only") and value in _MEASURES:
        return replace(query, only_measures=True)
    return replace(query, hint=Hint.UNKNOWN_FILTER)


def _pages(value: str) -> range:
    """The pages of "14" or "14-16"; none where it is neither."""
    if not (found := re.fullmatch(r"(\d{1,6})(?:[-–](\d{1,6}))?", value)) or not int(found[1]):
        return range(0)
    return range(int(found[1]), int(found[2] or found[1]) + 1)
