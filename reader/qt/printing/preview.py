"""The pages of a print on the screen: always white, drawn as on paper."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.qt.printing.faces import UNITS_PER_INCH
from reader.qt.printing.pages import Pages
from reader.qt.theme import LIGHT

_SPACE = 16
"""Around pages, in device-independent pixels."""
_PAPER = QColor("#ffffff")
_EDGE = QColor(LIGHT.edge)
_SCREEN = 96.0
"""Pixels to the inch at full size."""
_ZOOMS = (0.25, 0.35, 0.5, 0.65, 0.8, 1.0, 1.25, 1.5, 2.0)


class Preview(QAbstractScrollArea):
    """Pages one below the other.

    Signals: `page_shown` (from 1): the one that the reader looks at; `zoomed` (percent).
    """

    page_shown = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._zoom: float | None = None
        self.page = 0
        """The page that is looked at, from 1; 0 where there is none."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.verticalScrollBar().valueChanged.connect(self._note_page)

    def show_pages(self, pages: Pages | None) -> None:
        """Show these pages, at the place where the reader was."""
        self._pages = pages
        self.page = 0
        self._fit()
        self._note_page()
        self.viewport().update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count if self._pages else 0

    def turn(self, steps: int) -> None:
        """Go so many pages on, or back."""
        self.go_to(min(max(self.page + steps, 1), max(self.count, 1)))

    def go_to(self, page: int) -> None:
        """Bring a page, counted from 1, to the top."""
        self.verticalScrollBar().setValue((page - 1) * self._step())

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps; 0: as wide as the room."""
        page = self.page
        if steps == 0:
            self._zoom = None
        else:
            now = self._scale() * UNITS_PER_INCH / _SCREEN
            larger, smaller = (
                [z for z in _ZOOMS if z > now + 0.01],
                [z for z in reversed(_ZOOMS) if z < now - 0.01],
            )
            self._zoom = next(iter(larger if steps > 0 else smaller), now)
        self._fit()
        self.go_to(max(page, 1))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(560, 640)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pages, size = self._pages, self._page_size()
        if pages is None or not size.height():
            return
        offset = self.verticalScrollBar().value()
        left = (
            max((self.viewport().width() - size.width()) // 2, _SPACE)
            - self.horizontalScrollBar().value()
        )
        first = max((offset - _SPACE) // self._step(), 0)
        for page in range(first, pages.count):
            top = _SPACE + page * self._step() - offset
            if top > self.viewport().height():
                break
            paper = QRect(left, top, size.width(), size.height())
            painter.fillRect(paper, _PAPER)
            painter.save()
            painter.setClipRect(paper)
            painter.translate(left, top)
            painter.scale(self._scale(), self._scale())
            pages.paint(painter, page)
            painter.restore()
            painter.setPen(_EDGE)
            painter.drawRect(paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = max(self.page, 1)
        super().resizeEvent(event)
        self._fit()
        self.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        pages = self.count
        goals = {
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: pages,
            Qt.Key.Key_PageDown: min(self.page + 1, pages),
            Qt.Key.Key_PageUp: max(self.page - 1, 1),
        }
        zooms = {
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Equal: 1,
            Qt.Key.Key_Minus: -1,
            Qt.Key.Key_0: 0,
        }
        if key in goals and pages:
            self.go_to(goals[Qt.Key(key)])
        elif key in zooms:
            self.zoom(zooms[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _scale(self) -> float:
        """Pixels to a unit of the pages."""
        if self._zoom is not None:
            return self._zoom * _SCREEN / UNITS_PER_INCH
        width = self._pages.composition.sheet.width if self._pages else 1.0
        return max(self.viewport().width() - 2 * _SPACE, 80) / width

    def _page_size(self) -> QSize:
        if self._pages is None:
            return QSize(0, 0)
        scale = self._scale()
        return QSize(
            round(self._pages.composition.sheet.width * scale),
            round(self._pages.composition.sheet.height * scale),
        )

    def _step(self) -> int:
        """From the head of one page to that of the next."""
        return self._page_size().height() + _SPACE

    def _fit(self) -> None:
        """Let the scroll bars span all pages."""
        count, size = self.count, self._page_size()
        room = self.viewport().size()
        high, wide = self.verticalScrollBar(), self.horizontalScrollBar()
        high.setRange(0, max(count * self._step() + _SPACE - room.height(), 0))
        high.setPageStep(room.height())
        high.setSingleStep(48)
        wide.setRange(0, max(size.width() + 2 * _SPACE - room.width(), 0))
        wide.setPageStep(room.width())
        self.zoomed.emit(round(100 * self._scale() * UNITS_PER_INCH / _SCREEN))

    def _note_page(self) -> None:
        """Tell when another page is looked at: the one across the middle of the room."""
        if self._pages is None or not self._pages.count:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = min(max(middle // self._step() + 1, 1), self._pages.count)
        if page != self.page:
            self.page = page
            text = self.tr("Preview, page {page} of {pages}").format(
                page=page, pages=self._pages.count
            )
            self.setAccessibleName(text)
            self.page_shown.emit(page)
        self.viewport().update()
