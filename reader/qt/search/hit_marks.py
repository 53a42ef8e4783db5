"""Marks the words that were found in the text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader.qt.reading import ReadingView, Span
from reader.qt.search.search_request import SearchResponse

MARK_MS: Final = 0
"""Pause after an answer before its words are marked: none, but the hits are painted
first, as to paint the text takes as long as the list."""


class HitMarks(QObject):
    """Signals: `marked`: the words are marked in the text."""

    marked = Signal()

    def __init__(self, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._found: SearchResponse | None = None
        self._is_marked = True
        self._timer = QTimer(self, singleShot=True, interval=MARK_MS)
        self._timer.timeout.connect(self._mark)

    def take(self, found: SearchResponse | None) -> None:
        """Have what was found be marked from now on, when `start` says so."""
        self._found, self._is_marked = found, False

    def start(self) -> None:
        """Mark what was found when what is being painted now is seen."""
        self._timer.start()

    def stop(self) -> None:
        """Mark nothing any more: the window closes."""
        self._is_marked = True

    def mark_current(self, position: int) -> None:
        """Show the first word found in a block as the hit one stands at."""
        self._mark()
        if self._found and (spans := self._found.marks.get(position)):
            self._view.set_current_hit(Span(position, *spans[0]))

    def _mark(self) -> None:
        if not self._is_marked:
            self._is_marked = True
            self._view.set_hits(self._found.marks if self._found else {})
            self.marked.emit()
