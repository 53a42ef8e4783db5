"""What is done by mouse where the text is: stances in the margin, and a bar at a selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from index_builder.model import Kind
from reader.core.marks import Stance
from reader.qt.notes.selection_bar import SelectionBar
from reader.qt.notes.stance_strip import SIZE, StanceStrip
from tests.stories.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window):
    """The first measure is the current one."""
    window.commands["next_measure"].trigger()
    return window


def button(window, name: str) -> QToolButton:
    found = window.findChild(QToolButton, name)
    assert found is not None
    return found


def judged(window) -> dict[str, Stance]:
    return {
        one.block: one.stance for one in window.session.annotations.all() if one.stance
    }


def test_a_stance_is_taken_and_taken_back_in_the_margin(desk: Desk, window) -> None:
    strip = window.findChild(StanceStrip)
    desk.wait(strip.isVisible)
    outline, view = window.view.manuscript().outline, window.view
    here = outline.blocks[view.current_position()].id
    assert button(window, "stance_forStrip").width() >= SIZE
    QTest.mouseClick(button(window, "stance_forStrip"), LEFT)
    assert judged(window) == {here: Stance.FOR}
    assert button(window, "stance_forStrip").isChecked()
    QTest.mouseClick(button(window, "stance_againstStrip"), LEFT)
    assert judged(window) == {here: Stance.AGAINST}
    QTest.mouseClick(button(window, "stance_againstStrip"), LEFT)
    assert judged(window) == {}
    QTest.mouseClick(button(window, "noteStrip"), LEFT)
    desk.wait(window.notes.editor.body.hasFocus)


def test_the_strip_belongs_to_the_measure_under_the_pointer(desk: Desk, window) -> None:
    view, strip = window.view, window.findChild(StanceStrip)
    outline = view.manuscript().outline
    desk.wait(strip.isVisible)
    before, here = strip.y(), view.current_position()
    following = next(
        i
        for i in range(here + 1, len(outline.blocks))
        if outline.blocks[i].kind is Kind.MEASURE
    )
    room = view.margin_room(following)
    assert room is not None
    QTest.mouseMove(
        view.viewport(), QPoint(view.viewport().width() // 2, room.below.top())
    )
    desk.wait(lambda: strip.y() > before)
    QTest.mouseClick(button(window, "stance_unsureStrip"), LEFT)
    assert judged(window) == {outline.blocks[following].id: Stance.UNSURE}
    assert view.current_position() == following


def test_the_strip_goes_where_no_measure_is_meant(desk: Desk, window) -> None:
    strip = window.findChild(StanceStrip)
    desk.wait(strip.isVisible)
    window.commands["previous_section"].trigger()
    desk.wait(strip.isHidden)


def open_register(desk: Desk, window):
    window.commands["register"].trigger()
    desk.wait(lambda: bool(window.register.model.rows))
    return window.register


def test_the_register_opens_at_the_measure_that_is_read_and_shows_two_lines(
    desk: Desk, window
) -> None:
    for _ in range(4):
        window.commands["next_measure"].trigger()
    panel = open_register(desk, window)
    row = panel.model.rows[panel.table.currentIndex().row()]
    assert row.position == window.view.current_position()
    assert panel.table.rowHeight(0) >= 2 * panel.table.fontMetrics().lineSpacing()
    widths = [
        panel.table.columnWidth(column) for column in range(panel.model.columnCount())
    ]
    assert widths[1] == max(widths)
    assert sum(widths) == panel.table.viewport().width()


# A screen that is none says that menus cannot be raised there.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_stance_is_chosen_at_its_cell(desk: Desk, window) -> None:
    panel = open_register(desk, window)
    keys = [column.key for column in panel.model.columns]
    index = panel.model.index(2, keys.index("stance"))
    wanted = panel.model.rows[2].id
    QTest.mouseClick(
        panel.table.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        panel.table.visualRect(index).center(),
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.commands["stance_against"] in menu.actions()
    window.commands["stance_against"].trigger()
    menu.close()
    assert judged(window) == {wanted: Stance.AGAINST}


def rows_of(desk: Desk, window, name: str):
    if name == "hits":
        desk.type_query("kun:tiltak")
        desk.wait(lambda: window.hits.list.model().rowCount() > 2)
        return window.hits.list
    return (
        open_register(desk, window).table
        if name == "register"
        else window.contents.tree
    )


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("name", ["contents", "hits", "register"])
def test_a_right_click_in_a_list_offers_what_can_be_done_with_its_block(
    desk: Desk, window, name: str
) -> None:
    rows = rows_of(desk, window, name)
    index = rows.model().index(3, 0)
    rows.customContextMenuRequested.emit(rows.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {action.objectName() for action in menu.actions()}
    assert {"copy", "note"} <= names
    menu.close()
    position = window.view.current_position()
    window.commands["bookmark"].trigger()
    assert (
        window.session.bookmarks.all()[0].block
        == window.view.manuscript().outline.blocks[position].id
    )
    assert rows.currentIndex() == index


def test_who_writes_a_note_from_the_register_comes_back_to_the_row(
    desk: Desk, window
) -> None:
    panel = open_register(desk, window)
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    row = panel.table.currentIndex().row()
    QTest.keyClick(panel.table, Qt.Key.Key_N)
    desk.wait(window.notes.editor.body.hasFocus)
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    assert panel.table.hasFocus()
    assert panel.table.currentIndex().row() == row
    assert [one.block for one in window.session.annotations.all()] == [
        panel.model.rows[row].id
    ]


def select(window) -> None:
    view = window.view
    start = view.cursorRect().center()
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), start + QPoint(160, 0))
    QTest.mouseRelease(
        view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(160, 0)
    )


def test_a_selection_made_by_mouse_offers_what_can_be_done_with_it(
    desk: Desk, window
) -> None:
    bar = window.findChild(SelectionBar)
    select(window)
    assert bar.isVisible()
    assert window.view.viewport().rect().contains(bar.geometry())
    words = window.view.selected_text()
    assert words
    QTest.mouseClick(button(window, "copySelection"), LEFT)
    assert QGuiApplication.clipboard().text() == words
    assert bar.isHidden()
    QTest.keyClick(window.view, Qt.Key.Key_Home)  # what is selected would be dragged
    select(window)
    words = window.view.selected_text()
    QTest.mouseClick(button(window, "highlightSelection"), LEFT)
    assert [one.anchor.exact for one in window.session.annotations.all()] == [words]
    assert bar.isHidden()


def test_the_bar_goes_with_the_selection(desk: Desk, window) -> None:
    bar = window.findChild(SelectionBar)
    select(window)
    assert bar.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert bar.isHidden()
    select(window)
    window.view.verticalScrollBar().setValue(
        window.view.verticalScrollBar().value() + 60
    )
    assert bar.isHidden()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_highlight_is_removed_where_it_is_by_a_right_click(
    desk: Desk, window
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_1)
    assert len(window.session.annotations.all()) == 1
    place = window.view.cursorRect().center()
    viewport = window.view.viewport()
    QApplication.sendEvent(
        viewport,
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place)
        ),
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (remove,) = [one for one in menu.actions() if "Remove" in one.text()]
    remove.trigger()
    menu.close()
    assert window.session.annotations.all() == []
    window.commands["undo"].trigger()
    assert len(window.session.annotations.all()) == 1


def test_columns_with_nothing_in_them_are_as_narrow_as_their_sign(
    desk: Desk, window
) -> None:
    panel = open_register(desk, window)
    keys = [column.key for column in panel.model.columns]
    stance, header = keys.index("stance"), Qt.Orientation.Horizontal
    narrow = panel.table.columnWidth(stance)
    assert panel.model.headerData(stance, header) == "✓"
    QTest.keyClick(panel.table, Qt.Key.Key_F)
    desk.wait(lambda: panel.table.columnWidth(stance) > 1.5 * narrow)
    assert panel.model.headerData(stance, header) == "Stance"


def test_the_register_is_sorted_and_filtered(desk: Desk, window) -> None:
    panel = open_register(desk, window)
    first = panel.model.rows[0].number
    head = panel.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(0) + 10, head.height() // 2)
    QTest.mouseClick(head.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    desk.wait(lambda: panel.model.rows[-1].number == first)
    every = len(panel.model.rows)
    QTest.keyClicks(panel.filter, "skole")
    desk.wait(lambda: 0 < len(panel.model.rows) < every)
    assert any("skole" in row.text.casefold() for row in panel.model.rows)
