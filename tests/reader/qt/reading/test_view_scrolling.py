"""Where the reading view stands: scrolling, the caret's way, size and wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QWheelEvent,
)
from PySide6.QtTest import QTest

from index_builder.model import Kind
from reader.qt.reading import ReadingView
from tests.reader.qt.reading.material import many, outline


def top_line(view: ReadingView) -> int:
    """The character of the text document at the upper left corner of the text."""
    return view.cursorForPosition(QPoint(200, 2)).position()


def test_going_to_a_heading_puts_it_at_the_top(view):
    headings = [
        i for i, block in enumerate(outline().blocks) if block.kind is Kind.HEADING
    ]
    view.go_to(headings[1])
    assert view.current_position() == headings[1]
    assert 0 < view.cursorRect().top() < 60


def test_going_to_what_is_seen_does_not_scroll(view):
    before = view.verticalScrollBar().value()
    view.go_to(2)
    assert view.verticalScrollBar().value() == before


def test_zoom_and_width_leave_the_line_at_the_top_where_it_is(view):
    view.verticalScrollBar().setValue(1500)
    line = top_line(view)
    for zoom in (2.0, 0.5, 1.0):
        view.set_zoom(zoom)
        assert abs(top_line(view) - line) < 150
    view.resize(620, 500)
    assert abs(top_line(view) - line) < 150


def test_scrolling_up_into_the_unseen_moves_by_just_as_much(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    view.show_outline(many(200_000), at=700)
    view.setFocus()
    for _ in range(30):
        before = view.cursorRect().top()
        value = view.verticalScrollBar().value()
        view.verticalScrollBar().setValue(value - 40)
        assert view.cursorRect().top() == before + 40


def test_the_caret_stays_in_sight_wherever_keys_take_it(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    view.show_outline(many(300_000))
    for key, modifier in [
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
        *[(Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier)] * 5,
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
        *[(Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)] * 5,
        *[(Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)] * 5,
    ]:
        qtbot.keyClick(view, key, modifier)
        assert view.viewport().rect().contains(view.cursorRect().center()), key


def test_the_caret_is_fetched_to_where_the_user_is_looking(view, qtbot):
    view.verticalScrollBar().setValue(1800)
    seen = view.top_position()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert seen <= view.current_position() <= seen + 2


def test_space_turns_the_page(view, qtbot):
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert 400 < bar.value() < 600
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0


def test_scrolling_reports_the_block_being_read(view, qtbot):
    with qtbot.waitSignal(view.position_changed) as caught:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert caught.args[0] > 20


def wheel(
    view: ReadingView, pixels: int = 0, notches: int = 0, ctrl: bool = False
) -> None:
    place = QPointF(view.viewport().rect().center())
    control = (
        Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    )
    phase = Qt.ScrollPhase.ScrollUpdate if pixels else Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(0, pixels),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        control,
        phase,
        False,
    )
    QGuiApplication.sendEvent(view.viewport(), event)


def test_a_touchpad_scrolls_by_just_its_pixels(view):
    wheel(view, pixels=-37)
    assert view.verticalScrollBar().value() == 37


def test_a_notch_of_the_wheel_scrolls_by_whole_lines(view):
    wheel(view, notches=-1)
    assert view.verticalScrollBar().value() == 3 * 26


def test_ctrl_and_the_wheel_ask_for_another_size(view, qtbot):
    with qtbot.waitSignal(view.zoom_requested) as caught:
        wheel(view, notches=1, ctrl=True)
    assert caught.args == [1]
    assert view.verticalScrollBar().value() == 0


def test_scrolling_on_and_on_reports_on_the_way(view, qtbot):
    bar, reported = view.verticalScrollBar(), []
    view.position_changed.connect(reported.append)

    def scroll_until_reported() -> bool:
        bar.setValue(bar.value() + 7 if bar.value() < bar.maximum() else 0)
        return bool(reported)

    qtbot.waitUntil(scroll_until_reported)


def on_screen(view: ReadingView) -> QImage:
    """What was painted last."""
    return view.screen().grabWindow(view.winId()).toImage()


@pytest.mark.parametrize(
    "keys",
    ["Home Space Down", "Space Right PageUp Down", "Space Space Space Down Space Up"],
)
def test_what_is_on_the_screen_is_what_is_there_after_the_caret_was_fetched(
    view, qtbot, keys
):
    bar = view.verticalScrollBar()
    values = []
    for key in keys.split():
        modifiers = (
            Qt.KeyboardModifier.ControlModifier
            if key == "Home"
            else Qt.KeyboardModifier.NoModifier
        )
        QTest.keyClick(view, getattr(Qt.Key, f"Key_{key}"), modifiers)
        qtbot.waitUntil(
            lambda: (
                on_screen(view)
                == view.grab().toImage().convertToFormat(on_screen(view).format())
            )
        )
        values.append(bar.value())
    assert len(set(values)) > 1
