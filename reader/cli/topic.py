"""`tiltak topic`: what the documents on the shelf say of one thing, as a table."""

from __future__ import annotations

from pathlib import Path

import click

from index_builder.errors import Sentence, UserError
from reader.cli.shared import (
    MEASURES_WRITTEN,
    format_option,
    output_option,
    progress_bar,
    tell_written,
)
from reader.cli.shelf import opened_shelf
from reader.cli.terminal import tell
from reader.core.anchor import anchor_block
from reader.core.export.text_table import FORMATS, format_for
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.topics.topic_export import WORDS, export_topic, wide_table
from reader.core.topics.topic_table import TopicTable, topic_table
from reader.core.topics.topics import Topics, Verdict

KEPT = "Kept “{name}” with {count} {count:question|questions}."
_LANGUAGES = tuple(WORDS)


@click.group("topic")
def command() -> None:
    """Keep topics, and show what each document on the shelf says of one.

    tiltak topic add housing "bolig" "bygge NEAR/5 hjem"

    tiltak topic show housing -o housing.docx
    """


@command.command("add")
@click.argument("name")
@click.argument("query", nargs=-1, required=True)
def add(name: str, query: tuple[str, ...]) -> None:
    """Keep a topic: its NAME, and a QUERY for each row of its table."""
    with opened_shelf(writes=True) as (_, store):
        topic = Topics(store).add(name, query)
    tell(Sentence(KEPT, name=topic.name, count=len(topic.queries)))


@command.command("list")
def show_all() -> None:
    """Show all topics and what they ask."""
    with opened_shelf() as (_, store):
        for topic in Topics(store).all():
            tell(f"{topic.name}: {'; '.join(topic.queries)}")


@command.command("remove")
@click.argument("name")
def remove(name: str) -> None:
    """Take a topic away. Documents and notes stay as they are."""
    with opened_shelf(writes=True) as (_, store):
        topics = Topics(store)
        topics.remove(topics.named(name))


@command.command("pick")
@click.argument("name")
@click.argument("title")
@click.argument("number")
@click.option(
    "--out",
    is_flag=True,
    help="Take the measure out of the table instead of putting it in.",
)
def pick(name: str, title: str, number: str, out: bool) -> None:
    """Put a measure into a topic.

    The measure is given by its NUMBER and by the TITLE of its document, or the
    beginning of that title.
    """
    with opened_shelf(writes=True) as (documents, store):
        topics = Topics(store)
        topic, key = topics.named(name), _keys(documents, (title,))[0]
        outline = documents.read(key)
        block = next(
            (block for block in outline.blocks if block.number == number), None
        )
        if block is None:
            raise UserError(
                "{title} has no measure {number}. Look its number up.",
                title=title,
                number=number,
            )
        verdict = Verdict.OUT if out else Verdict.IN
        anchor = anchor_block(outline, block.id, "")
        topics.pick(topic, documents.by_key[key].id, block.id, anchor, verdict)


@command.command("show")
@click.argument("name")
@click.option(
    "--document",
    "titles",
    metavar="TITLE",
    multiple=True,
    help="Only this document; may be repeated, in the order of the columns.",
)
@click.option(
    "--language",
    type=click.Choice(_LANGUAGES),
    default="nb",
    help="The language of the table's own words.",
)
@format_option(one.suffix.lstrip(".") for one in FORMATS)
@output_option()
def show(
    name: str, titles: tuple[str, ...], language: str, format_: str, output: Path | None
) -> None:
    """Show the table of a topic: one row per question, one column per document.

    A spreadsheet has one row per measure.
    """
    if output:
        format_for(output, format_)
    with opened_shelf() as (documents, store), progress_bar() as progress:
        topics = Topics(store)
        topic = topics.named(name)
        searcher = documents.searcher(progress)
        table = topic_table(
            topic, topics.picks(topic), documents, searcher, _keys(documents, titles)
        )
    if output:
        export_topic(table, output, language, format_)
        found = sum(column.found for column in table.columns)
        tell_written(Sentence(MEASURES_WRITTEN, count=found, path=output), output)
    else:
        tell(_as_text(table, language))


show.epilog = (
    f"Endings that tell the format of FILE: {', '.join(one.suffix for one in FORMATS)}."
)


def _keys(documents: ShelfDocuments, titles: tuple[str, ...]) -> tuple[str, ...]:
    """The documents that titles begin with. Raises UserError for one that none does."""
    found = []
    for title in titles:
        wanted = title.casefold()
        keys = [
            key
            for key in documents.by_key
            if documents.title(key).casefold().startswith(wanted)
        ]
        if not keys:
            raise UserError(
                "No document on the shelf is called {title}. Open it once first.",
                title=title,
            )
        found.append(keys[0])
    return tuple(found)


def _as_text(table: TopicTable, language: str) -> str:
    """The table for a terminal: below each question, the documents and their measures."""
    seen = wide_table(table, language)
    lines = [seen.title, *seen.remarks]
    for row in seen.rows:
        lines += ["", row[0]]
        for column, cell in zip(seen.columns[1:], row[1:], strict=True):
            lines.append(f"  {column.title.replace(chr(10), ': ')}")
            lines += [f"    {line}" for line in cell.split("\n")]
    return "\n".join(lines)
