"""From reading to paper, through the whole window."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QFileDialog

from index_builder.model import Kind
from reader.core.exchange import export_notes, own_id
from reader.core.exchange_import import carry_out, plan_import
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
    desk.wait(lambda: dialog.preview_bar.place.text() == "Page 1 of 1")
    desk.wait(dialog.pdf.isEnabled)

    target = tmp_path / "til møtet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.pdf.click()
    desk.wait(lambda: "Saved" in dialog.line.message.text())
    dialog.close_button.click()

    document = pdfium.PdfDocument(target)
    text = " ".join(document[0].get_textpage().get_text_range().split())
    assert measure.number in text
    assert " ".join(measure.text.split())[:40] in text
    assert len(document) == 1
    document.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_colleague_is_printed_by_name_and_not_while_hidden(
    desk: Desk, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.start(sample)
    session = window.session
    assert session is not None
    measure = next(one.id for one in session.outline.blocks if one.kind is Kind.MEASURE)
    notes = tmp_path / "notes.jsonld"
    session.annotations.note(session.outline, measure, "Hvor mange?")
    export_notes(
        session.annotations, session.annotations.all(), notes, name="Kari Kollega"
    )
    session.undo()
    text = notes.read_text(encoding="utf-8").replace(
        own_id(session.store), "urn:uuid:" + "1" * 32
    )
    notes.write_text(text, encoding="utf-8")
    carry_out(
        session.annotations,
        session.outline,
        plan_import(session.annotations, notes),
        bring_back=True,
    )

    printed = saved_pdf(desk, tmp_path / "shown.pdf", monkeypatch)
    assert "Hvor mange? (Kari Kollega)" in printed
    assert "urn:" not in printed
    session.annotations.hide(session.author_names())
    printed = saved_pdf(desk, tmp_path / "hidden.pdf", monkeypatch)
    assert "Hvor mange?" not in printed
    assert "Kari" not in printed


def saved_pdf(desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The words of the document as it is printed now."""
    desk.window.commands["print"].trigger()
    [dialog] = [one for one in desk.window.findChildren(PrintDialog) if one.isVisible()]
    desk.wait(dialog.pdf.isEnabled)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.pdf.click()
    desk.wait(lambda: "Saved" in dialog.line.message.text())
    dialog.close_button.click()
    with pdfium.PdfDocument(target) as document:
        return " ".join(
            " ".join(page.get_textpage().get_text_range().split()) for page in document
        )
