"""The window without sight or mouse: what a screen reader is told of it, and where Tab and F6 lead."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from reader.core.topics.topics import Topics
from reader.qt.commands import COMMANDS
from reader.qt.main_window import MainWindow
from reader.qt.panes import LEAST_TEXT
from tests.stories.conftest import Desk

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.RadioButton,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}
MOST_STOPS = 150
"""Tab has been round the window before it has stopped so often, or it is caught
somewhere."""


@pytest.fixture
def full(desk: Desk, sample: Path) -> MainWindow:
    """A window in which everything is shown that can be: both sides, register, a message, a note being written."""
    window = desk.start(sample, size=(1400, 950))
    desk.show_all()
    window.commands["note"].trigger()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    return window


def seen(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds, from the outermost to the innermost."""
    yield part
    for number in range(part.childCount()):
        child = part.child(number)
        if (
            child is not None
            and isinstance(child.object(), QWidget)
            and not child.state().invisible
        ):
            yield from seen(child)


def nameless(top: QWidget) -> list[str]:
    """What can have the focus or be pressed, but tells nobody what it is."""
    interfaces = [
        one
        for one in seen(QAccessible.queryAccessibleInterface(top))
        if is_control(one)
    ]
    assert interfaces
    return [
        f"{type(one.object()).__name__} {one.object().objectName()} {one.role()}"
        for one in interfaces
        if not one.text(QAccessible.Text.Name).strip()
        or one.role() == QAccessible.Role.NoRole
    ]


def is_control(one: QAccessibleInterface) -> bool:
    return bool(one.state().focusable) or one.role() in CONTROLS


def press(
    key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QWidget:
    """Press a key where the focus is; where it is then."""
    QTest.keyClick(QApplication.focusWidget(), key, held)
    return QApplication.focusWidget()


def stops(top: QWidget) -> set[QWidget]:
    """What Tab should come to."""
    return {
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is top
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def round_with(key: Qt.Key, start: QWidget) -> list[QWidget]:
    """Where a key leads until it is back where it began, or has gone on for too long."""
    way = [start]
    while len(way) < MOST_STOPS:
        way.append(press(key))
        if way[-1] is start:
            break
    return way


def parts(window: MainWindow) -> list[QWidget]:
    """The parts of the window in the order in which they are seen."""
    left, right = (window.sides.part(side).whole for side in ("left", "right"))
    return [
        window.top,
        window.bar,
        left,
        window.view,
        right,
        window.register,
        window.status,
    ]


def part_of(window: MainWindow, widget: QWidget) -> int:
    return next(
        i
        for i, part in enumerate(parts(window))
        if part is widget or part.isAncestorOf(widget)
    )


def test_everything_that_can_have_the_focus_says_what_it_is(full: MainWindow) -> None:
    assert nameless(full) == []
    for panel in ("bookmarks", "hits", "structure"):
        full.commands[panel].trigger()
        assert nameless(full) == [], panel


def test_the_shelf_says_what_it_is(desk: Desk, full: MainWindow) -> None:
    full.commands["shelf"].trigger()
    assert nameless(full) == []


def test_tables_over_all_documents_say_what_they_are(
    desk: Desk, full: MainWindow
) -> None:
    Topics(full.session.store).add("Skole", ["skole", "barnehage"])
    full.commands["topics"].trigger()
    desk.wait(lambda: full.topics.page.model.rowCount() > 0)
    assert nameless(full) == []
    full.commands["shelf_register"].trigger()
    desk.wait(lambda: full.shelf_register.page.model.rowCount() > 0)
    assert nameless(full) == []


@pytest.mark.parametrize(
    "command", ["shortcuts", "about", "print", "backups", "highlight_names"]
)
def test_dialogs_say_what_they_are(desk: Desk, full: MainWindow, command: str) -> None:
    full.commands[command].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    dialog.close()


def test_a_summary_of_what_a_spreadsheet_changes_says_what_it_is(
    desk: Desk, full: MainWindow, tmp_path: Path
) -> None:
    sheet = tmp_path / "register.csv"
    full.register_files.export(sheet)
    desk.wait(lambda: "were written" in full.bar.text)
    with desk.qtbot.waitSignal(full.register_files.planned) as planned:
        full.register_files.plan(sheet)
    (summary,) = planned.args
    assert nameless(summary) == []
    summary.close()


def test_the_place_to_review_a_note_says_what_it_is(full: MainWindow) -> None:
    full.commands["notes"].trigger()
    full.notes.review.show_waiting("The text as it was.")
    full.notes.review.show()
    assert nameless(full) == []


def test_every_entry_of_every_menu_has_words(full: MainWindow) -> None:
    for menu in full.findChildren(QMenu):
        menu.aboutToShow.emit()  # some are filled only when they are opened
    menus = [*full.findChildren(QMenu), full.block_menu(full.view.current_position())]
    assert len(menus) > 10
    for menu in menus:
        names = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert all(names), menu.title()


def test_states_are_told(full: MainWindow) -> None:
    def state(widget: QWidget) -> QAccessible.State:
        return QAccessible.queryAccessibleInterface(widget).state()

    full.hits.measures_only.setChecked(True)
    assert state(full.hits.measures_only).checkable
    assert state(full.hits.measures_only).checked
    assert not state(full.hits.this_chapter).checked
    assert state(full.view).readOnly
    assert state(full.notes.editor.body).focusable
    full.top.search.setFocus()
    assert state(full.top.search).focused


def test_tab_reaches_everything_and_comes_round(full: MainWindow) -> None:
    way = round_with(Qt.Key.Key_Tab, full.view)
    assert way[-1] is full.view
    assert stops(full) - set(way) == set()
    back = round_with(Qt.Key.Key_Backtab, full.view)
    assert back[-1] is full.view
    assert set(back) == set(way)


def test_tab_goes_through_the_window_as_it_is_seen(full: MainWindow) -> None:
    way = [part_of(full, widget) for widget in round_with(Qt.Key.Key_Tab, full.view)]
    changes = [
        way[0],
        *(there for here, there in itertools.pairwise(way) if here != there),
    ]
    start = way[0]
    assert changes == [*range(start, len(parts(full))), *range(start + 1)]


def test_f6_walks_the_parts_and_shift_f6_walks_back(full: MainWindow) -> None:
    count, start = len(parts(full)), part_of(full, full.view)
    way = [part_of(full, press(Qt.Key.Key_F6)) for _ in range(count)]
    assert way == [(start + step) % count for step in range(1, count + 1)]
    way = [
        part_of(full, press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier))
        for _ in range(count)
    ]
    assert way == [(start - step) % count for step in range(1, count + 1)]


def test_f6_goes_on_from_anywhere_in_a_part(full: MainWindow) -> None:
    full.contents.filter.setFocus()
    assert press(Qt.Key.Key_F6) is full.view
    full.register.filter.setFocus()
    assert part_of(
        full, press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    ) == part_of(full, full.notes)
    full.register.filter.setFocus()
    assert part_of(full, press(Qt.Key.Key_F6)) == part_of(full, full.status)


def test_an_empty_panel_can_be_reached_too(desk: Desk, sample: Path) -> None:
    window = desk.start(sample, size=(1400, 950))
    window.activateWindow()
    window.commands["notes"].trigger()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    focus = press(Qt.Key.Key_F6)
    assert window.sides.part("right").whole.isAncestorOf(focus)


@pytest.mark.parametrize(
    ("opens", "closes"), [("register", "register"), ("notes", "right_panel")]
)
def test_what_is_closed_leaves_the_focus_to_the_text(
    desk: Desk, sample: Path, opens: str, closes: str
) -> None:
    window = desk.start(sample, size=(1400, 950))
    window.activateWindow()
    window.commands[opens].trigger()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    assert press(Qt.Key.Key_F6) is not window.view
    window.commands[closes].trigger()
    desk.wait(window.view.hasFocus)


def test_an_empty_register_keeps_the_focus(desk: Desk, tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("En kort tekst.\n\nOg et avsnitt til.\n", encoding="utf-8")
    window = desk.start(plain)
    window.activateWindow()
    window.commands["register"].trigger()
    desk.wait(window.register.table.isHidden)
    desk.wait(window.register.filter.hasFocus)


def test_a_panel_is_made_wider_by_a_command(full: MainWindow) -> None:
    panes, tree = full.sides.panes, full.contents.tree
    tree.setFocus()
    before = full.sides.part("left").whole.width()
    full.commands["wider_panel"].trigger()
    assert full.sides.part("left").whole.width() > before
    full.commands["narrower_panel"].trigger()
    assert full.sides.part("left").whole.width() == before
    for _ in range(60):
        full.commands["wider_panel"].trigger()
    assert full.view.width() >= LEAST_TEXT - 2  # lines between the parts
    full.commands["narrower_panel"].trigger()
    assert panes.widths["left"] < full.width() - LEAST_TEXT


def test_a_column_of_the_register_is_made_wider_by_a_key(
    desk: Desk, full: MainWindow
) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    table = full.register.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 2))
    before = table.columnWidth(2)
    QTest.keyClick(table, Qt.Key.Key_Right, both)
    assert table.columnWidth(2) > before
    assert table.currentIndex().column() == 2
    QTest.keyClick(table, Qt.Key.Key_Left, both)
    assert table.columnWidth(2) == before
    QTest.keyClick(table, Qt.Key.Key_Home)  # lets go of what was held down


def test_no_command_has_only_keys_that_a_screen_reader_takes() -> None:
    """Orca walks tables with these."""
    taken = {f"Alt+Shift+{arrow}" for arrow in ("Left", "Right", "Up", "Down")}
    with_keys = [command for command in COMMANDS if command.keys]
    assert with_keys
    assert [each.name for each in with_keys if set(each.keys) <= taken] == []
