"""The window's three parts side by side: left panel, text, right panel.

The text never gets narrower than `LEAST_TEXT`; where the window is too narrow for both
side panels, opening one closes the other.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.qt import focus
from reader.qt.widgets import grown

LEAST_TEXT = 520
"""Device-independent pixels: 45 characters of the text at its normal size, and its
margins."""
WIDTHS = {"left": 290, "right": 400}
LEAST_PANEL = 200
"""Pixels; these grow with the text of the panels."""


class Panes(QSplitter):
    """Signals: `shown_changed` ("left" or "right", whether it is shown)."""

    shown_changed = Signal(str, bool)

    def __init__(
        self,
        left: QWidget,
        text: QWidget,
        right: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sides = {"left": left, "right": right}
        self._text = text
        self._widths = {side: grown(width, self) for side, width in WIDTHS.items()}
        self._least = grown(LEAST_PANEL, self)
        self._wanted = {"left": False, "right": False}
        self._newest = "left"
        for widget in (left, text, right):
            self.addWidget(widget)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for side in self._sides.values():
            side.setMinimumWidth(self._least)
            side.hide()
        for index, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(index, stretch)
        self.splitterMoved.connect(self._keep_widths)

    def is_shown(self, side: str) -> bool:
        """Whether a side panel is seen."""
        return not self._sides[side].isHidden()

    def is_wanted(self, side: str) -> bool:
        """Whether the user opened a side panel, even if the window is too narrow for it now."""
        return self._wanted[side]

    @property
    def widths(self) -> dict[str, int]:
        """Widths of the side panels, in device-independent pixels, by side."""
        return dict(self._widths)

    def restore(self, widths: Mapping[str, int], shown: Mapping[str, bool]) -> None:
        """Take widths and open panels from an earlier session."""
        self._widths.update(
            {side: width for side, width in widths.items() if side in self._sides}
        )
        self._wanted.update(shown)
        self._arrange()

    def show_side(self, side: str, shown: bool) -> None:
        """Open or close a side panel; quick if there is nothing to do."""
        if self._wanted[side] == shown == self.is_shown(side) and (
            not shown or self._newest == side
        ):
            return
        self._wanted[side] = shown
        if shown:
            self._newest = side
        self._arrange()

    def widen(self, side: str, width: int) -> None:
        """Give a side panel at least a width, as far as there is room for it."""
        if self._widths[side] < width:
            self._widths[side] = width
            self._arrange()

    def change_width(self, side: str, pixels: int) -> None:
        """Give a side panel so much more width, or less where that is negative."""
        most = self.width() - LEAST_TEXT
        self._widths[side] = min(self._widths[side] + pixels, most)
        self._arrange()

    def _arrange(self) -> None:
        """Show the panels that are wanted and fit; the one opened last comes first."""
        room = self.width() - LEAST_TEXT
        other = "right" if self._newest == "left" else "left"
        for side in (self._newest, other):
            shown = self._wanted[side] and (room >= self._least or side == self._newest)
            if shown:
                self._widths[side] = max(self._least, self._widths[side])
                room -= min(self._widths[side], max(self._least, room))
            if shown == self._sides[side].isHidden():
                if not shown:
                    focus.move_out(self._sides[side], self._text)
                self._sides[side].setVisible(shown)
                self.shown_changed.emit(side, shown)
        self._apply_widths()

    def _apply_widths(self) -> None:
        left, right = (
            self._widths[side] if self.is_shown(side) else 0
            for side in ("left", "right")
        )
        # Lines between them count, too: else Qt makes room for those a turn later, and
        # the text is broken anew.
        for number, width in ((1, left), (2, right)):
            self.handle(number).setVisible(bool(width))
        room = self.width() - self.handleWidth() * (bool(left) + bool(right))
        spare = room - left - right - LEAST_TEXT
        if spare < 0 and left and right:
            left, right = left + spare // 2, right + spare // 2
        elif spare < 0:
            left, right = (
                max(width + spare, self._least) if width else 0
                for width in (left, right)
            )
        self.setSizes([left, max(1, room - left - right), right])

    def _keep_widths(self) -> None:
        left, _, right = self.sizes()
        for side, width in (("left", left), ("right", right)):
            if width and self.is_shown(side):
                self._widths[side] = width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
