"""A text document's layout that breaks only the text into lines that is looked at.

Every other layout of Qt holds the line breaks of the whole document. This one knows an
estimate of each piece's height (`heights.py`) and sets a piece when it is about to be
seen, asked for by the caret, or read by a screen reader; the lines of pieces that were
left behind are let go. One text block holds one piece, its number being the piece's.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)

from reader.qt.reading.block_painter import Painter
from reader.qt.reading.lines import Lines
from reader.qt.reading.manuscript import Manuscript
from reader.qt.reading.row import Row
from reader.qt.reading.text import units
from reader.qt.reading.typeset import Placed, Typesetter

_KEPT = 400
"""Pieces that stay broken into lines: some screens full at the smallest zoom."""


class LazyLayout(QAbstractTextDocumentLayout):
    """Sets the pieces of a manuscript as they are needed, and draws them."""

    def __init__(
        self,
        document: QTextDocument,
        manuscript: Manuscript,
        typesetter: Typesetter,
        painter: Painter,
    ) -> None:
        super().__init__(document)
        self.manuscript = manuscript
        self.heights = manuscript.heights
        self.typesetter = typesetter
        self.painter = painter
        self.filled = 0
        """Number of pieces whose text is in the document.

        Qt asks for a block's lines even before the block has its text.
        """
        self._lines: dict[int, Lines] = {}
        """Pieces that are broken into lines, the one used last at the end."""
        self.reset()

    def forget_lines(self) -> None:
        """Drop all lines, to be set again at the same places: a colour changed."""
        document = self.document()
        for piece in self._lines:
            document.findBlockByNumber(piece).clearLayout()
        self._lines.clear()

    def reset(self) -> None:
        """Drop all lines and heights: zoom or width of the column changed."""
        self.forget_lines()
        scale = [
            self.typesetter.estimate(variant) for variant in self.manuscript.variants
        ]
        self.heights.set_scale(
            [each for each, _ in scale], [fixed for _, fixed in scale]
        )

    def settle(self, piece: int) -> float:
        """Make the height of a piece that is filled exact; return it in pixels."""
        if not self.heights.is_exact(piece):
            self.heights.set_exact(
                piece, self.set_piece(self.document().findBlockByNumber(piece)).height
            )
        return self.heights.height(piece)

    def set_piece(self, text_block: QTextBlock) -> Placed:
        """Break a text block into lines, unless that is done.

        Returns the place of the lines in their row.
        """
        piece = text_block.blockNumber()
        position, start = self.manuscript.pieces.place(piece)
        block, variant = (
            self.manuscript.outline.blocks[position],
            self.manuscript.variant(piece),
        )
        layout = text_block.layout()
        lines = self._lines.pop(piece, None)
        if lines is None or not layout.lineCount():
            rows = (
                block.text[start : self.manuscript.pieces.end(piece)]
                if variant.style.cells
                else ""
            )
            lines = self.typesetter.set_lines(
                text_block,
                block,
                start,
                variant.style,
                self.manuscript.prefix(piece),
                rows,
            )
        self._lines[piece] = lines
        if len(self._lines) > _KEPT:
            self._let_go(text_block.document())
        return self.typesetter.place(
            block,
            variant,
            first=piece == 0,
            begins=start == 0,
            lines_height=lines.height,
        )

    def _let_go(self, document: QTextDocument) -> None:
        """Drop the lines of the piece used longest ago."""
        oldest = next(iter(self._lines))
        del self._lines[oldest]
        document.findBlockByNumber(oldest).clearLayout()

    def put(self, text_block: QTextBlock, top: float) -> Placed:
        """Set a piece and tell its text layout where it stands in the document, `top` being its row's."""
        placed = self.set_piece(text_block)
        hanging = self._lines[text_block.blockNumber()].hanging
        text_block.layout().setPosition(
            QPointF(placed.left - hanging, top + placed.top)
        )
        return placed

    # What Qt asks of a layout.

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Do nothing: text comes only from the manuscript, whose heights are known already."""

    def documentSize(self) -> QSizeF:
        """As wide as the view; the height is partly estimated."""
        return QSizeF(
            self.typesetter.column.view_width,
            self.heights.total() + self.typesetter.column.head,
        )

    def pageCount(self) -> int:
        """One: the document scrolls as a whole."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """All of the document, which has no other frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where the lines of a block stand; Qt asks for it before it uses any of them."""
        if not block.isValid() or block.blockNumber() >= self.filled:
            return QRectF()
        piece = block.blockNumber()
        self.put(block, self.heights.whole_top(piece))
        lines = self._lines[piece]
        return QRectF(
            block.layout().position(),
            QSizeF(self.typesetter.column.width + lines.hanging, lines.height),
        )

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """The character at a point of the document.

        The nearest one counts, unless `accuracy` asks for an exact hit: then -1 if
        there is none.
        """
        if not self.filled:
            return 0
        piece = min(self.heights.find(point.y())[0], self.filled - 1)
        block = self.document().findBlockByNumber(piece)
        rect, layout = self.blockBoundingRect(block), block.layout()
        inside = point - rect.topLeft()
        line = min(
            map(layout.lineAt, range(layout.lineCount())),
            key=lambda line: _distance(line.rect(), inside),
        )
        if (
            accuracy == Qt.HitTestAccuracy.ExactHit
            and not line.naturalTextRect().contains(inside)
        ):
            return -1
        return block.position() + int(line.xToCursor(inside.x()))

    def draw(
        self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext
    ) -> None:
        """Draw what lies in the clip of the context."""
        clip = context.clip
        piece, _ = self.heights.find(clip.top())
        top: float = self.heights.whole_top(piece)
        block = self.document().findBlockByNumber(piece)
        ranges = [
            (selection.cursor.selectionStart(), selection.cursor.selectionEnd())
            for selection in context.selections
        ]
        while top < clip.bottom() and piece < self.filled:
            placed = self.put(block, top)
            height = self.heights.height(piece)
            position, start = self.manuscript.pieces.place(piece)
            prefix = units(self.manuscript.prefix(piece))
            row = Row(
                position,
                start,
                self.manuscript.outline.blocks[position],
                prefix,
                block,
                placed,
                top,
                height,
            )
            self.painter.paint(
                painter,
                row,
                self.manuscript,
                self.typesetter,
                ranges,
                context.cursorPosition,
                clip,
            )
            piece, top, block = piece + 1, top + height, block.next()


def _distance(line: QRectF, point: QPointF) -> tuple[float, float]:
    """The distance of a point from a line, as a key to sort by.

    Height counts first; then the distance sideways, for the cells of a table.
    """
    vertical = max(line.top() - point.y(), point.y() - line.bottom(), 0.0)
    return vertical, max(line.left() - point.x(), point.x() - line.right(), 0.0)
