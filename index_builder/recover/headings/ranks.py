"""The rank of each heading: which group stands outside of which, as all evidence together tells."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from index_builder.recover.headings.groups import Group, Headings, Key, groups, key_of
from index_builder.recover.headings.level_evidence import AGAINST_OTHERS, EVIDENCE, SURE

APART = 0.5
"""Evidence of less is none: two groups then stand at one level."""
FAR = 60
"""Colours differ where a channel differs by more, of 255."""
PASSES = 3
"""So many times each group is tried at every place again."""
COVERED = 0.7
"""Mark-up that tells the depth of so many headings may be taken as it is ..."""
UNANIMOUS = 0.8
"""So many headings of one key at one depth tell the depth of all of them."""
TRUSTED = 0.5
"""... where it agrees so far with other evidence."""
AGAINST = -0.2
"""Evidence that agrees less with other evidence is left out: 1 agrees always, -1 never."""
Pairs = dict[tuple[int, int], dict[str, float]]
"""Two groups, and what each kind of evidence says of them."""


def ranks(found: Headings) -> list[int]:
    """The rank of each heading, 0 the outermost, as all evidence together tells."""
    made = groups(found.drafts)
    pairs = {
        (a, b): _judge(made[a], made[b], found)
        for a, b in combinations(range(len(made)), 2)
    }
    used = _used(pairs, made)
    if "mark-up" in used and _told_by_markup(found, pairs, made):
        return _marked_up(found)
    score = {
        pair: sum(value for name, value in votes.items() if name in used)
        for pair, votes in pairs.items()
    }

    def above(a: int, b: int) -> float:
        return score[a, b] if a < b else -score[b, a]

    places = _ranks(len(made), above, [len(group.members) for group in made])
    result = [0] * len(found.drafts)
    for group, place in zip(made, places, strict=True):
        for member in group.members:
            result[member] = place
    return result


def _told_by_markup(found: Headings, pairs: Pairs, made: Sequence[Group]) -> bool:
    """Whether tags and bookmarks tell the depth of most headings, in agreement with most other evidence."""
    depths = [draft.first.depth for draft in found.drafts if draft.first.depth]
    if len(depths) < COVERED * len(found.drafts) or len(set(depths)) < 2:
        return False
    for (a, b), votes in pairs.items():
        several = min(len(made[a].members), len(made[b].members)) > 1
        if (
            several
            and abs(votes["numbers"]) >= SURE
            and votes["mark-up"] * votes["numbers"] <= 0
        ):
            return False
    return (
        _agreement("mark-up", AGAINST_OTHERS["mark-up"], pairs, made, flat=1.0)
        > TRUSTED
    )


def _marked_up(found: Headings) -> list[int]:
    """The ranks that the mark-up gives; a heading without one has that of most headings set like it."""
    numbered: defaultdict[Key, Counter[int]] = defaultdict(Counter)
    looks: defaultdict[tuple[object, ...], Counter[int]] = defaultdict(Counter)
    keys = [key_of(draft) for draft in found.drafts]
    for draft, key in zip(found.drafts, keys, strict=True):
        if draft.first.depth:
            numbered[key][draft.first.depth] += 1
            looks[key[1:]][draft.first.depth] += 1
    deepest = max(draft.first.depth for draft in found.drafts)
    result = []
    for draft, key in zip(found.drafts, keys, strict=True):
        usual = numbered[key].most_common(1) or looks[key[1:]].most_common(1)
        agreed = usual and usual[0][1] >= UNANIMOUS * numbered[key].total()
        result.append(usual[0][0] if agreed else draft.first.depth or deepest + 1)
    return result


def _ranks(
    count: int, above: Callable[[int, int], float], sizes: Sequence[int]
) -> list[int]:
    """A rank for each group: one for those that nothing tells apart."""
    ordered = _order(count, above)
    ranks = [0] * count
    level, opened = 0, ordered[:1]
    for group in ordered[1:]:
        weight = sum(sizes[one] for one in opened)
        apart = sum(above(one, group) * sizes[one] for one in opened) / weight
        if apart > APART:
            level += 1
            opened = []
        opened.append(group)
        ranks[group] = level
    return ranks


def _order(count: int, above: Callable[[int, int], float]) -> list[int]:
    """The groups from the outermost to the innermost: each put where it contradicts the least evidence."""
    ordered: list[int] = []
    for group in range(count):
        _insert(ordered, group, above)
    for _ in range(PASSES):
        for group in list(ordered):
            ordered.remove(group)
            _insert(ordered, group, above)
    return ordered


def _insert(ordered: list[int], group: int, above: Callable[[int, int], float]) -> None:
    """Put a group where it contradicts the least evidence, as far out as possible."""
    votes = [above(group, one) for one in ordered]
    costs = [
        sum(votes[:place]) - sum(votes[place:]) for place in range(len(ordered) + 1)
    ]
    ordered.insert(costs.index(min(costs)), group)


def _judge(one: Group, other: Group, found: Headings) -> dict[str, float]:
    return {name: ask(one, other, found) for name, ask in EVIDENCE}


def _used(pairs: Pairs, made: Sequence[Group]) -> set[str]:
    """The names of the evidence that does not contradict most of what is asked against it."""
    used = {name for name, _ in EVIDENCE}
    for name, others in AGAINST_OTHERS.items():
        if (
            _agreement(name, [other for other in others if other in used], pairs, made)
            < AGAINST
        ):
            used.discard(name)
    return used


def _agreement(
    name: str,
    others: Sequence[str],
    pairs: Pairs,
    made: Sequence[Group],
    flat: float = 0.0,
) -> float:
    """The agreement of a kind of evidence with others: 1 always, -1 never, 0 unknown.

    `flat` is what it counts where it sees no difference between two groups that others
    tell apart.
    """
    agreed = total = 0.0
    for (a, b), votes in pairs.items():
        rest = sum(votes[other] for other in others)
        weight = math.sqrt(len(made[a].members) * len(made[b].members)) * min(
            abs(votes[name]), abs(rest)
        )
        if not votes[name]:
            weight = (
                flat
                * math.sqrt(len(made[a].members) * len(made[b].members))
                * abs(rest)
            )
        agreed += weight if votes[name] * rest > 0 else -weight
        total += weight
    return agreed / total if total else 0.0
