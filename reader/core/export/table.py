"""A table as export formats need it: rows of cells, each row with its piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index_builder.tables import Cell, Row, rows_of
from reader.core.export.extract import Piece, Run


@dataclass(frozen=True, slots=True)
class Table:
    """The pieces of one table, in order."""

    pieces: Sequence[Piece]

    def rows(self) -> Iterator[tuple[Piece, Row]]:
        """The rows, each with its piece."""
        pieces = iter(self.pieces)
        piece = self.pieces[0]
        for row in rows_of([each.block for each in self.pieces]):
            if row.first:
                piece = next(pieces)
            yield piece, row


def paragraphs(piece: Piece, cell: Cell) -> Iterator[list[Run]]:
    """The paragraphs of a cell, as they are drawn; an empty one where nothing is in it."""
    start = cell.start
    for text in cell.paragraphs:
        yield list(piece.runs_of(start, start + len(text)))
        start += len(text) + 1
