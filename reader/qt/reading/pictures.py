"""Pictures for the view, decoded in the background.

Each is decoded at the size at which it is seen, and dropped some time after it was
scrolled away.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from index_builder.model import Picture
from reader.qt.tasks import Tasks

_KEPT = 48_000_000
"""Bytes of decoded pictures that are kept.

They fill the largest screen, with room for those scrolled away a moment ago.
"""


def decoded(folder: Path, picture: Picture, size: QSize) -> QImage:
    """A picture of a document at `size` in pixels, never enlarged.

    Returns a null image if it cannot be decoded.
    """
    # Both are slow to import, and most documents have no pictures.
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageReader

    from index_builder import pictures

    data = pictures.load(folder, picture.path)
    if data is None:
        return QImage()
    bytes_, buffer = QByteArray(data), QBuffer()
    buffer.setData(bytes_)
    reader = QImageReader(buffer, QByteArray(pictures.kind(data).encode()))
    reader.setAutoDetectImageFormat(False)
    if size.width() < reader.size().width():
        reader.setScaledSize(size)
    return reader.read()


class Pictures(QObject):
    """The pictures of one document at a time."""

    ready = Signal()
    """A picture that was asked for is there."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._folder: Path | None = None
        self._kept: OrderedDict[tuple[Picture, int], QImage] = OrderedDict()
        """By picture and width in pixels, the one drawn last at the end.

        A null image is still being decoded, or cannot be decoded.
        """

    def open(self, folder: Path | None) -> None:
        """Show the pictures of another document, whose paths begin in `folder`."""
        self._folder = folder
        self._kept = OrderedDict()

    def image(self, picture: Picture, size: QSize) -> QImage:
        """A picture at a size in pixels; a null image until it is `ready`.

        If the picture was seen at another size before, that image is returned until
        then. If it cannot be shown at all, the image stays null.
        """
        key = picture, size.width()
        if key in self._kept:
            self._kept.move_to_end(key)
        elif self._folder is not None:
            self._fetch(self._folder, key, size)
        found = self._kept.get(key, QImage())
        others = (
            image
            for (other, _), image in reversed(self._kept.items())
            if other == picture
        )
        return (
            found
            if not found.isNull()
            else next((image for image in others if not image.isNull()), found)
        )

    def _fetch(self, folder: Path, key: tuple[Picture, int], size: QSize) -> None:
        self._kept[key] = QImage()
        kept = self._kept

        def done(image: QImage) -> None:
            kept[key] = image
            while (
                len(kept) > 1
                and sum(each.sizeInBytes() for each in kept.values()) > _KEPT
            ):
                kept.popitem(last=False)
            self.ready.emit()

        self._tasks.start(
            lambda _progress: decoded(folder, key[0], size),
            done,
            failed=lambda _error: None,
        )
