"""A monkey at the computer: it presses, types, clicks, drags and resizes at random, the same after the same seed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from random import Random
from time import monotonic

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from reader.core.marks import Stance
from reader.core.paths import Places
from reader.qt.printing.dialog import PrintDialog
from reader.qt.samples import SAMPLES, guide, sample_path
from reader.qt.tasks import Task
from reader.qt.theme import THEMES
from tests.stories.conftest import Desk
from tests.stories.drawer import Drawer
from tests.stories.ledger import Ledger

LEFT_OUT = ("quit",)
"""Commands that end the program: the monkey leaves it in a way of its own."""
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
JUDGEMENTS = (
    (Qt.Key.Key_F, Stance.FOR),
    (Qt.Key.Key_M, Stance.AGAINST),
    (Qt.Key.Key_E, Stance.CHANGE),
    (Qt.Key.Key_U, Stance.UNSURE),
)
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
SIZES = ((1280, 800), (900, 600), (640, 480), (1920, 1080), (320, 240), (1100, 300))
MOST_TABS, MOST_WINDOWS = 3, 2
POPUP_MS = 20
"""A menu that waits for the monkey in a loop of its own is answered after so long."""
PATIENCE_S = 20.0
"""For a document that is being prepared."""


class Monkey:
    """Does one random thing after another at a desk, and remembers the last of them."""

    def __init__(self, desk: Desk, random: Random, drawer: Drawer) -> None:
        self.desk, self.random, self.drawer = desk, random, drawer
        self.documents = [
            *map(sample_path, SAMPLES),
            guide("en"),
            guide("nb"),
            drawer.plan,
            drawer.former,
        ]
        """The whole ones of those that it opens."""
        self.done: deque[str] = deque(maxlen=25)
        self._popups = QTimer(interval=POPUP_MS)
        self._popups.timeout.connect(self._answer_popup)
        self._popups.start()
        self.ledger = Ledger(Places(desk.data).store)
        self._other: subprocess.Popen[bytes] | None = None
        self._acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._command),
            (25, self._click),
            (20, self._key),
            (10, self._type),
            (4, self._drag),
            (4, self._wheel),
            (3, self._context_menu),
            (3, self._choose),
            (3, self._resize),
            (2, self._dress),
            (1, self._speak),
            (1, self._grow),
            (12, self._judge),
            (6, self._use_list),
            (2, self._look_at_print),
            (1, self._start_another),
            (3, self._open),
            (1, self._drop),
            (1, self._revise),
            (1, self._come_back),
        )

    def act(self) -> None:
        """Do one thing, and let the window answer."""
        weights, acts = zip(*self._acts, strict=True)
        act = self.random.choices(acts, weights)[0]
        if act in (self._resize, self._dress, self._wheel, self._speak, self._grow):
            self._do_without_a_stance(act)
        else:
            act()
        QTest.qWait(self.random.choice((0, 0, 1, 5, 30)))
        self.tidy(MOST_TABS, MOST_WINDOWS)
        if not self.desk.window.isVisible():
            self._come_back()

    def tidy(self, tabs: int = 1, windows: int = 1) -> None:
        """Leave so many windows open at most, and so many texts in the one that is used."""
        for window in list(self.desk.program.windows)[:-windows]:
            window.close()
        shown = self.desk.window.tabs
        # One that holds a note which is not saved stays.
        for _ in range(len(shown.areas) - tabs):
            shown.close_current()

    def rest(self) -> None:
        """Close what is open over the window, and wait until nothing is under way."""
        while (
            over := QApplication.activePopupWidget() or QApplication.activeModalWidget()
        ):
            over.close()
        end = monotonic() + PATIENCE_S
        while self.desk.window.opening.is_busy and monotonic() < end:
            QTest.qWait(10)
        QTest.qWait(50)

    def leave(self) -> None:
        """Touch nothing any more."""
        self._popups.stop()
        if self._other is not None:
            self._other.wait()

    def _note(self, said: str) -> None:
        self.done.append(said)

    # --- where ---

    def _top(self) -> QWidget:
        """What a person could touch now: what is open over the window, else the window."""
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or self.desk.window
        )

    def _widgets(self, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """All that can be seen and touched, in an order that depends on nothing but the window."""
        found = [self._top(), *self._top().findChildren(kind)]
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

    def _widget(self) -> QWidget:
        return self.random.choice(self._widgets() or [self.desk.window])

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.random.randrange(max(1, widget.width())),
            self.random.randrange(max(1, widget.height())),
        )

    def _focus(self) -> QWidget:
        return (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or self._top()
        )

    # --- what ---

    def _command(self) -> None:
        names = [name for name in self.desk.window.commands if name not in LEFT_OUT]
        name = self.random.choice(names)
        self._note(f"command {name}")
        if (
            self._top() is self.desk.window
        ):  # what is open over the window keeps its commands from the user
            self.desk.window.commands[name].trigger()

    def _click(self) -> None:
        widget = self._widget()
        point, button, held = (
            self._point(widget),
            self.random.choice(BUTTONS),
            self.random.choice(HELD),
        )
        twice = self.random.random() < 0.15
        self._note(
            f"click {_name(widget)} {point.toTuple()} {button.name} {held.name}{' twice' if twice else ''}"
        )
        QTest.mouseClick(widget, button, held, point)
        if twice and isValid(widget) and widget.isVisible():
            QTest.mouseDClick(widget, button, held, point)

    def _drag(self) -> None:
        widget = self._widget()
        start, end = self._point(widget), self._point(widget)
        self._note(f"drag {_name(widget)} {start.toTuple()} {end.toTuple()}")
        QTest.mousePress(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start
        )
        if isValid(widget) and widget.isVisible():
            QTest.mouseMove(widget, end)
        if isValid(widget) and widget.isVisible():
            QTest.mouseRelease(
                widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end
            )

    def _wheel(self) -> None:
        widget, turn, held = (
            self._widget(),
            self.random.choice((-1200, -120, 120, 1200)),
            self.random.choice(HELD),
        )
        point = QPointF(self._point(widget))
        self._note(f"wheel {_name(widget)} {turn} {held.name}")
        event = QWheelEvent(
            point, QPointF(widget.mapToGlobal(point)), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, held,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def _context_menu(self) -> None:
        widget = self._widget()
        point = self._point(widget)
        self._note(f"context menu {_name(widget)} {point.toTuple()}")
        QApplication.sendEvent(
            widget,
            QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point)
            ),
        )

    def _key(self) -> None:
        widget, key, held = (
            self._focus(),
            self.random.choice(KEYS),
            self.random.choice(HELD),
        )
        self._note(f"key {_name(widget)} {held.name}+{key.name}")
        QTest.keyClick(widget, key, held)

    def _type(self) -> None:
        fields = self._widgets(QLineEdit) + self._widgets(QPlainTextEdit)
        field = self.random.choice(fields) if fields else self._focus()
        words = self.random.choice(WORDS)
        self._note(f"type {words!r} {_name(field)}")
        field.setFocus()
        if isinstance(field, QLineEdit):
            if self.random.random() < 0.4:
                field.clear()
            field.insert(words)
        elif isinstance(field, QPlainTextEdit):
            field.insertPlainText(words)

    def _choose(self) -> None:
        boxes = [
            box
            for box in self._widgets(QComboBox)
            if isinstance(box, QComboBox) and box.count()
        ]
        if boxes:
            box = self.random.choice(boxes)
            row = self.random.randrange(box.count())
            self._note(f"choose {_name(box)} {row}")
            box.setCurrentIndex(row)

    def _do_without_a_stance(self, act: Callable[[], None]) -> None:
        """Do something that gives and takes no stance."""
        self._popups.stop()
        waits = self._is_something_under_way()
        before = self.ledger.stances()
        act()
        after = self.ledger.stances()
        assert waits or after == before, (before.items() ^ after.items(), self.done)
        self._popups.start()

    def _is_something_under_way(self) -> bool:
        """Whether notes may come or move without a key: brought in, or placed in a corrected text."""
        tasks = self.desk.program.tasks.findChildren(Task)
        return bool(tasks) or (self._other is not None and self._other.poll() is None)

    def _judge(self) -> None:
        """Take a stance, with the focus in the text or in any list of the document; what is acknowledged is stored."""
        window = self.desk.window
        if (
            self._top() is not window
            or not window.context.has_session
            or not window.context.pages.is_reading
        ):
            return
        places = [
            window.view,
            *(
                one
                for one in self._widgets(QAbstractItemView)
                if window.commands["note"] in one.actions()
            ),
        ]
        place, (key, stance) = (
            self.random.choice(places),
            self.random.choice(JUDGEMENTS),
        )
        place.setFocus()
        session = window.session
        outline, measures = session.outline, window.context.selection.measures()
        self._note(f"judge {stance.value} {len(measures)} {_name(place)}")
        waits = self._is_something_under_way()
        before = self.ledger.stances()
        QTest.keyClick(place, key)
        if self._top() is not window or not window.isActiveWindow():
            return  # a menu that was asked for before has opened, and the key was for it
        if window.features.session is not session or session.outline is not outline:
            return  # another text that was asked for before has come, and the key was for it
        after = self.ledger.stances()
        annotations = session.annotations
        given = {
            found.id: found.stance
            for block in measures
            if (found := annotations.stance_on(block))
        }
        assert {key: after.get(key) for key in given} == {
            key: value.value for key, value in given.items()
        }
        taken = all(value is stance for value in given.values())
        assert taken or window.bar.text, (given, before, self.done)
        changed = before.items() ^ after.items()
        keys = {key for key, _ in changed}
        assert waits or keys <= given.keys(), (given, changed, self.done)

    def _use_list(self) -> None:
        """Press some keys in a list: arrows, digits, Return."""
        lists = self._widgets(QAbstractItemView)
        if lists:
            place = self.random.choice(lists)
            if not isValid(place):  # it went with the tab in which it was
                return
            place.setFocus()
            keys = self.random.choices(IN_LISTS, k=4)
            self._note(f"keys {[key.name for key in keys]} {_name(place)}")
            for key in keys:
                if isValid(place) and place.isVisible():
                    QTest.keyClick(place, key)

    def _look_at_print(self) -> None:
        """Open the print window, wait for its pages and for the end of their thread, leaf through, and close it."""
        if self._top() is not self.desk.window:
            return
        self._note("print preview")
        self.desk.window.commands["print"].trigger()
        dialog = self.desk.window.findChild(PrintDialog)
        if dialog is None:
            return
        end = monotonic() + PATIENCE_S
        while not dialog.preview.page and dialog.isVisible() and monotonic() < end:
            QTest.qWait(10)
        QTest.qWait(20)
        for _ in range(3):
            if isValid(dialog) and dialog.isVisible():
                QTest.keyClick(dialog.preview, Qt.Key.Key_PageDown)
                dialog.preview.grab()
        if isValid(dialog):
            dialog.close()

    def _start_another(self) -> None:
        """Let a command read and place the notes of an edition of the plan meanwhile."""
        if self._other is None or self._other.poll() is not None:
            self._note("another process")
            edition = self.random.choice((self.drawer.plan, self.drawer.former))
            target = self.drawer.saved / "others.jsonld"
            command = [sys.executable, "-m", "reader", "notes", "export"]
            quiet = subprocess.DEVNULL
            data = {**os.environ, "TILTAK_DATA": str(self.desk.data)}
            self._other = subprocess.Popen(
                [*command, str(edition), str(target)],
                stdout=quiet,
                stderr=quiet,
                env=data,
            )

    def _resize(self) -> None:
        size = self.random.choice(SIZES)
        self._note(f"resize {size}")
        self.desk.window.resize(*size)

    def _dress(self) -> None:
        theme = self.random.choice(("system", *THEMES))
        self._note(f"theme {theme}")
        self.desk.window.look_chosen.emit("theme", theme)

    def _speak(self) -> None:
        language = self.random.choice(("nb", "nn", "en"))
        self._note(f"language {language}")
        self.desk.window.look_chosen.emit("language", language)

    def _grow(self) -> None:
        size = self.random.choice((0, 150, 300))
        self._note(f"interface {size}")
        self.desk.window.look_chosen.emit("interface_size", size)

    def _open(self) -> None:
        path = self.random.choice(self.documents * 3 + self.drawer.broken)
        waits = self.random.random() < 0.7
        self._note(f"open {path.name}{' and wait' if waits else ''}")
        self.desk.window.opening.open_path(path)
        if waits:
            self.rest()

    def _drop(self) -> None:
        paths = self.random.sample(
            [*self.documents, *self.drawer.broken, self.drawer.missing], 2
        )
        self._note(f"drop {', '.join(path.name for path in paths)}")
        carried, window = QMimeData(), self.desk.window
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        point, action = self._point(window), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            window, QDragEnterEvent(point, action, carried, left, none)
        )
        QApplication.sendEvent(
            window, QDropEvent(QPointF(point), action, carried, left, none)
        )

    def _revise(self) -> None:
        """Open the plan after somebody has changed it."""
        self._note("revise and open")
        self.rest()
        self.drawer.revise()
        self.desk.window.opening.open_path(self.drawer.plan)
        self.rest()

    def _come_back(self) -> None:
        self._note("leave and come back")
        self.desk.leave()
        # Who left on the shelf comes back to it: there may be no text to wait for.
        self.desk.start(size=self.random.choice(SIZES), wait=False)

    def _answer_popup(self) -> None:
        """Choose something in a menu, or close it: some menus wait for that in a loop of their own."""
        popup = QApplication.activePopupWidget()
        if popup is None or self.random.random() < 0.5:
            return
        if isinstance(popup, QMenu) and self.random.random() < 0.7:
            actions = [
                action
                for action in popup.actions()
                if action.objectName() not in LEFT_OUT
            ]
            if actions and (menu := self.random.choice(actions)).isEnabled():
                self._note(f"choose in menu {menu.text()}")
                popup.setActiveAction(menu)
                if menu.menu() is None:
                    popup.close()
                    menu.trigger()
                    return
        popup.close()


def _name(widget: QWidget) -> str:
    """How a widget is called in what is remembered."""
    return f"{type(widget).__name__} {widget.objectName()}".strip()
