"""What is done by mouse where the text is: stances in the margin, and a bar at a selection."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from index_builder.model import Kind
from reader.core.marks import Stance
from reader.qt.notes.selection_bar import SelectionBar
from reader.qt.notes.stance_strip import SIZE, StanceStrip
from tests.stories.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(desk: Desk, sample: Path):
    found = desk.start(sample)
    found.activateWindow()
    found.view.setFocus()
    desk.wait(found.view.hasFocus)
    found.commands["next_measure"].trigger()
    return found


def button(window, name: str) -> QToolButton:
    found = window.findChild(QToolButton, name)
    assert found is not None
    return found


def judged(window) -> dict[str, Stance]:
    return {one.block: one.stance for one in window.session.annotations.all() if one.stance}


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
    following = next(i for i in range(here + 1, len(outline.blocks)) if outline.blocks[i].kind is Kind.MEASURE)
    spot = view.margin_below_number(following)
    assert spot is not None
    QTest.mouseMove(view.viewport(), QPoint(view.viewport().width() // 2, spot.top()))
    desk.wait(lambda: strip.y() > before)
    QTest.mouseClick(button(window, "stance_unsureStrip"), LEFT)
    assert judged(window) == {outline.blocks[following].id: Stance.UNSURE}
    assert view.current_position() == following


def test_the_strip_goes_where_no_measure_is_meant(desk: Desk, window) -> None:
    strip = window.findChild(StanceStrip)
    desk.wait(strip.isVisible)
    window.commands["previous_section"].trigger()
    desk.wait(strip.isHidden)


def select(window) -> None:
    view = window.view
    start = view.cursorRect().center()
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), start + QPoint(160, 0))
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(160, 0))


def test_a_selection_made_by_mouse_offers_what_can_be_done_with_it(desk: Desk, window) -> None:
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
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().value() + 60)
    assert bar.isHidden()
