"""`tiltak outline`: the chapters and measures of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import click

from index_builder.model import Block, Kind, Outline, Section
from reader.cli.rows import RowForm, print_rows, row_options
from reader.cli.shared import (
    Document,
    counts,
    documents_argument,
    lines_of,
    printed_lines,
    progress_bar,
    read_document,
)
from reader.cli.terminal import tell

_COLUMNS = "kind level number page first_line last_line id text first_printed_line last_printed_line"


@click.command("outline")
@documents_argument()
@row_options("One row per block, in reading order")
def command(documents: tuple[Path, ...], form: RowForm | None) -> None:
    """Show the chapters of documents, with their pages and how many measures each holds.

    With --tsv or --json every block is a row of the columns kind, level, number, page,
    first_line, last_line, id, text, first_printed_line and last_printed_line. A
    heading's text begins with the number that is printed before it. Lines are those of
    a text file; for other formats they are empty. Printed lines are the numbers in the
    margin of the page, beside the block's first and last line; they are empty where
    there are none. With several documents, each row begins with the file.
    """
    if form is None:
        for document in documents:
            tell("\n".join(_tree(_read(document).outline)))
    elif len(documents) == 1:
        print_rows(form, _COLUMNS, _rows(_read(documents[0])))
    else:
        rows = (
            (str(document), *row)
            for document in documents
            for row in _rows(_read(document))
        )
        print_rows(form, f"file {_COLUMNS}", rows)


def _read(document: Path) -> Document:
    with progress_bar() as progress:
        return read_document(document, progress)


def _rows(document: Document) -> Iterator[Sequence[object]]:
    for block in document.outline.blocks:
        first, last = lines_of(block, document.source_format)
        place = block.kind.value, block.level, block.number, block.page, first, last
        yield *place, block.id, _printed(block), *printed_lines(block)


def _printed(block: Block) -> str:
    """A block's text; a heading's with the number that is printed before it."""
    return (
        f"{block.marker} {block.text}"
        if block.kind is Kind.HEADING and block.marker
        else block.text
    )


def _tree(outline: Outline) -> Iterator[str]:
    """A line for the document, then one for each chapter."""
    yield f"{outline.title} ({outline.language}): {counts(outline)}"
    measures = list(
        accumulate((block.kind is Kind.MEASURE for block in outline.blocks), initial=0)
    )
    yield from _branches(outline, outline.sections, measures, "  ")


def _branches(
    outline: Outline, sections: Sequence[Section], measures: list[int], indent: str
) -> Iterator[str]:
    for section in sections:
        heading = outline.blocks[section.start]
        inside = measures[section.end] - measures[section.start]
        counted = f", {inside} measure{'s' * (inside != 1)}" if inside else ""
        title = " ".join(f"{heading.marker} {heading.text}".split())
        yield f"{indent}{title}  (p. {heading.page}{counted})"
        yield from _branches(outline, section.children, measures, indent + "  ")
