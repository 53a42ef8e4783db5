"""Places in the text: between characters of the text document, and code points of an outline's blocks."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.qt.reading.manuscript import Manuscript
from reader.qt.reading.marks import Span
from reader.qt.reading.text import from_utf16, to_utf16


def character_at(document: QTextDocument, manuscript: Manuscript, position: int, offset: int) -> int:
    """The character of the text document at a code point of a block."""
    piece = manuscript.pieces.of(position, offset)
    start = manuscript.pieces.place(piece)[1]
    text_block = document.findBlockByNumber(piece)
    inside = to_utf16(manuscript.outline.blocks[position].text[start:], offset - start)
    return text_block.position() + min(inside, text_block.length() - 1)


def place_at(document: QTextDocument, manuscript: Manuscript, character: int) -> tuple[int, int]:
    """The position of the block, and the code point in it, at a character of the text document."""
    text_block = document.findBlock(character)
    position, start = manuscript.pieces.place(max(text_block.blockNumber(), 0))
    text = manuscript.outline.blocks[position].text[start:]
    return position, start + from_utf16(text, character - text_block.position())


def selected_spans(cursor: QTextCursor, manuscript: Manuscript) -> list[Span]:
    """What a cursor has selected, a span for each block that it touches; empty where nothing is."""
    if not cursor.hasSelection() or not manuscript.outline.blocks:
        return []
    document, blocks = cursor.document(), manuscript.outline.blocks
    first, start = place_at(document, manuscript, cursor.selectionStart())
    last, end = place_at(document, manuscript, cursor.selectionEnd())
    if first == last:
        return [Span(first, start, end)]
    between = [Span(position, 0, len(blocks[position].text)) for position in range(first + 1, last)]
    return [Span(first, start, len(blocks[first].text)), *between, *([Span(last, 0, end)] if end else [])]


def plain_text(spans: list[Span], manuscript: Manuscript) -> str:
    """What spans hold, verbatim, a line for each; with its marker where a block is taken from its beginning on."""
    blocks = manuscript.outline.blocks
    several = len(spans) > 1
    return "\n".join(
        f"{blocks[span.position].marker} {blocks[span.position].text[: span.end]}"
        if several and span.start == 0 and blocks[span.position].marker
        else blocks[span.position].text[span.start : span.end]
        for span in spans
    )
