"""Rulings from a table: a list of votes or of advice that somebody filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from reader.core.amendments.columns import RULED, columns_titled
from reader.core.amendments.committee.rulings import (
    MOST_VOTES,
    Advice,
    Outcome,
    Ruling,
    Votes,
)
from reader.core.amendments.committee.words import ADVICES, OUTCOMES, In
from reader.core.amendments.model import Amendment

_Value = TypeVar("_Value", Advice, Outcome)
_VOTES = ("in_favour", "against", "blank")


def read_rulings(
    table: Sequence[Sequence[str]],
    amendments: Sequence[Amendment],
    rulings: Mapping[str, Ruling],
) -> Iterator[Ruling]:
    """The rulings of the rows that are about known amendments, where they say something new.

    A row is known by its hidden data, else by its number. Empty cells change nothing.
    """
    head = columns_titled(table[0]) if table else []
    keys = [column.key if column else "" for column in head]
    if not RULED & set(keys):
        return
    known = {one.id: one for one in amendments}
    numbered = {one.label: one for one in amendments if one.label}
    for row in table[1:]:
        cells = {key: cell.strip() for key, cell in zip(keys, row, strict=False)}
        one = known.get(_id(cells)) or numbered.get(cells.get("label", ""))
        if one is None:
            continue
        former = rulings.get(one.id, Ruling(one.id))
        if (found := _ruled(former, cells)) != former:
            yield found


def _id(cells: Mapping[str, str]) -> str:
    try:
        found = json.loads(cells.get("data", "") or "{}")
    except ValueError:
        return ""
    key = found.get("id", "") if isinstance(found, dict) else ""
    return key if isinstance(key, str) else ""


def _ruled(former: Ruling, cells: Mapping[str, str]) -> Ruling:
    """A ruling with what a row says in its place."""
    advice = _meant(cells.get("advice", ""), ADVICES)
    outcome = _meant(cells.get("outcome", ""), OUTCOMES)
    votes = _votes(cells)
    if votes is not None and outcome is None and votes != former.votes:
        outcome = votes.outcome
    return replace(
        former,
        advice=Advice(advice) if advice else former.advice,
        remark=cells.get("remark") or former.remark,
        dissent=cells.get("dissent") or former.dissent,
        outcome=Outcome(outcome) if outcome else former.outcome,
        votes=votes or former.votes,
    )


def _meant(word: str, words: Mapping[_Value, In]) -> _Value | None:
    """The value that a word stands for in any language; None for others."""
    wanted = word.casefold().rstrip(".")
    for value, forms in words.items():
        if wanted and wanted in {form.casefold() for form in forms}:
            return value
    return None


def _votes(cells: Mapping[str, str]) -> Votes | None:
    """The counts of a row; None where there are none."""
    counts = [_count(cells.get(key, "")) for key in _VOTES]
    if counts[0] is None and counts[1] is None:
        return None
    return Votes(*(count or 0 for count in counts))


def _count(text: str) -> int | None:
    digits = text.removesuffix(".0")
    if not digits.isdecimal() or len(digits) > 7:
        return None
    return min(int(digits), MOST_VOTES)
