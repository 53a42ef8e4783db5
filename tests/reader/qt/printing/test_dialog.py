"""The dialog as its user meets it: what is chosen is what is seen, saved and printed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from index_builder.model import Block, Kind, Outline
from reader.core.marks import Mark
from reader.core.printing.options import Notes
from reader.qt.printing.chooser import Scope
from reader.qt.printing.dialog import PrintDialog
from reader.qt.printing.situation import Situation
from reader.qt.tasks import Tasks
from tests.reader.qt.printing.dialogs import (
    choose,
    item,
    offered,
    place,
    saved_text,
    use_setup,
)


def test_it_opens_with_the_whole_document_in_view(open_dialog):
    dialog = open_dialog()
    assert dialog.chooser.scope is Scope.ALL
    assert place(dialog).startswith("Page 1 of ")
    assert dialog.print.isEnabled()


def test_what_is_ticked_is_what_is_saved(qtbot, open_dialog, monkeypatch, tmp_path):
    dialog = open_dialog()
    choose(dialog, Scope.TICKED)
    item(dialog, "2. Veier").setCheckState(0, Qt.CheckState.Checked)
    text = saved_text(qtbot, dialog, monkeypatch, tmp_path / "a.pdf")
    assert "Salte bakkene" in text
    assert "Rydde" not in text


def test_a_chapter_ticks_its_sections_and_shows_when_only_some_are(open_dialog):
    dialog = open_dialog()
    choose(dialog, Scope.TICKED)
    item(dialog, "1. Havna & byen").setCheckState(0, Qt.CheckState.Checked)
    assert item(dialog, "1.1.1 Gjestebrygga").checkState(0) is Qt.CheckState.Checked
    assert dialog.chooser.choice().sections == ("h-1",)
    item(dialog, "1.1.1 Gjestebrygga").setCheckState(0, Qt.CheckState.Unchecked)
    assert item(dialog, "1. Havna & byen").checkState(0) is not Qt.CheckState.Checked
    item(dialog, "2. Veier").setCheckState(0, Qt.CheckState.Checked)
    assert dialog.chooser.choice().sections == ("h-2",)


@pytest.mark.parametrize(
    ("kept", "there", "gone"),
    [
        ("Only what has a note", "Salte", "Male gangfeltene"),
        ("Only measures I am for", "Gi båtfolket", "Salte"),
        ("Only the tag “strøm”", "Gi båtfolket", "Rydde"),
        ("Only what has a bookmark", "Avsnittet etter", "Rydde"),
    ],
)
def test_only_what_bears_a_mark_is_saved(
    qtbot, open_dialog, monkeypatch, tmp_path, kept, there, gone
):
    dialog = open_dialog()
    dialog.chooser.kept.setCurrentText(kept)
    text = saved_text(qtbot, dialog, monkeypatch, tmp_path / "a.pdf")
    assert there in text
    assert gone not in text


def test_the_situation_is_offered_and_nothing_else(
    qtbot, open_dialog, monkeypatch, tmp_path
):
    assert offered(open_dialog()) == [Scope.ALL, Scope.TICKED]
    dialog = open_dialog(section="h-2", selected=("m-4",), listed=("m-1", "m-2"))
    assert offered(dialog) == [
        Scope.ALL,
        Scope.SECTION,
        Scope.SELECTED,
        Scope.LISTED,
        Scope.TICKED,
    ]
    assert dialog.chooser.scopes[Scope.SECTION].text() == "&This chapter: 2. Veier"
    choose(dialog, Scope.SELECTED)
    text = saved_text(qtbot, dialog, monkeypatch, tmp_path / "a.pdf")
    assert "Male gangfeltene" in text
    assert "Salte" not in text


def test_nothing_chosen_is_told_and_cannot_be_printed(qtbot, open_dialog):
    dialog = open_dialog()
    choose(dialog, Scope.TICKED)
    qtbot.waitUntil(lambda: "Choose at least one section" in dialog.line.message.text())
    assert not dialog.print.isEnabled()
    choose(dialog, Scope.ALL)
    qtbot.waitUntil(dialog.print.isEnabled)


def test_an_empty_document_opens_and_says_so(qtbot, open_dialog):
    dialog = open_dialog(outline=Outline("", "nb", ()))
    qtbot.waitUntil(lambda: "Nothing is chosen" in dialog.line.message.text())
    assert not dialog.pdf.isEnabled()


def test_boxes_are_there_for_chosen_chapters_alone(open_dialog):
    dialog = open_dialog(section="h-2")
    for scope in (Scope.ALL, Scope.SECTION, Scope.TICKED):
        choose(dialog, scope)
        assert dialog.chooser.tree.isHidden() is (scope is not Scope.TICKED)


def test_a_look_changes_the_pages(qtbot, open_dialog):
    dialog = open_dialog()
    before = place(dialog)
    dialog.form.font_size.setValue(18)
    qtbot.waitUntil(lambda: place(dialog) not in ("", before))
    assert dialog.setup.box.currentIndex() == -1
    use_setup(dialog, "Compact")
    assert dialog.form.options().columns == 2
    assert dialog.form.font_size.value() == 9.0


def test_a_setup_keeps_look_and_choice_by_name(open_dialog, presets, monkeypatch):
    dialog = open_dialog(section="h-2")
    choose(dialog, Scope.SECTION)
    dialog.form.margin.setValue(30)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" til  møtet ", True))
    dialog.setup.save.click()
    assert presets.looks()[-1].name == "til møtet"
    assert presets.looks()[-1].margin == 30
    assert dialog.setup.box.currentText() == "til møtet"
    again = open_dialog()
    use_setup(again, "til møtet")
    assert again.chooser.choice().sections == ("h-2",)
    assert again.form.margin.value() == 30


def test_a_setup_of_single_blocks_can_be_used_again(open_dialog, monkeypatch):
    dialog = open_dialog(selected=("m-4",))
    choose(dialog, Scope.SELECTED)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("ett tiltak", True))
    dialog.setup.save.click()
    again = open_dialog()
    use_setup(again, "ett tiltak")
    assert again.chooser.choice().blocks == ("m-4",)


def test_it_opens_as_it_was_used_last(qtbot, open_dialog, monkeypatch, tmp_path):
    dialog = open_dialog()
    choose(dialog, Scope.TICKED)
    item(dialog, "2. Veier").setCheckState(0, Qt.CheckState.Checked)
    dialog.form.head_text.setText("Til møtet i mai")
    dialog.form.boxes["chapter_pages"].setChecked(True)
    saved_text(qtbot, dialog, monkeypatch, tmp_path / "a.pdf")
    again = open_dialog()
    assert again.form.options() == dialog.form.options()
    assert again.chooser.choice() == dialog.chooser.choice()
    assert item(again, "2. Veier").checkState(0) is Qt.CheckState.Checked


def test_the_buttons_above_the_preview_turn_pages_and_zoom(qtbot, open_dialog):
    dialog = open_dialog()
    dialog.form.font_size.setValue(18)
    qtbot.waitUntil(lambda: "of 1" not in place(dialog) and dialog.print.isEnabled())
    bar = dialog.preview_bar
    assert not bar.before.isEnabled()
    bar.after.click()
    assert place(dialog).startswith("Page 2 of ")
    bar.before.click()
    assert place(dialog).startswith("Page 1 of ")


def test_the_preview_is_white_in_a_dark_theme_and_goes_by_keyboard(qtbot, open_dialog):
    dialog = open_dialog()
    dialog.setStyleSheet("* { background: black; color: white }")
    preview = dialog.preview
    preview.resize(500, 600)
    middle = preview.viewport().grab().toImage().pixelColor(QPoint(250, 40))
    assert middle == QColor("white")
    dialog.form.font_size.setValue(18)
    qtbot.waitUntil(
        lambda: "of 1" not in place(dialog) and place(dialog).startswith("Page 1 of")
    )
    qtbot.waitUntil(dialog.print.isEnabled)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 2
    assert preview.accessibleName().startswith("Preview, page 2 of ")
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 1
    width = preview.horizontalScrollBar().maximum()
    for _ in range(4):
        qtbot.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.horizontalScrollBar().maximum() > width
    qtbot.keyClick(preview, Qt.Key.Key_0)
    assert preview.horizontalScrollBar().maximum() == 0


def test_everything_can_be_reached_by_keyboard(open_dialog):
    dialog = open_dialog()
    reached, widget = set(), dialog
    while (widget := widget.nextInFocusChain()) is not dialog and widget is not None:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
    form, chooser = dialog.form, dialog.chooser
    for control in (
        chooser.scopes[Scope.ALL],
        chooser.kept,
        chooser.tree,
        dialog.setup.box,
        form.head_text,
        form.paper,
        form.notes,
        dialog.preview,
    ):
        assert control in reached
    assert set(form.boxes.values()) <= reached


def test_the_preview_outlives_the_thread_that_counted_its_lines(qtbot, qapp, presets):
    block = Block(
        Kind.PARAGRAPH, "Kaia er gammel, og vi vil bygge ny kai i nord. " * 12, ""
    )
    outline = Outline(
        "Lang plan",
        "nb",
        tuple(replace(block, id=f"p-{number}") for number in range(60)),
    )
    pool = QThreadPool()
    tasks = Tasks(qapp, pool)
    dialog = PrintDialog(
        Situation(outline, "kysten", "doc", (Mark("p-3", note="Når? " * 90),)),
        presets,
        tasks,
    )
    qtbot.addWidget(dialog)
    dialog.form.notes.setCurrentIndex(dialog.form.notes.findData(Notes.BESIDE))
    dialog.show()
    qtbot.waitUntil(
        lambda: place(dialog).startswith("Page 1 of ") and dialog.pdf.isEnabled()
    )
    pool.waitForDone()  # ends the pool's threads, too
    page = 0
    while dialog.preview.page != page:
        page = dialog.preview.page
        assert not dialog.preview.grab().isNull()
        QTest.keyClick(dialog.preview, Qt.Key.Key_PageDown)
    assert page > 5
    dialog.close()
