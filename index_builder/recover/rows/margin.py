"""Numbers in a printed margin: of lines, and of measures as this program prints them."""

from __future__ import annotations

import re
from itertools import pairwise

from index_builder.model import Role
from index_builder.recover.context import RecoveryContext, Row
from index_builder.recover.rows.furniture import set_aside

_MARGIN = re.compile(r"(\d{1,4})\s+(?=\S)")
_MEASURE = re.compile(r"(\d{1,4}(?:\.\d{1,4})*)-(\d{1,4})([a-z]?)(?:\s+|$)")
"""The number of a measure as this program prints it in the margin: "3.4.1-7",
"3.4.1-7b"."""
FEWEST = 5
"""Such numbers that go on from one to the next: fewer may be anything."""


def line_numbers(context: RecoveryContext) -> None:
    """Part the numbers of a numbered margin from the text.

    Afterwards no row begins with the number of its line.
    """
    step, numbered = 1, _margin(context.rows, 1)
    if len(numbered) < len(context.rows) * 0.5:
        step, numbered = 5, _margin(context.rows, 5)
    if len(numbered) < max(10, len(context.rows) * 0.5 / step):
        return
    for row, match in numbered:
        aside = Row(match.group(1), row.number, row.page)
        context.set_aside(aside, "line-number")
        row.width *= 1 - match.end() / len(row.text)
        row.text = row.text[match.end() :]


def measure_numbers(context: RecoveryContext) -> None:
    """Part measures' numbers in the margin from the text, as in our own prints.

    Afterwards no row begins with one.
    """
    if not context.profile.boxes:
        return
    free = (row for row in context.rows if row.role is not Role.TABLE)
    found = [(row, match) for row in free if (match := _MEASURE.match(row.text))]
    if sum(_counts_on(one, two) for (_, one), (_, two) in pairwise(found)) < max(
        FEWEST, len(found) / 2
    ):
        return
    for row, match in found:
        if match.end() < len(row.text):
            context.set_aside(
                Row(match.group().rstrip(), row.number, row.page), "measure-number"
            )
            row.width *= 1 - match.end() / len(row.text)
            row.text = row.text[match.end() :]
    set_aside(
        context,
        [row for row, match in found if match.end() == len(row.text)],
        "measure-number",
    )


def _counts_on(one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether a measure's number is the next after another: "3.1-3" or "3.1-2a" after "3.1-2"."""
    return one[1] == two[1] and int(two[2]) - int(one[2]) == (not two[3])


def _margin(rows: list[Row], step: int) -> list[tuple[Row, re.Match[str]]]:
    """Rows that begin with a number one step above the last such row's, so many rows above."""
    found: list[tuple[Row, re.Match[str]]] = []
    last = behind = 0
    for row in rows:
        behind += 1
        # A table's first column may count its rows.
        match = _MARGIN.match(row.text) if row.role is not Role.TABLE else None
        value = int(match.group(1)) if match else 0
        if (
            match
            and value % step == 0
            and (value == step or (value == last + step and behind <= step + 1))
        ):
            found.append((row, match))
            last, behind = value, 0
    return found
