"""The place jumped to lights up once, so that the eye finds it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QWidget

_MS = 700
_STILL = 0.6
"""Strength of a light that does not fade."""


class Flash(QVariantAnimation):
    """Lights a block and lets the light fade.

    With reduced motion the light does not fade: it stays the same, then goes out.
    """

    def __init__(
        self, show: Callable[[tuple[int, float] | None], None], widget: QWidget
    ) -> None:
        """Take the function that shows the light.

        It is given a position and a strength from 0 to 1, or None for no light.
        """
        super().__init__(widget)
        self.setDuration(_MS)
        self._show = show
        self._widget = widget
        self._position = 0
        self.reduced_motion = False
        """Whether nothing is to move, whatever the system says."""
        self.valueChanged.connect(lambda strength: show((self._position, strength)))
        self.finished.connect(self.end)

    def begin(self, position: int) -> None:
        """Light the block at a position."""
        self.end()
        self._position = position
        from PySide6.QtWidgets import (
            QStyle,
        )  # hundreds of names that nothing needs before the first page

        hint = self._widget.style().styleHint(
            QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._widget
        )
        still = self.reduced_motion or hint == 0
        self.setStartValue(_STILL if still else 1.0)
        self.setEndValue(_STILL if still else 0.0)
        self.start()

    def end(self) -> None:
        """Put the light out."""
        self.stop()
        self._show(None)
