"""Files and links that macOS gives to the running program: from Finder, the Dock and browsers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from reader.core.link_scheme import SCHEME
from reader.qt.running_program import Request


class OpenedFiles(QObject):
    """Hears which files and links the system wants opened.

    Other systems start the program once more, with the file as its argument.
    """

    def __init__(self, app: QApplication, opened: Callable[[Request], None]) -> None:
        """`opened` is called with each request."""
        super().__init__(app)
        self._opened = opened
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        link = event.url().toString()
        if link.startswith(SCHEME):
            self._opened(Request(link=link))
        elif event.file():
            self._opened(Request(Path(event.file())))
        return True
