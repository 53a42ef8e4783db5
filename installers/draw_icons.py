"""Draws the program's icon in the sizes that desktops ask for, from `resources/icons/tiltak.svg`: `make pictures`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

TOP = Path(__file__).parents[1]
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels."""
MAC = {b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""Pixels of each kind of picture in macOS' file."""


def drawn(renderer: QSvgRenderer, size: int) -> QImage:
    """The icon as a square of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """The file that macOS wants, of PNG files by the kind of each.

    The form: https://en.wikipedia.org/wiki/Apple_Icon_Image_format
    """
    parts = [
        kind + (len(data) + 8).to_bytes(4, "big") + data
        for kind, data in pictures.items()
    ]
    return b"icns" + (sum(map(len, parts)) + 8).to_bytes(4, "big") + b"".join(parts)


def png(image: QImage) -> bytes:
    """A picture as a PNG file."""
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")
    return data.data().data()


def main() -> None:
    """Write every size, and the files that Windows and macOS want."""
    renderer = QSvgRenderer(str(TOP / "resources" / "icons" / "tiltak.svg"))
    folder = TOP / "resources" / "desktop" / "icons"
    folder.mkdir(exist_ok=True)
    for size in SIZES:
        drawn(renderer, size).save(str(folder / f"{size}.png"))
    own = Path(__file__).with_name("icons")
    drawn(renderer, 64).save(str(own / "tiltak.ico"))
    pictures = {kind: png(drawn(renderer, size)) for kind, size in MAC.items()}
    (own / "tiltak.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    main()
