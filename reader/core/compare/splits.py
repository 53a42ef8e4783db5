"""Joins a unit with the several units that it was split into.

Likewise a unit with those that it was merged from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reader.core.compare.bonds import Bond, Matching
from reader.core.compare.candidates import WordIndex
from reader.core.compare.model import Unit
from reader.core.compare.thresholds import Thresholds

_NAME = "parts"
_MEANING = 4
"""Letters of the shortest word that says something by itself."""
_LONGEST = 10_000
"""Letters: a longer text is not looked at for its parts, which would take time that
grows with both."""
_GAIN = 2.0
"""How much likeness a further part brings at least."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two sides as seen from a whole: its own, and that of its parts."""

    matching: Matching
    whole_is_old: bool

    @property
    def wholes(self) -> tuple[Unit, ...]:
        return self.matching.old if self.whole_is_old else self.matching.new

    @property
    def parts(self) -> tuple[Unit, ...]:
        return self.matching.new if self.whole_is_old else self.matching.old

    def bond(self, whole: int) -> Bond | None:
        return (self.matching.of_old if self.whole_is_old else self.matching.of_new)[
            whole
        ]

    def free_parts(self) -> list[int]:
        return (
            self.matching.free_new() if self.whole_is_old else self.matching.free_old()
        )

    def parts_of(self, bond: Bond) -> tuple[int, ...]:
        return bond.new if self.whole_is_old else bond.old

    def wholes_of(self, bond: Bond) -> tuple[int, ...]:
        return bond.old if self.whole_is_old else bond.new

    def join(self, whole: int, parts: Sequence[int], score: float) -> None:
        old, new = ([whole], parts) if self.whole_is_old else (parts, [whole])
        self.matching.join(old, new, score, _NAME)


def join_parts(matching: Matching) -> None:
    """Free units beside the counterpart of a changed unit are joined to it where they complete its words."""
    for whole_is_old in (True, False):
        sides = _Sides(matching, whole_is_old)
        _complete_pairs(sides)
        _join_free_wholes(sides)


def _complete_pairs(sides: _Sides) -> None:
    """A joined unit takes the free neighbours of its counterpart that hold the rest of its words."""
    for bond in sides.matching.bonds():
        wholes = sides.wholes_of(bond)
        if (
            len(wholes) == 1
            and bond.score < 100.0
            and not _is_long(sides.wholes[wholes[0]])
        ):
            parts, score = _grown(sides, wholes[0], sides.parts_of(bond))
            if len(parts) > len(sides.parts_of(bond)):
                sides.matching.part(bond)
                sides.join(wholes[0], parts, score)


def _join_free_wholes(sides: _Sides) -> None:
    """A free unit is joined with a run of free units that hold its words between them."""
    free = sides.free_parts()
    if not free:
        return
    index = WordIndex(
        sides.parts, free, sides.matching.likeness.weights, sides.matching.thresholds
    )
    for whole, unit in enumerate(sides.wholes):
        is_long_enough = len(unit.words) >= 2 * sides.matching.thresholds.part_words
        if sides.bond(whole) is None and is_long_enough and not _is_long(unit):
            best: tuple[float, tuple[int, ...]] = (0.0, ())
            for seed in index.near(unit):
                if _is_free(sides, seed) and _contributes(sides, whole, (seed,)):
                    parts, score = _grown(sides, whole, (seed,))
                    best = max(best, (score, parts) if len(parts) > 1 else (0.0, ()))
            if best[1]:
                sides.join(whole, best[1], best[0])


def _is_long(unit: Unit) -> bool:
    return len(unit.key) > _LONGEST


def _grown(
    sides: _Sides, whole: int, parts: tuple[int, ...]
) -> tuple[tuple[int, ...], float]:
    """Parts with those free neighbours that bring them nearer to the whole, and their likeness."""
    given = sides.matching.thresholds
    text = sides.wholes[whole].key
    first, score = parts, _score(sides, text, parts)
    while len(parts) < given.parts:
        tried = [
            (_score(sides, text, longer), longer)
            for longer in _longer(sides, parts)
            if not _is_apart(sides, whole, longer)
            and _contributes(sides, whole, longer)
        ]
        if not tried or max(tried)[0] < score + _GAIN:
            break
        score, parts = max(tried)
    return (parts, score) if score >= given.whole_likeness else (first, 0.0)


def _longer(sides: _Sides, parts: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The parts with the free unit before them, and with the one after."""
    if _is_free(sides, parts[0] - 1):
        yield (parts[0] - 1, *parts)
    if _is_free(sides, parts[-1] + 1):
        yield (*parts, parts[-1] + 1)


def _is_free(sides: _Sides, part: int) -> bool:
    bonds = sides.matching.of_new if sides.whole_is_old else sides.matching.of_old
    if not 0 <= part < len(bonds) or bonds[part] is not None:
        return False
    return not sides.parts[part].is_heading and not _is_long(sides.parts[part])


def _is_apart(sides: _Sides, whole: int, parts: tuple[int, ...]) -> bool:
    pairs = [(whole, part) if sides.whole_is_old else (part, whole) for part in parts]
    return any(pair in sides.matching.apart for pair in pairs)


def _score(sides: _Sides, text: str, parts: tuple[int, ...]) -> float:
    return fuzz.ratio(text, " ".join(sides.parts[part].key for part in parts))


def _contributes(sides: _Sides, whole: int, parts: tuple[int, ...]) -> bool:
    """Whether each part has enough of its words, in order, in the whole."""
    units = [sides.parts[part] for part in parts]
    common = common_words(sides.wholes[whole], units)
    given = sides.matching.thresholds
    return all(
        _is_enough(unit, found, given)
        for unit, found in zip(units, common, strict=True)
    )


def _is_enough(unit: Unit, found: list[str], given: Thresholds) -> bool:
    telling = [word for word in unit.words if len(word) >= _MEANING]
    return (
        len(found) >= given.part_words
        and len(found) >= given.part_share * len(unit.words)
        and sum(len(word) >= _MEANING for word in found)
        >= given.part_share * len(telling)
    )


def common_words(whole: Unit, parts: Sequence[Unit]) -> list[list[str]]:
    """For each part those of its words that stand in the whole, all in one order."""
    words = [word for part in parts for word in part.words]
    owner = [index for index, part in enumerate(parts) for _ in part.words]
    found: list[list[str]] = [[] for _ in parts]
    for code in Indel.opcodes(whole.words, words):
        if code.tag == "equal":
            for place in range(code.dest_start, code.dest_end):
                found[owner[place]].append(words[place])
    return found
