"""Following links: to a footnote and back, to a chapter, out of the program, and nowhere where that is not safe."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reader.qt.links.address_dialog import AddressDialog
from tests.stories.conftest import Desk

PLAN = """# Plan for byen

## 1 Innledning

Utslippene skal ned innen 2030[^1], se kapittel 2. Les [mer her](https://eksempel.no/plan?side=2).

Her er [en felle](javascript:alert(1)) og [en til](file:///etc/passwd).

[^1]: Målt mot 1990.

## 2 Skole

Tekst om skolen.
"""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the system was asked to open."""
    found: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True
    )
    return found


@pytest.fixture
def window(desk: Desk, tmp_path: Path):
    path = tmp_path / "plan.md"
    path.write_text(PLAN, encoding="utf-8")
    found = desk.start(path)
    found.activateWindow()
    found.view.setFocus()
    desk.wait(found.view.hasFocus)
    desk.wait(lambda: bool(found.view.links()))
    return found


def reading(window) -> str:
    blocks = window.view.manuscript().outline.blocks
    return blocks[window.view.current_position()].text


def point_of(window, words: str) -> QPoint:
    """The middle of the first of some words, in the viewport."""
    cursor = QTextCursor(window.view.document())
    cursor.setPosition(window.view.toPlainText().index(words))
    one = window.view.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    other = window.view.cursorRect(cursor)
    return QPoint((one.left() + other.left()) // 2, one.center().y())


def click(window, words: str) -> None:
    place = point_of(window, words)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def dialog(desk: Desk) -> AddressDialog:
    desk.wait(lambda: isinstance(QApplication.activeModalWidget(), AddressDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, AddressDialog)
    return found


def test_to_a_footnote_and_back_by_keys(desk: Desk, window) -> None:
    start = reading(window)
    QTest.keyClick(window.view, Qt.Key.Key_L)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert reading(window) == "Målt mot 1990."
    QTest.keyClick(window.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reading(window).startswith("Utslippene skal ned")
    assert start != "Målt mot 1990."


def test_to_a_footnote_and_a_chapter_by_mouse(desk: Desk, window) -> None:
    assert window.view.tip_at(point_of(window, "¹")) == "1 Målt mot 1990."
    click(window, "¹")
    assert reading(window) == "Målt mot 1990."
    window.commands["back"].trigger()
    assert window.view.tip_at(point_of(window, "kapittel 2")) == "2 Skole"
    QTest.mouseMove(window.view.viewport(), point_of(window, "kapittel 2"))
    shape = window.view.viewport().cursor().shape()
    assert shape == Qt.CursorShape.PointingHandCursor
    click(window, "kapittel 2")
    assert reading(window) == "Skole"


def test_an_address_is_shown_in_full_and_opened_only_when_the_reader_agrees(
    desk: Desk, window, opened: list[str]
) -> None:
    address = "https://eksempel.no/plan?side=2"
    assert window.view.tip_at(point_of(window, "mer her")) == address
    click(window, "mer her")
    asked = dialog(desk)
    assert asked.address.toPlainText() == address
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    desk.wait(lambda: QApplication.activeModalWidget() is None)
    assert opened == []
    click(window, "mer her")
    again = dialog(desk)
    button = again.findChild(QPushButton, "openAddress")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [address]
    window.view.setFocus()


def test_the_menu_of_a_block_has_its_links(desk: Desk, window) -> None:
    position = next(iter(window.view.links()))
    texts = [action.text() for action in window.block_menu(position).actions()]
    assert texts[:3] == [
        "Go to note 1 Målt mot 1990.",
        "Go to 2 Skole",
        "Open https://eksempel.no/plan?side=2",
    ]


def test_what_could_do_harm_is_no_link(desk: Desk, window, opened: list[str]) -> None:
    blocks = window.view.manuscript().outline.blocks
    position = next(i for i, block in enumerate(blocks) if "felle" in block.text)
    assert position not in window.view.links()
    click(window, "en felle")
    click(window, "en til")
    assert QApplication.activeModalWidget() is None
    assert opened == []


def test_the_last_link_says_that_there_are_no_more(desk: Desk, window) -> None:
    for _ in range(4):
        QTest.keyClick(window.view, Qt.Key.Key_L)
    assert window.bar.text == "There are no more links in this direction."
    QTest.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    link = window.view.link_at_caret()
    assert reading(window)[link.start : link.stop] == "kapittel 2"
