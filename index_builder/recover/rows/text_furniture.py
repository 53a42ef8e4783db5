"""Furniture in plain text that was extracted from pages and does not mark them."""

from __future__ import annotations

import re
from collections import defaultdict
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
_DIGITS = re.compile(r"\d+")


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
        if len(text) <= LONGEST and text[-1:] not in ":.,;" and not text.isdecimal():
            seen[_DIGITS.sub("#", text)].append(place)
    often = [
        found
        for found in seen.values()
        if len(found) >= OFTEN and read(rows[found[0]].text) is None
    ]
    usual = {place for found in often for place in found}
    gone: set[int] = set()
    for found in often:
        if _is_passage(rows, found):
            continue
        within = sum(_interrupts(rows, place, usual) for place in found)
        beside = sum(_beside_number(rows, place, usual) for place in found)
        if within > INTERRUPTS * len(found) or beside > BESIDE * len(found):
            gone.update(found)
    _set_aside(context, gone, "running-head")


def _interrupts(rows: list[Row], place: int, usual: set[int]) -> bool:
    """Whether a line stands within a sentence, over other lines that are repeated and over page numbers."""
    above = next(
        (n for n in range(place - 1, max(-1, place - NEAR), -1) if n not in usual), None
    )
    below = next(
        (
            n
            for n in range(place + 1, min(len(rows), place + NEAR))
            if n not in usual and not rows[n].text.isdecimal()
        ),
        None,
    )
    if above is None or below is None:
        return False
    return rows[above].text[-1:].isalpha() and rows[below].text[:1].islower()


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
        if 0 <= other < len(rows) and rows[other].text.isdecimal():
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


def _set_aside(context: RecoveryContext, gone: set[int], reason: str) -> None:
    """Take rows out of the text; what follows one begins a page."""
    kept: list[Row] = []
    for place, row in enumerate(context.rows):
        if place in gone:
            context.set_aside(row, reason)
            continue
        row.turn = row.turn or place - 1 in gone
        kept.append(row)
    context.rows = kept
