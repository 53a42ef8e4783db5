"""A whole session, from the first start to a printed page, without one step towards a network."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reader.qt.printing.dialog import PrintDialog
from tests.stories.conftest import Desk

TELLTALES = """<!DOCTYPE html>
<html lang="en"><head><title>A page from afar</title>
<link rel="stylesheet" href="http://stylesheets.invalid/print.css">
<script src="https://scripts.invalid/count.js"></script></head>
<body><h1>1 A page from afar</h1><p>The municipality will:</p><ul><li>build a bench at the quay by 2030</li></ul>
<img src="https://pictures.invalid/counter.png" alt="A bench"><iframe src="//frames.invalid/"></iframe></body></html>
"""
"""A document that would tell others that it is read, if anybody fetched what it names."""

SESSION = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.qt.app import Application, Options
from reader.qt.search.feature import SearchFeature

app = QApplication(["tiltak"])
program = Application(app, Options(Path(sys.argv[1]), Path(sys.argv[2])))
program.window.show()
area = program.window.area
area.context.opener.opened.connect(lambda *_: QTimer.singleShot(0, search))
area.feature(SearchFeature).controller.shown.connect(lambda shown: shown and QTimer.singleShot(0, finish))

def search():
    area.feature(SearchFeature).controller.search("bench")

def finish():
    area.context.actions["register"].trigger()
    area.context.actions["print"].trigger()
    program.window.close()

program.begin(Path(sys.argv[1]))
app.exec()
program.finish()
print(*sorted(sys.modules), sep="\\n")
"""


class NetworkError(AssertionError):
    """Somebody wanted to talk to another computer."""


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every step towards a network fails, and is noted down, because a thread may swallow the failure."""
    steps: list[str] = []
    plain = socket.socket

    class Watched(plain):
        def __init__(self, family=-1, *rest, **named):
            if family in (-1, socket.AF_INET, socket.AF_INET6):
                steps.append(f"socket {family}")
                raise NetworkError
            super().__init__(family, *rest, **named)

    def refuse(*asked, **_named):
        steps.append(repr(asked))
        raise NetworkError

    monkeypatch.setattr(socket, "socket", Watched)
    for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return steps


def test_the_watch_would_notice(no_network: list[str]) -> None:
    with pytest.raises(NetworkError):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    with pytest.raises(NetworkError):
        socket.create_connection(("127.0.0.1", 9))
    assert len(no_network) == 2


def test_a_whole_session_opens_no_socket(
    desk: Desk,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_network: list[str],
) -> None:
    window = desk.start(sample)
    desk.type_query("tiltak")
    window.searching.next()
    window.commands["bookmark"].trigger()
    window.commands["next_measure"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_F)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClicks(window.notes.editor.body, "https://links.invalid/")
    window.commands["register"].trigger()
    window.commands["copy_citation"].trigger()

    page = tmp_path / "page.html"
    page.write_text(TELLTALES, encoding="utf-8")
    window.opening.open_path(page)
    desk.wait(lambda: "build a bench" in window.view.toPlainText())
    window.view.selectAll()
    window.view.copy()

    window.commands["print"].trigger()
    dialog = window.findChild(PrintDialog)
    assert dialog is not None
    desk.wait(dialog.pdf.isEnabled)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "page.pdf"), "")
    )
    dialog.pdf.click()
    desk.wait(lambda: "Saved" in dialog.line.message.text())
    dialog.close_button.click()

    window.look_chosen.emit("theme", "dark")
    window.look_chosen.emit("language", "nb")
    desk.wait(lambda: bool(desk.window.view.toPlainText()))
    desk.leave()
    assert no_network == []


def test_the_parts_that_talk_to_networks_are_not_even_loaded(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(TELLTALES, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", SESSION, str(page), str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    loaded = ended.stdout.split()
    assert "reader.qt.printing.dialog" in loaded
    assert "reader.qt.search.search_worker" in loaded
    assert [
        name
        for name in loaded
        if name.startswith(("PySide6.QtNetwork", "PySide6.QtWeb", "requests"))
    ] == []
