"""The scroll bar of the reading view, with a tick for every hit and note of the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QWidget

_TICK = 2
"""Height of a tick in pixels."""


class ScrollStrip(QScrollBar):
    """A vertical scroll bar that shows at which shares of the document something is."""

    def __init__(
        self, begins: Callable[[float], int], parent: QWidget | None = None
    ) -> None:
        """Take a function from a share of the document (0 to 1) to its first position."""
        super().__init__(parent)
        self._begins = begins
        self._ticks: dict[str, tuple[tuple[int, ...], bool]] = {}
        self._rows: dict[str, list[int]] = {}
        self._firsts: list[int] = []
        self._measured = (0, 0)

    def set_ticks(
        self, colour: str, positions: Iterable[int], *, narrow: bool = False
    ) -> None:
        """Show ticks of one colour ("#rrggbb") at these positions of the document; narrow ones keep to the left."""
        self._ticks[colour] = tuple(sorted(positions)), narrow
        self._rows.clear()
        self.update()

    def clear_ticks(self) -> None:
        """Take all ticks away."""
        self._ticks.clear()
        self._rows.clear()
        self.update()

    def ticks(self) -> dict[str, tuple[int, ...]]:
        """The ticks that are shown: positions by colour."""
        return {colour: positions for colour, (positions, _) in self._ticks.items()}

    def refresh(self) -> None:
        """Find the places of the ticks anew, when the document's measurements changed."""
        self._rows.clear()
        self._firsts.clear()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places of the ticks for another height."""
        super().resizeEvent(event)
        self._rows.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Find the places of the ticks for another style."""
        super().changeEvent(event)
        self._rows.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then the ticks over it."""
        super().paintEvent(event)
        if not self._ticks:
            return
        groove = self._groove()
        painter = QPainter(self)
        for colour, (positions, narrow) in self._ticks.items():
            rows = self._rows.get(colour)
            if rows is None:
                rows = self._rows[colour] = self._find_rows(
                    positions, max(int(groove.height()) - _TICK, 1)
                )
            width = groove.width() / 2 - 2 if narrow else groove.width() - 2
            for row in rows:
                painter.fillRect(
                    QRectF(groove.left() + 1, groove.top() + row, width, _TICK),
                    QColor(colour),
                )
        painter.end()

    def _find_rows(self, positions: tuple[int, ...], height: int) -> list[int]:
        """The rows of pixels that have a tick.

        The loop goes over rows, not ticks, so that a hundred thousand ticks cost no
        more.
        """
        # Which position begins where is worked out once for a state of the document's
        # measurements, not for each tick.
        measured = (height, self.maximum())
        if not self._firsts or measured != self._measured:
            self._measured = measured
            self._firsts = [self._begins(row / height) for row in range(height)]
        begins = [
            *(bisect_left(positions, first) for first in self._firsts),
            len(positions),
        ]
        return [
            row for row, (index, after) in enumerate(pairwise(begins)) if index < after
        ]

    def _groove(self) -> QRectF:
        """Where the handle moves: the whole bar, which has no arrows."""
        return QRectF(self.rect())
