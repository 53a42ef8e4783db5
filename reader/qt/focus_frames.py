"""Frames around what has the focus: for those who use the keyboard, not after a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

QUIET = "byMouse"
"""Property of a widget whose frame the style sheet leaves out."""


class FocusFrames(QObject):
    """Marks what a click has given the focus to; any key brings its frame back."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._clicked = False
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        # A window of the system's sees a press before any widget in it does.
        # One that has just been closed (a file dialog's) may still be told of.
        window = now.window().windowHandle()
        if window and isValid(window):
            window.installEventFilter(self)
        self._mark(now)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress):
            self._clicked = kind == QEvent.Type.MouseButtonPress
            if focus := QApplication.focusWidget():
                self._mark(focus)
        return False

    def _mark(self, widget: QWidget) -> None:
        if bool(widget.property(QUIET)) != self._clicked:
            widget.setProperty(QUIET, self._clicked)
            widget.style().polish(widget)
