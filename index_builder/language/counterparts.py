"""Words in a sister language: "kjærlighet" and "sykehus" of bokmål in nynorsk.

The tables in `pairs/` hold whole words, beginnings and endings. A word is rewritten by
every entry that fits a part of it, so that a compound needs no entry of its own:
"helsetjeneste" becomes "helseteneste" by "tjeneste". Most of what is written so is no
word of any language. Whoever asks keeps what the document's vocabulary confirms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Final

from index_builder.language.morphology import Language, language_for
from index_builder.language.words import LONGEST_WORD

SISTERS: Final = {
    "nb": (("nn", "nb"),),
    "nn": (("nb", "nn"),),
    "no": (("nn", "nb"), ("nb", "nn")),
    "da": (("nb", "da"),),
    "sv": (("nb", "sv"),),
}
"""A document's language to the ways from a sister language in which it may be asked: of
the question, of the text."""
_MOST: Final = 24
"""Ways to write a word that are tried: a long compound of common parts would have
hundreds."""
_SHORTEST_HEAD: Final = 2
"""Letters that stand before an entry within a word."""
_SHORTEST_INNER: Final = 4
"""Letters of a word that is rewritten where it does not begin or end the compound."""
_SHORTEST_OUTER: Final = 3
"""Letters of a word that is rewritten where it begins or ends one."""
_SHORTEST_REST: Final = 3
"""Letters that are left after an entry that does not end the compound."""

_SHORTEST_BASE: Final = 5
"""Letters of a word whose forms are asked in a text that has the very form: a form of a
shorter one is often a word of the text's own language, as "bur" is."""
_LINK: Final = "s"
"""What follows an ending of a part that is not the last: "frihetskamp"."""

_Entries = dict[str, tuple[str, ...]]


@dataclass
class Table:
    """The entries of a table, each to what it is in the other language, the likeliest first."""

    words: _Entries = field(default_factory=dict)
    beginnings: _Entries = field(default_factory=dict)
    endings: _Entries = field(default_factory=dict)
    letters: dict[int, str] = field(default_factory=dict)
    """Letters that are always written otherwise, as `str.translate` wants them."""
    ambiguous: set[str] = field(default_factory=set)
    """Words that have another meaning in the other language."""

    def add(self, ours: str, theirs: str) -> None:
        """Take one entry as it stands in the file: "-het" is an ending, "(leie)" is ambiguous."""
        key, value = ours.strip("-()"), theirs.strip("-()")
        if len(key) == 1:
            self.letters[ord(key)] = value
            return
        if ours.startswith("("):
            self.ambiguous.add(key)
        kind = (
            self.beginnings
            if ours.endswith("-")
            else self.endings
            if ours.startswith("-")
            else self.words
        )
        kind[key] = (*kind.get(key, ()), value)


class Counterparts:
    """From one language to another."""

    def __init__(self, asked: str, answered: str) -> None:
        """From the language of the question to the language of the document, by their codes."""
        self.asked: Language = language_for(asked)
        self.answered: Language = language_for(answered)
        self._table = _table(asked, answered)
        self._rewritten = lru_cache(4096)(self._ways)
        self._relinked = lru_cache(512)(self._ways_relinked)
        self._bases = lru_cache(4096)(self.asked.bases)

    def sure(self, word: str, *, own: bool) -> tuple[str, ...]:
        """The counterparts that the table gives for the word, or for a word that it may be a form of.

        `own` is said of a word that the text has: then it may be a word of the text's
        own language that only looks like one of ours, as "verne" is. A word that both
        languages have, as "endring", stands for itself, too.
        """
        ambiguous = self._table.ambiguous
        if own and word in ambiguous:
            return ()
        words = self._table.words
        bases = (word,) if word in words else tuple(self._bases(word))
        if own:
            bases = tuple(
                base for base in bases if base == word or len(base) >= _SHORTEST_BASE
            )
        found: list[str] = []
        for base in bases:
            found += [base] * (base in ambiguous and base in words)
            found += words.get(base, ())
        return tuple(dict.fromkeys(found))

    def likely(self, word: str) -> tuple[str, ...]:
        """The word rewritten by rules and part by part, as dictionaries print it.

        Most of these are no words.
        """
        if len(word) > LONGEST_WORD:
            return ()
        found: dict[str, None] = {}
        for base in self._bases(word):
            if base not in self._table.words:
                found.update(dict.fromkeys(self._rewritten(base)))
        return tuple(found)

    def relinked(self, word: str) -> tuple[str, ...]:
        """Compounds rewritten that have an "s" between their parts in one of the languages alone.

        "barneverntenesta" is "barnevernstjenesten".
        """
        if len(word) > LONGEST_WORD:
            return ()
        ways = map(self._relinked, self._bases(word))
        return tuple(dict.fromkeys(chain.from_iterable(ways)))

    def _ways_relinked(self, word: str) -> tuple[str, ...]:
        found = []
        for place in range(_SHORTEST_OUTER, len(word) - _SHORTEST_OUTER + 1):
            if word[place:] not in self._table.words:
                continue
            head = word[:place]
            head = head[:-1] if head.endswith(_LINK) else head + _LINK
            found += [
                start + self._table.words[word[place:]][0]
                for start in self._rewritten(head)
            ]
        return tuple(found)

    def _ways(self, word: str) -> tuple[str, ...]:
        """A dictionary form rewritten, the ways that change most first, and as it stands."""
        ways: dict[str, int] = {}
        for text, changed in islice(self._from(word, 0), _MOST):
            ways[text] = max(changed, ways.get(text, 0))
        ways.setdefault(word, 0)
        ordered = sorted(ways, key=lambda text: -ways[text])
        return tuple(text.translate(self._table.letters) for text in ordered)

    def _from(self, word: str, start: int) -> Iterator[tuple[str, int]]:
        """The rest of a word from a place on, rewritten, each with the number of letters that an entry covers."""
        for place in range(start, len(word)):
            if start < place < start + _SHORTEST_HEAD:
                continue
            for end in range(len(word), place + 1, -1):
                for other in self._entries(word, place, end):
                    for rest, changed in self._from(word, end):
                        yield word[start:place] + other + rest, changed + end - place
        yield word[start:], 0

    def _entries(self, word: str, place: int, end: int) -> tuple[str, ...]:
        """What a piece of a word becomes."""
        piece = word[place:end]
        first, last = place == 0, end == len(word)
        if not last and len(word) - end < _SHORTEST_REST:
            return ()
        shortest = _SHORTEST_OUTER if first or last else _SHORTEST_INNER
        if (
            len(piece) >= shortest
            and piece in self._table.words
            and piece not in self.asked.closed
        ):
            return self._table.words[piece]
        if first and not last and piece in self._table.beginnings:
            return self._table.beginnings[piece]
        ends_a_part = last or (len(piece) >= _SHORTEST_OUTER and word[end] == _LINK)
        return (
            self._table.endings.get(piece, ())
            if place > _SHORTEST_HEAD and ends_a_part
            else ()
        )


@cache
def counterparts(asked: str, answered: str) -> Counterparts:
    """From the language of a question to the language of a document."""
    return Counterparts(asked, answered)


def _table(asked: str, answered: str) -> Table:
    """The table of two languages, read from left to right or from right to left."""
    folder = Path(__file__).parent / "pairs"
    path = folder / f"{asked}-{answered}.tsv"
    turned = not path.exists()
    if turned:
        path = folder / f"{answered}-{asked}.tsv"
    table = Table()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        left, right = line.split("\t")
        for other in right.split():
            table.add(*((other, left) if turned else (left, other)))
    return table
