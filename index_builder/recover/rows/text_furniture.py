"""Furniture in plain text that was extracted from pages and does not mark them."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Collection
from itertools import pairwise

from index_builder.recover.context import RecoveryContext, Row
from index_builder.recover.markers import read

OFTEN = 6
"""A line stands so often at least, or it is no running head."""
INTERRUPTS = 0.2
"""So many of its places lie within a sentence."""
BESIDE = 0.6
"""So many of its places stand beside a page number."""
LONGEST = 90
"""Characters of a running head."""
SHORT = 12
"""Characters: a shorter line goes on no passage."""
NEAR = 4
"""So many lines about it may be running heads and page numbers too."""
COLUMN = 4
"""So many numbers below each other, each as much greater than the one above, are a
margin's."""
DIGITS = 9
"""A number with more counts no lines."""
MANY, STEADY, EQUAL = 10, 0.7, 0.2
"""A line that stands so often, most times as far below the one before as usual, heads
pages: so many of the distances differ by less than this part."""
PAGE = 20
"""Lines of a page at least."""
_DIGITS = re.compile(r"\d+")
_IN_CHAPTER = re.compile(r"[A-Z]?\d{0,2}[:.–-]\d{1,3}")
"""The number of a page within its chapter: "4:12", "A-3"."""


def repeated_lines(context: RecoveryContext) -> None:
    """Set aside running heads by their words.

    Afterwards no line that interrupts sentences again and again is text.

    A heading that is repeated in each chapter stands between sentences.
    """
    rows = context.rows
    if context.profile.boxes or context.profile.marked:
        return
    seen: defaultdict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        text = row.text
        if len(text) <= LONGEST and not _is_number(text):
            seen[_DIGITS.sub("#", text)].append(place)
    often = [
        found
        for found in seen.values()
        if len(found) >= OFTEN and read(rows[found[0]].text) is None
    ]
    usual = {place for found in seen.values() if len(found) > 1 for place in found}
    gone: set[int] = set()
    for found in often:
        if _is_passage(rows, found):
            continue
        within = sum(_interrupts(rows, place, usual) for place in found)
        beside = sum(_beside_number(rows, place, usual) for place in found)
        stopped = rows[found[0]].text[-1:] in ":.,;"
        placed = within > INTERRUPTS * len(found) or beside > BESIDE * len(found)
        if (placed and not stopped) or _steady(found):
            gone.update(found)
    gone |= _second_heads(rows, gone, usual)
    _set_aside(context, gone, "running-head", _numbers_beside(rows, gone))


def _interrupts(rows: list[Row], place: int, usual: set[int]) -> bool:
    """Whether a line stands within a sentence, over other lines that are repeated and over page numbers."""
    above = next(
        (n for n in range(place - 1, max(-1, place - NEAR), -1) if n not in usual), None
    )
    below = next(
        (
            n
            for n in range(place + 1, min(len(rows), place + NEAR))
            if n not in usual and not _is_number(rows[n].text)
        ),
        None,
    )
    if above is None or below is None:
        return False
    return rows[above].text[-1:].isalpha() and rows[below].text[:1].islower()


def _steady(found: list[int]) -> bool:
    """Whether a line comes again and again at equal distances, as on each page."""
    steps = [two - one for one, two in pairwise(found)]
    usual = statistics.median(steps)
    near = sum(abs(step - usual) <= usual * EQUAL for step in steps)
    return len(found) >= MANY and usual >= PAGE and near > STEADY * len(steps)


def _is_number(text: str) -> bool:
    """Whether a line is the number of a page."""
    return text.isdecimal() or _IN_CHAPTER.fullmatch(text) is not None


def _second_heads(rows: list[Row], gone: set[int], usual: set[int]) -> set[int]:
    """The lines between a running head and the number of a page that stand so more than once: a chapter's."""
    return {
        place
        for place in usual - gone
        for step in (-1, 1)
        if place - step in gone
        and 0 <= place + step < len(rows)
        and _is_number(rows[place + step].text)
    }


def _numbers_beside(rows: list[Row], gone: set[int]) -> set[int]:
    """The numbers of pages within chapters that stand beside running heads, where there are several."""
    found = {
        place
        for place, row in enumerate(rows)
        if _IN_CHAPTER.fullmatch(row.text) and gone & {place - 1, place + 1}
    }
    return found if len(found) >= OFTEN else set()


def _is_passage(rows: list[Row], found: list[int]) -> bool:
    """Whether a line goes on in the same next line wherever it stands.

    A passage is repeated, and no running head.
    """
    below = [rows[place + 1].text for place in found if place + 1 < len(rows)]
    return len(set(below)) == 1 and below[0][:1].islower() and len(below[0]) > SHORT


def _beside_number(rows: list[Row], place: int, usual: set[int]) -> bool:
    """Whether a line stands right above or below a number alone, or has only repeated lines between."""
    for step in (-1, 1):
        other = place + step
        while other in usual and abs(other - place) < NEAR:
            other += step
        if 0 <= other < len(rows) and _is_number(rows[other].text):
            return True
    return False


def number_columns(context: RecoveryContext) -> None:
    """Set aside the numbers of a margin that stand by themselves.

    Afterwards no run of rows only counts lines.
    """
    if context.profile.boxes or context.profile.marked:
        return
    gone: set[int] = set()
    run: list[int] = []
    for place, row in enumerate(context.rows):
        run = _grown(context.rows, run, place) if _may_count(row) else []
        if len(run) >= COLUMN:
            gone.update(run)
    _set_aside(context, gone, "line-number")


def _may_count(row: Row) -> bool:
    """Whether a row is a number that a margin may hold."""
    return row.text.isdecimal() and len(row.text) <= DIGITS


def _grown(rows: list[Row], run: list[int], place: int) -> list[int]:
    """A run of numbers with the next one.

    Only as much of it as goes up by one step.
    """
    grown = [*run, place]
    values = [int(rows[one].text) for one in grown]
    steps = [two - one for one, two in pairwise(values)]
    return (
        grown
        if len(set(steps)) <= 1 and all(step > 0 for step in steps)
        else grown[-2:]
    )


def _set_aside(
    context: RecoveryContext,
    gone: set[int],
    reason: str,
    numbers: Collection[int] = (),
) -> None:
    """Take rows and numbers of pages out of the text; what follows one begins a page."""
    kept: list[Row] = []
    for place, row in enumerate(context.rows):
        if place in gone or place in numbers:
            context.set_aside(row, reason if place in gone else "page-number")
            continue
        row.turn = row.turn or place - 1 in gone or place - 1 in numbers
        kept.append(row)
    context.rows = kept
