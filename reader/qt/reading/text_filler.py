"""Fills a text document with a manuscript in short steps, so that the window goes on answering."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from reader.qt.reading.layout import LazyLayout

_STEP = 500
"""Pieces inserted at once: a few milliseconds' worth."""
_SLICE = 0.008
"""Seconds after which the window is let in."""


class Filler(QObject):
    """Appends a manuscript's pieces to an empty document; whatever fits into one slice at once."""

    advanced = Signal(int)
    """More pieces are in the document than this number, which were there before."""

    def __init__(self, layout: LazyLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._manuscript = layout.manuscript
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def filled(self) -> int:
        """Pieces that are in the document."""
        return self._layout.filled

    @property
    def done(self) -> bool:
        """Whether all pieces are in the document."""
        return self.filled >= self._manuscript.pieces.count

    def start(self) -> None:
        """Insert a first slice now and the rest as the event loop comes round."""
        self._insert_slice()
        if not self.done:
            self._timer.start()

    def finish(self) -> None:
        """Insert all that is missing now, however long it takes."""
        while not self.done:
            self._insert_step()
        self._timer.stop()

    def stop(self) -> None:
        """Leave the rest out: another document takes its place."""
        self._timer.stop()

    def _go_on(self) -> None:
        before = self.filled
        self._insert_slice()
        if self.done:
            self._timer.stop()
        self.advanced.emit(before)

    def _insert_slice(self) -> None:
        deadline = perf_counter() + _SLICE
        while not self.done and perf_counter() < deadline:
            self._insert_step()

    def _insert_step(self) -> None:
        end = min(self.filled + _STEP, self._manuscript.pieces.count)
        text = "\u2029".join(map(self._manuscript.text, range(self.filled, end)))
        cursor = QTextCursor(self._layout.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\u2029{text}" if self.filled else text)
        self._layout.filled = end
