"""What stands beside the lines of a text: marker, number, stance, bookmark, pages and line numbers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from reader.core.export.words import words
from reader.core.marks import Stance
from reader.core.printing.flow import Flow
from reader.qt.printing.composition import Composition
from reader.qt.printing.faces import INK, MUTED, UNITS_PER_MM, UNITS_PER_POINT, Face
from reader.qt.printing.text_layout import INDENT, TextLayouter
from reader.qt.reading.glyphs import glyph_path, round_pen
from reader.qt.reading.marks import Glyph

SIGNS = {
    Stance.FOR: Glyph.AGREE,
    Stance.AGAINST: Glyph.AGAINST,
    Stance.CHANGE: Glyph.CHANGE,
    Stance.UNSURE: Glyph.UNSURE,
}
_EVERY = 5
"""Lines between two line numbers."""
_STROKE = 0.9 * UNITS_PER_POINT
"""The width of a sign's lines."""


class SideSigns:
    """Draws what stands beside the texts of one print."""

    def __init__(self, composition: Composition, layouter: TextLayouter) -> None:
        self._sheet, self._options = composition.sheet, composition.options
        self._layouter, self._faces = layouter, layouter.faces
        self._terms = words(composition.language)

    def first_line(
        self,
        painter: QPainter,
        flow: Flow,
        face: Face,
        column: float,
        left: float,
        top: float,
    ) -> None:
        """What hangs beside a text's first line: marker, number, bookmark, page of the source."""
        base = top + face.base
        if flow.marker and self._layouter.hangs(flow):
            painter.setFont(face.font)
            painter.setPen(MUTED if flow.muted else INK)
            width = face.metrics.horizontalAdvance(flow.marker)
            painter.drawText(
                QPointF(
                    left - max(INDENT - 0.4 * UNITS_PER_MM, width + UNITS_PER_MM), base
                ),
                flow.marker,
            )
        if flow.number and self._sheet.gutter:
            small = self._faces.number
            painter.setFont(small.font)
            painter.setPen(MUTED)
            right = column + self._sheet.gutter - UNITS_PER_MM
            painter.drawText(
                QPointF(right - small.metrics.horizontalAdvance(flow.number), base),
                flow.number,
            )
        if flow.stance:
            self._sign(painter, flow, column, base)
        if flow.bookmark:
            beside_numbers = 8 if self._options.line_numbers else 3.5
            self._ribbon(painter, column - beside_numbers * UNITS_PER_MM, top, face)
        if flow.source_page:
            small = self._faces.small
            painter.setFont(small.font)
            painter.setPen(MUTED)
            shown = f"{self._terms.page[0]}. {flow.source_page}"
            painter.drawText(
                QPointF(column + self._sheet.column + UNITS_PER_MM, base), shown
            )

    def line_numbers(
        self,
        painter: QPainter,
        face: Face,
        column: float,
        top: float,
        before: int,
        count: int,
    ) -> None:
        small = self._faces.small
        painter.setFont(small.font)
        painter.setPen(MUTED)
        for index in range(count):
            number = before + index + 1
            if number % _EVERY == 0:
                right = (
                    column
                    - 3 * UNITS_PER_MM
                    - small.metrics.horizontalAdvance(str(number))
                )
                painter.drawText(
                    QPointF(right, top + index * face.leading + face.base), str(number)
                )

    def _ribbon(self, painter: QPainter, left: float, top: float, face: Face) -> None:
        """The sign of a bookmark."""
        wide, high = 0.45 * self._faces.em, 0.8 * self._faces.em
        top += face.base - high
        corners = (
            (0, 0),
            (wide, 0),
            (wide, high),
            (wide / 2, high - wide / 2),
            (0, high),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(MUTED)
        painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))

    def _sign(self, painter: QPainter, flow: Flow, column: float, base: float) -> None:
        """The sign of a stance: left of the number, or in the margin where numbers have no gutter."""
        assert flow.stance
        size = self._faces.sign
        taken = flow.bookmark or self._options.line_numbers
        outside = (8 if taken else 3.5) * UNITS_PER_MM
        left = column if self._sheet.gutter else column - outside
        painter.setPen(round_pen(MUTED, _STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(left, base - size, size, size)
        painter.drawPath(glyph_path(SIGNS[flow.stance], box))
