"""Another program holds the file with the notes while one is written: it is saved as soon as that is possible."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from reader.core.paths import Places
from reader.qt.main_window import MainWindow
from reader.qt.notes.unsaved_dialog import UnsavedDialog
from tests.stories.conftest import Desk

Button = QDialogButtonBox.StandardButton


@pytest.fixture
def window(desk: Desk, sample: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A document with the caret in a measure."""
    monkeypatch.setattr("reader.core.store.connection.PATIENCE", 0.05)
    window = desk.start(sample)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    window.commands["next_measure"].trigger()
    return window


class Holder:
    """Another program that writes, and lets go when it is told."""

    def __init__(self, store: Path) -> None:
        self._connection = sqlite3.connect(store, isolation_level=None)

    def hold(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        self._connection.execute("ROLLBACK")

    def close(self) -> None:
        self._connection.close()


@pytest.fixture
def holder(desk: Desk, window: MainWindow) -> Iterator[Holder]:
    with closing(Holder(Places(desk.data).store)) as made:
        yield made


def write(desk: Desk, window: MainWindow, holder: Holder) -> None:
    """Write a note while the file is held."""
    QTest.keyClick(window.view, Qt.Key.Key_N)
    desk.wait(window.notes.editor.body.hasFocus)
    holder.hold()
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    desk.wait(lambda: "in use by another program" in window.bar.text)


def question(window: MainWindow) -> UnsavedDialog:
    [found] = [one for one in window.findChildren(UnsavedDialog) if one.isVisible()]
    return found


def bodies(desk: Desk) -> list[str]:
    """The notes in the file, on the only document that there is."""
    with closing(sqlite3.connect(Places(desk.data).store)) as connection:
        return [
            body
            for (body,) in connection.execute(
                "SELECT body FROM annotation WHERE deleted IS NULL"
            )
        ]


def test_it_is_saved_without_a_word_of_the_user_when_it_can_be(
    desk: Desk, window: MainWindow, holder: Holder
) -> None:
    write(desk, window, holder)
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    assert bodies(desk) == []
    holder.let_go()
    desk.wait(lambda: "The note is saved now" in window.bar.text)
    assert bodies(desk) == ["Hvem betaler?"]


def test_another_note_is_shown_only_when_the_user_agrees(
    desk: Desk, window: MainWindow, holder: Holder
) -> None:
    write(desk, window, holder)
    window.view.setFocus()
    window.commands["next_measure"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    question(window).buttons.button(Button.Cancel).click()
    assert window.notes.editor.body.toPlainText() == "Hvem betaler?"
    holder.let_go()
    desk.wait(lambda: bodies(desk) == ["Hvem betaler?"])
    # With the note saved there is nothing to ask.
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    assert window.notes.editor.body.toPlainText() == ""


def test_the_window_is_not_closed_over_a_note_that_is_not_saved(
    desk: Desk, window: MainWindow, holder: Holder
) -> None:
    write(desk, window, holder)
    assert not window.close()
    assert window.isVisible()
    question(window).buttons.button(Button.Cancel).click()
    assert window.isVisible()
    assert not window.close()
    holder.let_go()
    question(window).buttons.button(Button.Retry).click()
    assert not window.isVisible()
    assert bodies(desk) == ["Hvem betaler?"]


def test_the_user_may_let_go_of_it(
    desk: Desk, window: MainWindow, holder: Holder
) -> None:
    write(desk, window, holder)
    assert not window.close()
    question(window).buttons.button(Button.Discard).click()
    assert not window.isVisible()
    holder.let_go()
    assert bodies(desk) == []


def test_the_window_is_not_made_anew_over_a_note_that_is_not_saved(
    desk: Desk, window: MainWindow, holder: Holder
) -> None:
    write(desk, window, holder)
    window.look_chosen.emit("language", "nb")
    assert desk.window is window
    holder.let_go()
    question(window).buttons.button(Button.Retry).click()
    assert desk.window is not window
    assert bodies(desk) == ["Hvem betaler?"]
