"""Documents that break what reads them, or would deceive: through the whole window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from index_builder.sources import sandbox
from tests.index_builder.sources.pdf_file import Words, pdf
from tests.stories.conftest import Desk

PDF = pdf(
    [
        Words(72, 700, "1 Havna", 18, "bold"),
        Words(72, 660, "Vi vil bygge ny kai i nord."),
    ]
)


def test_a_parser_that_breaks_down_costs_a_sentence_and_not_the_window(
    desk: Desk, sample: Path, tmp_path: Path, monkeypatch
) -> None:
    window = desk.start(sample)
    shown = window.view.toPlainText()
    path = tmp_path / "plan.pdf"
    path.write_bytes(PDF)
    # Nothing can be read with so little memory: the process ends as it would over a
    # document made to fill it.
    monkeypatch.setattr(
        sandbox, "BOUNDS", sandbox.BOUNDS._replace(memory=1, memory_each=0)
    )
    window.opening.open_path(path)
    desk.wait(lambda: "plan.pdf was not opened" in window.bar.text)
    assert window.view.toPlainText() == shown
    desk.type_query("tiltak")

    monkeypatch.undo()
    window.opening.open_path(path)
    desk.wait(lambda: "bygge ny kai" in window.view.toPlainText())


def test_reading_that_hangs_can_be_stopped(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    window = desk.start(sample)
    path = tmp_path / "long.pdf"
    path.write_bytes(
        pdf(*[[Words(72, 760 - 12 * row, f"Linje {row}") for row in range(55)]] * 400)
    )
    window.opening.open_path(path)
    desk.wait(lambda: window.opening.is_busy and bool(window.bar.text))
    window.bar.action.click()
    desk.wait(lambda: not window.opening.is_busy)
    assert "Linje 1" not in window.view.toPlainText()


MARKUP = """1 <b>Havna</b> <img src="file:///pictures/x.png">

Kommunen vil:

- <a href="http://links.invalid/">bygge</a> ny kai & bru i nord <script>alert(1)</script>
- rydde <!-- strandlinja --> &lt;nå&gt;

2 <h1>Veier</h1>

Vi \u202eetlas liv\u202c her.
"""


def test_text_that_looks_like_markup_is_shown_as_text(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "<b>plan<b>.txt"
    path.write_text(MARKUP)
    window = desk.start(path)
    text = window.view.toPlainText()
    for piece in (
        "<b>Havna</b>",
        "<script>alert(1)</script>",
        "&lt;nå&gt;",
        "\u202eetlas liv\u202c",
    ):
        assert piece in text
    desk.type_query("kai")
    window.searching.next()
    window.commands["bookmark"].trigger()
    window.commands["register"].trigger()
    window.opening.open_path(tmp_path / "<i>none</i>.pdf")
    desk.wait(lambda: "<i>none</i>" in window.bar.text)

    labels = [
        label
        for label in window.findChildren(QLabel)
        if label.text() and type(label).__name__ != "QTipLabel"
    ]
    assert labels
    assert [label.text() for label in labels if shows_markup(label)] == []
    tips = [
        str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in rows(window)
    ]
    assert any("&lt;b&gt;Havna" in tip for tip in tips)
    assert [
        tip for tip in tips if QtGui.Qt.mightBeRichText(tip) and "&lt;" not in tip
    ] == []


def shows_markup(label: QLabel) -> bool:
    """Whether a label takes what it shows for mark-up because it looks so."""
    return label.textFormat() is Qt.TextFormat.AutoText and QtGui.Qt.mightBeRichText(
        label.text()
    )


def rows(window: QWidget) -> Iterator[QModelIndex]:
    """The uppermost rows of every list, tree and table, column by column."""
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(), 50) if model else 0):
            yield from (
                model.index(row, column)
                for column in range(9)
                if model.hasIndex(row, column)
            )


@pytest.mark.skipif(os.name != "posix", reason="this system allows no such names")
def test_names_that_are_no_text_or_turn_it_around_are_shown_so_that_they_do_not_deceive(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"\xe2\x80\xaefdp\n\xe5.txt")
    path.write_text("Vi vil bygge ny kai.\n\nOg rydde strandlinja.\n")
    window = desk.start(path)
    for shown in (
        window.windowTitle(),
        window.top.title.accessibleName(),
        window.top.title.toolTip(),
    ):
        assert shown.isprintable()
    desk.leave()
    window = desk.start()
    assert "bygge ny kai" in window.view.toPlainText(), (
        "it is opened again where it was left"
    )
    path.unlink()
    desk.leave()
    window = desk.start()
    desk.wait(lambda: "no longer there" in window.bar.text)
    assert window.bar.text.isprintable()
