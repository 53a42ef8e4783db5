"""The window in each language: no two things answer to the same key, and nothing is left in another language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.i18n import LANGUAGES
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk

DIALOGS = (
    "print",
    "shortcuts",
    "about",
    "backups",
    "highlight_names",
    "amend",
    "compare",
    "editions",
)


@pytest.fixture(params=LANGUAGES)
def window(request: pytest.FixtureRequest, desk: Desk, sample: Path) -> MainWindow:
    """A window in one of the languages, with a note waiting to be written."""
    SettingsFile(Places(desk.data).settings).change(language=request.param)
    made = desk.start(sample)
    made.commands["next_measure"].trigger()
    return made


def key_of(text: str) -> str:
    """The key that a text answers to together with Alt; empty where there is none."""
    return QKeySequence.mnemonic(text).toString()


def shared(texts: Iterator[str]) -> list[str]:
    """Keys that several of these texts answer to."""
    return [
        key
        for key, count in Counter(filter(None, map(key_of, texts))).items()
        if count > 1
    ]


def seen_texts(top: QWidget) -> Iterator[str]:
    """What is written on the controls that are seen, and beside them."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not top:
            continue
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractButton) or (
            isinstance(widget, QLabel) and widget.buddy()
        ):
            yield widget.text()


def test_no_two_things_that_are_seen_together_answer_to_the_same_key(
    window: MainWindow,
) -> None:
    assert menus_that_clash(window) == {}
    for command in DIALOGS:
        window.commands[command].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert shared(seen_texts(dialog)) == [], command
        if command == "print":
            dialog.tabs.setCurrentIndex(1)
            assert shared(seen_texts(dialog)) == [], "print, appearance"
        dialog.close()
    window.commands["register"].trigger()
    for panel in ("contents", "bookmarks", "hits", "structure", "notes"):
        window.commands[panel].trigger()
        assert shared(seen_texts(window)) == [], panel
    window.notes.review.show()
    assert shared(seen_texts(window)) == []


def menus_that_clash(window: MainWindow) -> dict[str, list[str]]:
    """Menus in which a key stands for several entries."""
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()  # some are filled only when they are opened
    menus = [
        *window.findChildren(QMenu),
        window.block_menu(window.view.current_position()),
    ]
    assert len(menus) > 10
    clashes = {
        menu.title() or menu.objectName(): shared(
            action.text() for action in menu.actions()
        )
        for menu in menus
    }
    return {name: keys for name, keys in clashes.items() if keys}
