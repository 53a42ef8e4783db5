"""Two places at once: tabs, two documents side by side, a second window."""

from __future__ import annotations

import gc
from pathlib import Path
from time import process_time
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from reader.qt.commands import MENUS
from reader.qt.compare.edition_dialog import EditionDialog
from reader.qt.document_area import DocumentArea
from reader.qt.main_window import MainWindow
from reader.qt.system_menu_bar import SystemMenuBar
from tests.stories.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = "1. Fjorden\n\nKommunen vil:\n\n- rydde strandlinja hvert år.\n"
SOON_MS = 100
"""Of the processor's time, within which a known document is seen in a second tab on a
usual machine; a slow one gets three times as much."""


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Path:
    """A document that the program knows already."""
    path = tmp_path / "fjorden.txt"
    path.write_text(OTHER, encoding="utf-8")
    desk.start(path)
    desk.leave()
    return path


@pytest.fixture
def window(desk: Desk, other: Path, sample: Path) -> MainWindow:
    """The program with the sample, and another document on the shelf."""
    window = desk.start(sample)
    window.activateWindow()
    desk.wait(window.isActiveWindow)
    window.view.setFocus()
    return window


def shown(area: DocumentArea) -> str:
    return area.context.view.toPlainText()


def open_other(desk: Desk, window: MainWindow) -> None:
    """Press Ctrl+T and choose the other document from the shelf."""
    QTest.keyClick(window.view, Qt.Key.Key_T, CONTROL)
    desk.wait(window.shelf.list.hasFocus)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Down)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Return)
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())


def test_each_tab_keeps_its_document_and_its_place(
    desk: Desk, window: MainWindow
) -> None:
    for _ in range(9):
        QTest.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    place = window.view.current_position()
    open_other(desk, window)
    assert window.tabs.strip.count() == 2
    assert window.windowTitle().startswith("fjorden")
    QTest.keyClick(window.view, Qt.Key.Key_Tab, CONTROL)
    assert "Skarvøy" in window.view.toPlainText()
    assert window.view.current_position() == place
    assert window.view.hasFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert "strandlinja" in window.view.toPlainText()
    QTest.keyClick(window.view, Qt.Key.Key_W, CONTROL)
    assert "Skarvøy" in window.view.toPlainText()
    assert window.tabs.strip.isHidden()


def test_what_is_written_in_one_tab_is_seen_in_the_other(
    desk: Desk, window: MainWindow, sample: Path
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_S, CONTROL | SHIFT)
    first, second = window.tabs.tab.areas
    desk.wait(lambda: "Skarvøy" in shown(second) and second.features.is_done)
    QTest.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window.view, Qt.Key.Key_F)
    assert len(second.context.session.annotations.all()) == 1
    assert first.context.session.annotations.all() == (
        second.context.session.annotations.all()
    )


def test_a_closed_tab_goes_with_a_page_that_was_never_seen(
    desk: Desk, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A comparison that fails has its page made, and not shown."""
    gone = tmp_path / "gone.docx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(gone), ""))
    open_other(desk, window)
    desk.wait(lambda: window.area.features.is_done)
    window.commands["compare"].trigger()
    (dialog,) = window.findChildren(EditionDialog)
    next(
        one for one in dialog.findChildren(QPushButton) if "file" in one.text()
    ).click()
    desk.wait(lambda: "gone" in window.bar.text)
    closed = ref(window.area)
    window.activateWindow()
    desk.wait(window.isActiveWindow)
    QTest.keyClick(window.view, Qt.Key.Key_W, CONTROL)

    def is_gone() -> bool:
        gc.collect()
        return closed() is None

    desk.wait(is_gone)


def test_two_programmes_stand_side_by_side(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_S, CONTROL | SHIFT)
    desk.wait(lambda: "Skarvøy" in window.view.toPlainText())
    QTest.keyClick(window.view, Qt.Key.Key_L, CONTROL)
    desk.wait(window.shelf.list.hasFocus)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Down)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Return)
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    left, right = window.tabs.tab.areas
    assert "Skarvøy" in shown(left)
    assert left.isVisible()
    assert right.isVisible()
    assert abs(left.width() - right.width()) < 8

    # The keys are those of the side that was clicked.
    QTest.mouseClick(left.context.view.viewport(), Qt.MouseButton.LeftButton)
    assert window.area is left
    place = right.context.view.current_position()
    QTest.keyClick(left.context.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert right.context.view.current_position() == place
    assert left.context.view.current_position() > 0

    QTest.keyClick(left.context.view, Qt.Key.Key_S, CONTROL | SHIFT)
    assert window.tabs.tab.areas == [left]


def test_the_middle_button_closes_a_tab(desk: Desk, window: MainWindow) -> None:
    open_other(desk, window)
    strip = window.tabs.strip
    QTest.mouseClick(
        strip,
        Qt.MouseButton.MiddleButton,
        Qt.KeyboardModifier.NoModifier,
        strip.tabRect(0).center(),
    )
    assert strip.count() == 1
    assert "strandlinja" in window.view.toPlainText()


def test_panels_make_way_for_a_second_text_and_come_back(
    desk: Desk, window: MainWindow
) -> None:
    panes = window.sides.panes
    window.commands["notes"].trigger()
    assert panes.is_shown("right")
    window.commands["side_by_side"].trigger()
    _first, second = window.tabs.tab.areas
    desk.wait(lambda: "Skarvøy" in shown(second))
    assert not panes.is_shown("right")
    second.context.actions["side_by_side"].trigger()
    assert window.tabs.tab.areas == [second]
    window.commands["side_by_side"].trigger()
    window.tabs.turn_to(second)
    window.commands["side_by_side"].trigger()


def test_a_second_window_opens_beside_the_first(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_N, CONTROL)
    assert desk.program is not None
    first, second = desk.program.windows
    desk.wait(lambda: "Skarvøy" in shown(second.area))
    room = first.screen().availableGeometry()
    assert second.geometry().right() >= room.right() - 8
    assert first.geometry().left() <= room.left() + 8
    second.close()
    assert list(desk.program.windows) == [first]


def test_the_guide_leaves_one_s_document_where_it_is(
    desk: Desk, window: MainWindow
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    desk.wait(lambda: "F1" in window.view.toPlainText())
    assert window.tabs.strip.count() == 2
    QTest.keyClick(window.view, Qt.Key.Key_W, CONTROL)
    assert "Skarvøy" in window.view.toPlainText()


def test_the_window_comes_back_with_its_tabs_in_another_language(
    desk: Desk, window: MainWindow
) -> None:
    desk.type_query("barn")
    window.commands["register"].trigger()
    open_other(desk, window)
    window.look_chosen.emit("language", "nb")
    window = desk.window
    assert window.tabs.strip.count() == 2
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    window.commands["previous_tab"].trigger()
    desk.wait(lambda: "Skarvøy" in window.view.toPlainText())
    desk.wait(lambda: window.later.is_done and window.register.isVisible())
    assert window.top.search.text() == "barn"


def test_the_tabs_are_there_again_at_the_next_start(
    desk: Desk, window: MainWindow, sample: Path
) -> None:
    open_other(desk, window)
    QTest.keyClick(window.view, Qt.Key.Key_Tab, CONTROL)
    assert "Skarvøy" in window.view.toPlainText()
    desk.leave()
    window = desk.start()
    assert "Skarvøy" in window.view.toPlainText()
    titles = [window.tabs.strip.tabText(place) for place in (0, 1)]
    assert titles[1].startswith("fjorden")
    assert window.tabs.strip.currentIndex() == 0
    assert len(window.tabs.areas) == 1
    window.commands["next_tab"].trigger()
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    desk.leave()

    # One that nobody turned to is kept, too, and opened only once.
    window = desk.start()
    assert "strandlinja" in window.view.toPlainText()
    assert window.tabs.strip.count() == 2
    assert window.tabs.strip.currentIndex() == 1
    window.open_in_tab(sample)
    desk.wait(lambda: "Skarvøy" in window.view.toPlainText())
    assert window.tabs.strip.count() == 2
    assert window.tabs.strip.currentIndex() == 0
    window.commands["close_tab"].trigger()
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    desk.leave()
    assert desk.start().tabs.strip.count() == 1


def test_two_documents_stand_side_by_side_again(desk: Desk, window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_S, CONTROL | SHIFT)
    desk.wait(lambda: "Skarvøy" in window.view.toPlainText())
    window.commands["shelf"].trigger()
    desk.wait(window.shelf.list.hasFocus)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Down)
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Return)
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    desk.leave()
    window = desk.start()
    desk.wait(lambda: len(window.tabs.tab.areas) == 2)
    desk.wait(lambda: all(map(shown, window.tabs.tab.areas)))
    texts = sorted("strandlinja" in shown(area) for area in window.tabs.tab.areas)
    assert texts == [False, True]


def test_a_known_document_is_seen_at_once_in_a_second_tab(
    desk: Desk, window: MainWindow, other: Path
) -> None:
    begun = process_time()
    window.open_in_tab(other)
    desk.wait(lambda: "strandlinja" in window.view.toPlainText())
    window.repaint()
    assert (process_time() - begun) * 1000 < 3 * SOON_MS


def test_the_menus_that_macos_shows_are_those_of_the_tab_in_front(
    desk: Desk, window: MainWindow
) -> None:
    bar = SystemMenuBar(window.tabs)
    bar.setNativeMenuBar(False)
    window.setMenuBar(bar)
    first = window.area.context.actions["find"]

    def offered() -> list[object]:
        menus = [entry.menu() for entry in bar.actions()]
        assert len(menus) == len(MENUS)
        return [action for menu in menus for action in menu.actions()]

    assert first in offered()
    open_other(desk, window)
    assert window.area.context.actions["find"] in offered()
    assert first not in offered()
