"""The signs in the margin, drawn as lines.

So they are sharp at any size and in any theme.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.qt.reading.marks import Glyph
from reader.qt.theme import Theme

_STROKES: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    Glyph.BOOKMARK: (
        (
            (0.25, 0.08),
            (0.75, 0.08),
            (0.75, 0.92),
            (0.5, 0.68),
            (0.25, 0.92),
            (0.25, 0.08),
        ),
    ),
    Glyph.NOTE: (
        (
            (0.1, 0.12),
            (0.9, 0.12),
            (0.9, 0.72),
            (0.5, 0.72),
            (0.3, 0.92),
            (0.3, 0.72),
            (0.1, 0.72),
            (0.1, 0.12),
        ),
        ((0.28, 0.33), (0.72, 0.33)),
        ((0.28, 0.52), (0.58, 0.52)),
    ),
    Glyph.AGREE: (((0.1, 0.55), (0.4, 0.85), (0.92, 0.18)),),
    Glyph.AGAINST: (((0.15, 0.15), (0.85, 0.85)), ((0.85, 0.15), (0.15, 0.85))),
    Glyph.CHANGE: (
        ((0.1, 0.9), (0.18, 0.62), (0.7, 0.1), (0.9, 0.3), (0.38, 0.82), (0.1, 0.9)),
        ((0.58, 0.22), (0.78, 0.42)),
    ),
    Glyph.UNSURE: (
        (
            (0.28, 0.3),
            (0.36, 0.12),
            (0.64, 0.12),
            (0.72, 0.32),
            (0.5, 0.5),
            (0.5, 0.66),
        ),
        ((0.5, 0.84), (0.5, 0.9)),
    ),
}
"""Each sign as strokes through points of a unit square."""
_COLOURS = {
    Glyph.BOOKMARK: "accent",
    Glyph.NOTE: "accent",
    Glyph.AGREE: "agree",
    Glyph.AGAINST: "against",
    Glyph.CHANGE: "change",
    Glyph.UNSURE: "unsure",
}
"""Fields of `Theme`."""


def glyph_path(glyph: Glyph, box: QRectF) -> QPainterPath:
    """The strokes of a sign in a square box."""
    path = QPainterPath()
    for stroke in _STROKES[glyph]:
        points = [
            QPointF(box.x() + x * box.width(), box.y() + y * box.height())
            for x, y in stroke
        ]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
    return path


def round_pen(colour: QColor, width: float) -> QPen:
    """The pen that signs are drawn with."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def draw_glyph(painter: QPainter, glyph: Glyph, box: QRectF, theme: Theme) -> None:
    """Draw a sign into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(round_pen(QColor(getattr(theme, _COLOURS[glyph])), 1.6))
    painter.setBrush(
        QColor(theme.accent) if glyph is Glyph.BOOKMARK else Qt.BrushStyle.NoBrush
    )
    painter.drawPath(glyph_path(glyph, box))
    painter.restore()
