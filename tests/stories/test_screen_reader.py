"""What a screen reader reads of the text and of the register, and what it is asked to say."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from index_builder.errors import UserError
from index_builder.model import Block, Kind
from reader.core.marks import Stance
from reader.qt.main_window import MainWindow
from reader.qt.reading.screen_reader import PAUSE_MS
from reader.qt.search.search_controller import SPOKEN_MS
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


def current(window: MainWindow) -> Block:
    """The block being read."""
    return window.view.manuscript().outline.blocks[window.view.current_position()]


def rest(desk: Desk) -> None:
    """Let as much time pass as anything that is told waits for."""
    timer = QTimer(singleShot=True, interval=2 * max(PAUSE_MS, SPOKEN_MS))
    with desk.qtbot.waitSignal(timer.timeout):
        timer.start()


def enter_text(desk: Desk, said: list[str]) -> None:
    """Be in the text, where all that was to be told of it is told."""
    desk.window.activateWindow()
    desk.window.view.setFocus()
    desk.wait(desk.window.view.hasFocus)
    rest(desk)
    said.clear()


def test_a_jump_from_the_text_tells_the_kind_and_the_screen_reader_reads_the_words(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    window.commands["next_measure"].trigger()
    measure = current(window)
    # At once, that is before Qt tells where the caret is now.
    assert said == [f"Measure {measure.number}"]
    window.commands["previous_section"].trigger()
    assert said[1:] == [f"Heading, level {current(window).level}"]
    rest(desk)
    assert len(said) == 2


def test_a_jump_from_elsewhere_tells_the_place_with_its_words(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    window.commands["bookmark"].trigger()
    window.commands["bookmarks"].trigger()
    assert window.bookmarks.tree.hasFocus()
    window.commands["next_measure"].trigger()
    measure = current(window)
    desk.wait(lambda: f"Measure {measure.number}: {measure.text}" in said)
    window.commands["previous_section"].trigger()
    heading = current(window)
    told = f"Heading, level {heading.level}: {heading.number} {heading.text}"
    desk.wait(lambda: told in said)


def test_on_its_way_the_caret_tells_what_it_comes_to_and_not_its_words(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    position = first(window, Kind.MEASURE)
    window.view.go_to(position - 1)
    enter_text(desk, said)
    while window.view.caret()[0] != position:
        QTest.keyClick(window.view, Qt.Key.Key_Down)
    measure = window.view.manuscript().outline.blocks[position]
    assert said == [f"Measure {measure.number}"]


def test_a_page_turned_by_the_space_bar_tells_what_it_begins_with(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    QTest.keyClick(window.view, Qt.Key.Key_Space)
    (told,) = said
    assert current(window).text[:40] in told


def test_what_the_user_puts_on_the_text_is_told(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    window.commands["next_measure"].trigger()
    number = current(window).number
    for key, told in (
        (Qt.Key.Key_F, ", For"),
        (Qt.Key.Key_2, ", For, highlighted: Ask about"),
    ):
        QTest.keyClick(window.view, key)
        desk.wait(lambda told=told: f"Measure {number}{told}" in said)
    window.commands["note"].trigger()
    body = window.notes.editor.body
    desk.wait(body.hasFocus)
    said.clear()
    QTest.keyClicks(body, "Who pays?")
    window.notes.editor.commit()  # as a pause in typing does
    rest(desk)
    assert said == []  # nobody is talked to while writing
    QTest.keyClick(body, Qt.Key.Key_Escape)
    desk.wait(lambda: any(text.endswith("1 note: Who pays?") for text in said))
    assert said[0] == "The note is kept."


def test_what_is_found_and_where_one_goes_is_told(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    for query in ("b", "ba", "barnehage"):
        desk.type_query(query)
    desk.wait(lambda: window.hits.summary.text() in said)
    assert said == [window.hits.summary.text()]  # of the last letter alone
    assert " hits in " in window.hits.summary.text()
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    desk.wait(lambda: any(text.startswith("Hit 1 of ") for text in said))
    desk.wait(lambda: current(window).text[:30] in said[-1])


def test_the_next_of_no_hits_is_told_as_none(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    desk.type_query("qqqq")
    desk.wait(lambda: any(text.startswith("No hits.") for text in said))
    said.clear()
    window.commands["next_hit"].trigger()
    assert said == [window.hits.summary.text()]


def test_a_hit_far_on_in_a_paragraph_is_heard(
    desk: Desk, tmp_path: Path, said: list[str]
) -> None:
    text = " ".join(f"Avsnitt nummer {number} om veier." for number in range(60))
    plan = tmp_path / "plan.txt"
    plan.write_text(f"PLAN\n\n1 Veier\n\n{text} Sykkelen sist.\n", encoding="utf-8")
    window = desk.start(plan)
    enter_text(desk, said)
    desk.type_query("sykkelen")
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    desk.wait(lambda: any("Sykkelen sist." in text for text in said))
    assert len(said[-1]) < 400


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
    assert cells(window, number) == [
        row.number,
        row.text,
        row.chapter,
        str(row.page),
        "against",
        "",
        "",
        "Who pays?",
        "",
    ]


def cells(window: MainWindow, row: int) -> list[str]:
    """What a screen reader finds in the cells of a row of the register."""
    table = QAccessible.queryAccessibleInterface(window.register.table)
    columns = len(window.register.model.columns)
    # Before them come the heads of the columns, and in each row that of the row.
    first = (row + 1) * (columns + 1) + 1
    return [
        table.child(first + column).text(QAccessible.Text.Name)
        for column in range(columns)
    ]


def test_a_row_of_the_register_is_told_by_the_register_alone(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    window.commands["next_measure"].trigger()
    window.commands["register"].trigger()
    table = window.register.table
    desk.wait(table.hasFocus)
    desk.wait(lambda: table.currentIndex().isValid())
    rest(desk)
    said.clear()
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down)
    rest(desk)
    assert window.view.current_position() == window.register.position_of(
        table.currentIndex()
    )
    window.commands["next_measure"].trigger()
    rest(desk)
    assert said == []
    QTest.keyClick(table, Qt.Key.Key_F)
    rest(desk)
    (told,) = said
    assert told.endswith(": For. Undo")


# --- controls ---


def test_a_drop_down_list_is_labelled(window: MainWindow) -> None:
    """On Linux its name is the chosen value."""
    window.commands["register"].trigger()
    boxes = [box for box in window.findChildren(QComboBox) if box.accessibleName()]
    assert len(boxes) >= 3
    for box in boxes:
        found = QAccessible.queryAccessibleInterface(box).relations(
            QAccessible.RelationFlag.Label
        )
        labels = [label.text(QAccessible.Text.Name) for label, _ in found]
        assert labels == [box.accessibleName()]


def test_what_the_eye_alone_would_find_out_is_told(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    enter_text(desk, said)
    window.commands["measures"].trigger()
    window.commands["copy"].trigger()
    assert said == ["Highlight measures: off", "Copied."]
    said.clear()
    window.commands["bookmarks"].trigger()
    assert said == ["No bookmarks yet. Ctrl+D keeps the place you are reading."]


def test_each_link_of_the_path_to_the_chapter_is_told(
    desk: Desk, window: MainWindow, said: list[str]
) -> None:
    window.view.go_to(first(window, Kind.MEASURE))
    enter_text(desk, said)
    path = [block.text for block in path_of(window)]
    assert len(path) > 1
    window.status.breadcrumb.setFocus(Qt.FocusReason.TabFocusReason)
    desk.wait(lambda: len(said) == 1)
    QTest.keyClick(window.status.breadcrumb, Qt.Key.Key_Tab)
    links = [text for text in said if text.startswith("Link: ")]
    assert [link.endswith(text) for link, text in zip(links, path, strict=False)] == [
        True,
        True,
    ]


def path_of(window: MainWindow) -> tuple[Block, ...]:
    """The headings above the block being read."""
    outline = window.view.manuscript().outline
    return outline.path(window.view.current_position())
