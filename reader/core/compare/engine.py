"""The comparison of two outlines: an ordered table of stages, and the links that come out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.compare.beside import beside_text, is_printed
from reader.core.compare.bonds import Bond, Matching
from reader.core.compare.equal import join_equal
from reader.core.compare.kinds import is_reset, kind_of
from reader.core.compare.model import Comparison, Link, LinkKind, joined_text
from reader.core.compare.moves import moved_runs
from reader.core.compare.pairs import (
    join_alike,
    join_anywhere,
    join_headings,
    join_in_gaps,
)
from reader.core.compare.recut import join_recut
from reader.core.compare.signals import signals_of
from reader.core.compare.splits import join_parts
from reader.core.compare.thresholds import DEFAULT, Thresholds
from reader.core.compare.units import units_of
from reader.core.compare.word_diff import word_edits


class Verdict(NamedTuple):
    """The user's verdict on two blocks, by their ids."""

    old: str
    new: str
    together: bool
    """Whether they belong together, or do not."""


class Stage(NamedTuple):
    """A step of the comparison."""

    name: str
    apply: Callable[[Matching], None]


SURE = (Stage("equal", join_equal), Stage("recut", join_recut))
"""Stages that join equal words: after them there is something to show."""
LIKELY = (
    Stage("alike", join_alike),
    Stage("places", join_in_gaps),
    Stage("parts", join_parts),
    Stage("anywhere", join_anywhere),
    Stage("headings", join_headings),
    Stage("places again", join_in_gaps),
    Stage("parts again", join_parts),
)
"""Stages that join changed units, the surest first."""
_BESIDE = "beside the text"
"""Why a unit is set differently that the other side has beside its text."""
_WITH_SIGNALS = frozenset({LinkKind.REWORDED, LinkKind.SPLIT, LinkKind.MERGED})


def compare(
    old: Outline,
    new: Outline,
    progress: Progress = silent,
    *,
    verdicts: Iterable[Verdict] = (),
    thresholds: Thresholds = DEFAULT,
) -> Comparison:
    """Compare two editions.

    Takes a second for 1,600 units a side; lets `Cancelled` of `progress` pass.
    """
    *_, last = views(old, new, progress, verdicts=verdicts, thresholds=thresholds)
    return last


def views(
    old: Outline,
    new: Outline,
    progress: Progress = silent,
    *,
    verdicts: Iterable[Verdict] = (),
    thresholds: Thresholds = DEFAULT,
) -> Iterator[Comparison]:
    """First a view that knows the equal units alone, soon; then the whole comparison."""
    matching = _prepared(old, new, tuple(verdicts), thresholds)
    stages = (*SURE, *LIKELY)
    for done, stage in enumerate(SURE):
        progress("compare", done, len(stages) + 1)
        stage.apply(matching)
    yield _result(old, new, matching, whole=False)
    for done, stage in enumerate(LIKELY, start=len(SURE)):
        progress("compare", done, len(stages) + 1)
        stage.apply(matching)
    progress("compare", len(stages), len(stages) + 1)
    yield _result(old, new, matching, whole=True)


def _prepared(
    old: Outline, new: Outline, verdicts: tuple[Verdict, ...], thresholds: Thresholds
) -> Matching:
    """The units of both sides, with what the user said of them."""
    old_units, new_units = units_of(old), units_of(new)
    old_places = {unit.id: unit.position for unit in reversed(old_units)}
    new_places = {unit.id: unit.position for unit in reversed(new_units)}
    known = [one for one in verdicts if one.old in old_places and one.new in new_places]
    apart = frozenset(
        (old_places[one.old], new_places[one.new]) for one in known if not one.together
    )
    matching = Matching(old_units, new_units, thresholds, apart)
    for one in known:
        old_place, new_place = old_places[one.old], new_places[one.new]
        if (
            one.together
            and matching.of_old[old_place] is None
            and matching.of_new[new_place] is None
        ):
            matching.join([old_place], [new_place], 100.0, "by hand")
    return matching


def _result(
    old: Outline, new: Outline, matching: Matching, *, whole: bool
) -> Comparison:
    runs = moved_runs(matching)
    # Pages seldom show surely where a paragraph ends.
    reset = is_printed(old) != is_printed(new) or is_reset(matching)
    language = new.language if new.language == old.language else ""
    places = _places(matching, runs)
    links: list[tuple[tuple[int, int, int], Link]] = []
    for bond in matching.bonds():
        link = _link(matching, bond, runs.get(bond, 0), language, reset=reset)
        links.append(((bond.new[0], 0, 0), link))
    links += [((link.new[0], 0, 0), link) for link in _came(old, new, matching)]
    links += [
        ((places[link.old[0]], 1, link.old[0]), link)
        for link in _went(old, new, matching)
    ]
    links.sort(key=lambda one: one[0])
    return Comparison(
        old, new, matching.old, matching.new, tuple(link for _, link in links), whole
    )


def _came(old: Outline, new: Outline, matching: Matching) -> Iterator[Link]:
    """The newer units that nothing belongs to; those that the older side sets aside are no news."""
    beside = beside_text(old)
    for position in matching.free_new():
        unit = matching.new[position]
        if beside.holds(unit, new.blocks[unit.block]):
            yield Link(LinkKind.SET, (), (position,), why=_BESIDE)
        else:
            yield Link(LinkKind.NEW, (), (position,), 0.0)


def _went(old: Outline, new: Outline, matching: Matching) -> Iterator[Link]:
    """The older units that nothing belongs to; those that the newer side sets aside are not gone."""
    beside = beside_text(new)
    for position in matching.free_old():
        unit = matching.old[position]
        if beside.holds(unit, old.blocks[unit.block]):
            yield Link(LinkKind.SET, (position,), (), why=_BESIDE)
        else:
            yield Link(LinkKind.GONE, (position,), (), 0.0)


def _link(
    matching: Matching, bond: Bond, moved: int, language: str, *, reset: bool
) -> Link:
    kind = kind_of(matching, bond, is_reset=reset)
    link = Link(
        kind, bond.old, bond.new, round(bond.score, 1), bond.sure, moved, why=bond.why
    )
    if kind is LinkKind.SAME:
        return link
    old = joined_text(tuple(matching.old[position] for position in bond.old))
    new = joined_text(tuple(matching.new[position] for position in bond.new))
    edits = word_edits(old, new, matching.thresholds.rewritten)
    signals = signals_of(old, new, edits, language) if kind in _WITH_SIGNALS else ()
    return replace(link, edits=edits, signals=signals)


def _places(matching: Matching, runs: dict[Bond, int]) -> list[int]:
    """For each older unit, the newer unit after which it would stand; -1 at the beginning."""
    found: list[int] = []
    place = -1
    for bond in matching.of_old:
        if bond and bond not in runs:
            place = bond.new[-1]
        found.append(place)
    return found
