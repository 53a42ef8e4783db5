"""Putting the structure right: by keyboard, with a way back, kept, and given to a colleague."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from index_builder.model import Block, Kind
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk

PLAN = """1. Skolen

Skolen skal være for alle i kommunen, og den skal være et godt sted å være hele dagen.

Kommunen vil:

• Bygge en ny skole på neset før våren kommer.
• Pusse opp biblioteket og holde det åpent.

Elevene skal få mat, og de skal få den mens den er varm.

2. Veien

Veien går langs sjøen og er smal.

Kommunen vil:

• Bygge gang- og sykkelvei.
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def blocks(window: MainWindow) -> tuple[Block, ...]:
    return window.view.manuscript().outline.blocks


def block(desk: Desk, words: str) -> Block:
    return next(each for each in blocks(desk.window) if words in each.text)


def go(desk: Desk, words: str) -> None:
    """Put the caret before some words."""
    view = desk.window.view
    position = next(
        i for i, each in enumerate(blocks(desk.window)) if words in each.text
    )
    view.go_to(position, blocks(desk.window)[position].text.index(words), quiet=True)
    view.setFocus()
    desk.wait(view.hasFocus)


def chapters(desk: Desk) -> list[str]:
    """What the chapter tree shows."""
    model = desk.window.contents.model
    return [str(model.index_of(node).data()) for node in model.nodes()]


def undo(desk: Desk) -> None:
    button = desk.window.bar.findChild(QPushButton, "messageAction")
    assert button is not None
    button.click()


def begin(desk: Desk, document: Path) -> MainWindow:
    window = desk.start(document)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    return window


def test_a_wrong_chapter_is_put_right(desk: Desk, plan: Path) -> None:
    window = begin(desk, plan)
    before = chapters(desk)

    # What should have been a heading is one, at the level that is wanted.
    go(desk, "Elevene")
    key = block(desk, "Elevene").id
    QTest.keyClick(
        window.view,
        Qt.Key.Key_Left,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    desk.wait(lambda: block(desk, "Elevene").kind is Kind.HEADING)
    QTest.keyClick(
        window.view,
        Qt.Key.Key_Left,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    desk.wait(lambda: block(desk, "Elevene").level == 1)
    assert len(chapters(desk)) == len(before) + 1
    assert any("Elevene" in chapter for chapter in chapters(desk))
    assert block(desk, "Elevene").id == key

    # Only some of its words are the heading: the rest is text of the chapter.
    go(desk, "og de skal få den")
    QTest.keyClick(window.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: block(desk, "Elevene").text == "Elevene skal få mat,")
    go(desk, "og de skal få den")
    window.commands["is_text"].trigger()
    desk.wait(lambda: block(desk, "og de skal få den").kind is Kind.PARAGRAPH)

    # Its words are put right in the panel.
    go(desk, "Elevene")
    QTest.keyClick(window.view, Qt.Key.Key_F2)
    desk.wait(window.structure.words.hasFocus)
    window.structure.words.clear()
    QTest.keyClicks(window.structure.words, "Mat i skolen")
    QTest.keyClick(window.structure.words, Qt.Key.Key_Return)
    desk.wait(lambda: any("Mat i skolen" in chapter for chapter in chapters(desk)))
    assert block(desk, "Mat i skolen").id == key

    # The next day it is all there.
    desk.leave()
    begin(desk, plan)
    assert block(desk, "Mat i skolen").level == 1


def test_search_register_and_notes_follow(desk: Desk, plan: Path) -> None:
    window = begin(desk, plan)
    go(desk, "Pusse opp")
    window.commands["stance_for"].trigger()
    go(desk, "Elevene")
    window.commands["is_measure"].trigger()
    desk.wait(lambda: block(desk, "Elevene").kind is Kind.MEASURE)
    assert block(desk, "Elevene").number == "1-3"
    window.commands["register"].trigger()
    desk.wait(lambda: "1-3" in [row.number for row in window.register.model.rows])
    desk.type_query("mat kun:tiltak")
    desk.wait(lambda: window.searching.found() == {block(desk, "Elevene").id})

    # The measure above is part of the one before it: what was said of it waits, or has
    # gone with its words.
    go(desk, "Pusse opp")
    window.commands["merge"].trigger()
    desk.wait(lambda: "Pusse opp" in block(desk, "Bygge en ny skole").text)
    undo(desk)
    desk.wait(lambda: block(desk, "Pusse opp").number == "1-2")
    annotations = window.session.annotations
    assert annotations is not None
    assert annotations.stance_on(block(desk, "Pusse opp").id)


def test_each_correction_can_be_taken_back(desk: Desk, plan: Path) -> None:
    window = begin(desk, plan)
    before = blocks(window)
    for command in ("is_not_measure", "set_aside", "merge", "demote", "promote"):
        go(desk, "Bygge en ny skole")
        window.commands[command].trigger()
        desk.wait(
            lambda: blocks(window) != before or "level already" in window.bar.text
        )
        if blocks(window) != before:
            undo(desk)
            desk.wait(lambda: blocks(window) == before)
    assert not window.structure.undo.isVisibleTo(window.structure)


def test_a_colleague_gets_the_corrections(
    desk: Desk, plan: Path, tmp_path: Path
) -> None:
    window = begin(desk, plan)
    go(desk, "Veien går")
    window.commands["promote"].trigger()
    desk.wait(lambda: block(desk, "Veien går").kind is Kind.HEADING)
    file = tmp_path / "to-a-colleague.json"
    window.structuring.export(file)
    assert file.is_file()
    window.structure.undo.click()
    desk.wait(lambda: block(desk, "Veien går").kind is Kind.PARAGRAPH)
    window.structuring.take_in(file)
    desk.wait(lambda: block(desk, "Veien går").kind is Kind.HEADING)
    file.write_text("not that", encoding="utf-8")
    window.structuring.take_in(file)
    desk.wait(lambda: file.name in window.bar.text)


def test_doubtful_places_are_worked_through(desk: Desk, tmp_path: Path) -> None:
    gap = tmp_path / "gap.txt"
    gap.write_text(PLAN.replace("2. Veien", "2.4.7 Veien"), encoding="utf-8")
    window = begin(desk, gap)
    window.commands["structure"].trigger()
    model, doubts = window.structure.model, window.structure.list
    assert model.rowCount() > 0
    desk.wait(doubts.hasFocus)
    doubts.setCurrentIndex(model.index(0, 0))
    row = model.row_of(model.index(0, 0))
    assert row is not None
    QTest.keyClick(doubts, Qt.Key.Key_Return)
    desk.wait(lambda: blocks(window)[window.view.current_position()].id == row.id)
    doubts.setFocus()
    desk.wait(doubts.hasFocus)
    count = model.rowCount()
    window.commands["confirm"].trigger()
    desk.wait(lambda: model.rowCount() == count - 1)


def test_a_bookmark_at_the_end_stays_when_the_document_gets_shorter(
    desk: Desk, plan: Path
) -> None:
    desk.start(plan)
    go(desk, "Bygge gang")
    desk.window.commands["bookmark"].trigger()
    last = len(blocks(desk.window)) - 1
    go(desk, "Elevene skal få mat")
    desk.window.commands["set_aside"].trigger()
    desk.wait(lambda: len(blocks(desk.window)) == last)
    kept = block(desk, "Bygge gang")
    assert desk.window.session.bookmarks.at(kept.id) is not None
    assert not desk.window.view.grab().isNull()
