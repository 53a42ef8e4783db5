"""The hands of somebody who clicks, types and drags at random in whatever is open."""

from __future__ import annotations

from collections import deque
from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tests.stories.conftest import Desk

WORDS = (
    "tiltak",
    "benk",
    "a",
    "kap:3",
    "kun:tiltak",
    '"to ord',
    "-ikke",
    "tolk*",
    "(((",
    "æøå",
    "\U0001f9ed",
    "  ",
    "#merke",
)
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F6,
    Qt.Key.Key_F10, Qt.Key.Key_Menu, Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_4, Qt.Key.Key_F, Qt.Key.Key_M,
    Qt.Key.Key_E, Qt.Key.Key_U, Qt.Key.Key_0, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_A, Qt.Key.Key_D,
    Qt.Key.Key_Z, Qt.Key.Key_X, Qt.Key.Key_C, Qt.Key.Key_V,
)  # fmt: skip
IN_LISTS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_2,
    Qt.Key.Key_Period, Qt.Key.Key_Minus, Qt.Key.Key_N, Qt.Key.Key_Escape,
)  # fmt: skip
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
BUTTONS = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
)
REMEMBERED = 25
"""So many of the last deeds are told when something breaks."""


class Hands:
    """Do one random thing to a random widget, and remember it."""

    def __init__(self, desk: Desk, random: Random) -> None:
        self.desk, self.random = desk, random
        self.done: deque[str] = deque(maxlen=REMEMBERED)

    def note(self, said: str) -> None:
        """Remember what was done."""
        self.done.append(said)

    def top(self) -> QWidget:
        """What a person could touch now: what is open over the window, else the window."""
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or self.desk.window
        )

    def widgets(self, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """All that can be seen and touched, in an order that depends on nothing but the window."""
        found = [self.top(), *self.top().findChildren(kind)]
        return [
            one
            for one in found
            if isinstance(one, kind)
            and isValid(one)
            and one.isVisible()
            and one.isEnabled()
            and one.width() > 0
            and one.height() > 0
        ]

    def widget(self) -> QWidget:
        return self.random.choice(self.widgets() or [self.desk.window])

    def point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.random.randrange(max(1, widget.width())),
            self.random.randrange(max(1, widget.height())),
        )

    def focus(self) -> QWidget:
        return (
            QApplication.activePopupWidget() or QApplication.focusWidget() or self.top()
        )

    def click(self) -> None:
        widget = self.widget()
        point, button, held = (
            self.point(widget),
            self.random.choice(BUTTONS),
            self.random.choice(HELD),
        )
        twice = self.random.random() < 0.15
        self.note(
            f"click {name_of(widget)} {point.toTuple()} {button.name} {held.name}{' twice' if twice else ''}"
        )
        QTest.mouseClick(widget, button, held, point)
        if twice and isValid(widget) and widget.isVisible():
            QTest.mouseDClick(widget, button, held, point)

    def drag(self) -> None:
        widget = self.widget()
        start, end = self.point(widget), self.point(widget)
        self.note(f"drag {name_of(widget)} {start.toTuple()} {end.toTuple()}")
        QTest.mousePress(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start
        )
        if isValid(widget) and widget.isVisible():
            QTest.mouseMove(widget, end)
        if isValid(widget) and widget.isVisible():
            QTest.mouseRelease(
                widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end
            )

    def wheel(self) -> None:
        widget, turn, held = (
            self.widget(),
            self.random.choice((-1200, -120, 120, 1200)),
            self.random.choice(HELD),
        )
        point = QPointF(self.point(widget))
        self.note(f"wheel {name_of(widget)} {turn} {held.name}")
        event = QWheelEvent(
            point, QPointF(widget.mapToGlobal(point)), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, held,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def context_menu(self) -> None:
        widget = self.widget()
        point = self.point(widget)
        self.note(f"context menu {name_of(widget)} {point.toTuple()}")
        QApplication.sendEvent(
            widget,
            QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point)
            ),
        )

    def key(self) -> None:
        widget, key, held = (
            self.focus(),
            self.random.choice(KEYS),
            self.random.choice(HELD),
        )
        self.note(f"key {name_of(widget)} {held.name}+{key.name}")
        QTest.keyClick(widget, key, held)

    def type(self) -> None:
        fields = self.widgets(QLineEdit) + self.widgets(QPlainTextEdit)
        field = self.random.choice(fields) if fields else self.focus()
        words = self.random.choice(WORDS)
        self.note(f"type {words!r} {name_of(field)}")
        field.setFocus()
        if isinstance(field, QLineEdit):
            if self.random.random() < 0.4:
                field.clear()
            field.insert(words)
        elif isinstance(field, QPlainTextEdit):
            field.insertPlainText(words)

    def choose(self) -> None:
        boxes = [
            box
            for box in self.widgets(QComboBox)
            if isinstance(box, QComboBox) and box.count()
        ]
        if boxes:
            box = self.random.choice(boxes)
            row = self.random.randrange(box.count())
            self.note(f"choose {name_of(box)} {row}")
            box.setCurrentIndex(row)

    def use_list(self) -> None:
        """Press some keys in a list: arrows, digits, Return."""
        lists = self.widgets(QAbstractItemView)
        if lists:
            place = self.random.choice(lists)
            if not isValid(place):  # it went with the tab in which it was
                return
            place.setFocus()
            keys = self.random.choices(IN_LISTS, k=4)
            self.note(f"keys {[key.name for key in keys]} {name_of(place)}")
            for key in keys:
                if isValid(place) and place.isVisible():
                    QTest.keyClick(place, key)


def name_of(widget: QWidget) -> str:
    """How a widget is called in what is remembered."""
    return f"{type(widget).__name__} {widget.objectName()}".strip()
