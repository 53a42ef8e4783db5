"""Convert places between a text document and the blocks of an outline.

In the text document they are between characters; in a block they are code points.
"""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.qt.reading.manuscript import Manuscript
from reader.qt.reading.marks import Span
from reader.qt.reading.text import from_utf16, to_utf16, units


def character_at(
    document: QTextDocument, manuscript: Manuscript, position: int, offset: int
) -> int:
    """The character of the text document at a code point of a block."""
    piece = manuscript.pieces.of(position, offset)
    start = manuscript.pieces.place(piece)[1]
    text_block = document.findBlockByNumber(piece)
    inside = units(manuscript.prefix(piece)) + to_utf16(
        manuscript.outline.blocks[position].text[start:], offset - start
    )
    return text_block.position() + min(inside, text_block.length() - 1)


def place_at(
    document: QTextDocument, manuscript: Manuscript, character: int
) -> tuple[int, int]:
    """The place in the outline of a character of the text document.

    It is the position of the block and the code point in its text; 0 within the block's
    marker.
    """
    text_block = document.findBlock(character)
    piece = max(text_block.blockNumber(), 0)
    position, start = manuscript.pieces.place(piece)
    text = manuscript.outline.blocks[position].text[start:]
    inside = character - text_block.position() - units(manuscript.prefix(piece))
    return position, start + from_utf16(text, max(inside, 0))


def selected_spans(cursor: QTextCursor, manuscript: Manuscript) -> list[Span]:
    """The spans that a cursor has selected, one for each block that it touches.

    Empty if nothing is selected.
    """
    ends = _ends(cursor, manuscript)
    if ends is None:
        return []
    (first, start), (last, end) = ends
    if first == last:
        return [Span(first, start, end)] if start < end else []
    blocks = manuscript.outline.blocks
    between = [
        Span(position, 0, len(blocks[position].text))
        for position in range(first + 1, last)
    ]
    return [
        Span(first, start, len(blocks[first].text)),
        *between,
        *([Span(last, 0, end)] if end else []),
    ]


def selected_text(cursor: QTextCursor, manuscript: Manuscript) -> str:
    """The text that a cursor has selected, verbatim, a line for each block.

    If several blocks are selected, each that is selected from its beginning has its
    marker before it.
    """
    ends = _ends(cursor, manuscript)
    if ends is None:
        return ""
    (first, start), (last, end) = ends
    blocks = manuscript.outline.blocks
    if first == last:
        return blocks[first].text[start:end]
    head, tail = blocks[first], blocks[last]
    lines = [_marked(head.marker, head.text) if start == 0 else head.text[start:]]
    lines += [_marked(block.marker, block.text) for block in blocks[first + 1 : last]]
    return "\n".join([*lines, _marked(tail.marker, tail.text[:end])] if end else lines)


def _marked(marker: str, text: str) -> str:
    return f"{marker} {text}" if marker else text


def _ends(
    cursor: QTextCursor, manuscript: Manuscript
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The places at which a selection begins and ends; None where nothing is selected."""
    if not cursor.hasSelection() or not manuscript.outline.blocks:
        return None
    document = cursor.document()
    first = place_at(document, manuscript, cursor.selectionStart())
    return first, place_at(document, manuscript, cursor.selectionEnd())
