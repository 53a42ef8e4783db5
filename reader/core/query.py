"""The language in which one searches: small, and never wrong.

    skole barn          both words, in any form, alone or in compounds
    "sosial kontroll"   the words side by side, in any form
    skole OR barnehage  either
    -bolig              not this word
    integrer*           words that begin so
    kap:3  side:14  kun:tiltak   (chapter:3  page:14  only:measures)

What is not understood is searched as plain words, and a hint says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from index_builder.language import words


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
    page: int = 0
    """The only page to look on; 0 for all."""
    only_measures: bool = False
    hint: Hint | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.clauses


_TOKEN: Final = re.compile(
    r'(?P<minus>-)?(?P<quote>["“”„«»])(?P<phrase>[^"“”„«»]*)["“”„«»]|(?P<plain>[^\s"“”„«»]+)|(?P<stray>["“”„«»])'
)
_FILTER: Final = re.compile(r"(kap|kapittel|chapter|side|page|kun|only):(\S*)", re.IGNORECASE)
_OR: Final = frozenset(("OR", "ELLER"))
_MEASURES: Final = frozenset(("tiltak", "measures", "measure"))


def parse(text: str) -> Query:
    """Understand a question. Never fails."""
    clauses: list[tuple[Term, ...]] = []
    query = Query()
    joining = False
    for match in _TOKEN.finditer(text):
        if match["stray"]:
            query = replace(query, hint=Hint.OPEN_QUOTE)
            continue
        plain = match["plain"] or ""
        if plain in _OR:
            if not clauses or joining:
                query = replace(query, hint=Hint.LONE_OR)
            joining = bool(clauses)
            continue
        if filtered := _FILTER.fullmatch(plain):
            query = _filtered(query, filtered[1].lower(), filtered[2].lower())
            continue
        minus, terms = _terms(match)
        if minus:
            query = replace(query, without=(*query.without, *terms))
        elif terms and joining:
            clauses[-1:] = [(*clauses[-1], terms[0]), *((term,) for term in terms[1:])]
        else:
            clauses += [(term,) for term in terms]
        joining = joining and not terms
    if joining:
        query = replace(query, hint=Hint.LONE_OR)
    if query.without and not clauses:
        query = replace(query, hint=Hint.ONLY_WITHOUT)
    return replace(query, clauses=tuple(clauses))


def _terms(match: re.Match[str]) -> tuple[bool, tuple[Term, ...]]:
    """Whether a piece of a question is to be absent, and its terms: one for a phrase, one a word otherwise."""
    if match["quote"]:
        phrase = tuple(word.text.rstrip("-") for word in words(match["phrase"]))
        return bool(match["minus"]), (Term(phrase),) if phrase else ()
    plain = match["plain"]
    minus = plain.startswith("-") and len(plain) > 1
    found = [word.text.rstrip("-") for word in words(plain)]
    terms = [Term((word,)) for word in found]
    if terms and plain.endswith("*"):
        terms[-1] = replace(terms[-1], prefix=True)
    return minus, tuple(terms)


def _filtered(query: Query, name: str, value: str) -> Query:
    """The question with one more filter; with a hint where the value makes no sense."""
    if name in ("kap", "kapittel", "chapter") and re.fullmatch(r"\d+(\.\d+)*\.?", value):
        return replace(query, chapter=value.rstrip("."))
    if name in ("side", "page") and value.isdecimal() and int(value):
        return replace(query, page=int(value))
    if name in ("kun", "only") and value in _MEASURES:
        return replace(query, only_measures=True)
    return replace(query, hint=Hint.UNKNOWN_FILTER)
