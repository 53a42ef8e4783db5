"""The reading view as a reader meets it: what is seen, where the caret is, what is copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QTextCursor,
)

from index_builder.model import Kind, Outline
from reader.qt.reading import Glyph, Highlight, Marks, Pattern, ReadingView, Span
from reader.qt.theme import THEMES
from tests.reader.qt.reading.material import many, one, outline


def select(view: ReadingView, start: int, end: int) -> None:
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_a_view_without_a_document_is_empty_and_harmless(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.show()
    view.go_to(3)
    assert view.toPlainText() == ""
    assert (view.current_position(), view.top_position(), view.selection()) == (
        0,
        0,
        [],
    )
    assert view.caret() == (0, 0)
    assert not view.next_measure()
    view.show_outline(Outline("", "nb", ()))
    view.grab()


def test_the_text_document_holds_every_block_verbatim_after_its_marker(view):
    expected = [f"{block.marker} {block.text}".strip() for block in outline().blocks]
    assert view.toPlainText().split("\n") == expected


def test_opens_at_the_block_asked_for(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    position = outline().blocks.index(
        next(b for b in outline().blocks if b.number == "3-4")
    )
    view.show_outline(outline(), at=position)
    assert view.current_position() == position


@pytest.mark.parametrize("position", [0, 1, 300, 301, 302, 1000])
def test_a_document_left_at_a_place_opens_there_again(qtbot, position):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    for _ in range(3):
        with qtbot.waitSignal(view.filled):
            view.show_outline(many(300_000), at=position)
            assert view.top_position() == position
        assert view.top_position() == view.current_position() == position
    view.resize(640, 500)
    assert view.top_position() == position


def test_a_place_within_a_block_is_a_code_point(view):
    view.show_outline(one("🙂🙂 brua brøytes"))
    view.go_to(0, 3)
    cursor = view.textCursor()
    cursor.movePosition(
        QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor
    )
    assert cursor.selectedText() == "brua"
    view.setTextCursor(cursor)
    assert view.selection() == [Span(0, 3, 7)]


def test_next_and_previous_measure_walk_all_of_them(view):
    measures = [
        i for i, block in enumerate(outline().blocks) if block.kind is Kind.MEASURE
    ]
    met = []
    while view.next_measure():
        met.append(view.current_position())
    assert met == measures
    while view.previous_measure():
        met.pop()
    assert met == measures[:1]


def test_copying_gives_a_line_for_each_block(view):
    blocks = outline().blocks
    view.selectAll()
    view.copy()
    expected = [f"{block.marker} {block.text}".strip() for block in blocks]
    assert QGuiApplication.clipboard().text() == "\n".join(expected)


def test_copying_within_a_block_gives_just_the_words(view):
    first = view.document().findBlockByNumber(1).position()
    select(view, first, first + 5)
    assert view.selected_text() == outline().blocks[1].text[:5]


def test_a_table_is_copied_with_its_tabs_and_rows(view):
    view.show_outline(one("Vei\tMeter\nStrandgata\t1200", Kind.TABLE))
    view.selectAll()
    assert view.selected_text() == "Vei\tMeter\nStrandgata\t1200"
    assert len(view.toPlainText()) == len("Vei\tMeter\nStrandgata\t1200")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\0b",
        "ord " * 250_000,
        "x" * 50_000,
        "שלום עולם " * 40,
        "blandet שלום og مرحبا tekst",
        "🙂" * 3000 + " 👨‍👩‍👧 e\u0301",
        "\ud800 alene",
        "rad\r\nrad\u2029rad\ufdd0rad\ufffc",
    ],
)
@pytest.mark.parametrize(
    "kind", [Kind.PARAGRAPH, Kind.HEADING, Kind.MEASURE, Kind.TABLE]
)
def test_any_text_is_shown_and_selected_whole(view, text, kind):
    view.show_outline(one(text, kind, marker="•", number="1"))
    view.grab()
    view.moveCursor(QTextCursor.MoveOperation.End)
    view.grab()
    view.selectAll()
    view.copy()
    assert view.selected_text() == text


@pytest.mark.parametrize("kind", Kind)
def test_a_document_of_one_block_is_drawn(view, kind):
    view.show_outline(one("", kind))
    empty = view.viewport().grab().toImage()
    view.show_outline(one("Ett eneste ord", kind))
    assert view.viewport().grab().toImage() != empty


def test_double_click_selects_a_word(view, qtbot):
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(1).position() + 2)
    point = view.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.selected_text() == outline().blocks[1].text.split()[0]


def test_every_character_is_found_where_it_is_drawn(view):
    cursor = view.textCursor()
    for character in range(0, 600, 7):
        cursor.setPosition(character)
        rect = view.cursorRect(cursor)
        assert (
            view.cursorForPosition(
                QPoint(rect.left() + 1, rect.center().y())
            ).position()
            == character
        )


def test_hits_are_painted_under_their_words_and_on_the_strip(view):
    before = view.grab().toImage()
    view.set_hits({1: [(0, 5), (10, 14)]}, current=Span(1, 0, 5))
    after = view.grab().toImage()
    theme = THEMES["light"]
    colours = {
        after.pixelColor(x, y).name().upper()
        for x in range(view.width())
        for y in range(0, 300, 2)
    }
    assert {theme.hit, theme.current_hit} <= colours
    assert before != after
    view.set_hits({})
    assert view.grab().toImage() == before


def test_measures_can_be_shown_like_any_text_without_moving_it(view):
    view.go_to(3, quiet=True)
    with_tint = view.grab().toImage()
    height = view.verticalScrollBar().maximum()
    view.set_show_measures(False)
    assert view.grab().toImage() != with_tint
    assert view.verticalScrollBar().maximum() == height
    view.set_show_measures(True)
    assert view.grab().toImage() == with_tint


@pytest.mark.parametrize("glyph", Glyph)
def test_each_glyph_has_a_look_of_its_own(view, glyph):
    def look(shown: Glyph):
        view.set_marks({1: Marks((shown,))})
        return view.grab().toImage()

    assert all(look(glyph) != look(other) for other in Glyph if other is not glyph)


def test_each_highlight_pattern_has_a_look_of_its_own(view):
    looks = []
    for pattern in Pattern:
        view.set_marks({1: Marks(highlights=(Highlight(3, 40, pattern),))})
        looks.append(view.grab().toImage())
    assert all(one != other for i, one in enumerate(looks) for other in looks[:i])


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_colours_paper_and_ink(view, name):
    view.set_theme(THEMES[name])
    image = view.grab().toImage()
    assert image.pixelColor(5, 300).name().upper() == THEMES[name].paper


def test_screen_readers_get_text_and_places(view):
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    assert text.characterCount() == len(view.toPlainText())
    assert text.text(0, 8) == view.toPlainText()[:8]
    seen = view.document().findBlockByNumber(1).position()
    rect = text.characterRect(seen + 4)
    own = view.viewport().mapToGlobal(view.cursorRect(view.textCursor()).topLeft())
    assert rect.height() > 5
    assert rect.top() > own.y()
    text.characterRect(text.characterCount() - 1)
    text.setCursorPosition(seen + 4)
    assert view.current_position() == 1
    assert text.cursorPosition() == seen + 4
    text.addSelection(seen, seen + 4)
    assert view.selection() == [Span(1, 0, 4)]
    text.offsetAtPoint(rect.center())


def test_signs_in_the_margin_can_be_clicked_and_tell_what_they_are(view, qtbot):
    view.set_marks(
        {
            1: Marks((Glyph.NOTE,), tip="Ring dem"),
            2: Marks(highlights=(Highlight(0, 4),)),
        }
    )
    inside = {}
    for position in (1, 2):
        cursor = QTextCursor(view.document().findBlockByNumber(position))
        inside[position] = QPoint(40, view.cursorRect(cursor).center().y())
    with qtbot.waitSignal(view.mark_clicked) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=inside[1])
    assert caught.args == [1]
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=inside[2])
    assert [view.tip_at(inside[position]) for position in (1, 2)] == ["Ring dem", ""]


def test_dragging_selects_over_blocks(view, qtbot):
    start = view.cursorRect(QTextCursor(view.document().findBlockByNumber(1))).center()
    end = view.cursorRect(QTextCursor(view.document().findBlockByNumber(3))).center()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert [span.position for span in view.selection()] == [1, 2]


def test_screen_readers_follow_while_a_document_comes_in(qtbot):
    QAccessible.setActive(True)
    view = ReadingView()
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(view.filled):
        view.show_outline(many(1_000_000))
    view.go_to(500)
    assert QAccessible.queryAccessibleInterface(
        view
    ).textInterface().characterCount() == len(view.toPlainText())
    QAccessible.setActive(False)


def test_text_from_right_to_left_begins_at_the_right(view):
    view.show_outline(one("שלום עולם"))
    begin = view.cursorRect(QTextCursor(view.document().firstBlock())).left()
    view.show_outline(one("Hei verden"))
    assert (
        begin > view.cursorRect(QTextCursor(view.document().firstBlock())).left() + 300
    )


def test_a_context_menu_is_asked_for_with_the_block_under_the_pointer(view, qtbot):
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(2).position() + 2)
    point = view.cursorRect(cursor).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
    )
    with qtbot.waitSignal(view.menu_requested) as caught:
        QGuiApplication.sendEvent(view.viewport(), event)
    assert caught.args[0] == 2


def test_a_long_document_fills_while_the_window_answers(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    document = many(3_000_000)
    with qtbot.waitSignal(view.filled):
        view.show_outline(document, at=len(document.blocks) - 5)
    qtbot.waitUntil(lambda: view.current_position() == len(document.blocks) - 5)
    assert view.document().blockCount() == len(document.blocks)
    view.show_outline(one("et annet"))
    assert view.toPlainText() == "et annet"
