"""Joins reworded units: within gaps in order, then what is left wherever it went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.core.compare.bonds import Gap, Matching
from reader.core.compare.candidates import WordIndex
from reader.core.compare.sections import joined_sections
from reader.core.compare.support import support


class Candidate(NamedTuple):
    """A pair of units that might belong together."""

    score: float
    """Likeness and support."""
    old: int
    new: int
    likeness: float


def join_alike(matching: Matching) -> None:
    """Join units that are much alike, wherever they stand.

    They part the gaps for the stages that follow.
    """
    given = matching.thresholds
    found = [
        one for one in _everywhere(matching) if one.likeness >= given.sure_likeness
    ]
    _join_best(matching, found, "alike")


def join_in_gaps(matching: Matching) -> None:
    """In each gap, the pairs are joined that are the most alike together while they keep the order."""
    sections = joined_sections(matching)
    for gap in list(matching.gaps()):
        if len(gap.old) * len(gap.new) > matching.thresholds.gap:
            continue
        scored = {(one.old, one.new): one for one in _within(matching, gap, sections)}
        for one in _best_in_order(gap, scored, matching.thresholds.least_likeness):
            rivals = [other.score for other in scored.values() if _is_rival(one, other)]
            sure = one.score - max(rivals, default=0.0) >= matching.thresholds.lead
            matching.join([one.old], [one.new], one.likeness, "place", sure=sure)


def join_headings(matching: Matching) -> None:
    """Free headings of sections that belong together are joined, whatever they are called."""
    for old, new in joined_sections(matching).items():
        if old >= 0 and matching.of_old[old] is None and matching.of_new[new] is None:
            matching.join([old], [new], matching.likeness(old, new), "section")


def join_anywhere(matching: Matching) -> None:
    """Join the remaining units by likeness and support, the best first."""
    _join_best(matching, _everywhere(matching), "words")


def _everywhere(matching: Matching) -> list[Candidate]:
    """Acceptable pairs of free units that share rare words."""
    sections = joined_sections(matching)
    index = WordIndex(
        matching.new,
        matching.free_new(),
        matching.likeness.weights,
        matching.thresholds,
    )
    pairs = (
        (old, new)
        for old in matching.free_old()
        for new in index.near(matching.old[old])
    )
    return list(_acceptable(matching, pairs, sections, same_gap=False))


def _within(
    matching: Matching, gap: Gap, sections: dict[int, int]
) -> Iterator[Candidate]:
    pairs = ((old, new) for old in gap.old for new in gap.new)
    return _acceptable(matching, pairs, sections, same_gap=True)


def _acceptable(
    matching: Matching,
    pairs: Iterable[tuple[int, int]],
    sections: dict[int, int],
    *,
    same_gap: bool,
) -> Iterator[Candidate]:
    given = matching.thresholds
    for old, new in pairs:
        if (old, new) in matching.apart:
            continue
        alike = matching.likeness(old, new)
        if alike < given.least_likeness:
            continue
        backed = support(matching, old, new, sections, same_gap=same_gap)
        is_short = (
            min(len(matching.old[old].words), len(matching.new[new].words))
            < given.short
        )
        least = given.short_support if is_short else given.least_support
        if alike + backed >= given.accept and (
            backed >= least or (alike >= given.least_alone and not is_short)
        ):
            yield Candidate(alike + backed, old, new, alike)


def _join_best(matching: Matching, found: Sequence[Candidate], why: str) -> None:
    """Join the best pairs first; those with a close rival are unsure."""
    by_old: dict[int, list[Candidate]] = defaultdict(list)
    by_new: dict[int, list[Candidate]] = defaultdict(list)
    for one in found:
        by_old[one.old].append(one)
        by_new[one.new].append(one)
    for one in sorted(
        found, key=lambda one: (-one.score, abs(one.old - one.new), one.old)
    ):
        if matching.of_old[one.old] is None and matching.of_new[one.new] is None:
            rivals = [
                other.score
                for other in (*by_old[one.old], *by_new[one.new])
                if _is_rival(one, other)
                and matching.of_old[other.old] is None
                and matching.of_new[other.new] is None
            ]
            sure = one.score - max(rivals, default=0.0) >= matching.thresholds.lead
            matching.join([one.old], [one.new], one.likeness, why, sure=sure)


def _is_rival(one: Candidate, other: Candidate) -> bool:
    """Whether only one of two pairs can be joined."""
    return (one.old == other.old) != (one.new == other.new)


def _best_in_order(
    gap: Gap, scored: dict[tuple[int, int], Candidate], nothing: float
) -> list[Candidate]:
    """The pairs of a gap with the greatest sum of scores above `nothing` that keep the order."""
    rows, columns = len(gap.old), len(gap.new)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            one = scored.get((gap.old[row], gap.new[column]))
            joined = best[row + 1][column + 1] + one.score - nothing if one else 0.0
            best[row][column] = max(
                best[row + 1][column], best[row][column + 1], joined
            )
    found: list[Candidate] = []
    row = column = 0
    while row < rows and column < columns:
        one = scored.get((gap.old[row], gap.new[column]))
        if one and best[row][column] == best[row + 1][column + 1] + one.score - nothing:
            found.append(one)
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return found
