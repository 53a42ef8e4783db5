"""Whether one word is a part of another: "flyktning" of "kvoteflyktninger" and "flyktningkonvensjonen".

The question's word is known, so nothing is cut blindly: a place where it stands in the longer word is a cut only if
what is left on both sides can stand there. A word that the document has, or that is in the language's own list, can; so
can prefixes and endings that make words. An unknown rest can beside a long part, if a word may begin as it does
("politikk" is not "politi": no word begins with "kk").
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from index_builder.language.morphology import Language

_SHORTEST = 3
"""Letters of a part."""
_LONG = 5
"""Letters from which a part is seldom met by chance, so that what stands beside it need not be known."""
_REST = 5
"""Letters that an unknown rest must have."""


@dataclass(frozen=True)
class Part:
    """A word as a part of longer ones."""

    forms: frozenset[str]
    """Its forms: how it may stand last."""
    bases: frozenset[str]
    """Its dictionary forms: how it may stand first or in the middle."""

    @property
    def cores(self) -> tuple[str, ...]:
        """The shortest strings of which every form and base has one in it."""
        found: list[str] = []
        for text in sorted(self.bases | self.forms, key=lambda text: (len(text), text)):
            if len(text) >= _SHORTEST and not any(core in text for core in found):
                found.append(text)
        return tuple(found)


class Decompounder:
    """Judges compounds of one language, with the words of one text."""

    def __init__(self, language: Language, known: Container[str]) -> None:
        self._language = language
        self._known = known
        self._grammar = language.grammar

    def holds(self, word: str, part: Part) -> bool:
        """Whether the part is a part of the word; a word is no part of itself."""
        if "-" in word:
            pieces = [piece for piece in word.split("-") if piece]
            if any(piece in part.forms or piece in part.bases for piece in pieces):
                return True
            if word.endswith("-") and self._waits(pieces[-1], part):
                return True
            return any(self.holds(piece, part) for piece in pieces)
        if word in self._language.simple or word in part.forms:
            return False
        return self._ends(word, part) or self._begins(word, part)

    def _waits(self, piece: str, part: Part) -> bool:
        """Whether the part is the first half of a compound of which the other half comes later: "barne- og"."""
        return any(piece == base + link for base in part.bases for link in self._grammar.links)

    def _ends(self, word: str, part: Part) -> bool:
        """Whether the word is something and then a form of the part."""
        for cut in range(1, len(word) - _SHORTEST + 1):
            tail = word[cut:]
            if tail in part.forms and self._before(word[:cut], len(tail)):
                return True
        return False

    def _begins(self, word: str, part: Part) -> bool:
        """Whether the part stands in the word with something after it, and maybe before."""
        for base in part.bases:
            if len(base) < _SHORTEST:
                continue
            for place in _places(word, base):
                head, rest = word[:place], word[place + len(base) :]
                if head and not self._before(head, len(base)):
                    continue
                if self._after(rest, len(base), inside=bool(head)):
                    return True
        return False

    def _before(self, head: str, length: int) -> bool:
        """Whether a part of so many letters may have this before it."""
        if any(self._is_word(bit) for bit in self._unlinked(head)):
            return True
        if length < _LONG:
            return len(head) >= _REST and any(self._splits(bit) for bit in self._unlinked(head))
        if head in self._language.prefixes:
            return True
        return len(head) >= _SHORTEST and self._language.has_vowel(head)

    def _unlinked(self, head: str) -> Iterator[str]:
        """A first part as it stands, and without what links it to the next."""
        yield head
        for link in self._grammar.links:
            if head.endswith(link) and len(head) - len(link) >= _SHORTEST:
                yield head[: len(head) - len(link)]

    def _after(self, rest: str, length: int, *, inside: bool) -> bool:
        """Whether a part of so many letters may have this after it."""
        if not rest:
            return False
        if rest in self._language.derivations:
            return length >= _LONG or not inside
        for link in ("", *self._grammar.links):
            if not rest.startswith(link):
                continue
            bit = rest[len(link) :]
            if len(bit) >= _SHORTEST and (self._is_word(bit) or self._splits(bit)):
                return True
            if length >= _LONG and len(bit) >= _REST and self._language.begins_like_a_word(bit):
                return True
        return False

    def _is_word(self, text: str) -> bool:
        """Whether a text can stand by itself: a word of the document or of our list, or a form of one."""
        if len(text) < _SHORTEST or text in self._language.closed:
            return False
        if text in self._known or text in self._language.parts:
            return True
        return any(base in self._language.parts or base in self._known for base in self._language.bases(text))

    def _splits(self, text: str) -> bool:
        """Whether a text is two words, linked or not; the longest last one is tried first."""
        for cut in range(_SHORTEST, len(text) - _SHORTEST + 1):
            if self._is_word(text[cut:]) and any(self._is_word(bit) for bit in self._unlinked(text[:cut])):
                return True
        return False


def _places(word: str, text: str) -> Iterable[int]:
    """Where a text stands in a word."""
    place = word.find(text)
    while place >= 0:
        yield place
        place = word.find(text, place + 1)
