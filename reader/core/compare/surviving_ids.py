"""Ids that survive: which older block each newer one goes on from."""

from __future__ import annotations

from reader.core.compare.model import Comparison


def surviving_ids(comparison: Comparison) -> dict[str, str]:
    """The older id for each newer block that now has another id.

    Each older id is handed on once.

    Of a unit that was split, the first part goes on; a merged one goes on from its
    first source. An older id that the newer edition uses for another block is not
    handed on.
    """
    found: dict[str, str] = {}
    in_use = {block.id for block in comparison.new.blocks}
    taken: set[str] = set()
    for link in comparison.links:
        if not link.old or not link.new:
            continue
        old, new = (
            comparison.old_units[link.old[0]].id,
            comparison.new_units[link.new[0]].id,
        )
        if old == new or old in in_use or old in taken or new in found:
            continue
        found[new] = old
        taken.add(old)
    return found
