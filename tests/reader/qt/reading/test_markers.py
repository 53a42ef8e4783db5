"""Where the marker of a block stands: left of its text, or before its first word where it is too long for that."""

import pytest
from PySide6.QtGui import QAccessible, QTextCursor

from index_builder.model import Block, Kind
from reader.qt.reading import ReadingView, Span
from reader.qt.reading.fonts import load_families
from reader.qt.reading.styles import style_of
from reader.qt.reading.text_look import TextLook
from reader.qt.reading.typeset import Typesetter
from tests.reader.qt.reading.material import one


@pytest.mark.parametrize(
    ("kind", "marker", "inline"),
    [
        (Kind.MEASURE, "•", False),
        (Kind.MEASURE, "12.", False),
        (Kind.MEASURE, "Recommendation 7:", True),
        (Kind.ITEM, "Forslag 12", True),
    ],
)
@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_a_marker_stands_where_it_has_room(qapp, kind, marker, inline, zoom):
    typesetter = Typesetter(load_families(), TextLook(zoom), 900)
    block = Block(kind, "A bench every hundred metres", "b", 1, marker)
    assert typesetter.marker_hangs(block, style_of(block)) is not inline


@pytest.fixture
def view(qtbot):
    widget = ReadingView()
    qtbot.addWidget(widget)
    widget.resize(760, 600)
    widget.show_outline(one("Fei trappa 🙂 hver dag", Kind.ITEM, level=1, marker="a)"))
    widget.show()
    return widget


def test_a_screen_reader_reads_the_marker(view):
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text.text(0, 6) == "a) Fei"


def test_the_marker_counts_for_no_offset(view):
    view.go_to(0, 4)
    cursor = view.textCursor()
    cursor.movePosition(
        QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor
    )
    view.setTextCursor(cursor)
    assert (cursor.selectedText(), view.selection()) == ("trappa", [Span(0, 4, 10)])


def test_a_selected_marker_alone_is_no_part_of_the_block(view):
    cursor = QTextCursor(view.document())
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert (view.selection(), view.selected_text()) == ([], "")


def test_lines_begin_right_of_the_marker(view):
    view.show_outline(one("ord " * 100, Kind.ITEM, level=1, marker="a)"))
    cursor = QTextCursor(view.document())
    marker = view.cursorRect(cursor).left()
    cursor.setPosition(3)
    first_word = view.cursorRect(cursor).left()
    cursor.movePosition(QTextCursor.MoveOperation.Down)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    assert marker < first_word
    assert abs(view.cursorRect(cursor).left() - first_word) <= 1
