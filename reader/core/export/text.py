"""Plain text: one line a paragraph, an empty line between, lists with their markers."""

from __future__ import annotations

from collections.abc import Iterator

from index_builder.grid import CELL_BREAK
from index_builder.model import Kind
from reader.core.citation import heading_text
from reader.core.export.asides import note_text, verdict
from reader.core.export.extract import Extract, Piece
from reader.core.export.options import Options
from reader.core.export.words import words


def render(chosen: Extract, options: Options) -> bytes:
    """The file, in UTF-8."""
    return ("\n".join(_lines(chosen, options)).strip("\n") + "\n").encode(
        "utf-8", "replace"
    )


def _lines(chosen: Extract, options: Options) -> Iterator[str]:
    terms = words(chosen.language)
    if options.contents:
        headings = (
            piece.block for piece in chosen.pieces if piece.block.kind is Kind.HEADING
        )
        yield from (terms.contents, "")
        yield from (
            f"{'  ' * (block.level - 1)}{heading_text(block)}" for block in headings
        )
    page, listed, table = 0, False, 0
    for piece in chosen.pieces:
        grid = piece.block.grid
        if not (listed and piece.depth) and not (grid and grid.table == table):
            yield ""
        listed, table = piece.depth > 0, grid.table if grid else 0
        if options.pages and chosen.page_count > 1 and piece.block.page != page:
            page = piece.block.page
            yield f"[{terms.page} {page}]"
        yield _line(piece, options)
        if options.notes:
            yield from (
                f"    {line}"
                for line in (verdict(piece, terms), *map(note_text, piece.notes))
                if line
            )


def _line(piece: Piece, options: Options) -> str:
    block = piece.block
    if block.kind is Kind.HEADING:
        return heading_text(block)
    number = f"{block.number} " if options.numbers and block.number else ""
    if piece.depth:
        return f"{'  ' * (piece.depth - 1)}{block.marker or '•'} {number}{block.text}"
    return f"{number}{piece.prefix}{block.text.replace(CELL_BREAK, ' ')}"
