"""The order of voting: which proposals meet in one ballot, and which are not voted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from index_builder.model import Outline
from reader.core.amendments.clashes import Group, Meeting, groups, rivals
from reader.core.amendments.committee.rulings import Advice, Ruling
from reader.core.amendments.model import Amendment, State
from reader.core.amendments.text_order import in_text_order

ANSWERED = frozenset({Advice.REJECT, Advice.JOINT, Advice.MET, Advice.FORWARD})
"""Advice after which a proposal is voted on only where its proposer upholds it."""


class LeftOut(StrEnum):
    """Why a proposal is not voted on."""

    WITHDRAWN = "withdrawn"
    NOT_UPHELD = "not upheld"
    """The committee advises something else, and nobody upholds the proposal."""
    MET = "met"
    """This edition says already what was proposed to an earlier one."""
    SAME = "same"
    """It is voted on together with one that asks for the same."""


_DONE = {State.WITHDRAWN: LeftOut.WITHDRAWN, State.MET: LeftOut.MET}
"""States in which nobody asks for a vote any more."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """Proposals that are voted on one after another, for they meet."""

    amendments: tuple[Amendment, ...]
    """In the order of voting: the most far-reaching first, unless somebody ordered them."""
    falls_with: Mapping[str, tuple[Amendment, ...]]
    """By id: those before it in the order that make it fall if one of them is adopted."""


@dataclass(frozen=True, slots=True)
class VotingOrder:
    """Everything that is voted on, and everything that is not."""

    ballots: tuple[Ballot, ...]
    """In the text's order."""
    left_out: tuple[tuple[Amendment, LeftOut], ...]
    """In the text's order."""


def voting_order(
    outline: Outline,
    amendments: Sequence[Amendment],
    rulings: Mapping[str, Ruling],
) -> VotingOrder:
    """The order in which amendments are voted on."""
    ordered = in_text_order(amendments, outline)
    found = groups(ordered, outline)
    left_out = {one.id: why for one, why in _left_out(ordered, rulings, found)}
    voted = [one for one in ordered if one.id not in left_out]
    against = rivals(voted, outline)
    ballots = [_ballot(those, rulings, against) for those in _together(voted, found)]
    return VotingOrder(
        tuple(ballots),
        tuple((one, left_out[one.id]) for one in ordered if one.id in left_out),
    )


def _left_out(
    amendments: Iterable[Amendment],
    rulings: Mapping[str, Ruling],
    found: Iterable[Group],
) -> Iterable[tuple[Amendment, LeftOut]]:
    """The proposals that are not voted on."""
    gone = set()
    for one in amendments:
        ruling = rulings.get(one.id, Ruling(one.id))
        if one.state in _DONE:
            gone.add(one.id)
            yield one, _DONE[one.state]
        elif ruling.advice in ANSWERED and one.state is not State.UPHELD:
            gone.add(one.id)
            yield one, LeftOut.NOT_UPHELD
    for group in found:
        if group.meeting is Meeting.SAME:
            voted = [one for one in group.amendments if one.id not in gone]
            yield from ((one, LeftOut.SAME) for one in voted[1:])


def _together(
    voted: Sequence[Amendment], found: Iterable[Group]
) -> list[list[Amendment]]:
    """The proposals of each ballot: those that meet, and alternatives to one another."""
    ballot_of = {one.id: {one.id: one} for one in voted}

    def join(first: str, second: str) -> None:
        if first in ballot_of and second in ballot_of:
            joined = ballot_of[first] | ballot_of[second]
            ballot_of.update(dict.fromkeys(joined, joined))

    for group in found:
        for one in group.amendments:
            join(group.amendments[0].id, one.id)
        # The group's first may not be voted on; the others meet all the same.
        there = [one.id for one in group.amendments if one.id in ballot_of]
        for key in there[1:]:
            join(there[0], key)
    for one in voted:
        join(one.parent, one.id)
    usual = {
        one.id: place for group in found for place, one in enumerate(group.amendments)
    }
    different = {id(those): those for those in ballot_of.values()}
    return [
        sorted(those.values(), key=lambda one: usual.get(one.id, len(usual)))
        for those in different.values()
    ]


def _ballot(
    those: Sequence[Amendment],
    rulings: Mapping[str, Ruling],
    against: Mapping[str, set[str]],
) -> Ballot:
    ranks = {one.id: rulings[one.id].rank if one.id in rulings else 0 for one in those}
    ordered = sorted(those, key=lambda one: ranks[one.id] or len(those) + 1)
    falls: dict[str, tuple[Amendment, ...]] = defaultdict(tuple)
    for place, one in enumerate(ordered):
        earlier = ordered[:place]
        falls[one.id] = tuple(
            other for other in earlier if other.id in against.get(one.id, ())
        )
    return Ballot(tuple(ordered), dict(falls))
