"""A quotation with its source: "copy as citation", and the clipboard beside it.

Everything is made twice: as plain text for a message field, and as HTML for a word
processor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from index_builder.model import Block, Kind, Outline
from index_builder.tables import Cell, rows_of, stands_in_table, table_end

WORDS = {
    "nb": ("s.", "«", "»", "linje", "linje"),
    "nn": ("s.", "«", "»", "linje", "linje"),
    "no": ("s.", "«", "»", "linje", "linje"),
    "da": ("s.", "»", "«", "linje", "linje"),
    "sv": ("s.", "”", "”", "rad", "rad"),
    "de": ("S.", "„", "“", "Zeile", "Zeilen"),
    "en": ("p.", "“", "”", "line", "lines"),
}
"""For each language: the abbreviation of "page", its quotation marks, one line of a
page and several."""

STRUCTURED = {Kind.MEASURE, Kind.ITEM}
"""Kinds that stand in lists."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One quotation, ready for the clipboard."""

    plain: str
    """The quoted text, then the source on a line of its own."""
    html: str
    """The quoted text as HTML: a `blockquote` with its source in `cite`, escaped."""


def heading_text(block: Block) -> str:
    """A heading as people write it: its marker, if it has one, before its text."""
    return f"{block.marker} {block.text}".strip()


def chapter_path(outline: Outline, position: int) -> str:
    """The headings above a block, outermost first, as one line."""
    return " › ".join(heading_text(heading) for heading in outline.path(position))


def source_line(outline: Outline, position: int, title: str = "") -> str:
    """Where a block stands, in one line: number, document, chapter path, page, lines that the page's margin counts.

    `title` is how the document is to be named, where not by its own title.
    """
    block = outline.blocks[position]
    page = f"{_words(outline)[0]} {block.page}" if outline.page_count > 1 else ""
    number = "" if block.kind is Kind.HEADING else block.number
    parts = (
        number,
        title or outline.title,
        chapter_path(outline, position),
        page,
        _printed_lines(outline, block),
    )
    return ", ".join(part for part in parts if part)


def cite(outline: Outline, position: int, quote: str = "", title: str = "") -> Citation:
    """The citation of a block, or of the part `quote` of its text."""
    text = quote.strip() or outline.blocks[position].statement
    _, opening, closing, _, _ = _words(outline)
    source = source_line(outline, position, title)
    language = escape(outline.language, quote=True)
    html = f'<blockquote lang="{language}"><p>{escape(text)}</p></blockquote>\n<p><cite>{escape(source)}</cite></p>'
    return Citation(f"{opening}{text}{closing}\n{source}\n", html)


def copied(outline: Outline, positions: Iterable[int], title: str = "") -> Citation:
    """A run of blocks for the clipboard, with the source of the first.

    Headings, paragraphs and lists stay what they are.

    Lists nest by the blocks' levels. Raises `ValueError` where there are no positions.
    """
    chosen = sorted(set(positions))
    if not chosen:
        raise ValueError("no blocks to copy")
    blocks = [outline.blocks[position] for position in chosen]
    source = source_line(outline, chosen[0], title)
    plain = "\n".join(_plain(block) for block in blocks)
    html = "\n".join(_structured(blocks))
    return Citation(
        f"{plain}\n\n{source}\n", f"{html}\n<p><cite>{escape(source)}</cite></p>"
    )


def _words(outline: Outline) -> tuple[str, str, str, str, str]:
    return WORDS.get(outline.language.split("-")[0], WORDS["en"])


def _printed_lines(outline: Outline, block: Block) -> str:
    """The lines of a block, as the margin of its page counts them: "line 1050", "lines 1050–1053"."""
    first, last = block.first_printed_line, block.last_printed_line
    one, several = _words(outline)[3:]
    if not first:
        return ""
    return f"{one} {first}" if first == last else f"{several} {first}–{last}"


def _plain(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return f"\n{heading_text(block)}\n"
    if block.kind in STRUCTURED and not stands_in_table(block):
        return f"{'  ' * (max(block.level, 1) - 1)}{block.marker or '•'} {block.text}"
    return f"{block.text}\n"


def _structured(blocks: list[Block]) -> Iterable[str]:
    """The blocks as HTML, with list items nested inside their parents and tables as such."""
    depth, after = 0, 0
    for position, block in enumerate(blocks):
        if position < after:
            continue
        level = (
            max(block.level, 1)
            if block.kind in STRUCTURED and not stands_in_table(block)
            else 0
        )
        if depth and level <= depth:
            yield (
                "</li>"
                + "</ul></li>" * (depth - level - (level == 0))
                + ("</ul>" if level == 0 else "")
            )
            depth = level
        elif level:
            level = depth + 1
        if level > depth:
            yield "<ul>"
            depth = level
        if stands_in_table(block):
            after = table_end(blocks, position)
            yield _table(blocks[position:after])
        else:
            yield _element(block, level)
    if depth:
        yield "</li>" + "</ul></li>" * (depth - 1) + "</ul>"


def _table(blocks: list[Block]) -> str:
    rows = "".join(
        f"<tr>{''.join(map(_cell, row.cells))}</tr>" for row in rows_of(blocks)
    )
    return f"<table>{rows}</table>"


def _cell(cell: Cell) -> str:
    wide = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    high = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<td{wide}{high}>{'<br>'.join(map(escape, cell.paragraphs))}</td>"


def _element(block: Block, level: int) -> str:
    if level:
        return f"<li>{escape(block.text)}"
    if block.kind is Kind.HEADING:
        step = min(max(block.level, 1), 6)
        return f"<h{step}>{escape(heading_text(block))}</h{step}>"
    return f"<p>{escape(block.text)}</p>"
