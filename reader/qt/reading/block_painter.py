"""Draws one piece: tint and rule, marks under the words, the words, and what stands in the margins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
)

from index_builder.model import Block, Commitment, Kind, Picture
from index_builder.tables import table_end
from reader.core.marks import Pattern
from reader.qt.reading.boxes import line_boxes
from reader.qt.reading.column import MARGIN_GAP
from reader.qt.reading.faces import Face, Label
from reader.qt.reading.glyphs import draw_glyph
from reader.qt.reading.link_painter import link_colours, paint_links
from reader.qt.reading.manuscript import Manuscript
from reader.qt.reading.marks import Highlight, Marks, Span
from reader.qt.reading.row import Row, boxes_of
from reader.qt.reading.text import units
from reader.qt.reading.typeset import Typesetter
from reader.qt.theme import Theme

if TYPE_CHECKING:  # the first page does without links
    from reader.core.links.model import Link

_RULE = 3
"""Width of a measure's rule in pixels."""
_BAR = 2
"""Width of each of the two bars beside a block that is to be changed, in pixels."""
_OUTLINE = 2
"""Width of the line around the current measure in pixels."""
_ROW_SPACE = 3
"""Pixels between the line over a row of a table and its text."""
_GLYPH = 14
"""Size of a margin glyph in pixels at 100 %."""


@dataclass
class Painter:
    """The decorations besides the text; the view changes them, the layout draws them."""

    theme: Theme
    show_measures: bool = True
    line_word: str = ""
    """The word before the numbers of printed lines; empty while they are not shown."""
    hits: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    """Hits by position of their block, as code points of its text."""
    current: Span | None = None
    """The hit that the reader stands at."""
    marks: Mapping[int, Marks] = field(default_factory=dict)
    links: Mapping[int, Sequence[Link]] = field(default_factory=dict)
    """Links by position of their block."""
    amended: Collection[int] = frozenset()
    """Positions of the blocks with a proposed change: a bar stands beside them."""
    measure: int = -1
    """Position of the current measure, which keys act on.

    -1 if the block being read is no measure.
    """
    caret: bool = False
    """Whether the caret is drawn when Qt asks for it."""
    image: Callable[[Picture, QSize], QImage] = lambda _picture, _size: QImage()
    """Gives a picture at a size in pixels of the screen.

    It is a null image if there is none, or while it is being decoded.
    """
    flash: tuple[int, float] | None = None
    """Position of the block that was jumped to, and how strongly it is lit, from 0 to
    1."""

    def paint(
        self,
        painter: QPainter,
        row: Row,
        manuscript: Manuscript,
        typesetter: Typesetter,
        selections: Sequence[tuple[int, int]],
        caret: int,
        clip: QRectF,
    ) -> None:
        """Draw a piece; `selections` and `caret` are characters of the text document, `clip` pixels of it."""
        variant = manuscript.variants[
            manuscript.variant_of[row.text_block.blockNumber()]
        ]
        face = typesetter.face(variant.style)
        self._paint_ground(painter, row, typesetter)
        if row.placed.picture:
            self._paint_picture(
                painter, row, row.placed.picture, row.top + row.placed.gap + face.pad
            )
        self._paint_marks(painter, row, face)
        self._paint_selections(painter, row, selections)
        if variant.style.cells:
            end = manuscript.pieces.end(row.text_block.blockNumber())
            ends = (
                end is None
                and table_end(manuscript.outline.blocks, row.position)
                == row.position + 1
            )
            text = row.block.text[row.start : end]
            self._paint_rows(
                painter, row, text, typesetter.column.right, clip, ends=ends
            )
        painter.setPen(
            QColor(self.theme.muted if variant.style.muted else self.theme.ink)
        )
        links = self.links.get(row.position, ()) if self.links else ()
        colours = link_colours(row, links, self.theme) if links else []
        row.layout.draw(painter, QPointF(0, 0), colours, clip)
        self._paint_lines(painter, row, face)
        if row.start == 0:
            self._paint_margins(painter, row, face, manuscript, typesetter)
        offset = caret - row.text_block.position() if self.caret else -1
        is_framed = (
            paint_links(painter, row, links, self.theme, offset) if links else False
        )
        if 0 <= offset < row.text_block.length() and not is_framed:
            painter.setPen(QColor(self.theme.accent))
            row.layout.drawCursor(painter, QPointF(0, 0), offset, 2)

    def _paint_ground(
        self, painter: QPainter, row: Row, typesetter: Typesetter
    ) -> None:
        """Draw the background of a piece: the flash, a measure's tint and rule."""
        column = typesetter.column
        overhang = MARGIN_GAP * column.signs
        gap = row.placed.gap
        box = QRectF(
            column.left - overhang,
            row.top + gap,
            column.width + 2 * overhang,
            row.height - gap,
        )
        if self.show_measures and row.block.kind is Kind.MEASURE:
            painter.fillRect(box, QColor(self.theme.tint))
            painter.fillRect(
                QRectF(box.left(), box.top(), _RULE, box.height()),
                QColor(self.theme.rule),
            )
        if row.position in self.amended:
            # At the other side than a measure's rule, and twice, so that it is no rule.
            for place in (2 * _RULE, 4 * _RULE):
                bar = QRectF(box.right() + place, box.top(), _BAR, box.height())
                painter.fillRect(bar, QColor(self.theme.change))
        if self.measure == row.position:
            painter.setPen(QPen(QColor(self.theme.accent), _OUTLINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        if self.flash and self.flash[0] == row.position:
            lit = QColor(self.theme.accent)
            lit.setAlphaF(0.22 * self.flash[1])
            painter.fillRect(box, lit)

    def _paint_picture(
        self, painter: QPainter, row: Row, size: QSizeF, top: float
    ) -> None:
        """Draw the block's picture in a hairline frame.

        The frame stands empty until the picture is decoded.
        """
        assert row.block.picture
        ratio = painter.device().devicePixelRatio()
        image = self.image(row.block.picture, (size * ratio).toSize())
        box = QRectF(QPointF(row.placed.left, top), size)
        if not image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)
        hairline = QColor(self.theme.muted)
        hairline.setAlphaF(0.5)
        painter.setPen(QPen(hairline, 1))
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_rows(
        self,
        painter: QPainter,
        row: Row,
        text: str,
        right: float,
        clip: QRectF,
        *,
        ends: bool,
    ) -> None:
        """Draw a hairline over each row of a table, and under the last if the table `ends` here."""
        hairline = QColor(self.theme.muted)
        hairline.setAlphaF(0.35)
        painter.setPen(QPen(hairline, 1))
        lengths = (units(each) + 1 for each in text.removesuffix("\n").split("\n"))
        first_lines = map(
            row.layout.lineForTextPosition, list(accumulate(lengths, initial=0))[:-1]
        )
        edges = [
            row.top + row.placed.top + line.y() - _ROW_SPACE
            for line in first_lines
            if line.isValid()
        ]
        edges += [row.top + row.height - 1] if ends else []
        for y in map(round, edges):
            if clip.top() - 1 <= y <= clip.bottom():
                painter.drawLine(QPointF(row.placed.left, y), QPointF(right, y))

    def _paint_marks(self, painter: QPainter, row: Row, face: Face) -> None:
        """Draw the background of words: solid highlights, then hits."""
        marks = self.marks.get(row.position)
        for highlight in marks.highlights if marks else ():
            if highlight.pattern is Pattern.SOLID:
                painter.setPen(QPen(QColor(self.theme.edge), 1))
                for box in boxes_of(row, highlight.start, highlight.end):
                    painter.fillRect(box, QColor(highlight.colour or self.theme.hit))
                    painter.drawLine(box.topLeft(), box.topRight())
                    painter.drawLine(box.bottomLeft(), box.bottomRight())
        for start, end in self.hits.get(row.position, ()):
            current = self.current == Span(row.position, start, end)
            for box in boxes_of(row, start, end):
                painter.fillRect(
                    box, QColor(self.theme.current_hit if current else self.theme.hit)
                )
                painter.setPen(
                    QPen(QColor(self.theme.ink if current else self.theme.edge), 1)
                )
                if current:
                    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
                else:
                    painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_selections(
        self, painter: QPainter, row: Row, selections: Sequence[tuple[int, int]]
    ) -> None:
        """Draw the selection behind the words, as high as the line."""
        colour = QColor(self.theme.accent)
        colour.setAlphaF(0.30)
        first = row.text_block.position()
        length = row.text_block.length()
        for start, end in selections:
            if start < first + length and end > first and start != end:
                for box in line_boxes(
                    row.layout, max(start - first, 0), min(end - first, length)
                ):
                    painter.fillRect(box, colour)

    def _paint_lines(self, painter: QPainter, row: Row, face: Face) -> None:
        """Draw marks over and beside words: inferred measures, highlights that are not solid."""
        for commitment in _overlapping(row) if self.show_measures else ():
            painter.setPen(QPen(QColor(self.theme.rule), 1.4, Qt.PenStyle.SolidLine))
            for box in boxes_of(row, commitment.start, commitment.end):
                painter.drawLine(box.bottomLeft(), box.bottomRight())
        marks = self.marks.get(row.position)
        for highlight in marks.highlights if marks else ():
            painter.setPen(
                QPen(
                    QColor(highlight.colour or self.theme.accent),
                    2,
                    _PENS.get(highlight.pattern, _SOLID),
                )
            )
            for box in boxes_of(row, highlight.start, highlight.end):
                _draw_highlight(painter, highlight, box, row.placed.left)

    def _paint_margins(
        self,
        painter: QPainter,
        row: Row,
        face: Face,
        manuscript: Manuscript,
        typesetter: Typesetter,
    ) -> None:
        """Draw numbers and marks in the margins beside a block.

        The measure's number and the marks stand at the left, the numbers of the
        source's page and printed lines at the right.
        """
        column, base = typesetter.column, row.top + row.placed.top + face.base
        overhang = MARGIN_GAP * column.signs
        painter.setPen(QColor(self.theme.muted))
        small = typesetter.small
        left = column.left - overhang - 8
        if face.style.tinted and self.show_measures and row.block.number:
            is_current = self.measure == row.position
            painter.setPen(
                QColor(self.theme.accent if is_current else self.theme.muted)
            )
            _draw_right(
                painter,
                typesetter.strong if is_current else small,
                left,
                base,
                row.block.number,
            )
            painter.setPen(QColor(self.theme.muted))
        page = manuscript.first_of_page.get(row.position)
        right, below = column.right + overhang + 12, base
        if page is not None:
            painter.setFont(small.font)
            painter.drawText(QPointF(right, base), str(page))
            below += small.metrics.lineSpacing()
        if self.line_word and row.block.first_printed_line:
            room = column.view_width - right - 2
            text = printed_lines(self.line_word, row.block, small.metrics, room)
            painter.setFont(small.font)
            painter.drawText(QPointF(right, below), text)
        if marks := self.marks.get(row.position):
            size = _GLYPH * column.signs
            under = base + 6 if face.style.tinted or face.style.hanging else base - size
            start = left - len(marks.glyphs) * (size + 4) + 4
            for number, glyph in enumerate(marks.glyphs):
                draw_glyph(
                    painter,
                    glyph,
                    QRectF(start + number * (size + 4), under, size, size),
                    self.theme,
                )


_SOLID = Qt.PenStyle.SolidLine
_PENS = {Pattern.DOTTED: Qt.PenStyle.DotLine}


def _draw_highlight(
    painter: QPainter, highlight: Highlight, box: QRectF, left: float
) -> None:
    """One line's share of a highlight that is no solid one."""
    if highlight.struck:
        painter.drawLine(
            QPointF(box.left(), box.center().y()),
            QPointF(box.right(), box.center().y()),
        )
    elif highlight.pattern in (Pattern.UNDERLINE, Pattern.DOTTED):
        painter.drawLine(box.bottomLeft(), box.bottomRight())
    elif highlight.pattern is Pattern.BAR:
        painter.drawLine(
            QPointF(left - 5, box.top() - 3), QPointF(left - 5, box.bottom() + 3)
        )
    elif highlight.pattern is Pattern.BOX:
        painter.drawRect(box)


def _overlapping(row: Row) -> Sequence[Commitment]:
    """The block's commitments that reach into this piece.

    They stand in order, and a block may have thousands.
    """
    found = row.block.commitments
    first = bisect_right(found, row.start, key=lambda one: one.end)
    last = bisect_left(found, row.stop, key=lambda one: one.start)
    return found[first:last]


def printed_lines(word: str, block: Block, metrics: QFontMetricsF, room: float) -> str:
    """The numbers of a block's lines on its printed page, as a text.

    It names the first and the last line, or less if `room` does not hold them.
    """
    first, last = block.first_printed_line, block.last_printed_line
    longest = f"{word} {first}–{last}" if last > first else f"{word} {first}"
    shorter = (longest, f"{word} {first}", str(first))
    return next(
        (each for each in shorter if metrics.horizontalAdvance(each) <= room),
        shorter[-1],
    )


def _draw_right(
    painter: QPainter, label: Label, right: float, base: float, text: str
) -> None:
    """Text that ends at `right`, set smaller where it would begin outside the view."""
    font, width = label.font, label.metrics.horizontalAdvance(text)
    if width > right > 0:
        font = QFont(font)
        font.setPixelSize(max(int(font.pixelSize() * right / width), 1))
        width = QFontMetricsF(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.drawText(QPointF(right - width, base), text)
