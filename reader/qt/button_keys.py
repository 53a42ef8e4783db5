"""Return presses the button that has the focus, as Space does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.qt.widgets import open_by_key

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ButtonKeys(QObject):
    """Qt does so in dialogs alone, where Return is the default button's."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isinstance(now, QPushButton | QToolButton):
            return
        if not isinstance(now.window(), QDialog):
            now.installEventFilter(self)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.key() in RETURN
        if not pressed or event.type() != QEvent.Type.KeyPress:
            return False
        if isinstance(button, QToolButton) and button.menu() is not None:
            open_by_key(button)
        elif isinstance(button, QPushButton | QToolButton):
            button.click()
        return True
