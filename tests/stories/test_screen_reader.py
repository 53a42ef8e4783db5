"""What a screen reader reads of the text and of the register, and what it is asked to say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest

from index_builder.errors import UserError
from index_builder.model import Kind
from reader.core.marks import Stance
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was asked to say, urgent things with a "!" before them."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
            heard.append(f"!{event.message()}" if urgent else event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return heard


def first(window: MainWindow, kind: Kind) -> int:
    """Position of the first block of a kind."""
    blocks = window.view.manuscript().outline.blocks
    return next(position for position, block in enumerate(blocks) if block.kind is kind)


# --- the text ---


def test_the_text_is_read_as_it_stands(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.view)
    text = interface.textInterface()
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.text(QAccessible.Text.Name) == "The document's text"
    assert text.characterCount() == window.view.document().characterCount() - 1
    position = first(window, Kind.MEASURE)
    window.view.go_to(position)
    measure = window.view.manuscript().outline.blocks[position]
    start = text.cursorPosition()
    assert (
        text.text(start, start + len(measure.text)).replace("\u2028", "\n")
        == measure.text
    )


def test_words_and_places_are_known_where_nobody_looked_yet(window: MainWindow) -> None:
    text = QAccessible.queryAccessibleInterface(window.view).textInterface()
    last = window.view.manuscript().outline.blocks[-1].text
    assert text.text(text.characterCount() - len(last), text.characterCount()) == last
    window.view.go_to(len(window.view.manuscript().outline.blocks) - 1)
    window.view.grab()  # places are known when they have been drawn
    rect = text.characterRect(text.cursorPosition())
    assert rect.height() > 10
    corner = window.view.viewport().mapToGlobal(window.view.viewport().rect().topLeft())
    assert window.view.viewport().rect().contains(rect.topLeft() - corner)
    assert text.offsetAtPoint(rect.center()) in (
        text.cursorPosition(),
        text.cursorPosition() + 1,
    )


def test_caret_and_selection_are_known(window: MainWindow) -> None:
    text = QAccessible.queryAccessibleInterface(window.view).textInterface()
    window.view.go_to(first(window, Kind.MEASURE))
    start = text.cursorPosition()
    QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.selectionCount() == 1
    assert text.cursorPosition() == start + 2
    assert window.view.selection()[0].end == 2


# --- what is told of it ---


def test_after_a_jump_the_place_is_told_with_its_words(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    window.commands["next_measure"].trigger()
    measure = window.view.manuscript().outline.blocks[window.view.current_position()]
    desk.wait(lambda: f"Measure {measure.number}: {measure.text}" in said)
    window.commands["previous_section"].trigger()
    heading = window.view.manuscript().outline.blocks[window.view.current_position()]
    desk.wait(lambda: f"Heading, level {heading.level}: {heading.text}" in said)


def test_on_its_way_the_caret_tells_what_it_comes_to_and_not_its_words(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    position = first(window, Kind.MEASURE)
    window.view.go_to(position - 1)
    before = window.view.manuscript().outline.blocks[position - 1]
    desk.wait(lambda: any(text.endswith(before.text) for text in said))
    said.clear()
    while window.view.caret()[0] != position:
        QTest.keyClick(window.view, Qt.Key.Key_Down)
    measure = window.view.manuscript().outline.blocks[position]
    desk.wait(lambda: said == [f"Measure {measure.number}"])


def test_what_the_user_puts_on_the_text_is_told(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    window.commands["next_measure"].trigger()
    number = (
        window.view.manuscript().outline.blocks[window.view.current_position()].number
    )
    desk.wait(lambda: any(text.startswith(f"Measure {number}") for text in said))
    for key, told in (
        (Qt.Key.Key_F, ", For"),
        (Qt.Key.Key_2, ", For, highlighted: Ask about"),
    ):
        QTest.keyClick(window.view, key)
        desk.wait(lambda told=told: f"Measure {number}{told}" in said)
    window.commands["note"].trigger()
    QTest.keyClicks(window.notes.editor.body, "Who pays?")
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    desk.wait(lambda: any(text.endswith("1 note: Who pays?") for text in said))
    assert "The note is kept." in said


def test_what_is_found_and_where_one_goes_is_told(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    desk.type_query("barnehage")
    desk.wait(lambda: window.hits.summary.text() in said)
    assert " hits in " in window.hits.summary.text()
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    desk.wait(lambda: any(text.startswith("Hit 1 of ") for text in said))


def test_filters_tell_what_they_leave(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    window.contents.filter.setText("barn")
    assert said[-1].endswith(" chapters")
    window.contents.filter.setText("xyz")
    assert said[-1] == "No chapter holds “xyz”."
    window.commands["register"].trigger()
    window.register.filter.setText("barn")
    desk.wait(lambda: said[-1] == window.register.summary.text() and " of " in said[-1])


def test_errors_are_told_at_once_and_the_size_of_the_text_in_its_turn(
    window: MainWindow, said: list[str]
) -> None:
    window.bar.show_error(
        UserError("{name} holds no text. Choose a file that does.", name="plan.pdf")
    )
    window.commands["zoom_in"].trigger()
    assert said == ["!plan.pdf holds no text. Choose a file that does.", "110%"]


# --- the register ---


def test_a_row_of_the_register_tells_what_it_is_judged(
    desk: Desk, window: MainWindow
) -> None:
    window.commands["next_measure"].trigger()
    position = window.view.current_position()
    window.noting.commands.take_stand(Stance.AGAINST)
    window.commands["note"].trigger()
    QTest.keyClicks(window.notes.editor.body, "Who pays?")
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    window.commands["register"].trigger()
    desk.wait(lambda: any(row.stance for row in window.register.model.rows))
    number = next(
        i
        for i, row in enumerate(window.register.model.rows)
        if row.position == position
    )
    row = window.register.model.rows[number]
    model = window.register.table.model()
    told = [
        model.index(number, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(6)
    ]
    assert told[0] == f"Measure {row.number}, against, 1 note: Who pays?: {row.text}"
    assert told[1] == f"Measure: {row.text}"
    assert told[4] == "Stance: against"
    assert told[5] == "Priority: empty"
