"""A monkey at the computer: it presses, types, clicks, drags and resizes at random, the same after the same seed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from random import Random
from time import monotonic

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
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
from tests.stories.hands import Hands, name_of
from tests.stories.ledger import Ledger

LEFT_OUT = ("quit",)
"""Commands that end the program: the monkey leaves it in a way of its own."""
JUDGEMENTS = (
    (Qt.Key.Key_F, Stance.FOR),
    (Qt.Key.Key_M, Stance.AGAINST),
    (Qt.Key.Key_E, Stance.CHANGE),
    (Qt.Key.Key_U, Stance.UNSURE),
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
        self.hands = Hands(desk, random)
        self._popups = QTimer(interval=POPUP_MS)
        self._popups.timeout.connect(self._answer_popup)
        self._popups.start()
        self.ledger = Ledger(Places(desk.data).store)
        self._other: subprocess.Popen[bytes] | None = None
        self._acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._command),
            (25, self.hands.click),
            (20, self.hands.key),
            (10, self.hands.type),
            (4, self.hands.drag),
            (4, self.hands.wheel),
            (3, self.hands.context_menu),
            (3, self.hands.choose),
            (3, self._resize),
            (2, self._dress),
            (1, self._speak),
            (1, self._grow),
            (12, self._judge),
            (6, self.hands.use_list),
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
        if act in (
            self._resize,
            self._dress,
            self.hands.wheel,
            self._speak,
            self._grow,
        ):
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

    def _command(self) -> None:
        names = [name for name in self.desk.window.commands if name not in LEFT_OUT]
        name = self.random.choice(names)
        self.hands.note(f"command {name}")
        if (
            self.hands.top() is self.desk.window
        ):  # what is open over the window keeps its commands from the user
            self.desk.window.commands[name].trigger()

    def _do_without_a_stance(self, act: Callable[[], None]) -> None:
        """Do something that gives and takes no stance."""
        self._popups.stop()
        waits = self._is_something_under_way()
        before = self.ledger.stances()
        act()
        after = self.ledger.stances()
        assert waits or after == before, (
            before.items() ^ after.items(),
            self.hands.done,
        )
        self._popups.start()

    def _is_something_under_way(self) -> bool:
        """Whether notes may come or move without a key: brought in, or placed in a corrected text."""
        tasks = self.desk.program.tasks.findChildren(Task)
        return bool(tasks) or (self._other is not None and self._other.poll() is None)

    def _judge(self) -> None:
        """Take a stance, with the focus in the text or in any list of the document; what is acknowledged is stored."""
        window = self.desk.window
        if (
            self.hands.top() is not window
            or not window.context.has_session
            or not window.context.pages.is_reading
        ):
            return
        places = [
            window.view,
            *(
                one
                for one in self.hands.widgets(QAbstractItemView)
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
        self.hands.note(f"judge {stance.value} {len(measures)} {name_of(place)}")
        waits = self._is_something_under_way()
        before = self.ledger.stances()
        QTest.keyClick(place, key)
        if self.hands.top() is not window or not window.isActiveWindow():
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
        assert taken or window.bar.text, (given, before, self.hands.done)
        changed = before.items() ^ after.items()
        keys = {key for key, _ in changed}
        assert waits or keys <= given.keys(), (given, changed, self.hands.done)

    def _look_at_print(self) -> None:
        """Open the print window, wait for its pages and for the end of their thread, leaf through, and close it."""
        if self.hands.top() is not self.desk.window:
            return
        self.hands.note("print preview")
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
            self.hands.note("another process")
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
        self.hands.note(f"resize {size}")
        self.desk.window.resize(*size)

    def _dress(self) -> None:
        theme = self.random.choice(("system", *THEMES))
        self.hands.note(f"theme {theme}")
        self.desk.window.look_chosen.emit("theme", theme)

    def _speak(self) -> None:
        language = self.random.choice(("nb", "nn", "en"))
        self.hands.note(f"language {language}")
        self.desk.window.look_chosen.emit("language", language)

    def _grow(self) -> None:
        size = self.random.choice((0, 150, 300))
        self.hands.note(f"interface {size}")
        self.desk.window.look_chosen.emit("interface_size", size)

    def _open(self) -> None:
        path = self.random.choice(self.documents * 3 + self.drawer.broken)
        waits = self.random.random() < 0.7
        self.hands.note(f"open {path.name}{' and wait' if waits else ''}")
        self.desk.window.opening.open_path(path)
        if waits:
            self.rest()

    def _drop(self) -> None:
        paths = self.random.sample(
            [*self.documents, *self.drawer.broken, self.drawer.missing], 2
        )
        self.hands.note(f"drop {', '.join(path.name for path in paths)}")
        carried, window = QMimeData(), self.desk.window
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        point, action = self.hands.point(window), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            window, QDragEnterEvent(point, action, carried, left, none)
        )
        QApplication.sendEvent(
            window, QDropEvent(QPointF(point), action, carried, left, none)
        )

    def _revise(self) -> None:
        """Open the plan after somebody has changed it."""
        self.hands.note("revise and open")
        self.rest()
        self.drawer.revise()
        self.desk.window.opening.open_path(self.drawer.plan)
        self.rest()

    def _come_back(self) -> None:
        self.hands.note("leave and come back")
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
                self.hands.note(f"choose in menu {menu.text()}")
                popup.setActiveAction(menu)
                if menu.menu() is None:
                    popup.close()
                    menu.trigger()
                    return
        popup.close()
