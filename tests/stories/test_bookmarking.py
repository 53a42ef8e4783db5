"""Bookmarks by keyboard: named, moved up and down, and put into folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from tests.stories.conftest import Desk

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def marked(desk: Desk, sample: Path) -> Desk:
    """A document with two bookmarks, "one" the current row of their list."""
    window = desk.start(sample)
    window.activateWindow()
    for name in ("one", "two"):
        window.commands["next_measure"].trigger()
        window.commands["bookmark"].trigger()
        model = window.bookmarks.model
        key = model.id_at(model.rowCount() - 1, QModelIndex())
        window.bookmarks.rename_asked.emit(key, name)
    window.commands["bookmarks"].trigger()
    tree = window.bookmarks.tree
    desk.wait(tree.hasFocus)
    tree.setCurrentIndex(tree.model().index(0, 0))
    return desk


def names(desk: Desk, parent: QModelIndex | None = None) -> list[str]:
    """The names in a folder, or outside of all."""
    model, above = desk.window.bookmarks.model, parent or QModelIndex()
    return [
        str(model.index(row, 0, above).data()) for row in range(model.rowCount(above))
    ]


def current(desk: Desk) -> str:
    return str(desk.window.bookmarks.tree.currentIndex().data())


def test_a_new_name_leaves_the_focus_in_the_list_and_the_text_where_it_is(
    marked: Desk,
) -> None:
    window = marked.window
    tree = window.bookmarks.tree
    here = window.view.current_position()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    assert editor.accessibleName() == "Name"
    editor.setText("first")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    marked.wait(lambda: names(marked) == ["first", "two"])
    marked.wait(tree.hasFocus)
    assert window.view.current_position() == here
    assert current(marked) == "first"


def test_keys_move_a_bookmark(marked: Desk) -> None:
    tree = marked.window.bookmarks.tree
    QTest.keyClick(tree, Qt.Key.Key_Down, BOTH)
    assert names(marked) == ["two", "one"]
    assert current(marked) == "one"
    QTest.keyClick(tree, Qt.Key.Key_Up, BOTH)
    assert names(marked) == ["one", "two"]
    QTest.keyClick(tree, Qt.Key.Key_Home)  # lets go of what was held down


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_bookmark_is_put_into_a_folder_and_out_of_it_from_its_menu(
    marked: Desk,
) -> None:
    window = marked.window
    window.bookmarks.new_folder.click()
    tree = window.bookmarks.tree
    QTest.keyClick(tree.findChild(QLineEdit), Qt.Key.Key_Return)
    marked.wait(lambda: tree.findChild(QLineEdit) is None)
    choose(marked, "one", "New folder")
    folder = window.bookmarks.model.index(1, 0)
    assert (names(marked), names(marked, folder)) == (["two", "New folder"], ["one"])
    choose(marked, "one", "No folder")
    assert names(marked) == ["two", "New folder", "one"]


def choose(desk: Desk, bookmark: str, folder: str) -> None:
    """Choose a folder from the menu of a bookmark."""
    tree, model = desk.window.bookmarks.tree, desk.window.bookmarks.model
    index = next(
        model.index_of(node)
        for node in model.nodes()
        if model.index_of(node).data() == bookmark
    )
    tree.customContextMenuRequested.emit(tree.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    goals = next(
        action.menu() for action in menu.actions() if action.text() == "Move to folder"
    )
    assert isinstance(goals, QMenu)
    next(action for action in goals.actions() if action.text() == folder).trigger()
    menu.close()
