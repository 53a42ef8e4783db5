"""From reading to paper, through the whole window."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QFileDialog

from reader.qt.printing.dialog import PrintDialog
from tests.stories.conftest import Desk


# A screen that is none cannot be told the least size of a dialog, and says so.
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_what_was_bookmarked_is_taken_to_the_meeting(
    desk: Desk, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.start(sample)
    for _ in range(3):
        window.commands["next_measure"].trigger()
    measure = window.view.manuscript().outline.blocks[window.view.current_position()]
    window.commands["bookmark"].trigger()

    window.commands["print"].trigger()
    dialog = window.findChild(PrintDialog)
    assert dialog is not None
    desk.wait(dialog.pdf.isEnabled)
    dialog.chooser.kept.setCurrentText("Only what has a bookmark")
    desk.wait(lambda: dialog.message.text() == "Page 1 of 1")
    desk.wait(dialog.pdf.isEnabled)

    target = tmp_path / "til møtet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.pdf.click()
    desk.wait(lambda: "Saved" in dialog.message.text())
    dialog.close_button.click()

    document = pdfium.PdfDocument(target)
    text = " ".join(document[0].get_textpage().get_text_range().split())
    assert measure.number in text
    assert " ".join(measure.text.split())[:40] in text
    assert len(document) == 1
    document.close()
