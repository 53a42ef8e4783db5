"""The panel behind "Aa": each choice is seen at once, and holds at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QToolButton, QWidget

from reader.qt.segments import Segments
from reader.qt.widgets import DropDown
from tests.stories.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(desk: Desk, sample: Path):
    return desk.start(sample)


def opened(window) -> QWidget:
    QTest.mouseClick(window.top.findChild(QToolButton, "textPanelButton"), LEFT)
    panels = window.findChildren(QWidget, "textPanel")
    assert panels[-1].isVisible()
    return panels[-1]


def press(panel: QWidget, text: str) -> None:
    found = [one for one in panel.findChildren(QRadioButton) if one.text() == text]
    assert len(found) == 1, text
    QTest.mouseClick(found[0], LEFT, pos=found[0].rect().center())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_text_changes_while_the_panel_is_open(desk: Desk, window) -> None:
    panel, view = opened(window), window.view
    before = view.look
    press(panel, "Long")
    assert view.look.characters > before.characters
    press(panel, "Much")
    assert view.look.leading > before.leading
    press(panel, "Without serifs")
    assert not view.look.serif
    QTest.mouseClick(panel.findChild(QToolButton, "zoom_inButton"), LEFT)
    assert view.look.zoom > before.zoom
    press(panel, "Dark")
    assert window.context.theme.name == "dark"
    assert panel.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    chosen = view.look
    desk.leave()
    assert desk.start().view.look == chosen


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_keyboard_goes_through_the_panel(desk: Desk, window) -> None:
    panel = opened(window)
    widths = next(
        each
        for each in panel.findChildren(Segments)
        if each.accessibleName() == "Length of lines"
    )
    widths.button("usual").setFocus()
    desk.wait(widths.button("usual").hasFocus)
    QTest.keyClick(widths.button("usual"), Qt.Key.Key_Right)
    assert widths.value == "wide"
    assert window.view.look.characters == 80


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_another_language_makes_the_window_anew(desk: Desk, window) -> None:
    box = opened(window).findChild(DropDown, "languageBox")
    box.setCurrentIndex(box.findData("nn"))
    box.activated.emit(box.currentIndex())
    assert desk.window is not window
    desk.wait(lambda: bool(desk.window.view.toPlainText()))
    assert desk.window.contents.filter.placeholderText() == "Filtrer kapittel"
