"""The register by keyboard, when it is scrolled sideways, and as a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.stories.conftest import Desk


@pytest.fixture
def window(desk: Desk, sample: Path):
    found = desk.start(sample)
    found.activateWindow()
    found.commands["register"].trigger()
    desk.wait(lambda: bool(found.register.model.rows))
    return found


def test_the_number_stays_in_view_when_the_table_is_scrolled(
    desk: Desk, window
) -> None:
    panel = window.register
    assert panel.findChild(QTableView, "numberColumn") is None
    panel.show_columns([column.key for column in panel.model.columns] + ["responsible"])
    for column in range(2, panel.model.columnCount()):
        panel.table.setColumnWidth(column, 500)
    bar = panel.table.horizontalScrollBar()
    desk.wait(lambda: bar.maximum() > 600)
    bar.setValue(bar.maximum())
    numbers = panel.findChild(QTableView, "numberColumn")
    assert numbers.isVisible()
    assert numbers.geometry().left() == panel.table.viewport().geometry().left()
    panel.table.verticalScrollBar().setValue(300)
    row = panel.table.rowAt(20)
    assert numbers.rowAt(20) == row
    assert numbers.columnAt(5) == 0
    panel.table.selectRow(row + 1)
    assert numbers.selectionModel().isRowSelected(row + 1)
    bar.setValue(0)
    assert not numbers.isVisible()


def test_the_words_of_a_measure_keep_their_room_in_a_narrow_window(
    desk: Desk, window
) -> None:
    panel = window.register
    for column in range(2, panel.model.columnCount()):
        panel.table.setColumnWidth(column, 100)
    wide = panel.table.columnWidth(1)
    window.resize(640, 480)
    desk.wait(lambda: panel.table.viewport().width() < 640)
    assert 250 < panel.table.columnWidth(1) < wide
    assert panel.table.horizontalScrollBar().maximum() > 0
    window.resize(1280, 800)
    desk.wait(lambda: panel.table.columnWidth(1) == wide)
    assert panel.table.horizontalScrollBar().maximum() == 0


# A screen that is none says that menus cannot be raised there.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_keyboard_sorts_the_register(desk: Desk, window) -> None:
    panel = window.register
    before = [row.number for row in panel.model.rows]
    panel.sort_button.setFocus()
    desk.wait(panel.sort_button.hasFocus)
    QTest.keyClick(panel.sort_button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.wait(lambda: [row.number for row in panel.model.rows] == before[::-1])
    assert panel.order() == ("number", True)


def test_a_file_that_cannot_be_written_is_told(
    desk: Desk, window, tmp_path: Path
) -> None:
    folder = tmp_path / "register.csv"
    folder.mkdir()
    window.register_files.export(folder)
    desk.wait(lambda: "register.csv" in window.bar.text)
    assert window.bar.property("kind") == "error"
