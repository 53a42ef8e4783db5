"""Taking a stand: measures are marked, noted and judged by keyboard alone, and all of it is there the next day."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.core.marks import Stance
from reader.qt.reading import Glyph, Pattern
from tests.stories.conftest import Desk


def press(
    desk: Desk,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(desk.window.view, key, modifiers)


def notes(desk: Desk) -> list[str]:
    """What the notes panel lists: where and what."""
    desk.window.sides.show_panel("notes")
    model = desk.window.notes.model
    return [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]


def to_next_measure(desk: Desk) -> str:
    """Go on to the next measure; its number."""
    desk.window.commands["next_measure"].trigger()
    view = desk.window.view
    return view.manuscript().outline.blocks[view.current_position()].number


def begin(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)


def test_ten_measures_are_judged_by_keyboard_and_are_there_the_next_day(
    desk: Desk, sample: Path
) -> None:
    begin(desk, sample)
    keys = [Qt.Key.Key_F, Qt.Key.Key_M, Qt.Key.Key_E, Qt.Key.Key_U, Qt.Key.Key_F] * 2
    words = {
        Qt.Key.Key_F: "For",
        Qt.Key.Key_M: "Against",
        Qt.Key.Key_E: "Change",
        Qt.Key.Key_U: "Unsure",
    }
    expected = []
    for key in keys:
        expected.append(f"{to_next_measure(desk)} · {words[key]}")
        press(desk, key)
    assert [note.split(".  ")[0].split(". ")[0] for note in notes(desk)] == expected

    press(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(notes(desk)) == 9
    press(
        desk,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(notes(desk)) == 10
    press(desk, Qt.Key.Key_0)
    assert len(notes(desk)) == 9

    desk.leave()
    desk.start()
    assert len(notes(desk)) == 9


def test_a_note_is_written_without_selecting_anything(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    window = desk.window
    number = to_next_measure(desk)
    press(desk, Qt.Key.Key_N)
    assert window.sides.panes.is_shown("right")
    desk.wait(window.notes.editor.body.hasFocus)
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    QTest.keyClicks(window.notes.editor.tags, "penger, spør")
    QTest.keyClick(window.notes.editor.body, Qt.Key.Key_Escape)
    desk.wait(window.view.hasFocus)
    assert len(notes(desk)) == 1
    assert notes(desk)[0].startswith(f"{number} · Note. Hvem betaler?")
    assert "#penger" in notes(desk)[0]

    # N on the same measure opens the note that is there.
    press(desk, Qt.Key.Key_N)
    assert window.notes.editor.body.toPlainText() == "Hvem betaler?"

    window.notes.filter.setText("finnes ikke")
    assert notes(desk) == []
    assert not window.notes.editor.isVisible()
    window.notes.filter.setText("betaler")
    assert len(notes(desk)) == 1


def test_a_note_left_empty_is_no_note(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    to_next_measure(desk)
    press(desk, Qt.Key.Key_N)
    QTest.keyClick(desk.window.notes.editor.body, Qt.Key.Key_Escape)
    assert notes(desk) == []


def test_what_is_typed_last_is_not_lost_when_the_window_closes(
    desk: Desk, sample: Path
) -> None:
    begin(desk, sample)
    to_next_measure(desk)
    press(desk, Qt.Key.Key_N)
    QTest.keyClicks(desk.window.notes.editor.body, "skrevet i siste liten")
    desk.leave()
    desk.start()
    assert "skrevet i siste liten" in notes(desk)[0]


def test_highlights_and_stances_are_seen_in_the_text(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    view = desk.window.view
    to_next_measure(desk)
    position = view.current_position()
    press(desk, Qt.Key.Key_4)
    press(desk, Qt.Key.Key_M)
    marks = view.marks()[position]
    assert marks.glyphs == (Glyph.AGAINST,)
    assert [highlight.pattern for highlight in marks.highlights] == [Pattern.BOX]


def test_a_note_is_deleted_and_brought_back(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    to_next_measure(desk)
    press(desk, Qt.Key.Key_F)
    window = desk.window
    window.commands["notes"].trigger()
    window.notes.list.setCurrentIndex(window.notes.model.index(0, 0))
    QTest.keyClick(window.notes.list, Qt.Key.Key_Delete)
    assert notes(desk) == []
    window.commands["undo"].trigger()
    assert len(notes(desk)) == 1


def test_a_stance_belongs_on_a_measure(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    press(desk, Qt.Key.Key_F)
    assert notes(desk) == []
    assert "measure" in desk.window.bar.text


def rows(desk: Desk) -> list[str]:
    """The numbers of the measures that the register shows."""
    return [row.number for row in desk.window.register.model.rows]


def open_register(desk: Desk) -> int:
    """Open the register; how many measures it holds."""
    if not desk.window.register.isVisible():
        desk.window.commands["register"].trigger()
    desk.wait(lambda: bool(rows(desk)))
    return len(rows(desk))


def test_the_register_filters_exports_and_takes_a_spreadsheet_back(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    begin(desk, sample)
    window = desk.window
    judged = []
    for key in (Qt.Key.Key_F, Qt.Key.Key_M, Qt.Key.Key_F):
        judged.append(to_next_measure(desk))
        press(desk, key)
    everything = open_register(desk)
    assert everything > 150

    # Only what is judged is shown, and only that is exported.
    window.register.stance.setCurrentIndex(window.register.stance.findData("any"))
    desk.wait(lambda: rows(desk) == judged)
    window.register.stance.setCurrentIndex(window.register.stance.findData("for"))
    desk.wait(lambda: rows(desk) == [judged[0], judged[2]])
    table = tmp_path / "measures.csv"
    window.register_files.export(table)
    desk.wait(lambda: "were written" in window.bar.text)
    with table.open(encoding="utf-8-sig", newline="") as file:
        dialect = csv.Sniffer().sniff(file.readline())
        file.seek(0)
        head, *lines = csv.reader(file, dialect)
    assert len(lines) == 2

    # A colleague changes a stance and writes a note in the spreadsheet; the changes are
    # shown before they are made.
    lines[0][head.index("Stance")] = "against"
    lines[0][head.index("Note")] = "fra regnearket"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, dialect).writerows([head, *lines])
    with desk.qtbot.waitSignal(window.register_files.planned) as planned:
        window.register_files.plan(table)
    (summary,) = planned.args
    assert [note for note in notes(desk) if "fra regnearket" in note] == []
    summary.carry_out.click()
    assert len([note for note in notes(desk) if "fra regnearket" in note]) == 1
    desk.wait(lambda: rows(desk) == [judged[2]])

    # One step takes the import back.
    window.commands["undo"].trigger()
    desk.wait(lambda: rows(desk) == [judged[0], judged[2]])


def test_several_rows_are_judged_at_once(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    open_register(desk)
    table = desk.window.register.table
    table.setFocus()
    desk.wait(table.hasFocus)
    table.selectRow(0)
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_E)
    assert len(notes(desk)) == 3
    QTest.keyClick(table, Qt.Key.Key_Plus)
    assert all("priority low" in note for note in notes(desk))
    desk.window.commands["undo"].trigger()


def test_ten_measures_are_judged_from_the_register_one_after_the_other(
    desk: Desk, sample: Path
) -> None:
    begin(desk, sample)
    open_register(desk)
    table = desk.window.register.table
    table.setFocus()
    desk.wait(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    wanted = [row.id for row in desk.window.register.model.rows[2:12]]
    QTest.keyClick(table, Qt.Key.Key_Down)
    for number, block in enumerate(wanted, 2):
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_F)
        desk.wait(lambda block=block: stance_of(desk, block) is Stance.FOR)
        assert table.currentIndex().row() == number
    judged = [row.id for row in desk.window.register.model.rows if row.stance]
    assert judged == wanted


def test_the_next_row_is_current_when_a_filter_takes_the_one_that_was_judged(
    desk: Desk, sample: Path
) -> None:
    begin(desk, sample)
    everything = open_register(desk)
    panel = desk.window.register
    panel.stance.setCurrentIndex(panel.stance.findData("none"))
    desk.wait(lambda: len(rows(desk)) == everything)
    wanted = [row.id for row in panel.model.rows[5:8]]
    sixth = panel.table.visualRect(panel.model.index(5, 1)).center()
    QTest.mouseClick(
        panel.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        sixth,
    )
    for left in (1, 2, 3):
        QTest.keyClick(panel.table, Qt.Key.Key_M)
        desk.wait(lambda left=left: len(rows(desk)) == everything - left)
        assert panel.table.currentIndex().row() == 5
    panel.stance.setCurrentIndex(panel.stance.findData("against"))
    desk.wait(lambda: [row.id for row in panel.model.rows] == wanted)


def stance_of(desk: Desk, block: str) -> Stance | None:
    """The stance on a measure that the register shows."""
    return next(
        row.stance for row in desk.window.register.model.rows if row.id == block
    )


def test_row_and_text_follow_each_other(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    open_register(desk)
    window = desk.window
    window.view.setFocus()
    number = to_next_measure(desk)
    numbers = {row.id: row.number for row in window.register.model.rows}
    desk.wait(lambda: [numbers[key] for key in window.register.selected()] == [number])
    window.register.table.setFocus()
    window.register.table.selectRow(40)
    QTest.keyClick(window.register.table, Qt.Key.Key_Return)
    wanted = window.register.model.rows[40].position
    desk.wait(lambda: window.view.current_position() == wanted)


def texts(menu: QMenu) -> dict[str, QAction]:
    return {
        action.text().replace("&", "").split("\t")[0].strip(): action
        for action in menu.actions()
    }


def test_the_menu_of_a_block_is_about_the_block_under_the_pointer(
    desk: Desk, sample: Path
) -> None:
    begin(desk, sample)
    window = desk.window
    to_next_measure(desk)
    first = window.view.current_position()
    to_next_measure(desk)
    menu = window.block_menu(first)
    stances = texts(menu)["Stance"].menu()
    assert isinstance(stances, QMenu)
    texts(stances)["Against"].trigger()
    number = window.view.manuscript().outline.blocks[first].number
    assert notes(desk)[0].startswith(f"{number} · Against")


def test_the_register_is_reached_by_keyboard_and_is_as_it_was_left(
    desk: Desk, sample: Path
) -> None:
    begin(desk, sample)
    open_register(desk)
    window = desk.window
    window.register.table.setColumnWidth(2, 333)
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    window.commands["next_pane"].trigger()
    desk.wait(window.register.table.hasFocus)
    desk.leave()
    desk.start()
    open_register(desk)
    assert desk.window.register.table.columnWidth(2) == 333


def test_the_chapters_tell_how_many_notes_they_hold(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    model = desk.window.contents.model

    def spoken() -> list[str]:
        return [
            str(model.value(node, Qt.ItemDataRole.AccessibleTextRole))
            for node in model.nodes()
        ]

    assert not any(" note" in text for text in spoken())
    to_next_measure(desk)
    press(desk, Qt.Key.Key_F)
    press(desk, Qt.Key.Key_2)
    assert any(text.endswith("2 notes") for text in spoken())
    desk.window.commands["undo"].trigger()
    assert any(text.endswith("1 note") for text in spoken())


def test_commands_on_measures_are_harmless_where_all_text_is_set_aside(
    desk: Desk, tmp_path: Path
) -> None:
    source = tmp_path / "note.md"
    source.write_text("The only sentence there is.\n", encoding="utf-8")
    begin(desk, source)
    window = desk.window
    window.commands["set_aside"].trigger()
    desk.wait(lambda: not window.view.toPlainText())
    for name in (
        "priority_down",
        "stance_for",
        "highlight",
        "note",
        "retitle",
        "next_measure",
        "bookmark",
    ):
        window.commands[name].trigger()
    assert notes(desk) == []
