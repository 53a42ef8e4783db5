"""What leaves the print dialog: files, pages of a printer, and what cannot."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.qt.printing.chooser import Scope
from reader.qt.printing.dialog import PrintDialog
from reader.qt.printing.printer import PrintRun
from reader.qt.printing.situation import Situation
from tests.reader.material import plan
from tests.reader.qt.printing.dialogs import choose, save_as


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


def test_closing_while_it_works_is_harmless(qtbot, tasks, presets):
    dialog = PrintDialog(Situation(plan(), "", "doc"), presets, tasks)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert not Path(dialog.line.message.text()).is_absolute()
