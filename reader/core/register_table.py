"""The table in a saved spreadsheet: its cells, and the measure of each line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from index_builder.errors import UserError
from index_builder.files import read_file
from reader.core.register import Register, Row
from reader.core.store.kinship import KinshipRepository

READER = "reader.core.table_reader"
UNREADABLE = "{name} cannot be read as a table ({reason}). Save it as .xlsx, .ods or .csv and try again."
ALIKE = 70.0
"""Least likeness (0 to 100) of a reworded measure that has kept its number."""
VERY_ALIKE = 90.0
"""The same of one that has another number, and how far below it the next best must be:
see `_most_alike`."""
LEAD = 8.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table."""

    number: int
    """In the file, from 2: the first holds the titles."""
    cells: tuple[str, ...]
    row: Row | None
    """The measure that it is about; None where none was found."""
    is_reworded: bool = False
    """Whether the measure was found by its number and its words, which are others now."""


def read(path: Path) -> list[list[str]]:
    """The cells of a file's table. Raises UserError where it cannot be read."""
    from index_builder.sources import (
        sandbox,
    )  # brings what the window's start has no use for

    try:
        data = read_file(path)
    except OSError as error:
        raise UserError(
            UNREADABLE, name=path.name, reason=error.strerror or error
        ) from error
    source = sandbox.read(path.name, data, reader=READER)
    return [[str(cell) for cell in json.loads(line.text)] for line in source.lines]


def lines(
    register: Register, table: Sequence[Sequence[str]], columns: dict[str, int]
) -> Iterator[Line]:
    """Each line with the measure that it is about.

    It is found by its id, else by the id that it had in another edition, else by its
    text, else by its number and like words. A measure is given to one line alone, and
    first to the one that has its id. Empty lines are passed over.
    """
    finder = _Finder(register)
    filled = [
        (number, cells)
        for number, cells in enumerate(table, start=2)
        if any(cell.strip() for cell in cells)
    ]
    named = {
        number: finder.by_id(_at(cells, columns.get("id"))) for number, cells in filled
    }
    for number, cells in filled:
        row, is_reworded = (
            named[number] or finder.by_earlier_id(_at(cells, columns.get("id"))),
            False,
        )
        if row is None:
            row = finder.by_text(_at(cells, columns.get("text")))
        if row is None:
            row = finder.reworded(
                _at(cells, columns.get("number")), _at(cells, columns.get("text"))
            )
            is_reworded = row is not None
        yield Line(number, tuple(cells), row, is_reworded)


class _Finder:
    """Finds measures, each once."""

    def __init__(self, register: Register) -> None:
        self._rows = register.rows()
        self._by_id = {row.id: row for row in self._rows}
        self._taken: set[str] = set()
        annotations = register.annotations
        self._document = annotations.document
        self._kinship = KinshipRepository(annotations.store)
        ancestors = self._kinship.ancestors(annotations.edition)
        self._by_ancestor = {
            ancestors.get(row.id, row.id): row for row in reversed(self._rows)
        }

    def by_id(self, key: str) -> Row | None:
        return self._take(self._by_id.get(key))

    def by_earlier_id(self, key: str) -> Row | None:
        """The measure that a measure of another edition of the document became."""
        return (
            self._take(
                self._by_ancestor.get(self._kinship.ancestor(self._document, key))
            )
            if key
            else None
        )

    def by_text(self, text: str) -> Row | None:
        """The only measure with these very words."""
        found = [row for row in self._rows if text and _plain(row.text) == _plain(text)]
        return self._take(found[0]) if len(found) == 1 else None

    def reworded(self, number: str, text: str) -> Row | None:
        """The measure with this number and like words, or the only one that is very much like it."""
        if not text:
            return None
        same = [row for row in self._rows if number and row.number == number]
        if len(same) == 1 and fuzz.ratio(_plain(same[0].text), _plain(text)) >= ALIKE:
            return self._take(same[0])
        return self._take(self._most_alike(text))

    def _most_alike(self, text: str) -> Row | None:
        texts = [_plain(row.text) for row in self._rows]
        found = process.extract(
            _plain(text),
            texts,
            scorer=fuzz.ratio,
            limit=2,
            score_cutoff=VERY_ALIKE - LEAD,
        )
        if (
            not found
            or found[0][1] < VERY_ALIKE
            or (len(found) > 1 and found[0][1] - found[1][1] < LEAD)
        ):
            return None
        return self._rows[found[0][2]]

    def _take(self, row: Row | None) -> Row | None:
        if row is None or row.id in self._taken:
            return None
        self._taken.add(row.id)
        return row


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _at(cells: Sequence[str], index: int | None) -> str:
    return cells[index].strip() if index is not None and index < len(cells) else ""
