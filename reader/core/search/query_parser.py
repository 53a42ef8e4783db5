"""The language in which one searches: small, and never wrong.

    skole barn            both words, in any form, alone or in compounds
    "sosial kontroll"     the words side by side, in any form; "sosial kontr*" as well
    skole OR barnehage    either
    -bolig                not this word
    integrer*             words that begin so
    barn NEAR/5 skole     with fewer than five words between them
    50 %, 500 000, § 5    numbers, sections and titles in all the ways in which they are written: see `notation.py`
    kap:3  side:14  side:14-16  kun:tiltak   (chapter:3  page:14  only:measures)
    tittel:skole          in a heading (heading:)
    merknad:budsjett  stikkord:helse  standpunkt:mot   (note:  tag:  stance:against)

Filters and scopes alone find all that they let through. AND is what is meant anyway,
and NOT is another way to write the minus. What is not understood is searched as plain
words, and a hint says so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from index_builder.language import words
from reader.core.search import notation
from reader.core.search.passages import ENDS
from reader.core.search.query import Hint, Query, Scope, Scoped, Term

_QUOTES: Final = '"“”„«»'
_TOKEN: Final = re.compile(
    rf"(?<!\S)(?P<scope>-?[^\W\d_]{{2,}}):(?:[{_QUOTES}](?P<scoped>[^{_QUOTES}]*)[{_QUOTES}]|(?P<value>[^\s{_QUOTES}]*))"
    rf"|(?<!\S)(?P<not_written>-)?(?P<written>{notation.ANY})(?=[\s,;)]|$)"
    rf"|(?P<not_phrase>-)?[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]"
    rf"|(?P<plain>[^\s{_QUOTES}]+)|(?P<stray>[{_QUOTES}])",
    re.IGNORECASE,
)
_FILTER: Final = re.compile("kap|kapittel|chapter|side|page|kun|only", re.IGNORECASE)
_SCOPES: Final = {
    **dict.fromkeys(("tittel", "overskrift", "heading", "title"), Scope.HEADING),
    **dict.fromkeys(("merknad", "notat", "note"), Scope.NOTE),
    **dict.fromkeys(("stikkord", "emneord", "tag"), Scope.TAG),
    **dict.fromkeys(("standpunkt", "stance"), Scope.STANCE),
}
_STANCES: Final = {
    "": "",
    **dict.fromkeys(("for", "ja", "yes"), "for"),
    **dict.fromkeys(("mot", "imot", "nei", "against", "no"), "against"),
    **dict.fromkeys(("endre", "endring", "change"), "change"),
    **dict.fromkeys(("usikker", "unsure"), "unsure"),
}
"""Words for stances; an empty one means any."""
_LOOSE_FILTER: Final = re.compile(
    rf"(?<!\S)((?:{_FILTER.pattern}|{'|'.join(_SCOPES)}):)\s+(?=\S)", re.IGNORECASE
)
_NEAR: Final = re.compile(r"(?:NEAR|NÆR)(?:/(\d{1,2}))?")
_OR: Final = frozenset(("OR", "ELLER"))
_AND: Final = frozenset(("AND", "OG"))
_NOT: Final = frozenset(("NOT", "IKKE"))
_GENITIVE: Final = re.compile(r"['’]s?$")
_LONGEST_PHRASE: Final = 50
"""Words of a phrase that are looked for: all of them are compared with the words of a
text again and again."""
_MOST_TERMS: Final = 64
"""Words and phrases that are looked for: a pasted text would have thousands."""
_LONGEST_QUERY: Final = 20_000
"""Characters that are read."""
_USUAL_NEAR: Final = 10
"""Words between two that are near each other, where no number is given."""
_MEASURES: Final = frozenset(("tiltak", "measures", "measure"))


@lru_cache(64)
def parse(text: str) -> Query:
    """Understand a question. Never fails."""
    reading = _Reading()
    for match in _TOKEN.finditer(_LOOSE_FILTER.sub(r"\1", text[:_LONGEST_QUERY])):
        reading.take(match)
    return reading.finished(too_long=len(text) > _LONGEST_QUERY)


class _Reading:
    """A question that is read piece by piece."""

    def __init__(self) -> None:
        self._clauses: list[tuple[Term, ...]] = []
        self._query = Query()
        self._joining = self._negated = False
        self._near = 0

    def take(self, match: re.Match[str]) -> None:
        """Read the next piece."""
        plain = match["plain"] or ""
        if match["stray"]:
            self._tell(Hint.OPEN_QUOTE)
        elif match["scope"]:
            self._scope(match)
        elif plain in _OR:
            self._or()
        elif plain in _NOT:
            self._negated = True
        elif found := _NEAR.fullmatch(plain):
            self._begin_near(int(found[1] or _USUAL_NEAR))
        elif plain not in _AND:
            phrase = match["phrase"]
            if phrase and len(words(phrase)) > _LONGEST_PHRASE:
                self._tell(Hint.TOO_LONG)
            self._add(
                _terms(match),
                negated=bool(match["not_written"] or match["not_phrase"])
                or _is_minus(plain),
            )

    def finished(self, *, too_long: bool) -> Query:
        """The question when all was read."""
        if self._joining:
            self._tell(Hint.LONE_OR)
        if self._near:
            self._tell(Hint.LONE_NEAR)
        query = self._query
        if query.without and not self._clauses and not query.is_filtered:
            self._tell(Hint.ONLY_WITHOUT)
        clauses = tuple(dict.fromkeys(self._clauses))
        without = tuple(dict.fromkeys(query.without))
        scopes = tuple(dict.fromkeys(query.scopes))
        most = max(sum(map(len, clauses)), len(without), len(scopes))
        if too_long or most > _MOST_TERMS:
            self._tell(Hint.TOO_LONG)
        return replace(
            self._query,
            clauses=_most(clauses),
            without=without[:_MOST_TERMS],
            scopes=scopes[:_MOST_TERMS],
        )

    def _tell(self, hint: Hint) -> None:
        self._query = replace(self._query, hint=hint)

    def _or(self) -> None:
        if not self._clauses or self._joining:
            self._tell(Hint.LONE_OR)
        self._joining = bool(self._clauses)

    def _begin_near(self, most: int) -> None:
        last = self._clauses[-1] if self._clauses else ()
        if len(last) == 1 and len(last[0].words) == 1 and not last[0].written and most:
            self._near = most
        else:
            self._tell(Hint.LONE_NEAR)

    def _scope(self, match: re.Match[str]) -> None:
        name = match["scope"].lstrip("-").lower()
        negated = match["scope"].startswith("-") or self._negated
        value = (
            match["scoped"] if match["scoped"] is not None else match["value"]
        ).lower()
        if _FILTER.fullmatch(name):
            self._query = _filtered(self._query, name, value)
        elif name in _SCOPES:
            self._add_scope(_SCOPES[name], value, negated=negated)
            self._negated = False
        else:
            if value and not value.startswith(
                "//"
            ):  # "Mål:" ends a line, "http://" begins an address
                self._tell(Hint.UNKNOWN_SCOPE)
            self._add(_plain_terms(match[0]), negated=negated)

    def _add_scope(self, scope: Scope, value: str, *, negated: bool) -> None:
        if scope is Scope.STANCE:
            known = _STANCES.get(value)
            if known is None:
                self._tell(Hint.UNKNOWN_STANCE)
                return
            value = known
        elif scope is Scope.HEADING and not words(value):
            return
        self._query = replace(
            self._query, scopes=(*self._query.scopes, Scoped(scope, value, negated))
        )

    def _add(self, terms: tuple[Term, ...], *, negated: bool) -> None:
        """Put in words and phrases where they belong: beside others, as an alternative, or among those left out."""
        if not terms:
            return
        if self._negated or negated:
            self._query = replace(self._query, without=(*self._query.without, *terms))
        elif self._near and len(terms[0].words) == 1 and not terms[0].written:
            pair = Term(
                (*self._clauses.pop()[0].words, *terms[0].words), near=self._near
            )
            self._clauses += [(pair,), *((term,) for term in terms[1:])]
            self._near = 0
        elif self._joining:
            self._clauses[-1:] = [
                (*self._clauses[-1], terms[0]),
                *((term,) for term in terms[1:]),
            ]
        else:
            self._clauses += [(term,) for term in terms]
        self._joining = self._negated = False


def _most(clauses: tuple[tuple[Term, ...], ...]) -> tuple[tuple[Term, ...], ...]:
    """As many clauses as are looked for."""
    left = _MOST_TERMS
    found = []
    for clause in clauses:
        if left <= 0:
            break
        found.append(clause[:left])
        left -= len(clause)
    return tuple(found)


def _is_minus(plain: str) -> bool:
    return plain.startswith("-") and len(plain) > 1


def _terms(match: re.Match[str]) -> tuple[Term, ...]:
    """The terms of a piece of a question.

    A phrase or a number is one term. Otherwise each word is one.
    """
    if match["written"]:
        return (_written(match["written"].lower()),)
    if match["phrase"] is not None:
        return _phrase(match["phrase"])
    return _plain_terms(match["plain"])


def _written(text: str) -> Term:
    word = notation.index_word(text)
    return Term(
        (word,) if word else tuple(found.text for found in words(text)), written=text
    )


def _phrase(text: str) -> tuple[Term, ...]:
    if re.fullmatch(notation.ANY, text.strip().lower()):
        return (_written(text.strip().lower()),)
    found = words(text)[:_LONGEST_PHRASE]
    if not found:
        return ()
    begun = text.rstrip().endswith("*") and len(found) == len(words(text))
    gaps = tuple(
        _signs(text[left.end : right.start]) for left, right in pairwise(found)
    )
    return (
        Term(
            tuple(word.text.rstrip("-") for word in found),
            begun,
            gaps if any(gaps) else (),
        ),
    )


def _signs(text: str) -> str:
    """The signs between two words that end a sentence or a clause."""
    return "".join(sign for sign in text if sign in ENDS)


def _plain_terms(text: str) -> tuple[Term, ...]:
    found = [word.text.rstrip("-") for word in words(_GENITIVE.sub("", text))]
    begun = text.rstrip().endswith("*")
    return tuple(
        Term((word,), begun and number == len(found))
        for number, word in enumerate(found, 1)
    )


def _filtered(query: Query, name: str, value: str) -> Query:
    """The question with one more filter; with a hint where the value makes no sense."""
    if name in ("kap", "kapittel", "chapter") and re.fullmatch(
        r"\d+(\.\d+)*\.?", value
    ):
        return replace(query, chapter=value.rstrip("."))
    if name in ("side", "page") and (pages := _pages(value)):
        return replace(query, pages=pages)
    if name in ("kun", "only") and value in _MEASURES:
        return replace(query, only_measures=True)
    return replace(query, hint=Hint.UNKNOWN_FILTER)


def _pages(value: str) -> range:
    """The pages of "14" or "14-16"; none where it is neither."""
    if not (found := re.fullmatch(r"(\d{1,6})(?:[-–](\d{1,6}))?", value)) or not int(
        found[1]
    ):
        return range(0)
    return range(int(found[1]), int(found[2] or found[1]) + 1)
