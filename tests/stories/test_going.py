"""Going to a page, a number or a line that is typed; and what lies over the text without moving it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from index_builder.model import Kind
from reader.qt.widgets import DropDown
from tests.stories.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def reading(window):
    return window.view.manuscript().outline.blocks[window.view.current_position()]


def go(desk: Desk, window, typed: str) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_G, CONTROL)
    desk.wait(window.status.go_to.hasFocus)
    QTest.keyClicks(window.status.go_to, typed)
    QTest.keyClick(window.status.go_to, Qt.Key.Key_Return)


def test_a_page_a_measure_and_a_line_are_gone_to(desk: Desk, window) -> None:
    go(desk, window, "20")
    assert reading(window).page == 20
    assert window.view.hasFocus()
    measure = next(
        block
        for block in window.view.manuscript().outline.blocks[::-1]
        if block.kind is Kind.MEASURE
    )
    go(desk, window, measure.number)
    assert reading(window).id == measure.id
    go(desk, window, "5.2-3")
    assert reading(window).number == "5.2-3"
    go(desk, window, measure.number)
    go(desk, window, f"linje {measure.first_line - 40}")
    assert 0 < reading(window).last_line - (measure.first_line - 40) < 12
    window.commands["back"].trigger()
    assert reading(window).id == measure.id


def test_the_page_in_the_status_line_opens_the_field_and_escape_closes_it(
    desk: Desk, window
) -> None:
    QTest.mouseClick(window.status.page, Qt.MouseButton.LeftButton)
    desk.wait(window.status.go_to.hasFocus)
    go_to = window.status.go_to
    QTest.keyClicks(go_to, "999.9-9")
    QTest.keyClick(go_to, Qt.Key.Key_Return)
    assert "999.9-9" in window.bar.text
    assert go_to.hasFocus()
    QTest.keyClick(go_to, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert go_to.isHidden()
    assert window.status.page.isVisible()


def test_the_number_of_measures_opens_the_register(desk: Desk, window) -> None:
    QTest.mouseClick(window.status.measures, Qt.MouseButton.LeftButton)
    desk.wait(lambda: bool(window.register.model.rows))


def test_a_message_moves_nothing(desk: Desk, window) -> None:
    places = [
        widget.mapTo(window, QPoint(0, 0))
        for widget in (window.view, window.top, window.status)
    ]
    size = window.view.size()
    window.bar.show_hint("Something happened. " * 20, "Do it", lambda: None)
    desk.app.processEvents()
    assert [
        widget.mapTo(window, QPoint(0, 0))
        for widget in (window.view, window.top, window.status)
    ] == places
    assert window.view.size() == size
    bar = window.bar
    assert window.rect().contains(bar.mapTo(window, QPoint(0, 0)))
    assert bar.mapTo(window, QPoint(0, bar.height())).y() <= places[2].y()
    window.resize(900, 600)
    desk.wait(lambda: bar.mapTo(window, QPoint(bar.width(), 0)).x() <= window.width())
    bar.hide()


# A screen that is none says that lists cannot be raised there.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_lists_of_drop_downs_show_all_their_rows(desk: Desk, window) -> None:
    for name in ("notes", "hits", "register"):
        window.commands[name].trigger()
    boxes = [
        box for box in window.findChildren(DropDown) if box.isVisible() and box.count()
    ]
    assert len(boxes) >= 2
    for box in boxes:
        box.showPopup()
        rows = sum(box.view().sizeHintForRow(row) for row in range(box.count()))
        desk.wait(lambda box=box, rows=rows: box.view().viewport().height() >= rows)
        box.hidePopup()
