"""The pages of the original, with buttons to turn and enlarge them.

Where there are no pages, a text says why, and a button may offer to open the file.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from index_builder.errors import UserError
from reader.qt.errors import translate_error
from reader.qt.original.page_canvas import ZOOMS, PageCanvas
from reader.qt.original.page_loader import LoadedPage, PageLoader, PageRequest
from reader.qt.widgets import Label, named

REST_MS = 100
"""Time that a width must last before the page is drawn again for it.

Until then its image is stretched.
"""

UNSEEN_MS = 20_000
"""Time out of view after which the worker that draws pages ends."""


class OriginalPages(QWidget):
    """Shows one page at a time.

    Signals: `text_asked` (a page): go there in the text; `file_asked`: open the
    original with another program; `window_asked`: show the pages in a window of their
    own, or beside the text again; `came`: the first page of a document is there.
    """

    text_asked = Signal(int)
    file_asked = Signal()
    window_asked = Signal()
    came = Signal()

    def __init__(self, loader: PageLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("originalPages")
        self._loader = loader
        self.page, self.count = 1, 0
        self._words = ("", "")
        self._shown = 0
        self._is_fresh = True
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self._unseen = QTimer(self, singleShot=True, interval=UNSEEN_MS)
        self._unseen.timeout.connect(loader.rest)
        self.canvas = PageCanvas()
        self.canvas.setAccessibleName(self.tr("The page as printed"))
        self.place = named(Label(), "originalPlace")
        self._message = named(Label(wordWrap=True), "emptyState")
        self.open_file = named(
            QPushButton(self.tr("Open the original file")), "openOriginal"
        )
        self.back = self._button("‹", self.tr("Previous page of the original"))
        self.on = self._button("›", self.tr("Next page of the original"))
        self.smaller = self._button("−", self.tr("Smaller page"))
        self.larger = self._button("+", self.tr("Larger page"))
        self.window_button = self._button(
            "", self.tr("In a window of its own, or beside the text")
        )
        self._lay_out()
        self._join()
        self.show_nothing("")

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        for widget in (self.back, self.place, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.smaller, self.larger, self.window_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._message)
        below = QHBoxLayout()
        below.setContentsMargins(8, 8, 8, 8)
        below.addWidget(self.open_file)
        below.addStretch(1)
        column.addLayout(below)
        column.addWidget(self.canvas, 1)
        column.addStretch(0)

    def _join(self) -> None:
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        self.window_button.clicked.connect(self.window_asked)
        self.open_file.clicked.connect(self.file_asked)
        self.canvas.step_asked.connect(self.step)
        self.canvas.zoom_asked.connect(self.zoom_by)
        self.canvas.resized.connect(self._rest.start)
        self.canvas.opened.connect(lambda: self.text_asked.emit(self.page))
        self._loader.loaded.connect(self._show)
        self._loader.failed.connect(self._tell)

    # What is shown.

    def begin(self) -> None:
        """Show the first page of another document, unless another page is asked for."""
        self.page, self.count, self._words = 1, 0, ("", "")
        self._is_fresh = True
        self.canvas.clear()
        self._show_controls(True)
        self._message.hide()
        self.open_file.hide()

    def show_nothing(self, message: str, *, can_open: bool = False) -> None:
        """Say why there are no pages, and whether another program can open the file."""
        self.count = 0
        self.canvas.clear()
        self._show_controls(False)
        self._message.setText(message)
        self._message.show()
        self.open_file.setVisible(can_open)

    def show_place(self, page: int, words: str, before: str) -> None:
        """Show a page, and mark a block on it.

        The block is found by its words and those before it.
        """
        self.page, self._words = page, (words, before)
        self._ask()

    def step(self, pages: int) -> None:
        """Turn pages, without moving in the text."""
        page = min(max(self.page + pages, 1), max(self.count, 1))
        if page != self.page:
            self.page, self._words = page, ("", "")
            self._ask()

    def zoom_by(self, steps: int) -> None:
        """Make the page larger, or smaller."""
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.canvas.zoom))
        self.canvas.set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])
        self._show_controls(True)

    def ask_ahead(self, width: int) -> None:
        """Ask for the page before there is room to show it.

        `width` is about how wide it will be, in device-independent pixels.
        """
        pixels = round(width * self.devicePixelRatioF())
        self._loader.ask(PageRequest(self.page, pixels, *self._words))

    def _ask(self) -> None:
        if self.isVisible() and self._loader.is_open:
            self._loader.ask(
                PageRequest(self.page, self.canvas.pixel_width, *self._words)
            )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._unseen.stop()
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._unseen.start()

    def _show(self, found: LoadedPage) -> None:
        if found.request.page != self.page:
            return
        turned = self.count == 0 or found.request.page != self._shown
        self._shown, self.count = found.request.page, found.count
        boxes = found.boxes if self._words[0] == found.request.words else ()
        self.canvas.show_page(found.image, boxes, turned=turned)
        self._show_controls(True)
        if self._is_fresh:
            self._is_fresh = False
            self.came.emit()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.show_nothing(translate_error(error), can_open=True)

    def _show_controls(self, shown: bool) -> None:
        for widget in (
            self.back,
            self.on,
            self.place,
            self.smaller,
            self.larger,
            self.canvas,
            self.window_button,
        ):
            widget.setVisible(shown)
        self.place.setText(
            self.tr("page {page} of {count}").format(page=self.page, count=self.count)
            if self.count
            else ""
        )
        self.back.setEnabled(self.page > 1)
        self.on.setEnabled(self.page < self.count)
        self.smaller.setEnabled(self.canvas.zoom > ZOOMS[0])
        self.larger.setEnabled(self.canvas.zoom < ZOOMS[-1])
