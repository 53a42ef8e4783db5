"""Files and links that macOS hands to the running program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from reader.qt.opened_files import OpenedFiles
from reader.qt.running_program import Request


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("file:///planer/en%20plan.pdf", Request(Path("/planer/en plan.pdf"))),
        ("tiltak:abc?at=3.4.1-7", Request(link="tiltak:abc?at=3.4.1-7")),
    ],
)
def test_what_the_system_wants_opened_is_asked_for(
    qapp: QApplication, address: str, asked: Request
) -> None:
    heard: list[Request] = []
    hears = OpenedFiles(qapp, heard.append)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl(address)))
    assert heard == [asked]
    qapp.removeEventFilter(hears)
