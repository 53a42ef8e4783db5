"""The window as it was left: its place and size, and which panels were open how wide."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from reader.core.settings import Settings
from reader.qt.panes import Panes

FIRST_SIZE = QSize(1280, 800)
"""Of the window at its first start, in device-independent pixels."""
FIRST_SHARE = 0.92
"""Of a small screen that the first window takes: its frame needs room, too."""
LEAST_SIZE = QSize(560, 400)


def restore_window(window: QMainWindow, settings: Settings) -> None:
    """Put the window back where it was."""
    window.setMinimumSize(LEAST_SIZE)
    if not window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
        screen = window.screen().availableSize()
        window.resize(FIRST_SIZE.boundedTo(screen * FIRST_SHARE))


def keep_window(window: QMainWindow) -> dict[str, object]:
    """The state that `restore_window` needs, as settings."""
    return {"geometry": bytes(window.saveGeometry().toBase64().data()).decode()}


def place_beside(window: QMainWindow, other: QMainWindow) -> None:
    """Give each of two windows one half of the screen, the `other` one the right half."""
    room = window.screen().availableGeometry()
    half = QSize(max(room.width() // 2, LEAST_SIZE.width()), room.height())
    for one, left in ((window, room.left()), (other, room.right() + 1 - half.width())):
        one.showNormal()
        frame = one.frameGeometry().size() - one.size()
        one.resize(half - frame)
        one.move(left, room.top())


def restore_panes(panes: Panes, settings: Settings) -> None:
    """Open the panels that were open, as wide as they were."""
    shown = {side: side in settings.panels for side in ("left", "right")}
    panes.restore(settings.panel_widths, shown)


def keep_panes(panes: Panes) -> dict[str, object]:
    """The state that `restore_panes` needs, as settings."""
    return {
        "panels": tuple(side for side in ("left", "right") if panes.is_wanted(side)),
        "panel_widths": panes.widths,
    }
