"""A document's column in a topic's table: its measures by query, by hand, and taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index_builder.model import Block, Kind, Outline
from reader.core.anchor_resolver import AnchorResolver
from reader.core.citation import source_line
from reader.core.topics.suggestions import Text
from reader.core.topics.topics import Pick, Verdict


class TopicMeasure(NamedTuple):
    """A measure in a cell."""

    position: int
    """Of its block in the document's outline."""
    block: str
    """The block's id."""
    number: str
    page: int
    """0 where the document has no pages worth naming."""
    text: str
    source: str
    """Where it stands, as a citation says it."""
    picks: tuple[str, ...] = ()
    """Ids of what the user said about it."""


Cell = tuple[TopicMeasure, ...]
"""The measures of one document in one row, in the document's order."""


@dataclass(frozen=True, slots=True)
class TopicColumn:
    """A document of the table."""

    key: str
    """In `ShelfDocuments`."""
    document: str
    """The document's id in the library."""
    title: str
    measures: int
    """How many measures it has in all, so that long documents are not compared blindly
    with short ones."""
    found: int
    """How many different ones the table has."""
    lost: int
    """Measures put in by hand that the document does not have any more."""


class Filled(NamedTuple):
    """A document's part of the table, without the document."""

    column: TopicColumn
    asked: tuple[Cell, ...]
    """A cell for each query."""
    by_hand: Cell
    taken_out: Cell


class ColumnMaker:
    """A document whose part of the table is worked out."""

    def __init__(
        self,
        outline: Outline,
        title: str,
        asked: Sequence[Sequence[int]],
        picks: Sequence[Pick],
    ) -> None:
        """`asked`: the positions that answer each query."""
        self._outline, self._title, self._asked = outline, title, asked
        self._picks: dict[int, list[Pick]] = {}
        """By the position of what they are about; the last of them counts."""
        placed = 0
        for pick, position in _places(outline, picks):
            self._picks.setdefault(position, []).append(pick)
            placed += pick.verdict is Verdict.IN
        self._lost = sum(pick.verdict is Verdict.IN for pick in picks) - placed
        self._found = {position for positions in asked for position in positions}
        self._out = self._said(Verdict.OUT)
        self._shown = (self._found | self._said(Verdict.IN)) - self._out
        """The positions of the measures in the table."""

    def filled(self, key: str, document: str) -> Filled:
        """The cells, and what is said of the document."""
        total = sum(map(is_measure, self._outline.blocks))
        found = len(self._shown)
        column = TopicColumn(key, document, self._title, total, found, self._lost)
        return Filled(
            column,
            tuple(self.cell(set(one) - self._out) for one in self._asked),
            self.cell(self._shown - self._found),
            self.cell(self._out),
        )

    def cell(self, positions: Iterable[int]) -> Cell:
        """The measures at some positions."""
        return tuple(self._measure(position) for position in sorted(positions))

    @property
    def inside(self) -> list[Text]:
        """The texts of the measures in the table."""
        return self.texts(sorted(self._shown))

    def others(self) -> list[int]:
        """The positions of the measures that are neither in the table nor taken out."""
        known = self._shown | self._out
        return [
            position
            for position, block in enumerate(self._outline.blocks)
            if position not in known and is_measure(block)
        ]

    def texts(self, positions: Iterable[int]) -> list[Text]:
        """The texts of some measures, with their language."""
        blocks, language = self._outline.blocks, self._outline.language
        return [(blocks[position].statement, language) for position in positions]

    def _said(self, verdict: Verdict) -> set[int]:
        return {at for at, picks in self._picks.items() if picks[-1].verdict is verdict}

    def _measure(self, position: int) -> TopicMeasure:
        outline = self._outline
        block = outline.blocks[position]
        return TopicMeasure(
            position,
            block.id,
            block.number,
            block.page if outline.page_count > 1 else 0,
            block.statement,
            source_line(outline, position, self._title),
            tuple(pick.id for pick in self._picks.get(position, ())),
        )


def _places(outline: Outline, picks: Sequence[Pick]) -> Iterator[tuple[Pick, int]]:
    """The picks of measures in a document, each with its position.

    A measure is found by its id, or else by its words. One that is gone is left out.
    """
    resolver: AnchorResolver | None = None
    for pick in picks:
        position = outline.positions.get(pick.block, -1)
        if position < 0:
            resolver = resolver or AnchorResolver(outline)
            position = resolver.find(pick.anchor).position
        if position >= 0:
            yield pick, position


def is_measure(block: Block) -> bool:
    """Whether a block is a measure, or says one in a sentence."""
    return block.kind is Kind.MEASURE or bool(block.commitments)
