"""Somebody asks how the program works."""

import pytest
from PySide6.QtWidgets import QApplication

from index_builder.pictures import load
from reader.qt.printing.dialog import PrintDialog


def test_the_guide_opens_in_a_tab_and_one_s_document_stays_as_it_is(desk, sample):
    window = desk.start(sample)
    window.commands["next_section"].trigger()
    window.commands["next_section"].trigger()
    reading, place = window.view.toPlainText(), window.view.current_position()
    window.commands["guide"].trigger()
    desk.wait(lambda: window.view.toPlainText().startswith("A guide to Tiltak"))
    guide = window.view.manuscript().outline
    assert all(
        load(guide.folder, block.picture.path)
        for block in guide.blocks
        if block.picture
    )
    window.commands["previous_tab"].trigger()
    assert window.view.toPlainText() == reading
    assert window.view.current_position() == place
    window.commands["guide"].trigger()
    assert window.view.toPlainText().startswith("A guide to Tiltak")
    assert window.tabs.strip.count() == 2


def shown_rows(dialog):
    """What the page of shortcuts shows."""
    rows = []
    groups = [
        dialog.table.topLevelItem(i) for i in range(dialog.table.topLevelItemCount())
    ]
    for group in (group for group in groups if not group.isHidden()):
        children = [group.child(i) for i in range(group.childCount())]
        rows += [(row.text(0), row.text(1)) for row in children if not row.isHidden()]
    return rows


@pytest.fixture
def shortcuts(desk, sample):
    """The page of shortcuts, over the sample."""
    desk.start(sample).commands["shortcuts"].trigger()
    dialog = QApplication.activeModalWidget()
    yield dialog
    dialog.close()


def test_the_page_of_shortcuts_has_every_key_of_every_command(desk, shortcuts):
    listed = {key for _, keys in shown_rows(shortcuts) for key in keys.split(", ")}
    for action in desk.window.commands.values():
        assert {keys.toString() for keys in action.shortcuts()} <= listed


def test_the_page_of_shortcuts_is_narrowed_by_word_key_or_group(qtbot, shortcuts):
    every = shown_rows(shortcuts)
    assert shortcuts.focusWidget() is shortcuts.filter
    for typed, expected in (
        ("previous hit", "Shift+F3"),
        ("shift+f3", "Shift+F3"),
        ("structure", "Alt+Shift+Left"),
    ):
        shortcuts.filter.clear()
        qtbot.keyClicks(shortcuts.filter, typed)
        rows = shown_rows(shortcuts)
        assert 0 < len(rows) < len(every)
        assert any(expected in keys for _, keys in rows)
    shortcuts.filter.clear()
    assert shown_rows(shortcuts) == every


def test_the_page_of_shortcuts_can_be_printed(desk, shortcuts):
    shortcuts.print.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    desk.wait(dialog.pdf.isEnabled)
    dialog.close()
