"""Whether one word is a part of another: "flyktning" of "kvoteflyktninger" and "flyktningkonvensjonen".

The question's word is known, so nothing is cut blindly: a place where it stands in the
longer word is a cut only if what is left on both sides can stand there. A word that the
document has, or that is in the language's own list, can; so can prefixes and endings
that make words. An unknown rest can beside a long part, if a word may begin as it does
("politikk" is not "politi": no word begins with "kk"). Where the end of the longer word
is a known word, that word decides: "klimatiltak" ends in "tiltak", which is not "tak".
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from index_builder.language.morphology import Language
from index_builder.language.words import LONGEST_WORD, shared_start

_TINY: Final = 2
_SHORTEST: Final = 3
"""Letters of a part; of a tiny one, both sides must be known for certain."""
_MIDDLING: Final = 4
_LONG: Final = 5
"""Letters from which a part is seldom met by chance, so that what stands beside it need
not be known."""
_UNKNOWN: Final = 6
"""Letters from which an unknown beginning may stand before a short part."""
_REST: Final = 5
"""Letters that an unknown rest must have."""
_LIKE_ENDINGS: Final = frozenset(("ring", "ting", "ling", "ning"))
"""Words that are mostly met as the end of a verb's noun: "endring" is no ring."""


@dataclass(frozen=True)
class Part:
    """A word as a part of longer ones."""

    forms: frozenset[str]
    """Its forms: how it may stand last."""
    bases: frozenset[str]
    """How it may stand first or in the middle: its dictionary forms."""

    @cached_property
    def longest(self) -> int:
        """Letters of the longest form."""
        return max(map(len, self.forms))

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The bases by which a longer word may be known at a glance."""
        return tuple(base for base in self.bases if len(base) > _TINY)

    @cached_property
    def tails(self) -> tuple[str, ...]:
        """The forms likewise."""
        return tuple(form for form in self.forms if len(form) > _TINY)

    @cached_property
    def cores(self) -> tuple[str, ...]:
        """Short strings of which every form and base has one in it."""
        texts = self.bases | self.forms
        if len(shared := shared_start(texts)) >= _LONG:
            return (shared,)
        found: list[str] = []
        for text in sorted(texts, key=lambda text: (len(text), text)):
            if len(text) >= _TINY and not any(core in text for core in found):
                found.append(text)
        return tuple(found)


class Decompounder:
    """Judges compounds of one language, with the words of one text."""

    def __init__(self, language: Language, known: AbstractSet[str]) -> None:
        self._language = language
        self._words = known
        self._links = language.grammar.links
        self._like_suffixes = frozenset(
            form
            for word in language.grammar.suffixes.split()
            for form in language.forms(word)
        )
        self._simple = language.any_simple
        self._judged: dict[tuple[str, bool], bool] = {}

    @cached_property
    def _known(self) -> AbstractSet[str]:
        """What can stand by itself for certain.

        The words of the document that are inflected, and all that we list.
        """
        long_enough = {word for word in self._words if len(word) >= _SHORTEST}
        return (long_enough - self._language.closed) | self._language.listed

    @cached_property
    def _starts(self) -> AbstractSet[str]:
        """The first letters of those words.

        Whatever ending is taken off a word or put to it, these stay.
        """
        return {word[:_SHORTEST] for word in self._known}

    def holds(self, word: str, part: Part) -> bool:
        """Whether the part is a part of the word; a word is no part of itself."""
        if len(word) > LONGEST_WORD:
            return False
        if "-" in word:
            pieces = [piece for piece in word.split("-") if piece]
            if any(piece in part.forms or piece in part.bases for piece in pieces):
                return True
            if word.endswith("-") and self._waits(pieces[-1], part):
                return True
            return any(self.holds(piece, part) for piece in pieces)
        if word in part.forms:
            return False
        return (self._plainly(word, part) and not self._has_simple(word)) or (
            self._ends(word, part)
            or self._begins(word, part)
            or self._begins_with_compound(word, part)
        )

    def _plainly(self, word: str, part: Part) -> bool:
        """Whether the word is the part and a known word, or the other way round.

        The quick way, for most.
        """
        for base in part.heads if word.startswith(part.heads) else ():
            rest = word[len(base) :]
            if (
                word.startswith(base)
                and len(rest) > _SHORTEST
                and self._is_second(rest)
            ):
                return rest not in self._language.closed
        for form in part.tails if word.endswith(part.tails) else ():
            head = word[: len(word) - len(form)]
            if word.endswith(form) and len(head) > _SHORTEST and self._is_linked(head):
                return (
                    form[:_MIDDLING] not in _LIKE_ENDINGS
                    and form not in self._language.derivations
                )
        return False

    def _is_second(self, rest: str) -> bool:
        return rest in self._words or (
            rest.startswith(self._links) and rest[1:] in self._words
        )

    def _is_linked(self, head: str) -> bool:
        return head in self._words or (
            head.endswith(self._links) and head[:-1] in self._words
        )

    def _has_simple(self, word: str) -> bool:
        return self._simple.search(word) is not None

    def _waits(self, piece: str, part: Part) -> bool:
        """Whether the part is the first half of a compound of which the other half comes later: "barne- og"."""
        return any(piece == base + link for base in part.bases for link in self._links)

    def _ends(self, word: str, part: Part) -> bool:
        """Whether the word is something and then a form of the part."""
        for cut in range(max(1, len(word) - part.longest), len(word) - _TINY + 1):
            tail = word[cut:]
            if (
                tail in part.forms
                and tail not in self._language.derivations
                and self._before(word[:cut], tail)
            ):
                return not self._is_within(word, cut, len(word))
        return False

    def _before(self, head: str, text: str) -> bool:
        """Whether a text that is the part, or a form of it, may have this before it."""
        if text[:_MIDDLING] in _LIKE_ENDINGS:
            return head in self._known and head + text[0] + "e" not in self._words
        if text in self._like_suffixes:
            return head.endswith(self._links) and self._is_first(head[:-1])
        if self._is_first(head) and head not in self._language.prefixes:
            return True
        if head[-1:] == text[0] and self._is_known_doubled(head):
            return True
        if text in self._language.derivations:
            return False
        if any(
            head[cut:] + text in self._words for cut in range(1, len(head) - _SHORTEST)
        ):
            return False  # the end is a longer word of the document, of which the part is none
        if len(text) < _MIDDLING:
            return (
                len(text) > _TINY
                and len(head) >= _UNKNOWN
                and head.endswith(self._links)
            )
        if head in self._language.prefixes:
            return len(text) >= _LONG or len(head) >= _MIDDLING
        enough = (
            _SHORTEST
            if len(text) >= _LONG
            else _MIDDLING
            if head.endswith("s")
            else _UNKNOWN
        )
        return len(head) >= enough and self._language.ends_like_a_word(head)

    def _is_known_doubled(self, head: str) -> bool:
        """Whether a text is a known word that lost one of three like letters: "trafik" of "trafikkontroll"."""
        return head[-2:-1] != head[-1] and head + head[-1] in self._known

    def _begins(self, word: str, part: Part) -> bool:
        """Whether the part stands in the word with something after it, and maybe before."""
        for base in part.bases:
            if len(base) < _TINY:
                continue
            for place in _places(word, base):
                head, end = word[:place], place + len(base)
                if head and not (
                    self._before(head, base)
                    and (
                        len(base) > _TINY
                        or not self._known.isdisjoint(self._unlinked(head))
                    )
                ):
                    continue
                if self._after(
                    word[end:], base, inside=bool(head)
                ) and not self._is_within(word, place, end):
                    return True
        return False

    def _begins_with_compound(self, word: str, part: Part) -> bool:
        """Whether the word begins with a known word that has the part: "husholdning" of "husholdningsapparat"."""
        for cut in range(len(word) - _SHORTEST, _LONG, -1):
            if word[:cut] in self._words and not any(
                word[:cut] == base for base in part.bases
            ):
                return word[:cut] not in part.forms and self.holds(word[:cut], part)
        return False

    def _after(self, rest: str, part: str, *, inside: bool) -> bool:
        """Whether a part may have this after it."""
        length = len(part)
        if rest in self._language.derivations or rest in self._like_suffixes:
            if length >= _LONG or len(rest) >= _LONG or rest.startswith(("lig", "dom")):
                return True
            return length >= _MIDDLING and (not inside or rest.startswith("ing"))
        bits = [
            rest[len(link) :] for link in ("", *self._links) if rest.startswith(link)
        ]
        if part[-2:-1] == part[-1]:
            bits.append(
                part[-1] + rest
            )  # of three like letters one is left out: "trafikkontroll"
        if any(
            len(bit) >= _SHORTEST
            and (self._is_word(bit, verb=True) or self._splits(bit))
            for bit in bits
        ):
            return True
        if length < _MIDDLING:
            return False
        return any(
            len(bit) >= _REST
            and self._language.begins_like_a_word(bit)
            and bit[0] not in self._language.grammar.vowels
            and bit[:_MIDDLING] not in _LIKE_ENDINGS
            for bit in bits
        )

    def _is_within(self, word: str, start: int, end: int) -> bool:
        """Whether a word that is no compound lies across a cut before or after a place: "politi" in "politikk"."""
        simple = self._language.simple
        return any(
            word[first:last] in simple
            for first in range(end)
            for last in range(first + 1, len(word) + 1)
            if first < start < last or first < end < last
        )

    def _unlinked(self, head: str) -> Iterator[str]:
        """A first part as it stands, and without what links it to the next."""
        yield head
        for link in self._links:
            if head.endswith(link) and len(head) - len(link) >= _SHORTEST:
                yield head[: len(head) - len(link)]

    def _is_first(self, head: str) -> bool:
        """Whether something is known to stand first."""
        return head in self._language.prefixes or any(
            self._is_word(bit) or self._splits(bit) for bit in self._unlinked(head)
        )

    def _is_word(self, text: str, *, verb: bool = False) -> bool:
        """Whether a text can stand by itself.

        A word of the document or of our lists, or roughly a form of one.

        It is taken for a noun, as first parts are; for a `verb` as well where that can
        be.
        """
        if (judged := self._judged.get((text, verb))) is None:
            endings = (
                self._language.rough_verb_endings
                if verb
                else self._language.rough_endings
            )
            judged = text in self._known or (
                len(text) > _SHORTEST
                and text[:_SHORTEST] in self._starts
                and not self._known.isdisjoint(
                    [
                        stem + ending
                        for stem in self._language.rough_stems(text, endings)
                        for ending in endings
                    ]
                )
            )
            self._judged[text, verb] = judged
        return judged

    def _splits(self, text: str) -> bool:
        """Whether a text is two words, linked or not."""
        for cut in range(_SHORTEST, len(text) - _SHORTEST + 1):
            if self._is_word(text[cut:]) and any(
                self._is_word(bit) for bit in self._unlinked(text[:cut])
            ):
                return True
        return False


def _places(word: str, text: str) -> Iterator[int]:
    """Where a text stands in a word with something after it."""
    place = word.find(text)
    while 0 <= place < len(word) - len(text):
        yield place
        place = word.find(text, place + 1)
