"""Amendments that meet: they change the same words, are equal, or add at one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from index_builder.model import Outline
from reader.core.amendments.model import Amendment, AmendmentKind, LostPlaceError
from reader.core.amendments.spans import Touch, texts_of, touches
from reader.core.compare.normal import normal_words


class Meeting(StrEnum):
    """How amendments meet."""

    CLASH = "clash"
    """They touch the same words: only one of them can be adopted as it stands."""
    SAME = "same"
    """They ask for the same: one proposal of several proposers."""
    ORDER = "order"
    """They add at one place: both can be adopted, and somebody decides which comes
    first."""


@dataclass(frozen=True, slots=True)
class Group:
    """Amendments that meet at one place."""

    meeting: Meeting
    amendments: tuple[Amendment, ...]
    """The most far-reaching first, as is usual when votes are taken."""


def groups(amendments: Iterable[Amendment], outline: Outline) -> list[Group]:
    """Every group of amendments that meet, in the text's order.

    Those without a place are left out.
    """
    texts = texts_of(outline)
    touched = _placed(amendments, texts)
    same = _same(touched)
    found = [Group(Meeting.SAME, tuple(those)) for those in same if len(those) > 1]
    single = [those[0] for those in same]
    found += [
        Group(Meeting.CLASH, tuple(_widest_first(those, touched)))
        for those in _clashing(single, touched)
    ]
    found += [Group(Meeting.ORDER, tuple(those)) for those in _at_one_place(single)]
    return sorted(
        found, key=lambda group: outline.positions[group.amendments[0].blocks[0]]
    )


def rivals(amendments: Iterable[Amendment], outline: Outline) -> dict[str, set[str]]:
    """By id of each amendment that clashes with others: the ids of these."""
    touched = _placed(amendments, texts_of(outline))
    ordered = list(touched)
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in _meeting_pairs(ordered, touched):
        found[ordered[first].id].add(ordered[second].id)
        found[ordered[second].id].add(ordered[first].id)
    return dict(found)


def _placed(
    amendments: Iterable[Amendment], texts: dict[str, str]
) -> dict[Amendment, list[Touch]]:
    found = {}
    for amendment in amendments:
        try:
            found[amendment] = touches(amendment, texts)
        except LostPlaceError:
            continue
    return found


def _same(amendments: Iterable[Amendment]) -> list[list[Amendment]]:
    """The amendments, those that ask for the same put together."""
    found: dict[object, list[Amendment]] = defaultdict(list)
    for one in amendments:
        words = tuple(tuple(normal_words(block.text)) for block in one.new)
        found[one.kind, one.blocks, one.side, one.goal, words].append(one)
    return list(found.values())


def _clashing(
    amendments: Sequence[Amendment], touched: dict[Amendment, list[Touch]]
) -> list[list[Amendment]]:
    """Groups of amendments that hang together by overlapping stretches."""
    leader = list(range(len(amendments)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for first, second in _meeting_pairs(amendments, touched):
        leader[find(second)] = find(first)
    found: dict[int, list[Amendment]] = defaultdict(list)
    for number, amendment in enumerate(amendments):
        found[find(number)].append(amendment)
    return [those for those in found.values() if len(those) > 1]


def _meeting_pairs(
    amendments: Sequence[Amendment], touched: dict[Amendment, list[Touch]]
) -> Iterator[tuple[int, int]]:
    """Pairs of amendments whose stretches overlap, as places in the sequence."""
    by_block: dict[str, list[tuple[Touch, int]]] = defaultdict(list)
    for number, amendment in enumerate(amendments):
        for touch in touched[amendment]:
            by_block[touch.block].append((touch, number))
    for those in by_block.values():
        for index, (touch, number) in enumerate(those):
            for other, second in those[index + 1 :]:
                if number != second and touch.overlaps(other):
                    yield number, second


def _widest_first(
    amendments: Sequence[Amendment], touched: dict[Amendment, list[Touch]]
) -> list[Amendment]:
    """The amendments, sorted by how much text they touch, most first.

    Of two that touch as much, a strike comes first.
    """

    def width(one: Amendment) -> tuple[int, bool]:
        return sum(
            touch.end - touch.start for touch in touched[one]
        ), one.kind is AmendmentKind.STRIKE

    return sorted(amendments, key=width, reverse=True)


def _at_one_place(amendments: Iterable[Amendment]) -> list[list[Amendment]]:
    """Groups of additions beside one block."""
    found: dict[object, list[Amendment]] = defaultdict(list)
    for one in amendments:
        if one.kind is AmendmentKind.ADD:
            found[one.blocks, one.side].append(one)
    return [those for those in found.values() if len(those) > 1]
