"""Line icons, drawn from `resources/icons/*.svg` in the colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

SIZES = (16, 32)
"""Pixels; 32 serves screens of twice the density."""


def icon(name: str, colour: str) -> QIcon:
    """The icon `name` in `colour` ("#rrggbb"), paler where its control is disabled."""
    drawing = (resources.FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, opacity in ((QIcon.Mode.Normal, 1.0), (QIcon.Mode.Disabled, 0.35)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        for size in SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setOpacity(opacity)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made


def swatch(paper: str, ink: str) -> QIcon:
    """A small page of two colours, as a sign of a theme."""
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(paper))
    painter = QPainter(pixmap)
    painter.setPen(QColor(ink))
    painter.drawRect(0, 0, 15, 15)
    painter.drawLine(4, 5, 11, 5)
    painter.drawLine(4, 8, 11, 8)
    painter.drawLine(4, 11, 8, 11)
    painter.end()
    return QIcon(pixmap)
