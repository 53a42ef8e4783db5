"""A topic as a table: a row a query, a column a document, measures in cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from index_builder.model import Block, Kind, Outline
from reader.core.anchor_resolver import AnchorResolver
from reader.core.citation import source_line
from reader.core.search.query_parser import parse
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.search.shelf_searcher import ShelfSearcher
from reader.core.topics.topics import Pick, Topic, Verdict


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


@dataclass(frozen=True, slots=True)
class TopicColumn:
    """A document of the table."""

    key: str
    """In `ShelfDocuments`."""
    title: str
    measures: int
    """How many measures it has in all, so that long documents are not compared blindly
    with short ones."""
    found: int
    """How many different ones the table has."""
    lost: int
    """Measures put in by hand that the document does not have any more."""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A question of the table."""

    query: str
    """Empty in the row of what was put in by hand and answers no question."""
    cells: tuple[tuple[TopicMeasure, ...], ...]
    """One for each column, each in the document's order."""


@dataclass(frozen=True, slots=True)
class TopicTable:
    """The measures of several documents on a topic."""

    name: str
    columns: tuple[TopicColumn, ...]
    rows: tuple[TopicRow, ...]


def topic_table(
    topic: Topic,
    picks: Sequence[Pick],
    documents: ShelfDocuments,
    searcher: ShelfSearcher,
    keys: Sequence[str] = (),
) -> TopicTable:
    """The table of a topic over the documents `keys`, or over the whole shelf."""
    keys = tuple(keys) or tuple(documents.by_key)
    found = [_positions(query, searcher, keys) for query in topic.queries]
    columns: list[TopicColumn] = []
    cells: list[list[tuple[TopicMeasure, ...]]] = []
    for key in keys:
        own = [pick for pick in picks if pick.document == documents.by_key[key].id]
        column, below = _column(
            key, documents, [positions.get(key, ()) for positions in found], own
        )
        columns.append(column)
        cells.append(below)
    rows = [
        TopicRow(query, tuple(below[number] for below in cells))
        for number, query in enumerate(topic.queries)
    ]
    by_hand = tuple(below[-1] for below in cells)
    if any(by_hand):
        rows.append(TopicRow("", by_hand))
    return TopicTable(topic.name, tuple(columns), tuple(rows))


def _positions(
    query: str, searcher: ShelfSearcher, keys: Iterable[str]
) -> dict[str, Sequence[int]]:
    """The measures that answer a question, by document."""
    wanted = frozenset(keys)
    asked = replace(parse(query), only_measures=True)
    return {
        key: results.positions
        for key, results in searcher.search(asked)
        if key in wanted
    }


def _column(
    key: str,
    documents: ShelfDocuments,
    found: Sequence[Sequence[int]],
    picks: Sequence[Pick],
) -> tuple[TopicColumn, list[tuple[TopicMeasure, ...]]]:
    """A column, and its cells from top to bottom; the last one holds what was put in by hand."""
    outline, title = documents.read(key), documents.title(key)
    places = {pick.id: position for pick, position in _places(outline, picks)}
    out = {
        places[pick.id]
        for pick in picks
        if pick.verdict is Verdict.OUT and pick.id in places
    }
    kept = [
        [position for position in positions if position not in out]
        for positions in found
    ]
    asked = {position for positions in kept for position in positions}
    put_in = [pick for pick in picks if pick.verdict is Verdict.IN]
    kept.append(
        sorted({places[pick.id] for pick in put_in if pick.id in places} - asked)
    )
    cells = [
        tuple(_measure(outline, position, title) for position in positions)
        for positions in kept
    ]
    lost = sum(pick.id not in places for pick in put_in)
    total = sum(map(_is_measure, outline.blocks))
    return TopicColumn(key, title, total, len(asked.union(kept[-1])), lost), cells


def _places(outline: Outline, picks: Sequence[Pick]) -> Iterator[tuple[Pick, int]]:
    """Where picked measures are: by their ids, or else by their words; those that are gone are left out."""
    resolver: AnchorResolver | None = None
    for pick in picks:
        position = outline.positions.get(pick.block, -1)
        if position < 0:
            resolver = resolver or AnchorResolver(outline)
            position = resolver.find(pick.anchor).position
        if position >= 0:
            yield pick, position


def _measure(outline: Outline, position: int, title: str) -> TopicMeasure:
    block = outline.blocks[position]
    page = block.page if outline.page_count > 1 else 0
    return TopicMeasure(
        position,
        block.id,
        block.number,
        page,
        block.statement,
        source_line(outline, position, title),
    )


def _is_measure(block: Block) -> bool:
    return block.kind is Kind.MEASURE or bool(block.commitments)
