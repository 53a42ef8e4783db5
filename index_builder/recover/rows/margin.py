"""Numbers of lines in a printed margin, where the source says nothing of places."""

from __future__ import annotations

import re

from index_builder.model import Role
from index_builder.recover.context import RecoveryContext, Row

_MARGIN = re.compile(r"(\d{1,4})\s+(?=\S)")


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
