"""Line icons, drawn from `resources/icons/*.svg` in the colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

SIZE = 16
"""Of an icon at 100 %, in device-independent pixels."""


def icon(name: str, colour: str, scale: float = 1) -> QIcon:
    """The icon `name` in `colour` ("#rrggbb"), `scale` times as large; paler where its control is disabled."""
    drawing = (resources.FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(
        QByteArray(drawing.replace("currentColor", colour).encode())
    )
    made = QIcon()
    for mode, opacity in ((QIcon.Mode.Normal, 1.0), (QIcon.Mode.Disabled, 0.35)):
        for size in (
            round(SIZE * scale),
            round(2 * SIZE * scale),
        ):  # the second for screens of twice the density
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setOpacity(opacity)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made
