"""The rows of the notes panel: a note is written in its row, which grows with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.stories.conftest import Desk


@pytest.fixture
def window(desk: Desk, window):
    """A new note is about to be written."""
    window.commands["next_measure"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    desk.wait(window.notes.editor.body.hasFocus)
    return window


def is_in_row(window, number: int) -> bool:
    panel = window.notes
    row = panel.list.visualRect(panel.model.index(number, 0))
    corner = panel.list.viewport().mapFromGlobal(
        panel.editor.mapToGlobal(QPoint(10, 10))
    )
    return row.contains(corner) and row.height() > panel.editor.height()


def test_a_note_is_written_in_its_row(desk: Desk, window) -> None:
    assert window.notes.model.rowCount() == 1
    assert is_in_row(window, 0)
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    desk.wait(lambda: len(window.session.annotations.all()) == 1)
    assert window.notes.model.rowCount() == 1
    assert window.notes.editor.body.hasFocus()
    assert is_in_row(window, 0)

    # The row of a note that comes before it moves the editor along.
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    desk.wait(window.view.hasFocus)
    window.view.go_to(0)
    QTest.keyClick(window.view, Qt.Key.Key_1)
    desk.wait(lambda: window.notes.model.rowCount() == 2)
    assert is_in_row(window, 1)


def test_of_a_note_in_which_nothing_was_written_nothing_stays(
    desk: Desk, window
) -> None:
    assert window.notes.model.rowCount() == 1
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    assert window.notes.model.rowCount() == 0
    assert not window.notes.editor.isVisible()


def test_a_correction_of_the_structure_leaves_the_focus_where_it_is(
    desk: Desk, window
) -> None:
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    desk.wait(window.view.hasFocus)
    before = window.view.manuscript()
    window.commands["is_text"].trigger()
    desk.wait(lambda: window.view.manuscript() is not before)
    assert window.view.hasFocus()


def test_a_long_note_makes_its_row_higher(desk: Desk, window) -> None:
    body = window.notes.editor.body
    before = body.height()
    for _ in range(6):
        QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.height() > before
    assert is_in_row(window, 0)
