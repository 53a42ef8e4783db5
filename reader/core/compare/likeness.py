"""How alike two units are: their letters in order, and their common rare words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from rapidfuzz import fuzz

from index_builder.model import Kind
from reader.core.compare.model import Unit

_APART = frozenset({Kind.NOTE, Kind.CAPTION})
"""Kinds of units that are compared only among themselves."""
_CONTAINED = 0.5
"""A text shorter than this share of the other is not alike for being contained in it."""
_STEM = 6
"""Letters by which forms of a word are taken for one."""
_SHORT = 4
"""Words: of a shorter text, the letters alone are looked at."""
_PART = 40
"""Letters: a shorter text inside a longer one says nothing."""
_LONGEST = 10_000
"""Letters: of a longer text, the words alone are looked at, for letters would take time
that grows with both."""
_OF_WHOLE = 0.25
"""Share of the longer text that a part of it makes up at least."""
_PART_LIKENESS = 70.0
"""Least likeness of a text and one that it was cut down to, or that grew out of it."""


class Likeness:
    """Compares units of two sides.

    Letters alone would join what only sounds alike, and words of course all units.
    """

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        """Over all units of both sides: how rare a word is depends on them."""
        counts: Counter[str] = Counter()
        for unit in (*old, *new):
            counts.update(stems(unit))
        total = max(2, len(old) + len(new))
        self.weights = {
            stem: log(total / count) + 0.01 for stem, count in counts.items()
        }
        self._old, self._new = old, new
        self._old_words = [self._weighed(unit) for unit in old]
        self._new_words = [self._weighed(unit) for unit in new]
        self._old_sums = [sum(words.values()) for words in self._old_words]
        self._new_sums = [sum(words.values()) for words in self._new_words]

    def __call__(self, old: int, new: int) -> float:
        """The likeness of two units by their positions, 0 to 100."""
        one, other = self._old[old], self._new[new]
        if one.kind is not other.kind and {one.kind, other.kind} & _APART:
            return 0.0
        if max(len(one.key), len(other.key)) > _LONGEST:
            return self._in_words(old, new)
        letters = in_letters(one.key, other.key)
        if min(len(one.words), len(other.words)) < _SHORT:
            return letters
        alike = (letters + self._in_words(old, new)) / 2
        return max(alike, _PART_LIKENESS) if _is_part(one.key, other.key) else alike

    def _in_words(self, old: int, new: int) -> float:
        """The likeness of two units by the words that they share, 0 to 100.

        It is the weight of the shared words, as a share of the weight of all words.
        """
        one, other = self._old_words[old], self._new_words[new]
        shared = sum(
            min(weight, other[stem]) for stem, weight in one.items() if stem in other
        )
        return 200.0 * shared / (self._old_sums[old] + self._new_sums[new])

    def _weighed(self, unit: Unit) -> dict[str, float]:
        """The weight of each of a unit's words, as often as it stands there."""
        counts = Counter(word[:_STEM] for word in unit.words)
        return {stem: count * self.weights[stem] for stem, count in counts.items()}


def _is_part(one: str, other: str) -> bool:
    """Whether one text stands in the other word for word, and is no small part of it."""
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) >= max(_PART, _OF_WHOLE * len(longer))
        and f" {shorter} " in f" {longer} "
    )


def in_letters(one: str, other: str) -> float:
    """How much two keys are alike letter for letter: in order, and as sets of words."""
    in_order = fuzz.ratio(one, other)
    if min(len(one), len(other)) < _CONTAINED * max(len(one), len(other)):
        return in_order
    return 0.7 * in_order + 0.3 * fuzz.token_set_ratio(one, other)


def stems(unit: Unit) -> set[str]:
    """The beginnings of a unit's words."""
    return {word[:_STEM] for word in unit.words}
