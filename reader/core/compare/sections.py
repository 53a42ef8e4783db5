"""Which sections belong together: by their headings, or by the units that stand below them."""

from __future__ import annotations

from collections import Counter

from reader.core.compare.bonds import Matching


def joined_sections(matching: Matching) -> dict[int, int]:
    """Positions of the older headings to those of the newer ones.

    The text before the first heading is section -1.
    """
    shared: Counter[tuple[int, int]] = Counter()
    for bond in matching.bonds():
        for old in bond.old[:1]:
            one, other = matching.old[old], matching.new[bond.new[0]]
            if not one.is_heading and not other.is_heading:
                shared[one.section, other.section] += 1
    old_sizes = Counter(unit.section for unit in matching.old if not unit.is_heading)
    new_sizes = Counter(unit.section for unit in matching.new if not unit.is_heading)
    found = {-1: -1}
    found |= {
        old: bond.new[0]
        for old, bond in enumerate(matching.of_old)
        if bond
        and matching.old[old].is_heading
        and matching.new[bond.new[0]].is_heading
    }
    taken = set(found.values())
    for (old, new), count in shared.most_common():
        enough = count >= matching.thresholds.section_share * min(
            old_sizes[old], new_sizes[new]
        )
        several = (
            count >= matching.thresholds.section_pairs
            or 1 < count == old_sizes[old] == new_sizes[new]
        )
        if enough and several and old not in found and new not in taken:
            found[old] = new
            taken.add(new)
    return found
