"""A small bar of actions beside text selected by mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from reader.qt.commands import plain
from reader.qt.widgets import named
from reader.qt.window_context import WindowContext

COMMANDS = ("highlight", "note", "bookmark", "copy", "copy_citation")
"""What it offers, from the left."""
GAP = 6
"""Between the selection and the bar, in device-independent pixels."""


class SelectionBar(QFrame):
    """Comes when the mouse is let go over a selection, and goes with it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.view.viewport())
        self.setObjectName("selectionBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(2)
        for name in COMMANDS:
            row.addWidget(self._made(name))
        view = context.view
        view.selection_made.connect(self._show)
        view.selectionChanged.connect(self._follow)
        view.scrolled.connect(self.hide)
        self.hide()

    def _made(self, name: str) -> QToolButton:
        action = self._context.actions[name]
        button = named(QToolButton(self), f"{name}Selection")
        button.setText(plain(action.text()))
        button.setAutoRaise(True)
        # The keyboard has the commands' keys.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        button.clicked.connect(self.hide)
        return button

    def _show(self, end: QPoint) -> None:
        """Stand below the end of the selection, or above it where there is no room."""
        self.adjustSize()
        room = self._context.view.viewport().rect()
        left = min(
            max(end.x() - self.width() // 2, 0), max(room.width() - self.width(), 0)
        )
        top = end.y() + GAP
        if top + self.height() > room.height():
            top = max(end.y() - self.height() - 4 * GAP, 0)
        self.move(left, top)
        self.raise_()
        self.show()

    def _follow(self) -> None:
        if not self._context.view.textCursor().hasSelection():
            self.hide()
