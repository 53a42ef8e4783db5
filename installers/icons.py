"""Draws the program's icon in the sizes that desktops ask for, from `resources/icons/tiltak.svg`: `make pictures`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

TOP = Path(__file__).parents[1]
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels."""


def drawn(renderer: QSvgRenderer, size: int) -> QImage:
    """The icon as a square of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main() -> None:
    """Write every size, and the file that Windows wants."""
    renderer = QSvgRenderer(str(TOP / "resources" / "icons" / "tiltak.svg"))
    folder = TOP / "resources" / "desktop" / "icons"
    folder.mkdir(exist_ok=True)
    for size in SIZES:
        drawn(renderer, size).save(str(folder / f"{size}.png"))
    drawn(renderer, 64).save(str(Path(__file__).with_name("tiltak.ico")))


if __name__ == "__main__":
    main()
