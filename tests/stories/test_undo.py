"""One key takes back what was done last, whatever that was, and all of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from index_builder.corrections import Correction
from index_builder.model import Kind
from reader.core.annotations import Annotations
from reader.core.document import OpenDocument
from reader.core.marks import Stance
from reader.core.session import DocumentSession
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAN = """1. Skolen

Elevene skal få mat, og de skal få den hver dag.

Kommunen vil:

• Bygge en ny skole i sentrum.
• Pusse opp den gamle skolen.
• Ansette flere lærere.
"""


@pytest.fixture
def window(desk: Desk, tmp_path: Path) -> MainWindow:
    """The plan, open, with the focus in its text."""
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN, encoding="utf-8")
    window = desk.start(plan)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    return window


def kind(window: MainWindow, beginning: str) -> Kind:
    assert window.session is not None
    return next(
        one.kind
        for one in window.session.outline.blocks
        if one.text.startswith(beginning)
    )


def go(window: MainWindow, beginning: str) -> None:
    assert window.session is not None
    blocks = window.session.outline.blocks
    window.view.put_caret(
        next(n for n, one in enumerate(blocks) if one.text.startswith(beginning))
    )


def annotations(window: MainWindow) -> Annotations:
    assert window.session is not None
    return window.session.annotations


def select(window: MainWindow, first: str, lines: int) -> None:
    """Select measures by key, from the beginning of one."""
    go(window, first)
    QTest.keyClick(window.view, Qt.Key.Key_Home)
    for _ in range(lines - 1):
        QTest.keyClick(window.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(window.view, Qt.Key.Key_End, SHIFT)


def test_the_correction_is_taken_back_and_not_the_stance_before_it(
    desk: Desk, window: MainWindow
) -> None:
    go(window, "Bygge")
    QTest.keyClick(window.view, Qt.Key.Key_F)
    assert [one.stance for one in annotations(window).all()] == [Stance.FOR]
    go(window, "Elevene")
    QTest.keyClick(window.view, Qt.Key.Key_Left, ALT | SHIFT)
    desk.wait(lambda: kind(window, "Elevene") is Kind.HEADING)

    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: kind(window, "Elevene") is not Kind.HEADING)
    assert [one.stance for one in annotations(window).all()] == [Stance.FOR]
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert annotations(window).all() == []

    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert [one.stance for one in annotations(window).all()] == [Stance.FOR]
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL | SHIFT)
    desk.wait(lambda: kind(window, "Elevene") is Kind.HEADING)


def test_undo_waits_for_a_correction_that_is_still_being_made(
    desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, correct = Event(), DocumentSession.correct

    def slowly(
        session: DocumentSession, corrections: Sequence[Correction]
    ) -> OpenDocument:
        assert gate.wait(20)
        return correct(session, corrections)

    monkeypatch.setattr(DocumentSession, "correct", slowly)
    go(window, "Bygge")
    QTest.keyClick(window.view, Qt.Key.Key_F)
    go(window, "Elevene")
    QTest.keyClick(window.view, Qt.Key.Key_Left, ALT | SHIFT)
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert "Undone" not in window.bar.text
    assert [one.stance for one in annotations(window).all()] == [Stance.FOR]
    gate.set()
    desk.wait(lambda: "Undone" in window.bar.text)
    desk.wait(
        lambda: window.session is not None and not window.session.document.corrections
    )
    assert kind(window, "Elevene") is not Kind.HEADING
    assert [one.stance for one in annotations(window).all()] == [Stance.FOR]


def test_a_bookmark_is_of_the_same_history(desk: Desk, window: MainWindow) -> None:
    go(window, "Bygge")
    QTest.keyClick(window.view, Qt.Key.Key_F)
    QTest.keyClick(window.view, Qt.Key.Key_D, CTRL)
    assert window.session is not None
    assert window.session.bookmarks.all()
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert window.session.bookmarks.all() == []
    assert len(annotations(window).all()) == 1


def test_a_highlight_on_several_measures_is_one_step(
    desk: Desk, window: MainWindow
) -> None:
    select(window, "Bygge", 3)
    QTest.keyClick(window.view, Qt.Key.Key_1)
    assert len(annotations(window).all()) == 3
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert annotations(window).all() == []


def test_a_priority_on_several_measures_is_one_step(
    desk: Desk, window: MainWindow
) -> None:
    select(window, "Bygge", 3)
    QTest.keyClick(window.view, Qt.Key.Key_F)
    window.commands["priority_up"].trigger()
    assert [one.priority for one in annotations(window).all()] == [1, 1, 1]
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert [one.priority for one in annotations(window).all()] == [0, 0, 0]
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert annotations(window).all() == []
