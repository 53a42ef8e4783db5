"""The dialog as its user meets it: what is chosen is what is seen, saved and printed."""

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QTreeWidgetItemIterator

from index_builder.model import Block, Kind, Outline
from reader.core.marks import Mark
from reader.core.presets import Presets
from reader.core.printing.options import Notes
from reader.qt.printing.chooser import Scope
from reader.qt.printing.dialog import PrintDialog
from reader.qt.printing.printer import PrintRun
from reader.qt.printing.situation import Situation
from reader.qt.tasks import Tasks
from tests.reader.material import MARKS, plan


@pytest.fixture
def tasks(qapp):
    made = Tasks(qapp)
    yield made
    made.finish()


@pytest.fixture
def presets(tmp_path):
    return Presets(tmp_path / "presets.json")


@pytest.fixture
def open_dialog(qtbot, tasks, presets):
    def make(**situation):
        outline = situation.pop("outline", plan())
        dialog = PrintDialog(
            Situation(outline, "kysten", "doc", marks=MARKS, **situation),
            presets,
            tasks,
        )
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: bool(dialog.line.message.text() or place(dialog)))
        return dialog

    return make


def place(dialog):
    """Which page of how many the preview says that it shows."""
    return dialog.preview_bar.place.text()


def choose(dialog, scope):
    """Press the button of a scope."""
    dialog.chooser.scopes[scope].click()


def save_as(monkeypatch, target, kind=""):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), kind))


def saved_text(qtbot, dialog, monkeypatch, target):
    """What a PDF of the present choice says."""
    save_as(monkeypatch, target)
    qtbot.waitUntil(dialog.pdf.isEnabled)
    dialog.pdf.click()
    qtbot.waitUntil(lambda: str(target) in dialog.line.message.text())
    document = pdfium.PdfDocument(target)
    text = " ".join(
        " ".join(page.get_textpage().get_text_range() for page in document).split()
    )
    document.close()
    return text


def offered(dialog):
    """The scopes whose buttons can be seen."""
    return [scope for scope, one in dialog.chooser.scopes.items() if not one.isHidden()]


def rows(combo):
    return [combo.itemText(row) for row in range(combo.count())]


def use_setup(dialog, name):
    """Choose a saved setup as a user does: what the program fills in itself counts not."""
    at = dialog.setup.box.findText(name)
    assert at >= 0
    dialog.setup.box.setCurrentIndex(at)
    dialog.setup.box.activated.emit(at)


def item(dialog, text):
    found = QTreeWidgetItemIterator(dialog.chooser.tree)
    while (node := found.value()) is not None:
        if node.text(0) == text:
            return node
        found += 1
    raise AssertionError(f"no chapter {text}")


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


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("a.odt", "", "a.odt"),
        ("a", "Markdown (*.md)", "a.md"),
        ("Plan 1.2", "", "Plan 1.2.docx"),
    ],
)
def test_the_same_choice_is_exported(
    qtbot, open_dialog, monkeypatch, tmp_path, name, kind, written
):
    dialog = open_dialog(section="h-2")
    choose(dialog, Scope.SECTION)
    save_as(monkeypatch, tmp_path / name, kind)
    qtbot.waitUntil(dialog.export.isEnabled)
    dialog.export.click()
    qtbot.waitUntil(lambda: written in dialog.line.message.text())
    assert (tmp_path / written).stat().st_size > 100


def test_a_change_while_a_file_is_written_does_not_stop_it(
    qtbot, open_dialog, monkeypatch, tmp_path
):
    dialog = open_dialog()
    save_as(monkeypatch, tmp_path / "a.docx")
    qtbot.waitUntil(dialog.export.isEnabled)
    dialog.export.click()
    dialog.form.font_size.setValue(18)
    qtbot.waitUntil((tmp_path / "a.docx").exists)
    qtbot.waitUntil(dialog.export.isEnabled)


def test_nothing_is_printed_that_is_not_in_view(qtbot, open_dialog):
    dialog = open_dialog()
    qtbot.waitUntil(dialog.print.isEnabled)
    dialog.form.font_size.setValue(18)
    assert not dialog.print.isEnabled()
    qtbot.waitUntil(dialog.print.isEnabled)


def test_a_folder_that_is_gone_is_told(qtbot, open_dialog, monkeypatch, tmp_path):
    dialog = open_dialog()
    save_as(monkeypatch, tmp_path / "no" / "a.pdf")
    qtbot.waitUntil(dialog.pdf.isEnabled)
    dialog.pdf.click()
    qtbot.waitUntil(lambda: "folder does not exist" in dialog.line.message.text())
    qtbot.waitUntil(dialog.pdf.isEnabled)


def test_without_a_printer_it_says_what_to_do(open_dialog, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    dialog = open_dialog()
    dialog.print.click()
    assert "Save a PDF instead" in dialog.line.message.text()


def test_printing_goes_page_by_page_and_honours_the_range(qtbot, make_pages, tmp_path):
    pages = make_pages(font_size=18.0, contents=True)
    assert pages.count > 2
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setFullPage(True)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    run = PrintRun(pages, printer)
    told = []
    run.progressed.connect(lambda *args: told.append(args))
    with qtbot.waitSignal(run.ended):
        run.start()
    assert told == [(1, 2), (2, 2)]
    document = pdfium.PdfDocument(tmp_path / "a.pdf")
    assert len(document) == 2
    assert f"Side 2 av {pages.count}" in document[0].get_textpage().get_text_range()
    document.close()


def test_printing_can_be_stopped(qtbot, make_pages, tmp_path):
    pages = make_pages(font_size=18.0, contents=True)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    run = PrintRun(pages, printer)
    told = []
    run.progressed.connect(lambda *args: (told.append(args), run.cancel()))
    with qtbot.waitSignal(run.ended):
        run.start()
    assert told == [(1, pages.count)]


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


def test_closing_while_it_works_is_harmless(qtbot, tasks, presets):
    dialog = PrintDialog(Situation(plan(), "", "doc"), presets, tasks)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert not Path(dialog.line.message.text()).is_absolute()


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
