"""Which units moved, and which of them moved together."""

from __future__ import annotations

from reader.core.compare.bonds import Bond, Matching


def moved_runs(matching: Matching) -> dict[Bond, int]:
    """The bonds that are out of order, each with the number of its run.

    Runs are counted from 1, in the order of the newer text.

    Neighbours on both sides that moved together are one run.
    """
    kept = set(matching.backbone())
    moved = sorted(
        (bond for bond in matching.bonds() if bond not in kept),
        key=lambda bond: bond.new[0],
    )
    runs: dict[Bond, int] = {}
    number = 0
    before: Bond | None = None
    for bond in moved:
        if before is None or not _follows(matching, before, bond):
            number += 1
        runs[bond] = number
        before = bond
    return runs


def _follows(matching: Matching, before: Bond, bond: Bond) -> bool:
    """Whether `bond` stands right after `before` on both sides.

    New and deleted units between them do not count.
    """
    old_between = range(before.old[-1] + 1, bond.old[0])
    new_between = range(before.new[-1] + 1, bond.new[0])
    return (
        bond.old[0] > before.old[-1]
        and all(matching.of_old[position] is None for position in old_between)
        and all(matching.of_new[position] is None for position in new_between)
    )
