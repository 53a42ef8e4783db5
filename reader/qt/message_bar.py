"""The bar for errors and for "done, undo?" above the lower edge of the text."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from index_builder.errors import UserError
from reader.qt.errors import translate_error
from reader.qt.speech import announce, sentences
from reader.qt.widgets import Label, grown, named

log = logging.getLogger(__name__)

WIDTH = 720
"""Of a message at text of the usual size, in device-independent pixels; narrower where
the window is."""
LEAST_WIDTH = 360
"""Of what it lies over: a narrower text leaves no room for words and a button."""
MARGIN = 12
"""From the edges of the text, in device-independent pixels."""
SHOWN_MS = 8000
"""How long a message stays that reports something done; an error stays until it is
closed."""


class MessageBar(QFrame):
    """Shows one message at a time; a newer one takes its place.

    Signals: `cancelled` of work in progress; `faulted` (the exception) where what is
    shown is a fault of ours; `covering` (pixels of the text's lower edge that lie below
    the message, 0 where it is hidden or elsewhere).
    """

    cancelled = Signal()
    covering = Signal(int)
    faulted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._text = named(Label(), "messageText")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setMaximumWidth(grown(180, self))
        self.action = named(QPushButton(), "messageAction")
        """The action that the message offers; hidden if there is none."""
        self._act: Callable[[], None] | None = None
        self._areas: tuple[QWidget, ...] = ()
        self.action.clicked.connect(self._take_action)
        self.closing = named(QToolButton(), "messageClose")
        self.closing.setText("✕")
        self.closing.setToolTip(self.tr("Close the message (Esc)"))
        self.closing.setAccessibleName(self.closing.toolTip())
        self.closing.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._expire)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self._text, 1)
        for widget in (self._progress, self.action, self.closing):
            row.addWidget(widget)
        self.hide()

    def float_over(self, *areas: QWidget) -> None:
        """Lie over the lower edge of the first part of the window that is seen, and wide enough."""
        self._areas = areas
        for area in areas:
            area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type()
            in (
                QEvent.Type.Resize,
                QEvent.Type.Move,
                QEvent.Type.Show,
                QEvent.Type.Hide,
            )
            and not self.isHidden()
        ):
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.covering.emit(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and not self.isHidden():
            self._place()

    def _place(self) -> None:
        """Take the width that the text wants, and as many lines as it needs."""
        parent = self.parentWidget()
        seen = [each for each in self._areas if each.isVisible()]
        least = grown(LEAST_WIDTH, self)
        wide = (each for each in seen if each.width() >= least)
        area = next(wide, seen[-1] if seen else None)
        if area is None or parent is None:
            return
        width = min(grown(WIDTH, self), area.width() - 2 * MARGIN)
        layout, frame = self.layout(), self.contentsMargins()
        assert layout is not None
        # The bar's own size would be that of a text that is set as narrow as can be.
        height = (
            max(
                layout.heightForWidth(width - frame.left() - frame.right()),
                layout.minimumSize().height(),
            )
            + frame.top()
            + frame.bottom()
        )
        corner = area.mapTo(
            parent, QPoint((area.width() - width) // 2, area.height() - height - MARGIN)
        )
        self.setGeometry(QRect(corner, QSize(width, height)))
        self.raise_()
        self.covering.emit(height + MARGIN if area is self._areas[0] else 0)

    @property
    def text(self) -> str:
        """The text that is shown; empty if none."""
        return "" if self.isHidden() else self._text.text()

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons of the bar."""
        return self.action, self.closing

    def show_error(self, error: Exception) -> None:
        """Show an error in the window's language.

        An error that is no `UserError` is a fault of the program: the text says so, and
        `faulted` is emitted.
        """
        self._show(translate_error(error), "error")
        if isinstance(error, UserError):
            log.info("told: %s", error.template)
        else:
            self.faulted.emit(error)

    def show_done(
        self, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Report a change, with a button (such as Undo) if there is an action."""
        self._show(text, "done", action, act)
        self._timer.start()

    def show_hint(
        self, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Tell something that stays until it is closed."""
        self._show(text, "hint", action, act)

    def show_progress(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show that work is under way; `total` 0 means that its length is unknown.

        Its button cancels.
        """
        if self._progress.isHidden() or self._text.text() != text:
            self._show(text, "progress", self.tr("Cancel"), self.cancelled.emit)
            self._progress.show()
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show(
        self,
        text: str,
        kind: str,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        self._timer.stop()
        self._text.setText(text)
        self._act = act
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._progress.hide()
        self.closing.setVisible(kind != "progress")
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().polish(self)
        self._place()
        self.show()
        announce(
            self,
            sentences((text, action)) if kind != "progress" else text,
            urgent=kind == "error",
        )

    def _expire(self) -> None:
        """Hide the message, unless the pointer or the focus is on it.

        The user may be about to press a button of it; then it waits again.
        """
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self.hide()

    def leave_page(self) -> None:
        """Hide what was done on a page that is left; what must be read stays."""
        if self.property("kind") == "done":
            self.hide()

    def _take_action(self) -> None:
        act = self._act
        self.hide()
        if act:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.closing.isVisible():
            self.hide()
        else:
            super().keyPressEvent(event)
