"""Cross references in running text: "se kapittel 3.4", "punkt 3.4.1-7", "jf. § 5", "chapters 3 and 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from index_builder.structure_words import divisions
from reader.core.links.model import Link, LinkKind
from reader.core.links.numbered import Numbers
from reader.core.links.words import DIVISIONS, POINT, SERIES, TABLES, of

_NUMBER = r"\d+(?:[.\-–]\d+)*(?:\s?[a-z](?!\w)(?!\.\s?[a-zæøåäö]))?(?!\w)|[IVXLC]+(?!\w)|[A-Z](?!\w)"
_SEVERAL_PARTS = r"\d+(?:\.\d+)+(?:[-–]\d+)?[a-z]?(?!\w)"
_BEFORE = 250
"""Characters of the sentence before a reference in which another document may be named."""
_NEAR = 70
"""Characters before and after it in which the number of another document may stand."""
_LETTER = re.compile(r"(?<=\d)\s[a-zæøåäö]$")
_SENTENCE = re.compile(r"[.!?:]\s+(?=[^\W\d_a-zæøåäöüß]|§)|[\n\t]")
_CLAUSE = re.compile(r"[.;:!?,()]\s|\n|\t")
_MAY_REFER = re.compile(r"\d|(?<!\w)[A-Z](?!\w)|(?<!\w)[IVXLC]+(?!\w)")
_SERIES = re.compile(rf"\b(?:{SERIES})\b", re.I)
_TOKEN = re.compile(r"[^\W\d_]+")


class References:
    """Finds the references of a document in a language to its own numbers."""

    def __init__(self, numbers: Numbers, language: str, title: str) -> None:
        """`title`: of the document, whose own name leads nowhere else."""
        self._numbers = numbers
        self._words = of(language)
        self._title = {token.casefold() for token in _TOKEN.findall(title)}
        self._sorts, self._pattern, self._next = _patterns(_language(language))

    def find(self, text: str, position: int) -> Iterator[Link]:
        """The references in the text of the block at a position, which never lead to itself."""
        if not _MAY_REFER.search(text):
            return
        for found in self._pattern.finditer(text):
            word = found["word"]
            sort = self._sorts[word.casefold()] if word else POINT
            for start, end, number in self._listed(text, found):
                target, stop = self._target(sort, number, end)
                if target is None or target == position:
                    continue
                if not self._is_elsewhere(text, found.start(), stop):
                    yield Link(start, stop, LinkKind.PLACE, position=target)

    def _listed(
        self, text: str, found: re.Match[str]
    ) -> Iterator[tuple[int, int, str]]:
        """Where each number stands that a reference lists, and the number; the first with the word before it."""
        yield found.start(), found.end(), found["number"] or found["bare"]
        stop = found.end()
        while further := self._next.match(text, stop):
            stop = further.end()
            yield further.start("number"), stop, further["number"]

    def _target(self, sort: str, number: str, stop: int) -> tuple[int | None, int]:
        """The block that has a number, and where the number ends in the text."""
        target = self._numbers.find(sort, number)
        short = _LETTER.sub("", number)
        if target is None and short != number:
            # Its letter is a word: "kapittel 2 i denne planen".
            return self._numbers.find(sort, short), stop - len(number) + len(short)
        return target, stop

    def _is_elsewhere(self, text: str, start: int, stop: int) -> bool:
        """Whether a number is said to be that of another document."""
        if _SERIES.search(text, max(start - _NEAR, 0), stop + _NEAR):
            return True
        before = _SENTENCE.split(text[max(start - _BEFORE, 0) : start])[-1]
        after = _CLAUSE.split(text[stop : stop + _NEAR])[0]
        return self._names_another(before) or self._names_another(after)

    def _names_another(self, words: str) -> bool:
        tokens = [token.casefold() for token in _TOKEN.findall(words)]
        return any(
            self._is_another(token) and tokens[max(place - 1, 0)] not in self._words.own
            for place, token in enumerate(tokens)
        )

    def _is_another(self, token: str) -> bool:
        if token in self._words.others:
            return True
        is_compound = token.endswith(self._words.laws) and token not in self._words.laws
        return is_compound and token not in self._title


def _language(language: str) -> str:
    return language[:2] if language[:2] in TABLES else "nb"


@cache
def _patterns(language: str) -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    """The words of a language with their sorts; a reference; and a further number after one."""
    words = TABLES[language]
    sorts = {word: DIVISIONS[rank] for word, rank in divisions().items()}
    sorts.update((each, sort) for sort, forms in words.sorts.items() for each in forms)
    # The longest first: "kapitlet" before "kap".
    said = "|".join(map(re.escape, sorted(sorts, key=len, reverse=True)))
    see = "|".join(map(re.escape, words.see))
    joins = "|".join(map(re.escape, words.joins))
    pattern = re.compile(
        rf"(?:(?<!\w)(?P<word>(?i:{said}))\.?\s?(?P<number>{_NUMBER})"
        rf"|(?<!\w)(?i:{see})\.?\s(?P<bare>{_SEVERAL_PARTS}))"
    )
    further = re.compile(rf"(?:,\s?|\s?[–-]\s?|,?\s(?:{joins})\s)(?P<number>{_NUMBER})")
    return sorts, pattern, further
