"""A topic as a table: a row a query, a column a document, measures in cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from reader.core.search.query_parser import parse
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.search.shelf_searcher import ShelfSearcher
from reader.core.topics.suggestions import suggested
from reader.core.topics.topic_column import Cell, ColumnMaker, Filled, TopicColumn
from reader.core.topics.topics import Pick, Topic

_MOST_SUGGESTING: Final = 30
"""Documents in a table with suggestions: all of them are in memory at once."""


class RowKind(Enum):
    """Why measures are in a row."""

    ASKED = auto()
    """They answer a query."""
    BY_HAND = auto()
    """The user put them in."""
    TAKEN_OUT = auto()
    """They answer a query, and the user took them out: no part of the table."""
    SUGGESTED = auto()
    """They have words in common with those of the table: no part of it."""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A row of the table, or one beside it."""

    kind: RowKind
    query: str
    """Empty where the row answers none."""
    cells: tuple[Cell, ...]
    """One for each column."""


@dataclass(frozen=True, slots=True)
class TopicTable:
    """The measures of several documents on a topic."""

    name: str
    columns: tuple[TopicColumn, ...]
    rows: tuple[TopicRow, ...]
    beside: tuple[TopicRow, ...] = ()
    """Measures taken out, and measures suggested: for whoever works on the topic."""


def topic_table(
    topic: Topic,
    picks: Sequence[Pick],
    documents: ShelfDocuments,
    searcher: ShelfSearcher,
    keys: Sequence[str] = (),
) -> TopicTable:
    """The table of a topic over the documents `keys`, or over those that the topic names."""
    keys = tuple(keys) or chosen_keys(topic, documents)
    found = [_positions(query, searcher, keys) for query in topic.queries]
    filled: list[Filled] = []
    kept: list[ColumnMaker] = []
    for key in keys:
        document = documents.by_key[key]
        own = [pick for pick in picks if pick.document == document.id]
        asked = [positions.get(key, ()) for positions in found]
        made = ColumnMaker(documents.read(key), documents.title(key), asked, own)
        filled.append(made.filled(key, document.id))
        if len(keys) <= _MOST_SUGGESTING:
            kept.append(made)
    rows = [
        TopicRow(RowKind.ASKED, query, tuple(one.asked[number] for one in filled))
        for number, query in enumerate(topic.queries)
    ]
    rows += _if_any(RowKind.BY_HAND, (one.by_hand for one in filled))
    beside = _if_any(RowKind.TAKEN_OUT, (one.taken_out for one in filled))
    beside += _if_any(RowKind.SUGGESTED, _suggestions(kept))
    columns = tuple(one.column for one in filled)
    return TopicTable(topic.name, columns, tuple(rows), tuple(beside))


def chosen_keys(topic: Topic, documents: ShelfDocuments) -> tuple[str, ...]:
    """The documents of a topic, in its order.

    All documents of the shelf, where the topic names none that is there.
    """
    by_id = {document.id: key for key, document in documents.by_key.items()}
    named = tuple(by_id[one] for one in topic.documents if one in by_id)
    return named or tuple(documents.by_key)


def _if_any(kind: RowKind, cells: Iterable[Cell]) -> list[TopicRow]:
    """A row, or none where all its cells would be empty."""
    made = tuple(cells)
    return [TopicRow(kind, "", made)] if any(made) else []


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


def _suggestions(columns: Sequence[ColumnMaker]) -> list[Cell]:
    """For each document the measures that have the most in common with those of the table."""
    inside = [text for column in columns for text in column.inside]
    others = [column.others() for column in columns]
    texts = [
        column.texts(positions)
        for column, positions in zip(columns, others, strict=True)
    ]
    chosen = suggested(inside, texts)
    return [
        column.cell(positions[number] for number in numbers)
        for column, positions, numbers in zip(columns, others, chosen, strict=True)
    ]
