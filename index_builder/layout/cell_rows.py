"""Tables whose file draws cell after cell: put the cells of a row side by side."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from index_builder.layout.rows import Piece, Row, extent, rows, words_box
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Tag
from index_builder.model import Box, Role

Group = list[Piece]
Table = list[list[Group]]
"""Rows of cells; a cell is what was drawn in one go, and may hold the cells of two
columns on one line."""


class Region(NamedTuple):
    """A part of a page that is read before any other.

    Lines of text below each other, or a table.
    """

    pieces: Group
    box: Box
    table: Table
    """Its cells; empty where it is no table."""


def region(pieces: Group, table: Table | None = None) -> Region:
    """A region of some pieces, one at least."""
    return Region(pieces, extent(pieces), table or [])


def part_tables(
    groups: Sequence[Group], least: int = LIMITS.table_rows
) -> Iterator[Region]:
    """Groups of text in their order, with those that are cells of one table put together.

    `least`: so many rows of cells side by side are a table.
    """
    rows: Table = []
    for group in _with_cells_apart(groups):
        if rows and _beside(rows[-1][-1], group):
            rows[-1].append(group)
        elif _is_cell(group) and (not rows or len(rows[-1]) > 1):
            rows.append([group])
        else:
            yield from _finished(rows, least)
            rows = [[group]] if _is_cell(group) else []
            yield from [] if rows else [region(group)]
    yield from _finished(rows, least)


def _finished(rows: Table, least: int) -> Iterator[Region]:
    """A table where there are rows enough, else the groups one by one."""
    rows, tail = (rows[:-1], rows[-1]) if rows and len(rows[-1]) == 1 else (rows, [])
    cells = [cell for row in rows for cell in row]
    if (
        len(rows) >= max(least, 1)
        and 2 * sum(map(_begins_with_title, cells)) <= len(cells)
        and statistics.mean(map(len, cells)) <= LIMITS.cell_lines
    ):
        parted = _with_columns_parted(rows)
        yield region(
            [piece for row in parted for cell in row for piece in cell], parted
        )
    else:
        yield from map(region, cells)
    yield from map(region, tail)


def _with_columns_parted(rows: Table) -> Table:
    """The rows, each piece parted at the words that stand where cells of other rows begin.

    Hardly more than a space may be left between two columns.
    """
    starts = {round(piece.box.left) for row in rows for cell in row for piece in cell}
    return [
        [[part for piece in cell for part in _parted(piece, starts)] for cell in row]
        for row in rows
    ]


def _parted(piece: Piece, starts: Collection[int]) -> Iterator[Piece]:
    """A piece, parted before each word that white space parts from the one before, and that begins at an edge."""
    first = 0
    for at in range(1, len(piece.words)):
        before, word = piece.words[at - 1 : at + 1]
        wide = word.left - before.right > LIMITS.wide_space * word.font.size
        if wide and round(word.left) in starts:
            yield _part(piece, first, at)
            first = at
    yield _part(piece, first, len(piece.words)) if first else piece


def _part(piece: Piece, first: int, end: int) -> Piece:
    words = piece.words[first:end]
    return replace(piece, words=words, box=words_box(words))


def _begins_with_title(cell: Group) -> bool:
    """Whether text below a line that is set louder stands in a cell: then it is a section."""
    first, last = cell[0].words[0].font, cell[-1].words[0].font
    louder = first.size > LIMITS.louder * last.size or first.bold > last.bold
    return louder and cell[-1].box.top > cell[0].box.bottom - LIMITS.slack


def _is_cell(group: Group) -> bool:
    return len(group) <= LIMITS.cell_pieces and not any(piece.table for piece in group)


def _with_cells_apart(groups: Sequence[Group]) -> Iterator[Group]:
    """Part a table's cells from the text that ends right above them, and begins right below."""
    before: Group = []
    for group, following in itertools.zip_longest(groups, groups[1:]):
        start = _row_start(group, following) if following else 0
        end = _row_end(before, group) if before and not start else 0
        cut = start or end
        yield from ([group[:cut], group[cut:]] if cut else [group])
        before = [] if end else group[start:]


def _row_start(group: Group, following: Group) -> int:
    """Where the lines of a group begin that stand beside the next group; 0 for none, or all."""
    if not _is_cell(following):
        return 0
    box = extent(following)
    height = following[0].box.bottom - following[0].box.top
    for at in range(len(group)):
        tail = extent(group[at:])
        if _aligned(tail, box, height / 2):
            return (
                at
                if tail.right <= box.left + LIMITS.slack and _is_cell(group[at:])
                else 0
            )
    return 0


def _row_end(before: Group, group: Group) -> int:
    """Where the lines of a group end that stand beside the group before; 0 for none, or all."""
    edge = extent(before).right - LIMITS.slack
    end = next((at for at, piece in enumerate(group) if piece.box.left < edge), 0)
    return end if end and _beside(before, group[:end]) else 0


def _beside(one: Group, two: Group) -> bool:
    """Whether a cell stands right of another in one row of a table."""
    if not (_is_cell(one) and _is_cell(two)):
        return False
    left, right = extent(one), extent(two)
    height = one[0].box.bottom - one[0].box.top
    return right.left >= left.right - LIMITS.slack and _aligned(left, right, height)


def _aligned(one: Box, two: Box, reach: float) -> bool:
    """Whether two cells begin at one height, or are centred at one."""
    middles = abs(one.top + one.bottom - two.top - two.bottom) / 2
    return abs(one.top - two.top) < reach or middles < LIMITS.slack


def table_rows(table: Table) -> Iterator[Row]:
    """The rows of a table, the cells of each parted by tabs."""
    columns = columns_of([piece for row in table for cell in row for piece in cell])
    for row in table:
        pieces = [piece for cell in row for piece in cell]
        cells = [
            [piece for piece in pieces if start <= _middle(piece) <= end]
            for start, end in columns
        ]
        lines = [list(rows(cell)) for cell in cells]
        text = "\t".join(" ".join(line.text for line in cell) for cell in lines)
        extracted = "\t".join(
            " ".join(line.extracted or line.text for line in cell) for cell in lines
        )
        font = next(line.font for cell in lines for line in cell)
        yield Row(
            text,
            extent(pieces),
            font,
            Tag(Role.TABLE),
            extracted if extracted != text else "",
        )


def columns_of(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """From where to where each column reaches: white space runs down between them."""
    columns: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.left):
        left, right = piece.box.left, piece.box.right
        if columns and left <= columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _middle(piece: Piece) -> float:
    return (piece.box.left + piece.box.right) / 2
