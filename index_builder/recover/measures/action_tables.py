"""Action plans as tables: each row is a measure, with responsible, deadline and cost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import pairwise, repeat

from index_builder.grid import CELL_BREAK, Fields, Grid, Merge, TableRow, cells_of
from index_builder.model import Kind
from index_builder.recover.context import BlockDraft, RecoveryContext, Row
from index_builder.structure_words import Words, every

HEADS = 3
"""Rows of a table among which its head is looked for: a title may stand above it."""
WIDEST = 60
"""Characters that a column asks for at most: it would leave no room for the others."""
_WORD = re.compile(r"\w+")
_COMPOUND = 5
"""Letters of a word that may end a longer one: "frist" ends "søknadsfrist"."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table of measures, by number from 0; -1 for none."""

    head: int
    """Rows before the first measure."""
    measures: int
    responsible: int = -1
    deadline: int = -1
    cost: int = -1


class Table:
    """The rows of a draft that is a table, and where its merged cells begin and end."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.cells = [cells_of(row.text)[0] for row in rows]
        self.width = max(map(len, self.cells))
        self._merged: dict[int, list[Merge]] = {}
        """Merged cells by their first row."""
        self._origins: dict[tuple[int, int], Merge] = {}
        for number, row in enumerate(rows):
            for merge in row.table.merged if row.table else ():
                self._merge(
                    merge._replace(row=number, rows=min(merge.rows, len(rows) - number))
                )

    def _merge(self, merge: Merge) -> None:
        """Take in a merged cell, unless it would cover text or another one."""
        if merge.rows * merge.columns > 1 and all(
            map(self._is_free, _places(merge), repeat(merge))
        ):
            self._merged.setdefault(merge.row, []).append(merge)
            self._origins.update(dict.fromkeys(_places(merge), merge))

    def _is_free(self, place: tuple[int, int], merge: Merge) -> bool:
        """Whether a merged cell may cover a place."""
        row, column = place
        if place in self._origins or column >= len(self.cells[row]):
            return False
        return place == (merge.row, merge.column) or not self.cells[row][column]

    def cell(self, row: int, column: int) -> str:
        """The text of a place; that of the merged cell that covers it."""
        origin = self._origins.get((row, column))
        if origin:
            row, column = origin.row, origin.column
        cells = self.cells[row]
        return (
            cells[column].replace(CELL_BREAK, " ").strip()
            if 0 <= column < len(cells)
            else ""
        )

    def goes_on(self, row: int, column: int) -> bool:
        """Whether a place is covered by a cell of a row above."""
        origin = self._origins.get((row, column))
        return origin is not None and origin.row < row

    def head(self) -> int:
        """How many of the first rows the mark-up calls heads."""
        marked = (
            number
            for number, row in enumerate(self.rows)
            if not (row.table and row.table.head)
        )
        return next(marked, len(self.rows))

    def grid(
        self, number: int, start: int, stop: int, head: int, measures: int = -1
    ) -> Grid:
        """The shape of some of its rows, of which so many are heads; `number` is the table's."""
        merged = tuple(
            merge._replace(row=row - start)
            for row in range(start, stop)
            for merge in self.merged_in(row)
        )
        return Grid(
            number,
            max(0, min(head - start, stop - start)),
            merged,
            measures,
            self.widths,
        )

    def merged_in(self, row: int) -> list[Merge]:
        """The merged cells that begin in a row."""
        return self._merged.get(row, [])

    @cached_property
    def widths(self) -> tuple[int, ...]:
        """Characters that each column asks for."""
        wanted = [1] * self.width
        for cells in self.cells:
            for column, text in enumerate(cells if len(cells) > 1 else ()):
                wanted[column] = max(wanted[column], *map(len, text.split(CELL_BREAK)))
        return tuple(min(width, WIDEST) for width in wanted)


def _places(merge: Merge) -> Iterator[tuple[int, int]]:
    for row in range(merge.row, merge.row + merge.rows):
        for column in range(merge.column, merge.column + merge.columns):
            yield row, column


def divide(context: RecoveryContext) -> None:
    """Divide tables of measures.

    Afterwards each of their measures is a draft, and every table knows its shape.
    """
    drafts: list[BlockDraft] = []
    number = 0
    for draft in context.drafts:
        if draft.kind is not Kind.TABLE:
            drafts.append(draft)
            continue
        number += 1
        draft.rows = [row for row in draft.rows if row.text] or draft.rows
        draft.rows, rest = _parted(draft.rows, context.words)
        is_even = _complete(draft.rows)
        table = Table(draft.rows)
        columns = find_columns(table, context.words) if is_even else None
        if columns is None:
            draft.grid = table.grid(number, 0, len(table.rows), table.head())
            drafts.append(draft)
        else:
            drafts += _divided(draft, table, columns, context.words, number)
        if rest:
            _complete(rest)
            number += 1
            drafts.append(
                replace(
                    draft, rows=rest, grid=Table(rest).grid(number, 0, len(rest), 0)
                )
            )
    context.drafts = drafts


def _parted(rows: list[Row], words: Words) -> tuple[list[Row], list[Row]]:
    """A table's rows, and those from a row of fewer cells on that is a sum, or begins a page within a cell."""
    width = max(row.text.count("\t") for row in rows)
    for index, (row, following) in enumerate(pairwise(rows), start=1):
        if row.table is None and following.text.count("\t") < width:
            first = _WORD.match(following.text.lower())
            is_sum = first is not None and first.group() in _known(words, "totals")
            if is_sum or following.page != row.page:
                return rows[:index], rows[index:]
    return rows, []


def _complete(rows: list[Row]) -> bool:
    """Give all rows the same number of cells, and return whether they had it but for captions.

    A caption above the first row of cells reaches over all columns. Where rows are told
    by their looks alone and have more and fewer cells, lines were wrapped, and nobody
    knows which cells belong together.
    """
    width = max(row.text.count("\t") for row in rows)
    captions = is_even = True
    for row in rows:
        missing = width - row.text.count("\t")
        captions = captions and missing == width > 0 and row.table is None
        if captions:
            row.table = TableRow(0, merged=(Merge(0, 0, 1, width + 1),))
        is_even = is_even and (not missing or captions)
        row.text += "\t" * missing
    return is_even


def find_columns(table: Table, words: Words) -> Columns | None:
    """The meaning of the columns; None if it is no table of measures.

    A column has to be headed by a word for measures, and another by one for who, when
    or how much.
    """
    for number in range(min(HEADS, len(table.rows) - 1)):
        heads = [table.cell(number, column) for column in range(table.width)]
        measures = _headed(heads, _known(words, "measures"), by_word=True)
        others = [
            "" if column == measures else head for column, head in enumerate(heads)
        ]
        found = [
            _headed(others, each)
            for each in map(partial(_known, words), Fields._fields)
        ]
        if measures < 0 or max(found) < 0:
            continue
        below = number + 1
        while below < len(table.rows) and (
            table.goes_on(below, measures) or below < table.head()
        ):
            below += 1
        if _says_something(table, below, measures):
            return Columns(below, measures, *found)
    return None


def _known(words: Words, field: str) -> tuple[str, ...]:
    """Words that head a column.

    The language's own, then all others', for a table tells little of its language.
    """
    return (*getattr(words, field), *sorted(every(field)))


def _headed(heads: list[str], words: Iterable[str], *, by_word: bool = False) -> int:
    """The first column that one of the words heads; `by_word` prefers an earlier word to an earlier column."""
    fitting = [[_heads(head, word) for head in heads] for word in words]
    columns = fitting if by_word else [list(map(any, zip(*fitting, strict=True)))]
    return next((column.index(True) for column in columns if True in column), -1)


def _heads(head: str, word: str) -> bool:
    tokens = _WORD.findall(head.lower())
    # A sentence is no head.
    return len(tokens) < 7 and any(
        token == word or (len(word) >= _COMPOUND and token.endswith(word))
        for token in tokens
    )


def _says_something(table: Table, first: int, column: int) -> bool:
    """Whether most cells of a column hold words, and not figures alone."""
    texts = [
        text
        for row in range(first, len(table.rows))
        if (text := table.cell(row, column))
    ]
    spoken = sum(sum(map(str.isalpha, text)) > 3 for text in texts)
    return bool(texts) and spoken * 2 > len(texts)


def _divided(
    draft: BlockDraft, table: Table, columns: Columns, words: Words, number: int
) -> Iterator[BlockDraft]:
    """The drafts of a table of measures.

    Its head, then runs of rows that are one measure or none.
    """
    starts = _starts(table, columns, words)
    stops = [start for start, _ in starts[1:]] + [len(table.rows)]
    for (start, is_measure), stop in zip(starts, stops, strict=True):
        grid = table.grid(number, start, stop, columns.head, columns.measures)
        part = replace(draft, rows=table.rows[start:stop], grid=grid)
        if is_measure:
            part.kind, part.level = Kind.MEASURE, 1
            part.evidence = (
                f"a row of a table whose column {columns.measures + 1} holds measures"
            )
            part.fields = _fields(table, start, stop, columns)
        yield part


def _starts(table: Table, columns: Columns, words: Words) -> list[tuple[int, bool]]:
    """The rows with which a draft begins, and whether it is a measure."""
    starts = [(0, False)]
    for row in range(columns.head, len(table.rows)):
        is_measure = _is_measure(table, row, columns, words)
        if is_measure or (starts[-1][1] and not _continues(table, row, columns)):
            starts.append((row, is_measure))
    return starts


def _is_measure(table: Table, row: int, columns: Columns, words: Words) -> bool:
    """Whether a row begins a measure: no heading within the table, no sum, no head that is repeated."""
    cells = table.cells[row]
    text = table.cell(row, columns.measures)
    if not any(map(str.isalpha, text)) or table.goes_on(row, columns.measures):
        return False
    filled = [column for column, cell in enumerate(cells) if cell.strip()]
    if (
        len(filled) == 1
        and len(cells) > 2
        and (filled[0] != columns.measures or _is_wide(table, row))
    ):
        return False
    if cells in table.cells[: columns.head]:
        return False
    first = _WORD.match(cells[filled[0]].lower().strip())
    return first is None or first.group() not in _known(words, "totals")


def _is_wide(table: Table, row: int) -> bool:
    """Whether one cell of a row reaches over most columns."""
    return any(merge.columns * 2 > table.width for merge in table.merged_in(row))


def _continues(table: Table, row: int, columns: Columns) -> bool:
    """Whether a row goes on with the measure above it.

    Their cells are one, or its own is empty.
    """
    if table.goes_on(row, columns.measures):
        return True
    filled = [column for column, cell in enumerate(table.cells[row]) if cell.strip()]
    return bool(filled) and filled[0] > columns.measures


def _fields(table: Table, start: int, stop: int, columns: Columns) -> Fields:
    return Fields(
        *(
            ", ".join(
                dict.fromkeys(
                    text
                    for row in range(start, stop)
                    if (text := table.cell(row, column))
                )
            )
            for column in (columns.responsible, columns.deadline, columns.cost)
        )
    )
