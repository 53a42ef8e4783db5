"""The current measure: always seen, and what keys are about wherever the mouse has left the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QMenu,
    QWidget,
)

from index_builder.model import Kind
from reader.core.marks import Stance
from reader.qt.theme import THEMES
from reader.qt.widgets import Menu
from tests.stories.conftest import Desk

CONTROL, ALT, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
LEFT = Qt.MouseButton.LeftButton


def click(rows: QAbstractItemView, row: int) -> None:
    """Click a row with the mouse, which leaves the focus there."""
    index = rows.model().index(row, 0)
    rows.scrollTo(index)
    QTest.mouseClick(rows.viewport(), LEFT, NONE, rows.visualRect(index).center())
    assert rows.hasFocus()


def current(desk: Desk) -> str:
    """Id of the block being read."""
    view = desk.window.view
    return view.manuscript().outline.blocks[view.current_position()].id


def judged(desk: Desk) -> dict[str, Stance]:
    """The stances taken, by block."""
    return {
        one.block: one.stance
        for one in desk.window.session.annotations.all()
        if one.stance
    }


def test_the_first_five_minutes_with_the_focus_wherever_the_mouse_left_it(
    desk: Desk, window
) -> None:
    click(window.contents.tree, 2)
    QTest.keyClick(
        window.contents.tree, Qt.Key.Key_Down, ALT
    )  # to the first measure of the chapter
    first = current(desk)
    QTest.keyClick(window.contents.tree, Qt.Key.Key_F)
    assert judged(desk) == {first: Stance.FOR}
    QTest.keyClick(window.contents.tree, Qt.Key.Key_N)
    desk.wait(window.notes.editor.body.hasFocus)
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    assert [one.body for one in window.session.annotations.on(first) if one.body] == [
        "Hvem betaler?"
    ]
    assert window.contents.tree.hasFocus()

    QTest.keyClick(window.view, Qt.Key.Key_F, CONTROL)
    desk.wait(window.top.search.hasFocus)
    with desk.qtbot.waitSignal(
        window.searching.shown, timeout=20_000, check_params_cb=bool
    ):
        QTest.keyClicks(window.top.search, "barn kun:tiltak")
    desk.wait(lambda: window.hits.list.model().rowCount() > 2)
    blocks = window.view.manuscript().outline.blocks
    for row in range(1, window.hits.list.model().rowCount()):
        click(window.hits.list, row)
        if blocks[window.view.current_position()].kind is Kind.MEASURE:
            break
    found = current(desk)
    QTest.keyClick(window.hits.list, Qt.Key.Key_M)
    assert judged(desk)[found] is Stance.AGAINST
    QTest.keyClick(window.hits.list, Qt.Key.Key_D, CONTROL)
    assert [one.block for one in window.session.bookmarks.all()] == [found]
    QTest.keyClick(window.hits.list, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(window.hits.list, Qt.Key.Key_Z, CONTROL)
    assert judged(desk) == {first: Stance.FOR}


def ten_from_the_tree(desk: Desk) -> QWidget:
    click(desk.window.contents.tree, 1)
    return desk.window.contents.tree


def ten_from_the_hits(desk: Desk) -> QWidget:
    desk.type_query("kun:tiltak")
    desk.wait(lambda: desk.window.hits.list.model().rowCount() > 2)
    click(desk.window.hits.list, 1)
    return desk.window.hits.list


def ten_from_the_register(desk: Desk) -> QWidget:
    desk.window.commands["register"].trigger()
    desk.wait(lambda: bool(desk.window.register.model.rows))
    click(desk.window.register.table, 0)
    return desk.window.register.table


@pytest.mark.parametrize(
    "go", [ten_from_the_tree, ten_from_the_hits, ten_from_the_register]
)
def test_ten_measures_are_judged_without_a_look_at_the_focus(
    desk: Desk, window, go
) -> None:
    rows = go(desk)
    wanted = []
    for key, stance in [(Qt.Key.Key_F, Stance.FOR), (Qt.Key.Key_M, Stance.AGAINST)] * 5:
        QTest.keyClick(rows, Qt.Key.Key_Down, ALT)
        QTest.keyClick(rows, key)
        wanted.append((current(desk), stance))
        assert rows.hasFocus()
    assert len(dict(wanted)) == 10
    assert judged(desk) == dict(wanted)


@pytest.mark.parametrize("go", [ten_from_the_hits, ten_from_the_register])
def test_the_arrow_keys_of_a_list_take_the_text_along(desk: Desk, window, go) -> None:
    rows = go(desk)
    before = current(desk)
    wanted = []
    for _ in range(5):
        QTest.keyClick(rows, Qt.Key.Key_Down)
        if (
            window.view.manuscript().outline.blocks[window.view.current_position()].kind
            is Kind.MEASURE
        ):
            QTest.keyClick(rows, Qt.Key.Key_E)
            wanted.append(current(desk))
    assert wanted
    assert before not in wanted
    assert set(judged(desk)) == set(wanted)


def test_what_was_done_in_a_list_is_said_and_can_be_undone_there(
    desk: Desk, window
) -> None:
    rows = ten_from_the_tree(desk)
    QTest.keyClick(rows, Qt.Key.Key_Down, ALT)
    number = (
        window.view.manuscript().outline.blocks[window.view.current_position()].number
    )
    QTest.keyClick(rows, Qt.Key.Key_U)
    assert window.bar.text == f"{number}: Unsure"
    assert judged(desk)
    QTest.mouseClick(window.bar.action, LEFT)
    assert judged(desk) == {}


def test_a_key_that_can_do_nothing_says_why(desk: Desk, window) -> None:
    click(window.contents.tree, 2)  # a heading is read now
    QTest.keyClick(window.contents.tree, Qt.Key.Key_F)
    assert "measure" in window.bar.text
    assert judged(desk) == {}


@pytest.mark.parametrize("go", [ten_from_the_hits, ten_from_the_register])
def test_digits_in_a_list_look_for_a_number_and_mark_nothing(
    desk: Desk, window, go
) -> None:
    rows = go(desk)
    blocks = window.view.manuscript().outline.blocks
    number = next(
        each.number
        for each in blocks[::-1]
        if each.kind is Kind.MEASURE and each.number[-1].isdigit()
    )
    QTest.keyClicks(rows, number)
    assert blocks[window.view.current_position()].number == number
    assert window.session.annotations.all() == []
    rows.keyboardSearch("9")
    assert "number" in window.bar.text


def outlined(window) -> int:
    """Rows of pixels of the view in which the outline of the current measure is seen at the left of the text."""
    picture = window.view.viewport().grab().toImage()
    accent = QColor(THEMES["light"].accent)
    box = window.view.cursorRect(window.view.textCursor())
    lines = QRect(0, box.top() - 20, picture.width(), 80)
    return sum(
        any(picture.pixelColor(x, y) == accent for x in range(0, picture.width() // 2))
        for y in range(max(lines.top(), 0), min(lines.bottom(), picture.height()))
    )


def test_the_current_measure_is_seen_wherever_the_focus_is(desk: Desk, window) -> None:
    window.commands["next_measure"].trigger()
    desk.wait(lambda: outlined(window) > 20)
    window.contents.tree.setFocus()
    assert outlined(window) > 20
    window.commands["previous_section"].trigger()
    desk.wait(
        lambda: (
            window.view.manuscript().outline.blocks[window.view.current_position()].kind
            is Kind.HEADING
        )
    )
    desk.wait(lambda: outlined(window) < 20)


def test_a_click_makes_a_measure_the_current_one(desk: Desk, window) -> None:
    window.commands["next_measure"].trigger()
    window.commands["next_measure"].trigger()
    second = current(desk)
    place = window.view.cursorRect(window.view.textCursor()).center() + QPoint(20, 0)
    window.commands["previous_measure"].trigger()
    assert current(desk) != second
    QTest.mouseClick(window.view.viewport(), LEFT, NONE, place)
    assert current(desk) == second
    desk.wait(lambda: outlined(window) > 20)


def press_in_menu(window, key: Qt.Key) -> list[Qt.Key]:
    """Press a key once a menu is open, as the system gives it to the window; close the menu after that.

    The list that is returned holds the key when that is done.
    """
    pressed: list[Qt.Key] = []
    timer = QTimer(window, interval=20)

    def press() -> None:
        if QApplication.activePopupWidget() is None:
            return
        timer.stop()
        QTest.keyClick(window.windowHandle(), key)
        while menu := QApplication.activePopupWidget():
            menu.close()
        pressed.append(key)

    timer.timeout.connect(press)
    timer.start()
    return pressed


def open_main_menu(window) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F10)


def open_block_menu(window) -> None:
    viewport, place = window.view.viewport(), window.view.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place)
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("open_menu", [open_main_menu, open_block_menu])
def test_a_key_in_an_open_menu_is_the_menus(
    desk: Desk, window, open_menu, monkeypatch
) -> None:
    # A key may choose an entry that asks for a file.
    for asks in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_, **__: ("", ""))
    QTest.keyClick(window.view, Qt.Key.Key_Down, ALT)
    for key in (Qt.Key.Key_E, Qt.Key.Key_U, Qt.Key.Key_3):
        pressed = press_in_menu(window, key)
        open_menu(window)
        desk.wait(lambda pressed=pressed: bool(pressed))
        assert not window.session.annotations.all()


def test_every_menu_keeps_its_keys(window) -> None:
    """They are all made of the class that does."""
    window.top.menu.menu().fill()
    position = window.view.current_position()
    assert window.context.block_menu.made(position).actions()
    found = window.findChildren(QMenu)
    assert len(found) > 10
    assert not [menu.title() for menu in found if not isinstance(menu, Menu)]
