"""Joins units with equal words: first the single ones, then repeated ones by their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

from reader.core.compare.bonds import Matching
from reader.core.compare.model import Unit
from reader.core.compare.normal import squeezed

Key = tuple[str, bool]
_NAME = "equal"
_SHORT = 4
"""Words: a shorter text that is equal elsewhere says nothing without its surroundings."""


def join_equal(matching: Matching) -> None:
    """Equal units are joined, each with the nearest where several are equal."""
    old_keys = [_key(unit) for unit in matching.old]
    new_keys = [_key(unit) for unit in matching.new]
    _join_single(
        matching, old_keys, new_keys, range(len(old_keys)), range(len(new_keys))
    )
    for gap in list(matching.gaps()):
        _join_single(matching, old_keys, new_keys, gap.old, gap.new)
    for gap in list(matching.gaps()):
        _join_in_order(matching, old_keys, new_keys, gap.old, gap.new)
    _join_by_surroundings(matching, old_keys, new_keys)


def _key(unit: Unit) -> Key:
    return squeezed(unit.words), unit.is_heading


def _places(keys: Sequence[Key], positions: Iterable[int]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = defaultdict(list)
    for position in positions:
        found[keys[position]].append(position)
    return found


def _join_single(
    matching: Matching,
    old_keys: list[Key],
    new_keys: list[Key],
    old: Iterable[int],
    new: Iterable[int],
) -> None:
    """Join keys that occur once on each side, among these positions."""
    places = _places(new_keys, new)
    for key, here in _places(old_keys, old).items():
        there = places.get(key, [])
        if len(here) == len(there) == 1:
            matching.join(here, there, 100.0, _NAME)


def _join_in_order(
    matching: Matching,
    old_keys: list[Key],
    new_keys: list[Key],
    old: Sequence[int],
    new: Sequence[int],
) -> None:
    """Join the longest common run of keys of a gap."""
    codes = Indel.opcodes([old_keys[i] for i in old], [new_keys[i] for i in new])
    for code in codes:
        if code.tag == "equal":
            for offset in range(code.src_end - code.src_start):
                matching.join(
                    [old[code.src_start + offset]],
                    [new[code.dest_start + offset]],
                    100.0,
                    _NAME,
                )


def _join_by_surroundings(
    matching: Matching, old_keys: list[Key], new_keys: list[Key]
) -> None:
    """Join what is left of repeated keys, those with the best surroundings first."""
    places = _places(new_keys, matching.free_new())
    found: list[tuple[int, int, int, int]] = []
    for old in matching.free_old():
        there = places.get(old_keys[old], [])
        found += [
            (-_surroundings(matching, old, new), abs(old - new), old, new)
            for new in there[:50]
        ]
    for nearness, _, old, new in sorted(found):
        enough = nearness < 0 or len(matching.old[old].words) >= _SHORT
        if enough and matching.of_old[old] is None and matching.of_new[new] is None:
            matching.join([old], [new], 100.0, _NAME)


def _surroundings(matching: Matching, old: int, new: int) -> int:
    """How many things around two units belong together: neighbours, headings, lead-ins."""
    one, other = matching.old[old], matching.new[new]
    points = (matching.partner(old - 1) == new - 1) + (
        matching.partner(old + 1) == new + 1
    )
    if (
        one.section >= 0
        and matching.partner(one.section) == other.section
        and one.section != old
    ):
        points += 1
    return points + bool(one.lead_in and one.lead_in == other.lead_in)
