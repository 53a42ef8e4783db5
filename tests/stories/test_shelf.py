"""The shelf as it is used: documents named, sorted, searched and found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.qt.main_window import MainWindow
from reader.qt.shelf.details_dialog import DetailsDialog
from tests.stories.conftest import Desk

OTHER = "1. Fjorden\n\nKommunen vil:\n\n- rydde strandlinja hvert år.\n"

QUERY = "rydde strandlinja"
"""What only that document has."""


@pytest.fixture
def window(desk: Desk, sample: Path, tmp_path: Path) -> MainWindow:
    """The shelf with two documents, on the screen."""
    other = tmp_path / "utkast-7b.txt"
    other.write_text(OTHER, encoding="utf-8")
    desk.start(other)
    desk.leave()
    window = desk.start(sample)
    window.activateWindow()
    desk.wait(window.isActiveWindow)
    QTest.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.wait(window.shelf.list.hasFocus)
    return window


def titles(window: MainWindow) -> list[str]:
    model = window.shelf.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def rename(desk: Desk, window: MainWindow, title: str, issuer: str = "") -> None:
    """Press F2 on the current row, type and press Return."""
    QTest.keyClick(window.shelf.list, Qt.Key.Key_F2)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DetailsDialog)
    QTest.keyClicks(dialog.title, title)
    QTest.keyClicks(dialog.issuer, issuer)
    QTest.keyClick(dialog.issuer, Qt.Key.Key_Return)
    desk.wait(lambda: not dialog.isVisible())


def test_a_document_is_renamed_and_found_again_by_its_new_name(
    desk: Desk, window: MainWindow
) -> None:
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Down)
    rename(desk, window, "Fjordplanen", "Fjordlaget")
    assert "Fjordplanen" in titles(window)
    desk.leave()

    window = desk.start(wait=False)
    desk.wait(window.shelf.list.isVisible)
    QTest.keyClicks(window.shelf.filter, "fjordlaget")
    assert titles(window) == ["Fjordplanen"]
    QTest.keyClick(window.shelf.filter, Qt.Key.Key_Return)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Return)
    desk.wait(lambda: "rydde strandlinja" in window.view.toPlainText())
    assert window.windowTitle() == "Fjordplanen – Tiltak"
    desk.wait(lambda: window.later.is_done)
    window.commands["copy_citation"].trigger()
    assert "Fjordplanen (Fjordlaget)" in QGuiApplication.clipboard().text()


def test_a_name_can_be_taken_back(desk: Desk, window: MainWindow) -> None:
    before = titles(window)
    rename(desk, window, "Handlingsplanen")
    assert titles(window) != before
    assert window.top.title.whole == ""
    undo = window.bar.findChild(type(window.shelf.open), "messageAction")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert titles(window) == before


def test_the_guide_is_not_among_the_documents(desk: Desk, window: MainWindow) -> None:
    before = titles(window)
    QTest.keyClick(window.shelf, Qt.Key.Key_Escape)
    window.commands["guide"].trigger()
    desk.wait(lambda: "F1" in window.view.toPlainText())
    window.commands["shelf"].trigger()
    assert sorted(titles(window)) == sorted(before)


def test_the_field_above_searches_all_documents(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window.shelf.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = window.top.search
    assert field.hasFocus()
    assert field.placeholderText() == "Search all documents"
    QTest.keyClicks(field, "strandlinja")
    desk.wait(lambda: bool(window.hits.list.hits()))
    assert window.hits.everywhere
    assert window.hits.isVisible()
    assert field.hasFocus()


def test_all_documents_are_searched_as_one_types_where_none_is_open(
    desk: Desk, window: MainWindow
) -> None:
    desk.leave()
    window = desk.start(wait=False)
    desk.wait(window.shelf.list.isVisible)
    desk.wait(lambda: window.later.is_done)
    window.activateWindow()
    field = window.top.search
    field.setFocus()
    QTest.keyClicks(field, QUERY)
    desk.wait(lambda: len(window.hits.list.hits()) == 1)
    assert field.hasFocus()

    # The shelf comes back with the empty field.
    field.clear()
    desk.wait(window.shelf.list.isVisible)

    # Escape leads to the hits, and Return opens the first one's document.
    QTest.keyClicks(field, QUERY)
    desk.wait(lambda: len(window.hits.list.hits()) == 1)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    desk.wait(window.hits.list.hasFocus)
    window.commands["find"].trigger()
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.wait(lambda: "rydde strandlinja" in window.view.toPlainText())
    desk.wait(lambda: window.hits.place.text() == "1 of 1")


def test_of_many_documents_each_comes_into_view(
    desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(14):
        text = f"1. Kapittel {number}\n\nKommunen vil:\n\n- rydde vei {number}.\n"
        (folder / f"plan-{number}.txt").write_text(text, encoding="utf-8")
    window.gathering.open(folder)
    desk.wait(lambda: window.shelf.list.model().rowCount() >= 14)
    rows = window.shelf.list
    desk.wait(rows.isVisible)
    assert rows.height() < window.height()
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_End)
    seen = rows.visualRect(rows.currentIndex())
    assert rows.currentIndex().row() == rows.model().rowCount() - 1
    assert rows.viewport().rect().contains(seen)

    # Few rows leave no empty frame.
    window.shelf.filter.setText("plan-13")
    desk.wait(lambda: rows.model().rowCount() == 1)
    assert rows.height() < 3 * rows.sizeHintForRow(0)
