"""How deep each heading stands."""

from __future__ import annotations

from collections import Counter, defaultdict

from index_builder.model import Kind
from index_builder.recover.typography import Look, look_of
from index_builder.recover.work import Draft, Style, Work

AGREE = 0.75
"""Numbers and looks agree where so many headings of each look have numbers of one depth."""


def levels(work: Work) -> None:
    """Give every heading its depth. Afterwards one without a number stands below the numbered one above it."""
    found = [draft for draft in work.drafts if draft.kind is Kind.HEADING]
    body = work.profile.body
    if body is not None and not work.profile.marked and all(draft.first.style for draft in found):
        _by_look(found, body)
    numbered = 0
    for draft in found:
        if draft.level:
            numbered = draft.level if draft.tag else numbered
        else:
            draft.level = numbered + 1


def _by_look(found: list[Draft], body: Style) -> None:
    """Rank the looks by size, and give each heading the rank of its look, unless its number says otherwise."""
    looks = {id(draft): look_of(draft.first.style, body)._replace(coloured=False) for draft in found if draft.first.style}
    ranked = _ranks(looks[id(draft)] for draft in found)
    depths: defaultdict[Look, Counter[int]] = defaultdict(Counter)
    for draft in found:
        if draft.tag and draft.tag.form == "number":
            depths[looks[id(draft)]][len(draft.tag.value)] += 1
    agree = all(count.most_common(1)[0][1] >= count.total() * AGREE for count in depths.values())
    if agree:
        typical = sorted((ranked[look], count.most_common(1)[0][0]) for look, count in depths.items())
        agree = all(one[1] < two[1] for one, two in zip(typical, typical[1:], strict=False) if one[0] < two[0])
    for draft in found:
        if agree or not draft.tag or draft.tag.form != "number":
            draft.level = ranked[looks[id(draft)]]


def _ranks(looks: object) -> dict[Look, int]:
    ordered = sorted(set(looks), key=lambda look: (-look.size, not look.bold, look.italic, not look.capitals))  # type: ignore[call-overload]
    return {look: rank for rank, look in enumerate(ordered, start=1)}
