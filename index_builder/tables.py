"""Tables put together from their blocks: rows of cells with the places they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index_builder.grid import CELL_BREAK, NO_FIELDS, Merge, cells_of
from index_builder.model import Block, Kind


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    text: str
    """Its paragraphs are parted by `CELL_BREAK`."""
    start: int
    """Code point of the block's text at which it begins."""
    column: int
    """From 0."""
    rows: int = 1
    """How many rows it reaches over, within the rows that are there."""
    columns: int = 1
    head: bool = False
    """Whether it names a column."""

    @property
    def paragraphs(self) -> list[str]:
        """The texts of its paragraphs: at least one."""
        return self.text.split(CELL_BREAK)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    block: Block
    first: bool
    """Whether the block begins with it."""
    cells: tuple[Cell, ...]
    """Places that a merged cell covers have none of their own."""


def stands_in_table(block: Block) -> bool:
    """Whether a block is a table or a part of one."""
    return block.kind is Kind.TABLE or (
        block.grid is not None and block.kind is Kind.MEASURE
    )


def table_end(blocks: Sequence[Block], start: int) -> int:
    """The position after the last block of a table that begins at a position.

    One further for any other block.
    """
    end = start + 1
    grid = blocks[start].grid
    if grid is None or not stands_in_table(blocks[start]):
        return end
    while end < len(blocks) and stands_in_table(blocks[end]):
        other = blocks[end].grid
        if other is None or other.table != grid.table:
            break
        end += 1
    return end


def joined(blocks: Sequence[Block]) -> Block:
    """Some blocks of one table as one, which is a table and no measure."""
    first = blocks[0]
    merged: list[Merge] = []
    count = 0
    for block in blocks:
        merged += [
            each._replace(row=each.row + count)
            for each in (block.grid.merged if block.grid else ())
        ]
        count += block.text.count("\n") + 1
    grid = first.grid and first.grid._replace(merged=tuple(merged), measures=-1)
    return replace(
        first,
        kind=Kind.TABLE,
        level=0,
        number="",
        text="\n".join(block.text for block in blocks),
        last_line=max(block.last_line for block in blocks),
        grid=grid,
        fields=NO_FIELDS,
    )


def rows_of(blocks: Sequence[Block], *, full: bool = True) -> list[Row]:
    """The rows of a table that consists of some blocks.

    If `full`, short rows get empty cells at their end.
    """
    texts = [cells_of(block.text) for block in blocks]
    width = max(len(row) for rows in texts for row in rows)
    count = sum(map(len, texts))
    merged = _merged(blocks, texts, count, width)
    covered = {place for merge in merged.values() for place in _covers(merge)}
    made: list[Row] = []
    for block, rows in zip(blocks, texts, strict=True):
        start = 0
        for index, row in enumerate(rows):
            head = block.grid is not None and index < block.grid.head
            number = len(made)
            cells = []
            for column, text in enumerate(
                row + [""] * (width - len(row) if full else 0)
            ):
                if (number, column) not in covered or text:
                    merge = merged.get((number, column), Merge(number, column))
                    cells.append(
                        Cell(text, start, column, merge.rows, merge.columns, head)
                    )
                start += len(text) + 1 if column < len(row) else 0
            made.append(Row(block, index == 0, tuple(cells)))
    return made


def _merged(
    blocks: Sequence[Block], texts: list[list[list[str]]], count: int, width: int
) -> dict[tuple[int, int], Merge]:
    """The merged cells of a table by their first place, cut off where the table ends and where one covers text."""
    found: dict[tuple[int, int], Merge] = {}
    taken: set[tuple[int, int]] = set()
    grid = [row for rows in texts for row in rows]
    first = 0
    for block, rows in zip(blocks, texts, strict=True):
        for inside, column, high, wide in block.grid.merged if block.grid else ():
            row = first + inside
            if row >= count or column >= width or (row, column) in taken:
                continue
            merge = Merge(
                row, column, min(high, count - row), min(wide, width - column)
            )
            places = _covers(merge)
            free = not any(
                place[1] < len(grid[place[0]]) and grid[place[0]][place[1]]
                for place in places
            )
            if free and taken.isdisjoint(places):
                found[row, column] = merge
                taken.update(places)
        first += len(rows)
    return found


def _covers(merge: Merge) -> list[tuple[int, int]]:
    """The places that a merged cell covers beside its first."""
    row, column, high, wide = merge
    places = [
        (row + down, column + right) for down in range(high) for right in range(wide)
    ]
    return places[1:]
