"""Tables whose cells are parted by rules: which words stand in which cell."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from index_builder.layout.drawings import Drawings
from index_builder.layout.rows import Piece, Row, pieces, rows, words_box
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Tag, Word
from index_builder.model import Role

Place = tuple[int, int]
"""Row and column of a cell, from 0."""


class _Line(NamedTuple):
    """A rule, or several that go on each other.

    Where it stands, and from where to where it runs.
    """

    at: float
    start: float
    stop: float


@dataclass(frozen=True, slots=True)
class _Lattice:
    """Rules that cross each other."""

    level: list[_Line]
    upright: list[_Line]

    @property
    def heights(self) -> list[float]:
        """Where rows of cells begin and end, from above."""
        return _apart(line.at for line in self.level)

    @property
    def edges(self) -> list[float]:
        """Where columns begin and end, from the left."""
        return _apart(line.at for line in self.upright)

    def is_table(self) -> bool:
        """Whether there are two rows and two columns at least: a frame has one cell."""
        return min(len(self.heights), len(self.edges)) > 2

    def cell(self, word: Word) -> Place | None:
        """The cell in which a word stands; None outside. Of a merged cell the first place."""
        x = (word.left + word.right) / 2
        y = word.baseline - word.font.size / 3
        above = [line.at for line in self.level if line.at <= y and _covers(line, x)]
        before = [line.at for line in self.upright if line.at <= x and _covers(line, y)]
        inside = self.heights[-1] >= y and self.edges[-1] >= x
        if not (above and before and inside):
            return None
        return _index(self.heights, max(above)), _index(self.edges, max(before))


def with_tables_apart(words: Sequence[Word], drawn: Drawings) -> list[Piece]:
    """The pieces of a page's words; each table that is parted by rules is one piece."""
    lattices = list(_lattices(drawn))
    if not lattices:
        return list(pieces(words))
    places: dict[int, tuple[int, Place]] = {}
    for word in words:
        for number, lattice in enumerate(lattices):
            place = lattice.cell(word) if word.upright else None
            if place:
                places[id(word)] = number, place
                break
    tables = [_rows(number, words, places) for number in range(len(lattices))]
    return list(_parted(words, places, tables))


def _parted(
    words: Sequence[Word],
    places: dict[int, tuple[int, Place]],
    tables: Sequence[tuple[Row, ...]],
) -> Iterator[Piece]:
    """The pieces in their own order, a table where its first word is drawn."""
    seen: set[int] = set()
    order = itertools.count()

    def table_of(word: Word) -> int:
        found = places.get(id(word))
        return found[0] if found and len(tables[found[0]]) > 1 else -1

    for number, group in itertools.groupby(words, key=table_of):
        if number < 0:
            for piece in pieces(group):
                yield replace(piece, order=next(order))
        elif number not in seen:
            seen.add(number)
            own = tuple(word for word in words if table_of(word) == number)
            yield Piece(own, next(order), words_box(own), tables[number])


def _rows(
    number: int, words: Sequence[Word], places: dict[int, tuple[int, Place]]
) -> tuple[Row, ...]:
    """The rows of a table, each with all its cells."""
    cells: dict[Place, list[Word]] = {}
    for word in words:
        table, place = places.get(id(word), (-1, (0, 0)))
        if table == number:
            cells.setdefault(place, []).append(word)
    columns = sorted({column for _, column in cells})
    if len(columns) < 2:
        return ()
    return tuple(
        _row([cells.get((row, column), []) for column in columns])
        for row in sorted({row for row, _ in cells})
    )


def _row(cells: Sequence[Sequence[Word]]) -> Row:
    lines = [list(rows(list(pieces(cell)))) for cell in cells]
    text = "\t".join(" ".join(line.text for line in cell) for cell in lines)
    extracted = "\t".join(
        " ".join(line.extracted or line.text for line in cell) for cell in lines
    )
    return Row(
        text,
        words_box([word for cell in cells for word in cell]),
        next(line.font for cell in lines for line in cell),
        Tag(Role.TABLE),
        extracted if extracted != text else "",
    )


def _lattices(drawn: Drawings) -> Iterator[_Lattice]:
    """The tables that a page's rules make."""
    if len(drawn.level) > LIMITS.rules or len(drawn.upright) > LIMITS.rules:
        return
    level = _joined([_Line(box.top, box.left, box.right) for box in drawn.level])
    upright = _joined([_Line(box.left, box.top, box.bottom) for box in drawn.upright])
    left = list(level)
    while left:
        lattice = _Lattice([left.pop()], [])
        grown = True
        while grown:
            across = [line for line in upright if _meets_any(line, lattice.level)]
            lattice = _Lattice(lattice.level, across)
            more = [line for line in left if _meets_any(line, across)]
            left = [line for line in left if line not in more]
            lattice.level.extend(more)
            grown = bool(more)
        if lattice.is_table():
            yield lattice


def _joined(lines: Sequence[_Line]) -> list[_Line]:
    """Rules at one place that touch, as one."""
    result: list[_Line] = []
    for line in sorted(lines, key=lambda line: (round(line.at), line.start)):
        last = result[-1] if result else None
        if (
            last
            and abs(last.at - line.at) < LIMITS.slack
            and line.start <= last.stop + LIMITS.slack
        ):
            result[-1] = last._replace(stop=max(last.stop, line.stop))
        else:
            result.append(line)
    return result


def _meets_any(line: _Line, others: Sequence[_Line]) -> bool:
    """Whether a rule meets one of those that run the other way."""
    return any(_covers(line, other.at) and _covers(other, line.at) for other in others)


def _covers(line: _Line, at: float) -> bool:
    return line.start - LIMITS.corner <= at <= line.stop + LIMITS.corner


def _apart(places: Iterator[float]) -> list[float]:
    """Places in order, those that are hardly apart as one."""
    result: list[float] = []
    for place in sorted(places):
        if not result or place - result[-1] > LIMITS.corner:
            result.append(place)
    return result


def _index(places: Sequence[float], at: float) -> int:
    """The last of some places that does not lie behind another."""
    return max(
        index for index, place in enumerate(places) if place <= at + LIMITS.slack
    )
