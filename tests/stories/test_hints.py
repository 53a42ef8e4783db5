"""Somebody starts the program for the first time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.core.paths import Places
from reader.core.settings import SettingsFile


@pytest.fixture
def newcomer(desk):
    """The window at the very first start, with the sample that it opens by itself."""
    window = desk.start()
    window.activateWindow()
    desk.wait(lambda: window.is_hinting)
    return window


def hints(window):
    """What is told."""
    return [cell.text for cell in window.hints.cells if cell.isVisible()]


def test_three_hints_name_the_keys_as_they_are_and_take_no_focus(desk, newcomer):
    assert len(hints(newcomer)) == 3
    told = " ".join(hints(newcomer))
    assert all(key in told for key in ("Ctrl+O", "Alt+Down", "Ctrl+F"))
    assert "{" not in told
    assert newcomer.view.hasFocus()
    labels = [label for label in newcomer.hints.findChildren(QLabel) if label.text()]
    assert labels
    desk.wait(
        lambda: all(
            label.height() >= label.heightForWidth(label.width()) for label in labels
        )
    )


def test_in_a_narrow_window_they_come_one_after_the_other(desk, newcomer):
    newcomer.resize(560, 700)
    desk.wait(lambda: len(hints(newcomer)) == 2)
    first = hints(newcomer)[0]
    newcomer.hints.buttons[0].click()
    assert len(hints(newcomer)) == 2
    assert first not in hints(newcomer)
    newcomer.resize(1280, 800)
    desk.wait(lambda: newcomer.width() == 1280)
    assert len(hints(newcomer)) == 2


def test_the_hints_are_read_out(desk, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: said.append(getattr(event, "message", str)()),
    )
    window = desk.start()
    desk.wait(lambda: window.is_hinting)
    assert all(any(hint in text for text in said) for hint in hints(window))


def test_a_hint_that_was_closed_by_key_hands_the_focus_on_and_the_last_one_back_to_the_text(
    desk, newcomer
):
    newcomer.top.search.setFocus()
    for _ in range(20):
        if QApplication.focusWidget() is newcomer.hints.buttons[0]:
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for left in (2, 1):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert len(hints(newcomer)) == left
        assert QApplication.focusWidget() is newcomer.hints.buttons[0]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not newcomer.hints.isVisible()
    assert newcomer.view.hasFocus()


def test_f6_comes_by_the_hints(desk, newcomer):
    newcomer.top.search.setFocus()
    QTest.keyClick(newcomer.top.search, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is newcomer.hints.buttons[0]


def test_who_does_what_a_hint_says_needs_it_no_more(desk, newcomer):
    newcomer.commands["find"].trigger()
    assert len(hints(newcomer)) == 2
    assert newcomer.top.search.hasFocus()
    newcomer.view.setFocus()
    newcomer.commands["next_measure"].trigger()
    QTest.keyClick(newcomer.view, Qt.Key.Key_F)
    assert len(hints(newcomer)) == 1


def test_who_opens_a_document_of_their_own_needs_not_be_told_how(
    desk, newcomer, tmp_path
):
    own = tmp_path / "plan.txt"
    own.write_text(
        "1. Vei\n\nKommunen vil:\n\n- brøyte før klokka sju\n", encoding="utf-8"
    )
    newcomer.commands["guide"].trigger()
    desk.wait(lambda: newcomer.view.toPlainText().startswith("A guide"))
    newcomer.commands["close_tab"].trigger()
    assert len(hints(newcomer)) == 3
    newcomer.opening.open_path(own)
    desk.wait(lambda: "brøyte" in newcomer.view.toPlainText())
    assert len(hints(newcomer)) == 2


def test_no_hint_comes_a_second_time_unless_it_is_asked_for(desk, newcomer):
    newcomer.hints.buttons[0].click()
    desk.leave()
    window = desk.start()
    assert not window.is_hinting
    window.commands["hints"].trigger()
    assert len(hints(window)) == 3
    window.hints.buttons[1].click()
    assert SettingsFile(Places(desk.data).settings).value.hints_dismissed == ("note",)


def test_the_hints_wait_while_the_documents_are_seen_and_stay_in_another_language(
    desk, newcomer
):
    newcomer.hints.buttons[0].click()
    newcomer.commands["shelf"].trigger()
    assert not newcomer.is_hinting
    QTest.keyClick(newcomer.shelf, Qt.Key.Key_Escape)
    assert len(hints(newcomer)) == 2
    newcomer.look_chosen.emit("language", "nb")
    desk.wait(lambda: desk.window.is_hinting)
    assert len(hints(desk.window)) == 2
    assert "Søk" in " ".join(hints(desk.window))


def test_who_opens_a_document_of_their_own_first_is_left_alone(desk, sample):
    assert not desk.start(sample).is_hinting
