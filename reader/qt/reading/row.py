"""A piece at its place in the document, and where stretches of its text stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout

from index_builder.model import Block
from reader.qt.reading.boxes import line_boxes
from reader.qt.reading.text import to_utf16
from reader.qt.reading.typeset import Placed


@dataclass(frozen=True, slots=True)
class Row:
    """A piece at its place in the document."""

    position: int
    """Of its block."""
    start: int
    """Code point of the block's text at which the piece begins."""
    block: Block
    prefix: int
    """UTF-16 units of the text block before the block's own text."""
    text_block: QTextBlock
    placed: Placed
    top: float
    """Of the row, in pixels of the document."""
    height: float

    @property
    def stop(self) -> int:
        """The code point of the block's text before which the piece ends.

        It may lie behind the true end: a character of two UTF-16 units counts as two.
        """
        return self.start + self.text_block.length()

    @property
    def layout(self) -> QTextLayout:
        """The piece's lines."""
        return self.text_block.layout()

    def units_of(self, start: int, end: int) -> tuple[int, int] | None:
        """The UTF-16 units of the text block for a stretch of the block's text; None outside this piece."""
        if start >= self.stop or end <= self.start:
            return None
        # The piece alone: a block may be megabytes long, and is painted piece by piece.
        text = self.block.text[self.start : self.stop]
        first = to_utf16(text, max(start - self.start, 0))
        last = to_utf16(text, max(end - self.start, 0))
        length = self.text_block.length() - 1 - self.prefix
        if first >= length or last <= first:
            return None
        return first + self.prefix, min(last, length) + self.prefix


def boxes_of(row: Row, start: int, end: int) -> Iterator[QRectF]:
    """The boxes around a stretch of a block's text, one for each line.

    A part of the stretch outside this piece of the block has none.
    """
    if units := row.units_of(start, end):
        yield from line_boxes(row.layout, *units)
