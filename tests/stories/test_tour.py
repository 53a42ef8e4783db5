"""A tour of all that the window shows: no text is cut, in any language, at usual and large size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests import looks
from tests.cut_texts import cut_texts
from tests.looks import SCENES, Look, opened
from tests.seen_window import SeenWindow


# A screen that is none cannot be told the least size of a dialog, and says so.
@pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|raise")
@pytest.mark.parametrize(
    "look",
    [
        Look("nb", "light", (1440, 900), 100, 100),
        Look("nn", "dark", (900, 600), 100, 100),
        Look("en", "strong-light", (1440, 900), 200, 100),
    ],
    ids=lambda look: look.name,
)
def test_no_text_is_cut(
    qapp: QApplication, tmp_path: Path, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.qt.app.MainWindow", SeenWindow)
    monkeypatch.setattr(looks, "REST_MS", 150)
    cut, seen = [], 0
    with opened(qapp, look, tmp_path) as window:
        for scene in SCENES:
            for name, widget in scene(window):
                seen += 1
                looks.rest(20)
                cut += [f"{name}: {text}" for text in cut_texts(widget)]
    qapp.setStyleSheet("")
    assert seen > 30
    assert "\n".join(sorted(set(cut))) == ""


def test_what_is_cut_is_found(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    label, button = QLabel("A long text"), QPushButton("A long text")
    for widget in (label, button):
        column.addWidget(widget)
    whole.show()
    assert cut_texts(whole) == []
    for widget in (label, button):
        widget.setFixedWidth(20)
    assert len(cut_texts(whole)) == 2
