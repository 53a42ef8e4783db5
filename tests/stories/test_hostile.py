"""Documents that break what reads them, or would deceive: through the whole window."""

from __future__ import annotations

from pathlib import Path

from index_builder.sources import apart
from tests.index_builder.sources.pdf_file import Words, pdf
from tests.stories.conftest import Desk

PDF = pdf([Words(72, 700, "1 Havna", 18, "bold"), Words(72, 660, "Vi vil bygge ny kai i nord.")])


def test_a_parser_that_breaks_down_costs_a_sentence_and_not_the_window(
    desk: Desk, sample: Path, tmp_path: Path, monkeypatch
) -> None:
    window = desk.start(sample)
    shown = window.view.toPlainText()
    path = tmp_path / "plan.pdf"
    path.write_bytes(PDF)
    # Nothing can be read with so little memory: the process ends as it would over a document made to fill it.
    monkeypatch.setattr(apart, "BOUNDS", apart.BOUNDS._replace(memory=1, memory_each=0))
    window.opening.open_path(path)
    desk.wait(lambda: "plan.pdf was not opened" in window.bar.text)
    assert window.view.toPlainText() == shown
    desk.type_query("tiltak")

    monkeypatch.undo()
    window.opening.open_path(path)
    desk.wait(lambda: "bygge ny kai" in window.view.toPlainText())


def test_reading_that_hangs_can_be_stopped(desk: Desk, sample: Path, tmp_path: Path) -> None:
    window = desk.start(sample)
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(*[[Words(72, 760 - 12 * row, f"Linje {row}") for row in range(55)]] * 400))
    window.opening.open_path(path)
    desk.wait(lambda: window.opening.is_busy and bool(window.bar.text))
    window.bar.action.click()
    desk.wait(lambda: not window.opening.is_busy)
    assert "Linje 1" not in window.view.toPlainText()
