"""How deep each heading stands."""

from __future__ import annotations

from collections import Counter, defaultdict

from index_builder.model import Kind
from index_builder.recover.context import BlockDraft, RecoveryContext, TextStyle
from index_builder.recover.headings.typography import Look, look_of
from index_builder.recover.keys import key

FEWEST = 4
"""Headings: contents that list fewer do not tell which are the outer ones."""
AGREE = 0.75
"""Numbers and looks agree where so many headings of each look have numbers of one depth."""


def levels(context: RecoveryContext) -> None:
    """Give every heading its depth. Afterwards one without a number stands below the numbered one above it."""
    found = [draft for draft in context.drafts if draft.kind is Kind.HEADING]
    body = context.profile.body
    trusted = context.profile.marked and context.profile.headed
    if body is not None and not trusted and found and all(draft.style for draft in found):
        _by_look(found, body)
    elif trusted:
        _by_number(found)
    outer = _listed(found, context)
    inner = max(outer.values(), default=0) + 1
    front = min((aside.line for aside in context.asides if aside.reason == "contents"), default=0)
    numbered = 0
    for draft in found:
        if outer and not (draft.level and draft.marker):
            # What stands before the contents is the title page's, and above all that they list.
            draft.level = 1 if draft.first.number < front else outer.get(id(draft), inner)
        elif draft.level:
            numbered = draft.level if draft.marker else numbered
        else:
            draft.level = numbered + 1


def _listed(found: list[BlockDraft], context: RecoveryContext) -> dict[int, int]:
    """The outer headings with their levels, where the printed contents list some and leave others out.

    They are those that it lists, at the level that it gives them, unless the others are in capitals: names of areas
    above their chapters. None where headings have numbers.
    """
    if (
        context.profile.body is not None
        or context.profile.marked
        or sum(draft.level > 0 and draft.marker is not None for draft in found) * 10 > len(found)
    ):
        return {}
    given = {id(draft): context.contents[key(draft.text)] for draft in found if key(draft.text) in context.contents}
    below = max(given.values(), default=0) + 1
    listed = {number: level or below for number, level in given.items()}
    if not FEWEST < len(listed) < len(found):
        return {}
    others = [draft for draft in found if id(draft) not in listed]
    if _in_capitals(others) and not _in_capitals([draft for draft in found if id(draft) in listed]):
        return {id(draft): 1 for draft in others}
    return listed


def _in_capitals(drafts: list[BlockDraft]) -> bool:
    """Whether most of these headings are printed in capitals."""
    return sum(draft.text.isupper() for draft in drafts) * 2 > len(drafts)


def _by_look(found: list[BlockDraft], body: TextStyle) -> None:
    """Rank the looks, and give each heading the rank of its look, unless its number says otherwise."""
    looks = [look_of(draft.style or body, body)._replace(coloured=False) for draft in found]
    ranked = _ranks(found, looks)
    depths: defaultdict[Look, Counter[int]] = defaultdict(Counter)
    for draft, look in zip(found, looks, strict=True):
        if draft.marker and draft.marker.form == "number":
            depths[look][len(draft.marker.value)] += 1
    agree = all(count.most_common(1)[0][1] >= count.total() * AGREE for count in depths.values() if count.total() > 1)
    for draft, look in zip(found, looks, strict=True):
        if agree or not draft.marker or draft.marker.form != "number":
            draft.level = ranked[look]
    if agree and sum(draft.first.depth > 0 for draft in found) * 2 < len(found):
        _level_numbers(found)


def _level_numbers(found: list[BlockDraft]) -> None:
    """Give all numbers of one depth one level: that of most of them, below that of shorter numbers."""
    seen: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for draft in found:
        if draft.marker and draft.marker.form == "number":
            seen[len(draft.marker.value)][draft.level] += 1
    chosen: dict[int, int] = {}
    for depth in sorted(seen):
        above = max(chosen.values(), default=0)
        chosen[depth] = max(seen[depth].most_common(1)[0][0], above + 1)
    for draft in found:
        if draft.marker and draft.marker.form == "number":
            draft.level = chosen[len(draft.marker.value)]


def _by_number(found: list[BlockDraft]) -> None:
    """Trust numbers above mark-up, where one level of the mark-up holds numbers of several depths.

    Levels of the mark-up that hold no numbers then stand below all numbered headings above them.
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
    if all(count.most_common(1)[0][1] >= count.total() * AGREE for count in depths.values()):
        return
    for draft in found:
        if draft.marker and draft.marker.form == "number":
            draft.level = len(draft.marker.value)
        elif draft.first.level not in depths:
            draft.level = below[draft.first.level] + 1


def _ranks(found: list[BlockDraft], looks: list[Look]) -> dict[Look, int]:
    """The level of each look: as tags and bookmarks say of most of its headings, else by how loud it is.

    A look that is used once has the level of the look next below it in size.
    """
    said: defaultdict[Look, Counter[int]] = defaultdict(Counter)
    for draft, look in zip(found, looks, strict=True):
        said[look][draft.first.depth] += 1
    ordered = sorted(said, key=lambda look: (-look.size, not look.bold, look.italic, not look.capitals))
    ranked: dict[Look, int] = {}
    level = 0
    for position, look in enumerate(ordered):
        depth, times = said[look].most_common(1)[0]
        if depth and times * 2 > said[look].total():
            level = depth
        elif said[look].total() > 1 or position == len(ordered) - 1:
            level += 1
        ranked[look] = max(1, level + (said[look].total() == 1 and not depth and level == 0))
    return ranked
