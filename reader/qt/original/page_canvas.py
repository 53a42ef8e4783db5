"""One printed page, with the place of the current block marked on it.

The page is as wide as there is room.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader.qt.original.page_loader import Boxes
from reader.qt.theme import LIGHT, Theme

WIDEST = 900
"""Greatest width of a page that fits the window, in device-independent pixels.

A wider page would only be larger, not easier to read.
"""
MARGIN = 12
ZOOMS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
"""Times the width that fits."""
_SPACE = 3
"""Pixels between words and the frame around them."""


class PageCanvas(QScrollArea):
    """Shows an image of a page.

    Signals: `resized` (another width of the page is wanted), `step_asked` (pages
    forward, negative for back), `zoom_asked` (steps), `opened` (the page was double-clicked).
    """

    resized = Signal()
    step_asked = Signal(int)
    zoom_asked = Signal(int)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageCanvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self.zoom = 1.0
        self._wanted = 0

    @property
    def page_width(self) -> int:
        """How wide the page is to be, in device-independent pixels."""
        room = max(self.viewport().width() - 2 * MARGIN, 100)
        return round(min(room, WIDEST) * self.zoom)

    @property
    def pixel_width(self) -> int:
        """The same in pixels of the screen."""
        return round(self.page_width * self.devicePixelRatioF())

    def set_theme(self, theme: Theme) -> None:
        """Draw the place of the block in a theme's colours."""
        self._sheet.theme = theme
        self._sheet.update()

    def set_zoom(self, zoom: float) -> None:
        """Show the page so many times as wide as fits."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._sheet.fit(self.page_width)
            self.resized.emit()

    def show_page(self, image: QImage, boxes: Boxes, *, turned: bool) -> None:
        """Show a page with the place of a block; `turned` if it is another page."""
        self._sheet.image, self._sheet.boxes = image, boxes
        self._sheet.fit(self.page_width)
        if boxes:
            left, top, _, bottom = self._sheet.place(boxes[0])
            height = round(min(bottom - top + 80, self.viewport().height() / 2))
            self.ensureVisible(round(left), round(top), 0, height)
        elif turned:
            self.verticalScrollBar().setValue(0)
        self._sheet.update()

    def boxes(self) -> Boxes:
        """Where the current block is shown on the page, a box a line."""
        return self._sheet.boxes

    def clear(self) -> None:
        """Show no page."""
        self._sheet.image, self._sheet.boxes = QImage(), ()
        self._sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._sheet.fit(self.page_width)
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the keys, and turn the page where it ends."""
        bar = self.verticalScrollBar()
        key = event.key()
        if (
            key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space)
            and bar.value() == bar.maximum()
        ):
            self.step_asked.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.step_asked.emit(-1)
        elif key == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        elif (
            key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            and not self.horizontalScrollBar().maximum()
        ):
            self.step_asked.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, and turn the page where it ends; with Ctrl ask for another size."""
        bar, delta = self.verticalScrollBar(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if delta > 0 else -1)
            event.accept()
        elif delta < 0 and bar.value() == bar.maximum():
            self.step_asked.emit(1)
        elif delta > 0 and bar.value() == bar.minimum():
            self.step_asked.emit(-1)
        else:
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
        event.accept()


class _Sheet(QWidget):
    """The page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.boxes: Boxes = ()
        self.theme = LIGHT

    def fit(self, width: int) -> None:
        """Take the size of the page at a width."""
        across, down = self.image.width(), self.image.height()
        height = round(width * down / across) if across else round(width * 1.414)
        self.setFixedSize(QSize(width + 2 * MARGIN, height + 2 * MARGIN))

    def place(
        self, box: tuple[float, float, float, float]
    ) -> tuple[float, float, float, float]:
        """A box of the page in pixels of the sheet."""
        width, height = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        left, top, right, bottom = box
        return (
            MARGIN + left * width,
            MARGIN + top * height,
            MARGIN + right * width,
            MARGIN + bottom * height,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        page = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(page, self.image)
        painter.setPen(QPen(QColor(self.theme.edge), 1))
        painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))
        # A page is white in every theme, and so the mark on it is of the light one; where
        # it is printed on a dark ground, the mark's pale edge is seen.
        fill = QColor(LIGHT.accent)
        fill.setAlphaF(0.10)
        for box in self.boxes:
            left, top, right, bottom = self.place(box)
            frame = QRectF(left, top, right - left, bottom - top)
            frame.adjust(-_SPACE, -1, _SPACE, 1)
            painter.fillRect(frame, fill)
            for colour, width in ((LIGHT.paper, 4), (LIGHT.accent, 2)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(frame)
        painter.end()
