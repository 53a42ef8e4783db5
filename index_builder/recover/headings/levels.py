"""How deep each heading stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from index_builder.model import Kind, Role
from index_builder.recover.context import BlockDraft, RecoveryContext
from index_builder.recover.headings.groups import Headings, numbering
from index_builder.recover.headings.ranks import ranks

AGREE = 0.75
"""Numbers and looks agree where so many headings of each look have numbers of one
depth."""


FRONT = 0.1
"""Part of all headings: a look that only the first ones have is that of forewords, and
holds no chapters."""


def levels(context: RecoveryContext) -> None:
    """Give every heading its depth.

    Afterwards every heading has a level, 1 the outermost.
    """
    found = [draft for draft in context.drafts if draft.kind is Kind.HEADING]
    trusted = context.profile.marked and context.profile.headed
    if trusted:
        _by_number(found)
        _below_divisions(found)
    else:
        _by_rank(found, context)


def _by_rank(found: list[BlockDraft], context: RecoveryContext) -> None:
    """Give each heading the depth that its rank tells; sections stand right below what they are in.

    Where nothing is known of type, each stands below the one it hangs on, and numbers
    that skip a depth skip a level.
    """
    placed = ranks(Headings(found, _touching(found, context)))
    shown, alone = _levels_of(placed, found)
    above: list[tuple[int, BlockDraft]] = []
    for draft, rank in zip(found, placed, strict=True):
        while above and above[-1][0] >= rank:
            above.pop()
        outer = above[-1][1] if above else None
        if draft.style is None or (draft.marker and draft.marker.form == "section"):
            draft.level = (outer.level if outer else 0) + _step(draft, outer)
        else:
            draft.level = shown[rank]
        if draft.style is None or rank not in alone:
            above.append((rank, draft))


def _touching(found: list[BlockDraft], context: RecoveryContext) -> frozenset[int]:
    """Positions of the headings right above another one."""
    position = {id(draft): at for at, draft in enumerate(found)}
    pairs = pairwise(context.drafts)
    return frozenset(
        position[id(one)]
        for one, two in pairs
        if one.kind is Kind.HEADING and two.kind is Kind.HEADING
    )


def _levels_of(
    placed: list[int], found: list[BlockDraft]
) -> tuple[dict[int, int], set[int]]:
    """The level of each rank.

    And the ranks of single headings, no divisions, which open no level of their own.
    """
    members: defaultdict[int, list[int]] = defaultdict(list)
    for place, rank in enumerate(placed):
        members[rank].append(place)
    alone = {
        rank
        for rank, places in members.items()
        if (len(places) == 1 or places[-1] < FRONT * len(found))
        and all(numbering(found[place]).system != "division" for place in places)
    }
    level, levels = 1, {}
    for rank in sorted(members):
        levels[rank] = level
        level += rank not in alone
    return levels, alone


def _step(draft: BlockDraft, outer: BlockDraft | None) -> int:
    """How much deeper a heading stands than the one it hangs on."""
    if not _counted(draft):
        return 1
    depth = numbering(draft).depth
    if outer is None:
        return depth
    return max(1, depth - numbering(outer).depth) if _counted(outer) else 1


def _counted(draft: BlockDraft) -> bool:
    return draft.marker is not None and draft.marker.form == "number"


def _below_divisions(found: list[BlockDraft]) -> None:
    """Put sections that the mark-up does not call headings one below the division above them."""
    above = 0
    for draft in found:
        if draft.first.role is Role.HEADING:
            above = draft.level
        elif draft.marker and draft.marker.form == "section":
            draft.level = above + 1


def _by_number(found: list[BlockDraft]) -> None:
    """Trust numbers above mark-up, where one level of the mark-up holds numbers of several depths.

    Levels of the mark-up that hold no numbers then stand below all numbered headings
    above them.
    """
    depths: defaultdict[int, Counter[int]] = defaultdict(Counter)
    below: defaultdict[int, int] = defaultdict(int)
    above = 0
    for draft in found:
        if draft.marker and draft.marker.form == "number":
            above = len(draft.marker.value)
            depths[draft.first.level][above] += 1
        else:
            below[draft.first.level] = max(below[draft.first.level], above)
    if all(
        count.most_common(1)[0][1] >= count.total() * AGREE for count in depths.values()
    ):
        return
    for draft in found:
        if draft.marker and draft.marker.form == "number":
            draft.level = len(draft.marker.value)
        elif draft.first.level not in depths:
            draft.level = below[draft.first.level] + 1
