"""Pandoc's tables, which are drawn with dashes, as tables that CommonMark's extension knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_GRID = re.compile(r"\+(?:[-:]{3,}\+)+")
"""The upper edge of a grid."""
_HEAD_ENDS = re.compile(r"\+(?:[=:]{3,}\+)+")
_COLUMNS = re.compile(r" *-{2,}(?: +-{2,})+ *")
"""A line below the head, or above the rows, that shows the columns."""
_RULE = re.compile(r" *-{10,} *")
"""The upper edge of a table whose rows have several lines."""
_EDGE = re.compile(r" *-{3,}[- ]*")
_DASHES = re.compile(r"-+")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s")
_HEAD_AT_MOST = 12
"""Lines of a table's head."""

Row = list[str]


class _Table(NamedTuple):
    """A table that was found, and the place of the line after it."""

    rows: list[Row]
    """Its head first; none where what looks like a table is none, so that it is looked through once."""
    end: int


def pipe_table(lines: list[str], place: int) -> int:
    """Rewrite the table that begins at a place, if one does, with bars.

    Return the place after it, else `place`.
    """
    for find in (_grid, _tall, _simple):
        found = find(lines, place)
        if found and not found.rows:
            return found.end
        if found and len(found.rows) < found.end - place:
            head, *rows = found.rows
            made = [_piped(head), "|" + " --- |" * len(head), *map(_piped, rows)]
            made += [""] * (found.end - place - len(made))
            lines[place : found.end] = made
            return found.end
    return place


def _piped(row: Row) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _grid(lines: Sequence[str], place: int) -> _Table | None:
    """A grid, none of whose cells are merged."""
    edge = lines[place].strip()
    if not _GRID.fullmatch(edge) or not lines[place].startswith("+"):
        return None
    at = [found.start() for found in re.finditer(r"\+", edge)]
    rows: list[Row] = []
    waiting: list[Row] = []
    end = place + 1
    while end < len(lines) and lines[end][:1] in ("+", "|"):
        line = lines[end].rstrip()
        end += 1
        if _GRID.fullmatch(line) or _HEAD_ENDS.fullmatch(line):
            rows += [_joined(waiting)] if waiting else []
            waiting = []
        elif len(line) > at[-1] and all(line[each] == "|" for each in at):
            waiting.append(_cut(line, at, 1))
        else:
            return _Table([], end)
    return _Table([] if waiting else rows, end)


def _tall(lines: Sequence[str], place: int) -> _Table | None:
    """A table between two rules, whose rows have several lines and are parted by empty ones."""
    if not _RULE.fullmatch(lines[place]) or (place and lines[place - 1].strip()):
        return None
    span = range(place + 1, min(place + _HEAD_AT_MOST, len(lines)))
    below = next((each for each in span if _COLUMNS.fullmatch(lines[each])), None)
    if below is None or not all(lines[each].strip() for each in range(span[0], below)):
        return None
    at = _begins(lines[below])
    head = _joined([_cut(lines[each], at) for each in range(place + 1, below)])
    rows: list[Row] = [head or [""] * len(at)]
    waiting: list[Row] = []
    for end in range(below + 1, len(lines)):
        line = lines[end]
        if _EDGE.fullmatch(line):
            return _Table(rows + ([_joined(waiting)] if waiting else []), end + 1)
        if line.strip():
            waiting.append(_cut(line, at))
        elif waiting:
            rows.append(_joined(waiting))
            waiting = []
    return None


def _simple(lines: Sequence[str], place: int) -> _Table | None:
    """A table with a head, each row a line."""
    if place + 2 >= len(lines) or not _COLUMNS.fullmatch(lines[place + 1]):
        return None
    if not lines[place].strip() or _EDGE.fullmatch(lines[place]):
        return None
    at = _begins(lines[place + 1])
    end = place + 2
    while end < len(lines) and lines[end].strip() and not _EDGE.fullmatch(lines[end]):
        end += 1
    written = [lines[place], *lines[place + 2 : end]]
    if any(line[each - 1 : each].strip() for line in written for each in at[1:]):
        return _Table([], end)
    if end < len(lines) and _EDGE.fullmatch(lines[end]):
        end += 1
    return _Table([_cut(line, at) for line in written], end)


def _begins(columns: str) -> list[int]:
    """Where the columns begin that a line of dashes shows."""
    return [found.start() for found in _DASHES.finditer(columns)]


def _cut(line: str, at: Sequence[int], edge: int = 0) -> Row:
    """The cells of a line, given where the columns begin, each after an edge of so many characters."""
    ends = [*at[1:], len(line)] if not edge else at[1:]
    begins = [0, *at[1:]] if not edge else at
    return [
        line[begin + edge : end].strip()
        for begin, end in zip(begins, ends, strict=False)
    ]


def _joined(lines: Sequence[Row]) -> Row:
    """The cells of a row that has several lines; items of lists in them stay apart."""
    return [" ".join(_with_breaks(cell)).strip() for cell in zip(*lines, strict=True)]


def _with_breaks(cell: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(filter(None, cell)):
        yield f"<br>{text}" if number and _ITEM.match(text) else text
