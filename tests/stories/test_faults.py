"""Faults of the program itself: told once, logged, and without a word of what was being read."""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from reader.core.paths import Places
from reader.qt.app import Application
from reader.qt.crash_dialog import CrashDialog
from tests.stories.conftest import Desk

SECRET = "skjærgårdstoalett"


def spoil() -> None:
    raise ValueError(SECRET)


def spoil_otherwise() -> None:
    raise TypeError("argument 1 has unexpected type 'str'")


def happen(program: Application, fault: Callable[[], None]) -> None:
    """Let something fail as it would in a slot."""
    with pytest.raises((TypeError, ValueError)) as met:
        fault()
    program.faults.take(met.value)


@pytest.fixture
def program(desk: Desk, sample: Path) -> Iterator[Application]:
    desk.start(sample)
    assert desk.program is not None
    end = desk.program.faults.watch()
    yield desk.program
    end()


def shown(desk: Desk, program: Application) -> CrashDialog:
    desk.wait(
        lambda: program.faults.dialog is not None and program.faults.dialog.isVisible()
    )
    assert program.faults.dialog is not None
    return program.faults.dialog


def test_a_fault_is_told_with_what_a_report_needs(
    desk: Desk, program: Application
) -> None:
    happen(program, spoil)
    dialog = shown(desk, program)
    assert "Something went wrong" in dialog.happened.text()
    report = dialog.report.toPlainText()
    assert all(
        part in report
        for part in ("Tiltak: ", "Python: ", "Qt: ", "PySide6", "spoil", "ValueError")
    )
    assert SECRET not in report
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == report


def test_a_storm_of_faults_is_one_dialog_that_counts(
    desk: Desk, program: Application
) -> None:
    for _ in range(50):
        happen(program, spoil)
    happen(program, spoil_otherwise)
    dialog = shown(desk, program)
    desk.wait(lambda: "51 times" in dialog.happened.text())
    assert dialog.report.toPlainText().count("ValueError") == 1
    assert "unexpected type" in dialog.report.toPlainText()
    assert len(desk.window.findChildren(CrashDialog)) == 1


def test_what_was_told_and_closed_is_not_told_again(
    desk: Desk, program: Application
) -> None:
    happen(program, spoil)
    QTest.keyClick(shown(desk, program), Qt.Key.Key_Escape)
    assert program.faults.dialog is None
    happen(program, spoil)
    happen(program, spoil_otherwise)
    assert "ValueError" not in shown(desk, program).report.toPlainText()


def test_a_fault_in_another_thread_or_in_background_work_is_told(
    desk: Desk, program: Application, capsys
) -> None:
    thread = threading.Thread(target=spoil)
    thread.start()
    thread.join()
    assert "spoil" in shown(desk, program).report.toPlainText()
    assert (
        SECRET in capsys.readouterr().err
    )  # whoever started it from a terminal sees all

    def work(_progress: object) -> None:
        spoil_otherwise()

    program.tasks.start(work, lambda _answer: None, desk.window.bar.show_error)
    desk.wait(lambda: "spoil_otherwise" in shown(desk, program).report.toPlainText())
    assert "Something went wrong" in desk.window.bar.text


def test_no_thread_keeps_a_window_that_was_left(desk: Desk, sample: Path) -> None:
    class Foreign(QThread):
        """One that Python did not start, and that it asks for its hooks at the first question about it."""

        def run(self) -> None:
            threading.current_thread()

    desk.start(sample)
    assert desk.program is not None
    kept, end = weakref.ref(desk.program), desk.program.faults.watch()
    thread = Foreign()
    thread.start()
    assert thread.wait()
    end()
    desk.leave()
    desk.wait(lambda: gc.collect() >= 0 and kept() is None)


def test_a_fault_is_told_above_a_dialog_that_is_open(
    desk: Desk, program: Application
) -> None:
    desk.window.commands["about"].trigger()
    happen(program, spoil)
    dialog = shown(desk, program)
    assert dialog.parent() is not desk.window
    dialog.copy.setFocus()
    QTest.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text()


def test_the_folder_with_the_log_can_be_shown(
    desk: Desk, program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )
    happen(program, spoil)
    boxes = shown(desk, program).findChild(QDialogButtonBox).buttons()
    next(button for button in boxes if "log" in button.text()).click()
    assert opened == [str(Places(desk.data).logs)]


def test_the_log_holds_no_word_of_what_was_read_sought_or_written(
    desk: Desk, program: Application
) -> None:
    window = desk.window
    text = window.view.toPlainText()
    desk.type_query("toalett")
    window.commands["next_measure"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClicks(window.notes.editor.body, SECRET)
    window.opening.open_path(desk.data / f"{SECRET}.txt")
    desk.wait(lambda: SECRET in window.bar.text)
    happen(program, spoil)
    shown(desk, program).close()
    logging.getLogger("reader").info("done")
    logged = "\n".join(
        path.read_text(encoding="utf-8") for path in Places(desk.data).logs.iterdir()
    )
    assert "There is no file {path}" in logged
    assert "ValueError" in logged
    words = {
        word.casefold() for word in text.split() if len(word) > 9 and word.isalpha()
    }
    assert len(words) > 100
    assert not [
        word
        for word in {*words, SECRET, "toalett", str(desk.data)}
        if word in logged.casefold()
    ]


CRASH = """
import os, signal, sys
from reader.qt import app
app.Application.begin = lambda *_, **__: os.kill(os.getpid(), signal.SIGSEGV)
app.main(["--data", sys.argv[1]])
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such signals")
def test_a_crash_is_told_at_the_next_start(desk: Desk, sample: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CRASH, str(desk.data)],
        check=False,
        timeout=60,
        capture_output=True,
    )
    assert ran.returncode < 0
    desk.start(sample)
    assert desk.program is not None
    end = desk.program.faults.watch()
    dialog = shown(desk, desk.program)
    assert "ended unexpectedly" in dialog.happened.text()
    assert "Segmentation fault" in dialog.report.toPlainText()
    dialog.close()
    end()
    desk.leave()
    assert [
        path.name
        for path in Places(desk.data).logs.iterdir()
        if path.name.startswith("running")
    ] == []
