"""Draw pages of a PDF as images on a worker thread.

One page is asked for at a time; the last few images are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from index_builder.sources.page_images import PageImages
from reader.qt.tasks import Latest

KEPT = 8
"""Images that are kept: some screens full, at most 16 megapixels each."""

Boxes = tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A request for a page."""

    page: int
    """From 1."""
    width: int
    """Pixels."""
    words: str = ""
    """Words of the block to be marked; empty for none."""
    before: str = ""
    """The words before them, by which a place is told from another."""


@dataclass(frozen=True, slots=True)
class LoadedPage:
    """A page that was drawn."""

    request: PageRequest
    image: QImage
    boxes: Boxes
    """Where the words stand, as shares of the page, a box a line."""
    count: int
    """Pages of the document."""


class PageLoader(QObject):
    """Draws pages of one document after the other.

    Signals: `loaded` (LoadedPage), `failed` (the exception). A newer request takes the
    place of one that waits.
    """

    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(self)
        self._file: _File | None = None
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    @property
    def is_open(self) -> bool:
        """Whether there is a document to draw pages of."""
        return self._file is not None

    def open(self, name: str, read: Callable[[], bytes]) -> None:
        """Draw the pages of another document.

        Its bytes are read when the first page is asked for, in the background.
        """
        self.close()
        self._file = _File(name, read)

    def close(self) -> None:
        """Close the document."""
        self._latest.forget()
        self._images.clear()
        if self._file is not None:
            self._file.close()
            self._file = None

    def rest(self) -> None:
        """End the worker until a page is asked for again.

        To be called when the pages are out of view.
        """
        if file := self._file:
            self._latest.ask(
                lambda _overtaken: file.rest(), lambda _: None, lambda _: None
            )

    def finish(self) -> None:
        """Close the document and wait for the thread to end, as the window closes."""
        self.close()
        self._latest.finish()

    def ask(self, request: PageRequest) -> None:
        """Ask for a page."""
        file = self._file
        if file is None:
            return
        known = self._images.get((request.page, request.width))
        wanted = replace(request, width=0) if known is not None else request
        self._latest.ask(
            lambda _overtaken: file.load(wanted),
            lambda found: self._take(replace(found, request=request), known),
            self.failed.emit,
        )

    def _take(self, found: LoadedPage, known: QImage | None) -> None:
        image = found.image if known is None else known
        self._keep(found.request, image)
        self.loaded.emit(replace(found, image=image))
        self._look_ahead(found)

    def _look_ahead(self, found: LoadedPage) -> None:
        """Draw the next page before the user turns to it."""
        page, file = found.request.page + 1, self._file
        following = PageRequest(page, found.request.width)
        if (
            file is None
            or page > found.count
            or (page, following.width) in self._images
        ):
            return
        self._latest.ask(
            lambda _overtaken: file.load(following),
            lambda ahead: self._keep(following, ahead.image),
            lambda _error: None,
        )

    def _keep(self, request: PageRequest, image: QImage) -> None:
        key = request.page, request.width
        self._images[key] = image
        self._images.move_to_end(key)
        if len(self._images) > KEPT:
            self._images.popitem(last=False)


class _File:
    """A document whose pages are drawn; `load` is called on worker threads."""

    def __init__(self, name: str, read: Callable[[], bytes]) -> None:
        self._name, self._read = name, read
        self._images: PageImages | None = None
        self._lock = Lock()
        self._closed = False

    def load(self, request: PageRequest) -> LoadedPage:
        images = self._opened()
        found = images.draw(request.page, request.width, request.words, request.before)
        image = QImage()
        if found.width:
            seen = QImage(
                found.pixels,
                found.width,
                found.height,
                found.width * 4,
                QImage.Format.Format_RGB32,
            )
            # The image shall have its pixels for itself.
            image = seen.copy()
        return LoadedPage(request, image, found.boxes, images.count())

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._images:
                self._images.close()

    def rest(self) -> None:
        with self._lock:
            images = self._images
        if images is not None:
            images.rest()

    def _opened(self) -> PageImages:
        with self._lock:
            if self._images is None:
                self._images = PageImages(self._name, self._read)
                if self._closed:
                    self._images.close()
            return self._images
