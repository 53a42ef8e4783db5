"""The window as it was left: its place and size, and which panels were open how wide."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from reader.core.settings import Settings
from reader.qt.panes import Panes

FIRST_SIZE = QSize(1280, 800)
"""Of the window at its first start, in device-independent pixels."""
LEAST_SIZE = QSize(560, 400)


def restore_window(window: QMainWindow, panes: Panes, settings: Settings) -> None:
    """Put the window and its panels back."""
    window.setMinimumSize(LEAST_SIZE)
    if not window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
        screen = window.screen().availableSize()
        window.resize(FIRST_SIZE.boundedTo(screen))
    shown = {side: side in settings.panels for side in ("left", "right")}
    panes.restore(settings.panel_widths, shown)


def keep_window(window: QMainWindow, panes: Panes) -> dict[str, object]:
    """The state that `restore_window` needs, as settings."""
    return {
        "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
        "panels": tuple(side for side in ("left", "right") if panes.is_wanted(side)),
        "panel_widths": panes.widths,
    }
