"""Joins units that hold the same words on both sides, but are cut in other places.

Two readings of one text (a PDF and a word processor's file) differ in where a paragraph
ends. Were that not found before rewording, each such paragraph would look like a
change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from reader.core.compare.bonds import Gap, Matching
from reader.core.compare.model import Unit
from reader.core.compare.normal import squeezed

RECUT = "recut"
"""The name of this stage, as a link tells it."""
_START = 8
"""Letters by which the beginnings of equal runs are found."""


def join_recut(matching: Matching) -> None:
    """In each gap, runs of units that are equal letter for letter are joined, whatever the cuts within.

    First as the units stand, then with their labels: "a)" in the middle of a paragraph
    is a marker where the same text is cut into items.
    """
    for written in (letters, labelled_letters):
        for gap in list(matching.gaps()):
            _join_in(matching, gap, written)


def letters(units: Sequence[Unit]) -> str:
    """The words of several units without any space."""
    return "".join(squeezed(unit.words).replace(" ", "") for unit in units)


def labelled_letters(units: Sequence[Unit]) -> str:
    """The same with the label of each unit before it, but without signs of sections.

    A label has none, while the same number in running text has one: "see § 12".
    """
    return "".join(unit.label + letters([unit]) for unit in units).replace("§", "")


def _join_in(
    matching: Matching, gap: Gap, written: Callable[[Sequence[Unit]], str]
) -> None:
    old_texts = [written([matching.old[i]]) for i in gap.old]
    new_texts = [written([matching.new[i]]) for i in gap.new]
    starts: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(new_texts):
        starts[text[:_START]].append(index)
    old_from = 0
    while old_from < len(old_texts):
        old_to = old_from + 1
        for new_from in starts.get(old_texts[old_from][:_START], ()):
            run = _equal_run(old_texts, new_texts, old_from, new_from)
            old, new = gap.old[old_from : run[0]], gap.new[new_from : run[1]]
            if (
                old
                and all(matching.of_new[i] is None for i in new)
                and matching.join(old, new, 100.0, RECUT)
            ):
                old_to = run[0]
                break
        old_from = old_to


def _equal_run(
    old: Sequence[str], new: Sequence[str], old_from: int, new_from: int
) -> tuple[int, int]:
    """The end, on both sides, of the shortest equal run that begins here.

    The beginning, where there is no such run.
    """
    old_to, new_to = old_from, new_from
    ahead = ""  # letters of the side that is longer so far
    old_is_ahead = True
    while True:
        if not ahead:
            if old_to >= len(old):
                return old_from, new_from
            ahead, old_is_ahead = old[old_to], True
            old_to += 1
        side, place = (new, new_to) if old_is_ahead else (old, old_to)
        if place >= len(side):
            return old_from, new_from
        text = side[place]
        if old_is_ahead:
            new_to += 1
        else:
            old_to += 1
        if ahead == text:
            return old_to, new_to
        if ahead.startswith(text):
            ahead = ahead[len(text) :]
        elif text.startswith(ahead):
            ahead, old_is_ahead = text[len(ahead) :], not old_is_ahead
        else:
            return old_from, new_from
