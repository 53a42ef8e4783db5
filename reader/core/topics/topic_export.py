"""A topic's table as a file: by document for reading, a row a measure for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from index_builder.model import Block, Kind, Outline
from reader.core.export.text_table import (
    TextColumn,
    TextTable,
    export_table,
    format_for,
)
from reader.core.topics.topic_column import TopicColumn, TopicMeasure
from reader.core.topics.topic_table import TopicTable

_QUESTION_WIDTH = 16
"""Characters of the column of questions."""
_DOCUMENT_WIDTH = 40
"""Characters of a document's column."""


class TopicWords(NamedTuple):
    """The words that a topic's table adds, in one language."""

    question: str
    nothing: str
    by_hand: str
    counted: str
    """Takes `found` and `measures`."""
    asked: str
    """Takes `queries`."""
    lost: str
    """Takes `count` and `title`."""
    page: str
    columns: tuple[str, ...]
    """Of a row a measure."""


WORDS = {
    "en": TopicWords(
        "Question",
        "nothing found",
        "put in by hand",
        "{found} of {measures} measures",
        "Asked: {queries}",
        "{count} measures put in by hand are no longer in {title}.",
        "p.",
        ("Topic", "Question", "Document", "Number", "Page", "Measure", "Source"),
    ),
    "nb": TopicWords(
        "Spørsmål",
        "ingenting funnet",
        "lagt til for hånd",
        "{found} av {measures} tiltak",
        "Spurt: {queries}",
        "{count} tiltak som ble lagt til for hånd, finnes ikke lenger i {title}.",
        "s.",
        ("Tema", "Spørsmål", "Dokument", "Nummer", "Side", "Tiltak", "Kilde"),
    ),
    "nn": TopicWords(
        "Spørsmål",
        "ingenting funne",
        "lagt til for hand",
        "{found} av {measures} tiltak",
        "Spurt: {queries}",
        "{count} tiltak som vart lagde til for hand, finst ikkje lenger i {title}.",
        "s.",
        ("Tema", "Spørsmål", "Dokument", "Nummer", "Side", "Tiltak", "Kjelde"),
    ),
}
_LONG_WIDTHS = (18, 18, 24, 11, 7, 70, 40)


def export_topic(
    table: TopicTable, target: Path, language: str, name: str = ""
) -> None:
    """Write a topic's table.

    Raises UserError where the ending asks for no known format, or nothing can be
    written.
    """
    is_spreadsheet = format_for(target, name).suffix in (".xlsx", ".ods")
    made = (long_table if is_spreadsheet else wide_table)(table, language)
    export_table(made, target, name)


def wide_table(table: TopicTable, language: str) -> TextTable:
    """The table as it is seen: a column a document."""
    words = WORDS.get(language, WORDS["en"])
    columns = [TextColumn(words.question, _QUESTION_WIDTH)]
    columns += [
        TextColumn(_head(words, column), _DOCUMENT_WIDTH) for column in table.columns
    ]
    rows = tuple(
        (
            row.query or words.by_hand,
            *(_cell(words, measures) for measures in row.cells),
        )
        for row in table.rows
    )
    return TextTable(table.name, _remarks(words, table), tuple(columns), rows, language)


def long_table(table: TopicTable, language: str) -> TextTable:
    """The same with a row a measure, to be sorted and counted."""
    words = WORDS.get(language, WORDS["en"])
    columns = tuple(map(TextColumn, words.columns, _LONG_WIDTHS))
    return TextTable(
        table.name,
        _remarks(words, table),
        columns,
        tuple(_long_rows(words, table)),
        language,
    )


def topic_outline(table: TopicTable, language: str) -> Outline:
    """The table as a document to print: a section a question, in it one a document."""
    words = WORDS.get(language, WORDS["en"])
    blocks = [Block(Kind.HEADING, table.name, "topic", 1)]
    blocks += [
        Block(Kind.PARAGRAPH, remark, f"remark-{number}")
        for number, remark in enumerate(_remarks(words, table))
    ]
    for number, row in enumerate(table.rows):
        title = row.query or words.by_hand
        blocks.append(Block(Kind.HEADING, title, f"row-{number}", 2))
        for place, (column, cell) in enumerate(
            zip(table.columns, row.cells, strict=True)
        ):
            key = f"{number}-{place}"
            head = _head(words, column).replace("\n", ": ")
            blocks.append(Block(Kind.HEADING, head, f"document-{key}", 3))
            lines = [_line(words, one) for one in cell] or [words.nothing]
            blocks += [
                Block(Kind.PARAGRAPH, line, f"measure-{key}-{count}")
                for count, line in enumerate(lines)
            ]
    return Outline(table.name, language, tuple(blocks))


def _long_rows(words: TopicWords, table: TopicTable) -> Iterator[tuple[str, ...]]:
    """Empty cells have a row of their own, which says so."""
    for row in table.rows:
        for column, measures in zip(table.columns, row.cells, strict=True):
            start = (table.name, row.query or words.by_hand, column.title)
            if not measures and row.query:
                yield (*start, "", "", words.nothing, "")
            for one in measures:
                yield (*start, one.number, str(one.page or ""), one.text, one.source)


def _head(words: TopicWords, column: TopicColumn) -> str:
    return f"{column.title}\n{words.counted.format(found=column.found, measures=column.measures)}"


def _cell(words: TopicWords, measures: tuple[TopicMeasure, ...]) -> str:
    return "\n".join(_line(words, one) for one in measures) or words.nothing


def _line(words: TopicWords, one: TopicMeasure) -> str:
    page = f"{words.page} {one.page}" if one.page else ""
    place = ", ".join(part for part in (one.number, page) if part)
    return f"{one.text} ({place})" if place else one.text


def _remarks(words: TopicWords, table: TopicTable) -> tuple[str, ...]:
    queries = "; ".join(row.query for row in table.rows if row.query)
    lost = [
        words.lost.format(count=column.lost, title=column.title)
        for column in table.columns
        if column.lost
    ]
    return (words.asked.format(queries=queries), *lost)
