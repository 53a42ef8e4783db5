"""The original page: beside the text, in a window of its own, and in place of a text that is being prepared."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.qt.original.original_pages import OriginalPages
from tests.index_builder.sources.pdf_file import Words, pdf
from tests.stories.conftest import WAIT_MS, Desk

CORPUS = Path(
    os.environ.get("TILTAK_CORPUS", Path(__file__).parents[3] / "shared" / "corpus")
)
REPORT = CORPUS / "documents" / "ap-2025.pdf"
CONTROL = Qt.KeyboardModifier.ControlModifier


def page(number: int) -> list[Words]:
    """A page with a chapter of its own words."""
    streets = ("Storgata", "Havnegata", "Kirkegata", "Skolegata")
    street = streets[number % len(streets)]
    return [
        Words(72, 760, f"{number} Kapittel om {street}", 18, "bold"),
        Words(72, 720, f"Kommunen vil bygge gang- og sykkelvei langs {street}"),
        Words(72, 700, f"og sette opp nye lys ved krysset i {street}."),
        Words(72, 660, f"Beboerne i {street} skal bli hørt for noe blir vedtatt her."),
    ]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf(*(page(number) for number in range(1, 5))))
    return path


def open_panel(desk: Desk, window) -> OriginalPages:
    QTest.keyClick(window.view, Qt.Key.Key_8, CONTROL)
    pages = window.original.pages
    desk.wait(lambda: pages.isVisible() and pages.count > 0)
    return pages


def shown(pages: OriginalPages) -> int:
    """The page whose picture is seen."""
    return int(pages.place.text().split()[1])


def test_the_page_follows_the_reading_and_shows_the_block(
    desk: Desk, plan: Path
) -> None:
    window = desk.start(plan)
    window.activateWindow()
    window.view.setFocus()
    pages = open_panel(desk, window)
    blocks = window.view.manuscript().outline.blocks
    position = next(i for i, block in enumerate(blocks) if block.page == 3)
    window.view.setFocus()
    window.context.navigation.jump(position + 1)
    desk.wait(lambda: shown(pages) == 3 and bool(pages.canvas.boxes()))
    # Two lines of the paragraph, the second below the first.
    first, *_ = pages.canvas.boxes()
    assert 0 < first[0] < first[2] < 1
    before = window.view.current_position()
    pages.canvas.setFocus()
    QTest.keyClick(pages.canvas, Qt.Key.Key_Right)
    desk.wait(lambda: shown(pages) == 4 and not pages.canvas.boxes())
    assert window.view.current_position() == before
    pages.text_asked.emit(pages.page)
    assert blocks[window.view.current_position()].page == 4


def test_the_pages_have_a_window_of_their_own_and_come_back(
    desk: Desk, plan: Path
) -> None:
    window = desk.start(plan)
    window.activateWindow()
    pages = open_panel(desk, window)
    QTest.mouseClick(pages.window_button, Qt.MouseButton.LeftButton)
    apart = window.original.window
    assert apart.isVisible()
    assert pages.window() is apart
    apart.close()
    assert pages.window() is window


def test_another_format_is_opened_with_its_own_program(
    desk: Desk, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()) or True
    )
    window = desk.start(sample)
    window.activateWindow()
    QTest.keyClick(window.view, Qt.Key.Key_8, CONTROL)
    button = window.original.pages.open_file
    desk.wait(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [sample.name]


def test_pages_are_read_while_the_text_is_prepared_and_the_text_takes_their_place(
    desk: Desk, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()
    prepare = Library.open_document

    def slowly(*arguments: object, **more: object) -> OpenDocument:
        may_go_on.wait(WAIT_MS / 1000)
        return prepare(*arguments, **more)

    monkeypatch.setattr(Library, "open_document", slowly)
    window = desk.start(plan, wait=False)
    pages = window.original.pages
    desk.wait(window.original.waiting.isVisible)
    assert window.view.toPlainText() == ""
    QTest.keyClick(pages.canvas, Qt.Key.Key_Right)
    QTest.keyClick(pages.canvas, Qt.Key.Key_Right)
    desk.wait(lambda: shown(pages) == 3)
    may_go_on.set()
    desk.wait(lambda: window.context.pages.is_reading)
    blocks = window.view.manuscript().outline.blocks
    assert blocks[window.view.current_position()].page == 3
    assert not window.original.waiting.isVisible()


def test_a_document_that_cannot_be_read_leaves_no_page_behind(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    window = desk.start(sample)
    scanned = tmp_path / "scanned.pdf"
    scanned.write_bytes(pdf([]))
    window.opening.open_path(scanned)
    desk.wait(lambda: "no text" in window.bar.text)
    desk.wait(lambda: window.context.pages.is_reading)
    assert not window.original.waiting.isVisible()


@pytest.mark.skipif(not REPORT.exists(), reason="the corpus is not here")
def test_a_long_report_is_read_as_printed_at_once(desk: Desk) -> None:
    window = desk.start(REPORT, wait=False)
    desk.wait(lambda: window.original.pages.count == 116)
    # Nothing of the text is there yet: these are the pages alone.
    assert window.view.toPlainText() == ""
    desk.wait(window.original.waiting.isVisible)
    assert window.windowTitle().startswith("ap-2025.pdf")
    window.original.pages.step(28)
    desk.wait(lambda: shown(window.original.pages) == 29)
    desk.qtbot.waitUntil(lambda: window.context.pages.is_reading, timeout=6 * WAIT_MS)
    blocks = window.view.manuscript().outline.blocks
    assert blocks[window.view.current_position()].page == 29
