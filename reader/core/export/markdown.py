"""Markdown (CommonMark): headings by level, nested lists, everything else escaped so that it stays text."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence

from index_builder.model import Block, Kind
from index_builder.tables import Cell, stands_in_table, table_end
from reader.core.citation import heading_text
from reader.core.export.asides import note_text, verdict
from reader.core.export.extract import Extract, Piece, Run
from reader.core.export.options import Options
from reader.core.export.table import Table, paragraphs
from reader.core.export.words import words

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])|&(?=#?\w+;)")
_AT_START = re.compile(r"^(\s*)([-+>]|\d+[.)](?=\s|$)|=+\s*$)")
_ORDERED = re.compile(r"(\d{1,9})([.)])")
_DEEPEST = 6
"""Levels of heading that Markdown has."""


def render(chosen: Extract, options: Options) -> bytes:
    """The file, in UTF-8.

    Title and language stand in a YAML head, because they are not part of the text.
    """
    head = f"---\ntitle: {json.dumps(chosen.title, ensure_ascii=False)}\nlang: {chosen.language}\n---\n"
    return (head + "\n".join(_lines(chosen, options)) + "\n").encode("utf-8", "replace")


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is, also at the start of a line."""
    return _AT_START.sub(
        lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}",
        escape_inside(text),
    )


def escape_inside(text: str) -> str:
    """The same for text that something else stands before in its line."""
    one_line = " ".join(text.split("\n"))
    return _SPECIAL.sub(lambda found: f"\\{found.group()}", one_line)


def _lines(chosen: Extract, options: Options) -> Iterator[str]:
    terms = words(chosen.language)
    if options.contents:
        headings = (
            piece.block for piece in chosen.pieces if piece.block.kind is Kind.HEADING
        )
        yield from ("", f"**{terms.contents}**", "")
        yield from (
            f"{'  ' * (block.level - 1)}- {escape(heading_text(block))}"
            for block in headings
        )
    page, indents, after = 0, [""], 0
    blocks = [piece.block for piece in chosen.pieces]
    for position, piece in enumerate(chosen.pieces):
        if position < after:
            continue
        depth = min(piece.depth, len(indents))
        if not (depth and len(indents) > 1):
            yield ""
        del indents[max(depth, 1) :]
        if options.pages and chosen.page_count > 1 and piece.block.page != page:
            page = piece.block.page
            yield from (f"<!-- {terms.page} {page} -->", "")
        prefix = _prefix(piece) if depth else ""
        text = _text(piece, options)
        pieces: Sequence[Piece] = [piece]
        if stands_in_table(piece.block):
            after = table_end(blocks, position)
            pieces = chosen.pieces[position:after]
            yield from _table(Table(pieces), options)
        elif piece.block.kind is Kind.NOTE:
            yield _note(piece.block)
        elif piece.block.kind is Kind.HEADING:
            yield f"{'#' * min(max(piece.block.level, 1), _DEEPEST)} {text}"
        else:
            yield f"{indents[-1]}{prefix}{text}"
        if depth:
            indents.append(indents[-1] + " " * len(prefix))
        if options.notes:
            asides = [
                said
                for each in pieces
                for said in (verdict(each, terms), *map(note_text, each.notes))
            ]
            for aside in filter(None, asides):
                yield from ("", f"{indents[-1]}> {escape(aside)}")


def _prefix(piece: Piece) -> str:
    """The list marker: Markdown's own where the source's is of a kind that Markdown has."""
    ordered = _ORDERED.fullmatch(piece.block.marker)
    return f"{ordered[1]}{ordered[2]} " if ordered else "- "


def _text(piece: Piece, options: Options) -> str:
    block = piece.block
    if block.kind is Kind.HEADING:
        return escape(heading_text(block))
    number = f"**{block.number}** " if options.numbers and block.number else ""
    number += escape(piece.prefix)
    return number + "".join(_run(run, marked=options.notes) for run in piece.runs)


def _note(block: Block) -> str:
    """A footnote as HTML: Markdown has none, and its dialects hide those that nothing refers to."""
    marker = f"<sup>{html.escape(block.marker)}</sup> " if block.marker else ""
    return (
        f'<p class="footnote">{marker}{html.escape(" ".join(block.text.split()))}</p>'
    )


def _run(run: Run, *, marked: bool) -> str:
    """A run of text; `marked` with its highlight.

    Bold and italics are HTML, for asterisks mean that only where the right characters
    stand beside them.
    """
    text = escape(run.text)
    if run.italic:
        text = f"<em>{text}</em>"
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.target and not run.target.startswith("#"):  # Markdown has no ids
        text = f"[{text}](<{run.target}>)"
    return f"<mark>{text}</mark>" if marked and run.pattern else text


def _table(table: Table, options: Options) -> Iterator[str]:
    """A table of pipes.

    Merged cells are one cell and empty ones, since Markdown has none.
    """
    rows = list(table.rows())
    width = max(cell.column + cell.columns for _, row in rows for cell in row.cells)
    for index, (piece, row) in enumerate(rows):
        cells = [""] * width
        for cell in row.cells:
            cells[cell.column] = _cell(piece, cell, options)
        if row.first and options.numbers and piece.block.number:
            cells[0] = f"**{piece.block.number}** {cells[0]}"
        yield f"| {' | '.join(cells)} |"
        if index == 0:
            yield f"|{' --- |' * width}"


def _cell(piece: Piece, cell: Cell, options: Options) -> str:
    paragraph = (
        "".join(_run(run, marked=options.notes) for run in runs)
        for runs in paragraphs(piece, cell)
    )
    return "<br>".join(paragraph)
