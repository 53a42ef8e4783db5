"""The first five minutes, word for word as the README tells them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from index_builder.model import Kind
from reader.core.marks import Stance
from tests.stories.conftest import WAIT_MS, Desk

CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the system does, wherever the focus is."""
    QTest.keyClick(desk.window.windowHandle(), key, held)


def current(desk: Desk):
    view = desk.window.view
    return view.manuscript().outline.blocks[view.current_position()]


def test_the_first_five_minutes(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)
    window.activateWindow()
    desk.wait(window.isActiveWindow)

    # Click a chapter.
    tree = window.contents.tree
    row = tree.model().index(4, 0)
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, NONE, tree.visualRect(row).center()
    )
    assert current(desk).kind is Kind.HEADING

    # Ctrl+F searches while you type, F3 goes to the next hit.
    press(desk, Qt.Key.Key_F, CONTROL)
    desk.wait(window.top.search.hasFocus)
    with desk.qtbot.waitSignal(
        window.searching.shown, timeout=WAIT_MS, check_params_cb=bool
    ):
        QTest.keyClicks(window.top.search, "skole")
    press(desk, Qt.Key.Key_F3)
    first = window.view.current_position()
    press(desk, Qt.Key.Key_F3)
    assert window.view.current_position() > first

    # Alt+Down goes to the next measure; there, F and M say that you are for or against
    # it, and N writes a note.
    press(desk, Qt.Key.Key_Down, ALT)
    agreed = current(desk)
    press(desk, Qt.Key.Key_F)
    press(desk, Qt.Key.Key_Down, ALT)
    opposed = current(desk)
    press(desk, Qt.Key.Key_M)
    press(desk, Qt.Key.Key_N)
    desk.wait(window.notes.editor.body.hasFocus)
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    press(desk, Qt.Key.Key_Escape)
    stances = {
        one.block: one.stance for one in window.session.annotations.all() if one.stance
    }
    assert agreed.kind is opposed.kind is Kind.MEASURE
    assert stances == {agreed.id: Stance.FOR, opposed.id: Stance.AGAINST}

    # Ctrl+D keeps a bookmark, Ctrl+P prints what you choose.
    press(desk, Qt.Key.Key_D, CONTROL)
    assert [one.block for one in window.session.bookmarks.all()] == [opposed.id]
    press(desk, Qt.Key.Key_P, CONTROL)
    desk.wait(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().close()

    # Close the window and start it again: all is as you left it.
    place = window.view.top_position()
    desk.leave()
    window = desk.start()
    assert window.view.top_position() == place
    kept = window.session.annotations.all()
    assert {one.block for one in kept} == {agreed.id, opposed.id}
    assert [one.body for one in kept if one.body] == ["Hvem betaler?"]
    assert [one.block for one in window.session.bookmarks.all()] == [opposed.id]
