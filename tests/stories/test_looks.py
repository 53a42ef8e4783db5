"""The window in every theme, at every size of its text, in windows of every width: all is there, and focus is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.main_window import MainWindow
from reader.qt.tasks import Task
from reader.qt.theme import DARK, LIGHT, SEPIA, STRONG_DARK, STRONG_LIGHT, THEMES, Theme
from tests.stories.conftest import Desk
from tests.stories.test_accessible import MOST_STOPS

ALIKE = 8
"""So many pictures in a row that show the same: longer apart than what a window waits
for before it shows more."""
LIT = 4
"""Pixels around a control in which its focus may be drawn."""


def choose(desk: Desk, **looks: object) -> None:
    SettingsFile(Places(desk.data).settings).change(**looks)


def controls(top: QWidget) -> list[QWidget]:
    """What can be pressed, chosen or typed into, but for the small buttons that Qt puts into fields."""
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    found = [
        each
        for kind in kinds
        for each in top.findChildren(kind)
        if each.isVisible() and each.window() is top
    ]
    return [each for each in found if not isinstance(each.parentWidget(), QLineEdit)]


def lost(top: QWidget) -> list[str]:
    """Controls that are cut, or that stand where nobody can get: outside the window, or beside what scrolls."""
    found = []
    for control in controls(top):
        area = top
        parent = control.parentWidget()
        while parent is not None and parent is not top:
            if isinstance(parent, QScrollArea):
                area = parent.widget() or top
                break
            parent = parent.parentWidget()
        place = QRect(control.mapTo(area, QPoint(0, 0)), control.size())
        clipped = control.width() < min(
            control.minimumSizeHint().width(), control.maximumWidth()
        )
        if not area.rect().contains(place) or clipped:
            found.append(
                f"{type(control).__name__} {control.objectName()} {control.accessibleName()} {place}"
            )
    return found


@pytest.mark.parametrize(
    ("language", "width", "height", "percent"),
    [
        ("nb", 640, 480, 100),
        ("en", 900, 600, 200),
        ("nn", 1280, 800, 300),
        ("nb", 1280, 800, 300),
    ],
)
def test_no_control_is_lost(
    desk: Desk, sample: Path, language: str, width: int, height: int, percent: int
) -> None:
    choose(desk, interface_size=percent, language=language)
    window = desk.start(sample, size=(width, height))
    desk.show_all()
    for panel in ("contents", "bookmarks", "hits", "notes", "structure"):
        window.commands[panel].trigger()
        window.grab()  # all is in its place when it has been drawn
        assert (window.width(), window.height()) == (width, height), panel
        assert lost(window) == [], panel


def test_no_control_of_a_dialog_is_lost_in_large_text(desk: Desk, sample: Path) -> None:
    choose(desk, interface_size=300, language="nb")
    window = desk.start(sample)
    for command in ("print", "shortcuts", "about", "backups", "highlight_names"):
        window.commands[command].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.resize(1280, 800)
        dialog.grab()
        assert dialog.width() <= 1280, command
        assert dialog.height() <= 800, command
        assert lost(dialog) == [], command
        dialog.close()


def test_the_text_goes_to_300_per_cent_and_the_column_stays_within_the_view(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample, size=(900, 600))
    for _ in range(12):
        window.commands["zoom_in"].trigger()
    assert window.view.zoom() == 3
    window.commands["next_measure"].trigger()
    assert window.view.horizontalScrollBar().maximum() == 0
    assert lost(window) == []


@pytest.mark.parametrize("theme", [LIGHT, STRONG_DARK], ids=lambda theme: theme.name)
def test_focus_is_seen_on_everything_that_can_have_it(
    desk: Desk, sample: Path, theme: Theme
) -> None:
    choose(desk, theme=theme.name)
    window = desk.start(sample, size=(1400, 950))
    desk.show_all()
    window.view.setFocus()
    unseen: list[str] = []
    here: QWidget = window.view
    for _ in range(MOST_STOPS):
        before = here
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        lit = picture(window, here)
        if here is not before:
            with_focus = here
            window.setFocus(Qt.FocusReason.OtherFocusReason)
            dark = picture(window, with_focus)
            if lit == dark:
                unseen.append(
                    f"{type(here).__name__} {here.objectName()} {here.accessibleName()}"
                )
            with_focus.setFocus(Qt.FocusReason.TabFocusReason)
        if here is window.view:
            break
    assert here is window.view
    assert unseen == []


def picture(window: MainWindow, widget: QWidget) -> QImage:
    """A widget and a little around it, as they are seen."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(
        -LIT, -LIT, LIT, LIT
    )
    return window.grab(place).toImage()


def at_rest(desk: Desk) -> QImage:
    """The window as soon as nothing changes in it any more."""
    pictures: list[QImage] = []

    def is_at_rest() -> bool:
        pictures.append(desk.window.grab().toImage())
        del pictures[:-ALIKE]
        busy = desk.program is None or desk.program.tasks.findChildren(Task)
        return (
            not busy
            and len(pictures) == ALIKE
            and all(one == pictures[-1] for one in pictures)
        )

    desk.wait(is_at_rest)
    return pictures[-1]


@pytest.mark.parametrize("theme", [DARK, STRONG_LIGHT], ids=lambda theme: theme.name)
def test_a_theme_chosen_later_looks_as_it_does_from_the_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample: Path, theme: Theme
) -> None:
    def seen(first: Theme) -> QImage:
        """The window that was opened in one theme and has `theme` now."""
        desk = Desk(qtbot, qapp, tmp_path / first.name)
        choose(desk, theme=first.name)
        window = desk.start(sample)
        desk.show_all()
        desk.wait(lambda: window.contents.model.is_searched)
        window.view.setFocus()  # where no caret blinks
        window.look_chosen.emit("theme", theme.name)
        desk.wait(window.updatesEnabled)
        picture = at_rest(desk)
        desk.leave()
        return picture

    assert seen(SEPIA) == seen(theme)


def test_secondary_text_has_the_colour_of_the_theme(desk: Desk, sample: Path) -> None:
    """A style sheet makes it half transparent where it is not told otherwise."""
    window = desk.start(sample)
    window.commands["register"].trigger()
    role = QPalette.ColorRole.PlaceholderText
    fields = [
        *window.findChildren(QAbstractScrollArea),
        *window.findChildren(QLineEdit),
    ]
    drawn = [each for each in fields if each.isEnabled()]
    for theme in THEMES.values():
        window.look_chosen.emit("theme", theme.name)
        assert {each.palette().color(role).name().upper() for each in drawn} == {
            theme.muted
        }, theme.name


def test_high_contrast_follows_the_system(
    desk: Desk, sample: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    choose(desk, theme="system")
    window = desk.start(sample)
    hints = QGuiApplication.styleHints().accessibility()
    monkeypatch.setattr(
        QAccessibilityHints,
        "contrastPreference",
        lambda _hints: Qt.ContrastPreference.HighContrast,
    )
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert (
        qapp.palette().color(QPalette.ColorRole.Window).name().upper()
        == STRONG_LIGHT.paper
    )
    assert (
        window.view.palette().color(QPalette.ColorRole.Text).name() == STRONG_LIGHT.ink
    )
