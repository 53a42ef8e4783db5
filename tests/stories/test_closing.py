"""The window is closed, or made anew in another language, while something is under way: it goes, and nothing breaks."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from reader.qt.printing import dialog as printing
from reader.qt.printing.dialog import PrintDialog
from tests.index_builder.sources.pdf_file import Words, pdf
from tests.stories.conftest import Desk

LONG = "# A long plan\n\n" + "".join(
    f"## {number} Chapter\n\nThe municipality will:\n\n- build bench {number} at the quay\n\n"
    for number in range(1500)
)
"""A document whose preparation takes a moment."""
AFTERWARDS_MS = 50
"""For what was on its way to a window that is gone."""


class Bench:
    """What each of the cases needs."""

    def __init__(
        self, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.desk, self.folder, self.monkeypatch = desk, folder, monkeypatch

    def print_dialog(self) -> PrintDialog:
        """The dialog, with its pages set."""
        self.desk.window.commands["print"].trigger()
        dialog = self.desk.window.findChild(PrintDialog)
        assert dialog is not None
        self.desk.wait(dialog.pdf.isEnabled)
        return dialog


def preparing(bench: Bench) -> None:
    source = bench.folder / "long plan.md"
    source.write_text(LONG, encoding="utf-8")
    bench.desk.window.opening.open_path(source)
    assert bench.desk.window.opening.is_busy


def preparing_pages(bench: Bench) -> None:
    """The name of a new PDF stands in the title meanwhile."""
    source = bench.folder / "many pages.pdf"
    lines = [Words(72, 700 - 20 * line, f"Line {line} of a page") for line in range(30)]
    source.write_bytes(pdf(*[lines] * 200))
    bench.desk.window.opening.open_path(source)
    assert bench.desk.window.opening.is_busy


def gathering(bench: Bench) -> None:
    folder = bench.folder / "many"
    folder.mkdir()
    (folder / "long plan.md").write_text(LONG, encoding="utf-8")
    bench.desk.window.gathering.open(folder)


def searching(bench: Bench) -> None:
    bench.desk.window.searching.search("e*")


def correcting(bench: Bench) -> None:
    bench.desk.window.commands["next_measure"].trigger()
    for name in ("is_not_measure", "is_measure", "is_text"):
        bench.desk.window.commands[name].trigger()


def looking_for_backups(bench: Bench) -> None:
    bench.desk.window.keeping.show_backups()


def setting_pages(bench: Bench) -> None:
    bench.desk.window.commands["print"].trigger()


def saving_a_pdf(bench: Bench) -> None:
    dialog = bench.print_dialog()
    bench.monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(bench.folder / "plan.pdf"), "")
    )
    dialog.pdf.click()


def printing_pages(bench: Bench) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(bench.folder / "printed.pdf"))
    bench.monkeypatch.setattr(printing, "make_printer", lambda _pages: printer)
    bench.monkeypatch.setattr(
        QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted
    )
    bench.print_dialog().print.click()


CASES = (
    preparing,
    preparing_pages,
    gathering,
    searching,
    correcting,
    looking_for_backups,
    setting_pages,
    saving_a_pdf,
    printing_pages,
)


@pytest.fixture
def bench(
    desk: Desk, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Bench:
    desk.start(sample)
    return Bench(desk, tmp_path, monkeypatch)


def check_store(data: Path) -> None:
    with closing(sqlite3.connect(data / "notes.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


# An exception in anything that Qt calls fails a test, and so does a warning of Qt's.
@pytest.mark.parametrize("begin", CASES)
def test_closing_the_window_ends_what_is_under_way(
    bench: Bench, begin: Callable[[Bench], None]
) -> None:
    begin(bench)
    bench.desk.leave()
    QTest.qWait(AFTERWARDS_MS)
    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    check_store(bench.desk.data)
    # The next start finds all in order.
    assert bench.desk.start().view.toPlainText()


@pytest.mark.parametrize("begin", CASES)
def test_another_language_while_something_is_under_way(
    bench: Bench, begin: Callable[[Bench], None]
) -> None:
    begin(bench)
    former = bench.desk.window
    former.look_chosen.emit("language", "nb")
    assert bench.desk.window is not former
    bench.desk.wait(lambda: bool(bench.desk.window.view.toPlainText()))
    QTest.qWait(AFTERWARDS_MS)
    assert bench.desk.window.commands["find"].text() != "&Find"
