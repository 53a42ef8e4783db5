"""Habits that people bring from other programs: what a click, a key and a turn of the page leave behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from index_builder.model import Kind
from reader.qt.focus_frames import QUIET
from reader.qt.notes.stance_strip import StanceStrip
from tests.stories.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def click(window, widget: QWidget, point: QPoint) -> None:
    """Press as the system does: the window is told first, and then the widget in it."""
    handle = window.windowHandle()
    QTest.mouseClick(
        handle, LEFT, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, point)
    )


def framed(tree) -> bool:
    """Whether the current row has a frame: one colour all along its upper edge."""
    row = tree.visualRect(tree.currentIndex())
    image = tree.viewport().grab(row).toImage()
    ratio = image.devicePixelRatio()
    edge = {image.pixel(x, round(ratio)) for x in range(20, image.width() - 20)}
    middle = {image.pixel(5, image.height() // 2)}
    return len(edge) == 1 and edge != middle


def test_a_click_leaves_no_frame_and_a_key_brings_it(desk: Desk, window) -> None:
    tree = window.contents.tree
    row = tree.visualRect(tree.model().index(2, 0)).center()
    click(window, tree.viewport(), row)
    desk.wait(tree.hasFocus)
    assert tree.property(QUIET)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert not tree.property(QUIET)
    assert framed(tree)
    click(window, tree.viewport(), row)
    assert not framed(tree)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
    assert not window.focusWidget().property(QUIET)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_return_presses_a_button_as_space_does(desk: Desk, window, key) -> None:
    button = window.top.findChild(QToolButton, "textPanelButton")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    desk.wait(button.hasFocus)
    QTest.keyClick(button, key)
    panel = QApplication.activePopupWidget()
    assert panel is not None
    panel.close()


def test_what_was_done_is_not_told_on_another_page(desk: Desk, window) -> None:
    window.commands["bookmark"].trigger()
    assert window.bar.text
    window.commands["topics"].trigger()
    assert not window.bar.text


def test_a_command_with_a_digit_works_in_a_list_too(desk: Desk, window) -> None:
    window.contents.tree.setFocus()
    desk.wait(window.contents.tree.hasFocus)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_9, CONTROL)
    desk.wait(lambda: not window.context.pages.is_reading)
    assert not window.bar.text


@pytest.mark.parametrize("name", ["contents", "bookmarks", "hits", "register"])
def test_escape_goes_back_to_the_text(desk: Desk, window, name: str) -> None:
    window.commands["bookmark"].trigger()
    desk.type_query("skole")
    window.commands["register"].trigger()
    desk.wait(lambda: bool(window.register.model.rows))
    rows = {
        "contents": window.contents.tree,
        "bookmarks": window.bookmarks.tree,
        "hits": window.hits.list,
        "register": window.register.table,
    }[name]
    window.commands["left_panel" if name == "register" else name].trigger()
    rows.setFocus()
    desk.wait(rows.hasFocus)
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert window.view.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_menu_in_the_contents_is_about_the_chapter_that_is_then_read(
    desk: Desk, window
) -> None:
    tree, before = window.contents.tree, window.view.current_position()
    index = tree.model().index(3, 0)
    tree.customContextMenuRequested.emit(tree.visualRect(index).center())
    QApplication.activePopupWidget().close()
    assert window.view.current_position() == window.contents.position_of(index)
    assert tree.currentIndex() == index
    window.commands["back"].trigger()
    assert window.view.current_position() == before


def test_a_bookmark_says_chapter_and_page(desk: Desk, window) -> None:
    window.commands["next_measure"].trigger()
    window.commands["bookmark"].trigger()
    window.commands["bookmarks"].trigger()
    tree = window.bookmarks.tree
    index = tree.model().index(0, 0)
    assert index.isValid()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "p. " in said
    assert "3.1.1" in said
    lines = tree.visualRect(index).height() / tree.fontMetrics().height()
    assert lines > 2


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (640, 480)])
def test_the_strip_lies_over_no_other_measure(desk: Desk, window, size) -> None:
    window.resize(*size)
    strip, view = window.findChild(StanceStrip), window.view
    blocks = view.manuscript().outline.blocks
    seen = 0
    for _ in range(12):
        window.commands["next_measure"].trigger()
        desk.wait(strip.isVisible)
        following = view.current_position() + 1
        room = view.margin_room(following)
        if room is not None and blocks[following].kind is Kind.MEASURE:
            seen += 1
            assert strip.geometry().bottom() < room.beside.top()
    assert seen


def test_what_has_no_room_in_the_strip_is_behind_its_last_button(
    desk: Desk, window
) -> None:
    window.resize(640, 480)
    strip = window.findChild(StanceStrip)
    more = window.findChild(QToolButton, "moreStrip")
    for _ in range(40):
        window.commands["next_measure"].trigger()
        desk.wait(strip.isVisible)
        if more.isVisible():
            break
    assert more.isVisible()
    shown = [each for each in strip.findChildren(QToolButton) if each.isVisible()]
    assert len(shown) >= 2


def caret(window) -> QPoint:
    """The lower end of the caret, in the window's pixels."""
    view = window.view
    return view.viewport().mapTo(window, view.cursorRect().bottomLeft())


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_Down, None)],
    ids=["measures", "lines"],
)
def test_no_message_lies_over_the_line_that_one_goes_to(
    window, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    window.resize(900, 600)
    window.bar.show_hint("Compare this with the pages as they are printed. " * 3)
    bar = window.bar.geometry()
    seen = []
    for _ in range(40):
        QTest.keyClick(window.view, key, held or Qt.KeyboardModifier.NoModifier)
        seen.append(caret(window).y())
    assert len(set(seen)) > 5
    assert max(seen) < window.area.mapTo(window, bar.topLeft()).y()


def test_a_message_is_as_high_as_its_lines(window) -> None:
    window.bar.show_hint("Short.")
    low = window.bar.height()
    window.bar.show_hint("Compare this with the pages as they are printed. " * 3)
    line = window.bar.fontMetrics().lineSpacing()
    assert low < 3 * line
    assert low < window.bar.height() <= low + 2 * line
