"""Lines right above, between and below the rows of a table that stand in its columns."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index_builder.layout.cell_rows import (
    Group,
    Region,
    columns_of,
    part_tables,
    region,
)
from index_builder.layout.rows import Piece, extent, words_box
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word


def regions_of(groups: Sequence[Group]) -> list[Region]:
    """Groups of text as the regions of a page, each table with its rows of one line.

    These are drawn like lines of text, and so are its head and, at the head of a page,
    the rest of a row. Single rows of cells are a table only together with such lines.
    """
    loose = list(part_tables(groups, least=1))
    if not any(each.table for each in loose):
        return loose
    grown = _grown(loose)
    tables = [each.table for each in grown if each.table]
    if all(len(table) >= LIMITS.table_rows for table in tables):
        return grown
    return _grown(list(part_tables(groups)))


def _grown(regions: Sequence[Region]) -> list[Region]:
    """The regions, each table with the lines near it that stand in its columns."""
    grown: list[Region] = []
    for each in regions:
        grown.append(each)
        if each.table:
            _take_from_above(grown)
        elif len(grown) > 1 and grown[-2].table:
            _take_from_below(grown)
    return list(_joined(grown))


def _take_from_above(grown: list[Region]) -> None:
    """Let the last region, a table, take the lines above it that stand in its columns."""
    table = grown.pop()
    lines = [line for each in grown if not each.table for line in _lines(each.pieces)]
    near, cells = _with_rests_joined(_near_above(lines, table), table)
    if near and all(cells) and _is_rest(cells):
        taken = near
        head = cells[:1] if len(cells[0]) > 1 and not _small(cells[0]) else []
        rows = [*head, list(itertools.chain(*cells[len(head) :]))]
    else:
        rows = list(_last_rows(cells))
        taken = near[len(near) - len(rows) :]
    if rows:
        pieces = [piece for line in taken for piece in line]
        _remove(grown, pieces)
        table = region([*pieces, *table.pieces], [*rows, *table.table])
    grown.append(table)


def _near_above(lines: Sequence[Group], table: Region) -> list[Group]:
    """The lines above a table that hardly any white space parts from it or each other."""
    near: list[Group] = []
    top = table.box.top
    for line in reversed(lines):
        box = extent(line)
        if (
            not 0
            <= top - box.bottom + LIMITS.slack
            < LIMITS.below * (box.bottom - box.top)
        ):
            break
        near.insert(0, line)
        top = box.top
    return near


def _with_rests_joined(
    lines: Sequence[Group], table: Region
) -> tuple[list[Group], list[list[Group]]]:
    """Lines and their cells in the columns of a table, a row with all its lines together."""
    rows: list[Group] = []
    cells: list[list[Group]] = []
    for line in lines:
        own = _in_columns(line, table)
        if rows and _goes_on(cells[-1], own):
            rows[-1] = [*rows[-1], *line]
            cells[-1] = [*cells[-1], *own]
        else:
            rows.append(line)
            cells.append(own)
    return rows, cells


def _goes_on(row: Sequence[Group], line: Sequence[Group]) -> bool:
    """Whether a line has only the rest of a row's last cell."""
    if len(row) < 2 or len(line) != 1:
        return False
    return abs(line[0][0].box.left - row[-1][0].box.left) < LIMITS.slack


def _last_rows(cells: Sequence[list[Group]]) -> Iterator[list[Group]]:
    """The last of some lines that have several cells each."""
    several = [len(line) > 1 for line in cells]
    first = len(several) - next(
        (at for at, each in enumerate(reversed(several)) if not each), len(several)
    )
    yield from cells[first:]


def _is_rest(cells: Sequence[list[Group]]) -> bool:
    """Whether lines at the head of a page are the rest of a row: its cells begin small."""
    head = len(cells) > 1 and len(cells[0]) > 1 and not _small(cells[0])
    return _small(cells[head])


def _small(line: list[Group]) -> bool:
    return line[0][0].words[0].text[0].islower()


def _remove(regions: list[Region], pieces: Group) -> None:
    """Take pieces out of regions, and regions without any out of the list."""
    gone = {id(piece) for piece in pieces}
    left = [
        [piece for piece in each.pieces if id(piece) not in gone] for each in regions
    ]
    regions[:] = [
        each if len(kept) == len(each.pieces) else region(kept)
        for each, kept in zip(regions, left, strict=True)
        if kept
    ]


def _take_from_below(grown: list[Region]) -> None:
    """Let a table take lines from the beginning of the last region, which follows it."""
    lines = list(_lines(grown[-1].pieces))
    table = grown[-2]
    taken = False
    while lines and _is_near(lines[0], table):
        cells = _in_columns(lines[0], table)
        row = table.table[-1]
        if len(cells) > 1:
            rows = [*table.table, cells]
        elif taken and _goes_on(row, cells):
            rows = [*table.table[:-1], [*row, *cells]]
        else:
            break
        taken = True
        table = region([*table.pieces, *lines.pop(0)], rows)
    grown[-2:] = [table]
    if lines:
        grown.append(region(list(itertools.chain(*lines))))


def _joined(regions: Sequence[Region]) -> Iterator[Region]:
    """The regions, tables below each other whose columns are the same as one."""
    before: Region | None = None
    for each in regions:
        if before and before.table and each.table and _same_columns(before, each):
            pieces = [*before.pieces, *each.pieces]
            before = region(pieces, [*before.table, *each.table])
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _same_columns(one: Region, two: Region) -> bool:
    return len(columns_of(one.pieces)) == len(columns_of([*one.pieces, *two.pieces]))


def _lines(pieces: Group) -> Iterator[Group]:
    """Pieces from above, those of one line together and from the left."""
    line: Group = []
    for piece in sorted(pieces, key=lambda piece: piece.words[0].baseline):
        if line and not _at_height(line[0], piece):
            yield sorted(line, key=lambda each: each.box.left)
            line = []
        line.append(piece)
    yield sorted(line, key=lambda each: each.box.left)


def _at_height(one: Piece, two: Piece) -> bool:
    apart = abs(one.words[0].baseline - two.words[0].baseline)
    return apart < LIMITS.same_line * one.words[0].font.size


def _in_columns(line: Group, table: Region) -> list[Group]:
    """The cells of a line that stands in the columns of a table; [] where it does not."""
    if any(piece.table for piece in line):
        return []
    columns = columns_of(table.pieces)
    words = [word for piece in line for word in piece.words]
    cells: list[list[Word]] = [[] for _ in columns]
    for word in words:
        column = _column(word, columns)
        if column < 0:
            return []
        cells[column].append(word)
    filled = [at for at, cell in enumerate(cells) if cell]
    if not all(_begins(cells[at][0], columns[at]) for at in filled):
        return []
    own = [cells[at] for at in filled]
    if not all(_apart(one[-1], two[0]) for one, two in itertools.pairwise(own)):
        return []
    return [[_piece(cells[at], line[0])] for at in filled]


def _is_near(line: Group, table: Region) -> bool:
    """Whether hardly any white space parts a line from a table."""
    box = extent(line)
    apart = max(table.box.top - box.bottom, box.top - table.box.bottom)
    return apart < LIMITS.below * (box.bottom - box.top)


def _column(word: Word, columns: Sequence[tuple[float, float]]) -> int:
    """The column that a word stands in; -1 where it reaches into the next, or none."""
    starts = [start for start, _ in columns]
    column = bisect_right(starts, word.left + LIMITS.slack) - 1
    inside = column + 1 == len(columns) or word.right < starts[column + 1]
    return column if inside else -1


def _begins(word: Word, column: tuple[float, float]) -> bool:
    """Whether the first word of a cell stands at its column's edge."""
    return abs(word.left - column[0]) < LIMITS.slack


def _apart(before: Word, word: Word) -> bool:
    """Whether more than a space parts two words."""
    return word.left - before.right > LIMITS.wide_space * word.font.size


def _piece(words: Sequence[Word], like: Piece) -> Piece:
    return replace(like, words=tuple(words), box=words_box(words))
