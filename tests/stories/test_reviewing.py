"""The document is changed elsewhere: notes follow their text, and what has no certain place waits for the user."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.core.paths import Places
from reader.core.store.backup import back_up
from tests.stories.conftest import Desk
from tests.stories.test_noting import notes, press, to_next_measure

TEXT = """1 Skog

Skogen er gammel, og mange bruker den.

Kommunen vil:

• Plante hundre nye trær langs hovedveien hver vår.
• Merke alle stiene i skogen før sommeren.
• Sette opp benker der folk ofte stopper og ser utover.

2 Vann

Kommunen vil:

• Rense bekken hvert år og måle vannet hver måned.
• Bygge en bro over elva ved skolen.
"""
CHANGED = (
    TEXT.replace("• Merke alle stiene i skogen før sommeren.\n", "")
    .replace("Rense bekken hvert år", "Rense bekken grundig hvert år")
    .replace(
        "• Sette opp benker",
        "• Rydde stiene og merke noen av dem før høsten.\n• Sette opp benker",
    )
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def judge_all(desk: Desk, plan: Path) -> int:
    """A stance on each of the five measures; how many."""
    window = desk.start(plan)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    for _ in range(5):
        to_next_measure(desk)
        press(desk, Qt.Key.Key_F)
    return len(notes(desk))


def change_and_open(desk: Desk, plan: Path) -> None:
    desk.leave()
    plan.write_text(CHANGED, encoding="utf-8")
    desk.start(plan)
    desk.wait(lambda: "changed" in desk.window.bar.text)


def waiting(desk: Desk) -> list[str]:
    return [note for note in notes(desk) if note.startswith("To be placed")]


def test_no_note_is_lost_when_the_document_changes(desk: Desk, plan: Path) -> None:
    assert judge_all(desk, plan) == 5
    change_and_open(desk, plan)
    assert len(notes(desk)) == 5
    assert [note for note in waiting(desk) if "Merke alle stiene" in note] == waiting(
        desk
    )
    assert len(waiting(desk)) == 1
    assert "1 note waits to be placed" in desk.window.bar.text
    assert any("grundig" in note for note in notes(desk))

    # Placed once, all of it is as it was the next time, and nothing is said any more.
    desk.leave()
    desk.start(plan)
    assert len(waiting(desk)) == 1
    assert desk.window.bar.text == ""


def test_the_user_sees_both_texts_and_accepts_a_suggestion(
    desk: Desk, plan: Path
) -> None:
    judge_all(desk, plan)
    change_and_open(desk, plan)
    window = desk.window
    button = window.bar.findChild(QPushButton, "messageAction")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    review = window.notes.review
    desk.wait(review.isVisible)
    desk.wait(review.accept.isEnabled)
    assert "Merke" in review.before.text.text()
    while "Rydde stiene" not in review.after.text.accessibleName():
        QTest.mouseClick(review.next, Qt.MouseButton.LeftButton)
    QTest.mouseClick(review.accept, Qt.MouseButton.LeftButton)
    assert waiting(desk) == []
    assert any("Rydde stiene" in note for note in notes(desk))
    assert window.notes.waiting.isHidden()

    window.commands["undo"].trigger()
    assert len(waiting(desk)) == 1


def test_the_place_is_the_text_being_read_or_the_note_goes_on_waiting(
    desk: Desk, plan: Path
) -> None:
    judge_all(desk, plan)
    change_and_open(desk, plan)
    window = desk.window
    window.noting.show_waiting()
    review = window.notes.review
    desk.wait(review.isVisible)
    QTest.mouseClick(review.leave, Qt.MouseButton.LeftButton)
    assert review.isHidden()
    assert len(waiting(desk)) == 1

    number = to_next_measure(desk)
    window.noting.show_waiting()
    QTest.mouseClick(review.here, Qt.MouseButton.LeftButton)
    assert waiting(desk) == []
    assert len([note for note in notes(desk) if note.startswith(f"{number} ·")]) == 2


def test_notes_from_a_backup_are_placed_in_the_document_as_it_is_now(
    desk: Desk, plan: Path
) -> None:
    judge_all(desk, plan)
    places = Places(desk.data)
    backup = back_up(places.store, places.backups)
    assert backup is not None
    change_and_open(desk, plan)
    assert len(notes(desk)) == 5
    window = desk.window
    window.notes.list.selectRow(0)
    QTest.keyClick(window.notes.list, Qt.Key.Key_Delete)
    assert len(notes(desk)) == 4
    window.keeping.restore(backup)
    desk.wait(lambda: len(notes(desk)) == 5 and len(waiting(desk)) == 1)
