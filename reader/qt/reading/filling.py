"""Fills a text document with a manuscript in short steps, so that the window goes on answering."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.qt.reading.manuscript import Manuscript

_STEP = 1000
"""Pieces inserted at once: a few milliseconds' worth."""
_SLICE = 0.008
"""Seconds after which the window is let in."""


class Filler(QObject):
    """Appends a manuscript's pieces to an empty document; whatever fits into one slice at once."""

    advanced = Signal()
    """More pieces are in the document."""

    def __init__(self, document: QTextDocument, manuscript: Manuscript, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._manuscript = manuscript
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.filled = 0
        """Pieces that are in the document."""

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
        self._insert_slice()
        if self.done:
            self._timer.stop()
        self.advanced.emit()

    def _insert_slice(self) -> None:
        deadline = perf_counter() + _SLICE
        while not self.done and perf_counter() < deadline:
            self._insert_step()

    def _insert_step(self) -> None:
        end = min(self.filled + _STEP, self._manuscript.pieces.count)
        text = "\u2029".join(map(self._manuscript.text, range(self.filled, end)))
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\u2029{text}" if self.filled else text)
        self.filled = end
