"""Two editions of one document are open at once: each keeps what is kept of it in its own places."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import open_store
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk

PLAN = """1. Skolen

Kommunen vil:

• Bygge en ny skole i sentrum av byen.
• Pusse opp den gamle skolen på øya.
• Ansette flere lærere i barneskolen.
"""
REVISED = PLAN.replace(
    "Bygge en ny skole i sentrum", "Bygge en ny og stor skole i sentrum"
)


def begin(desk: Desk, plan: Path) -> MainWindow:
    plan.write_text(PLAN, encoding="utf-8")
    window = desk.start(plan)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    return window


def go(window: MainWindow, beginning: str) -> None:
    assert window.session is not None
    blocks = window.session.outline.blocks
    window.view.put_caret(
        next(n for n, one in enumerate(blocks) if one.text.startswith(beginning))
    )


def placed(window: MainWindow) -> list[tuple[Stance | None, str]]:
    """The stances in the window, each with the text that it stands on."""
    assert window.session is not None
    outline = window.session.outline
    shown = window.session.annotations.in_reading_order(outline)
    return [
        (one.stance, outline.blocks[outline.positions[one.block]].text) for one in shown
    ]


def command(desk: Desk, *arguments: object) -> None:
    """Run a command in a process of its own, on the same data folder."""
    line = [sys.executable, "-m", "reader", "--data", desk.data, *arguments]
    subprocess.run(line, check=True, capture_output=True)


def test_a_command_on_a_new_edition_moves_no_mark_in_the_window(
    desk: Desk, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.txt"
    window = begin(desk, plan)
    go(window, "Bygge")
    QTest.keyClick(window.view, Qt.Key.Key_F)
    QTest.keyClick(window.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    before = placed(window)
    assert before == [(Stance.FOR, "Bygge en ny skole i sentrum av byen.")]

    plan.write_text(REVISED, encoding="utf-8")
    command(desk, "register", plan, "-o", tmp_path / "register.csv")
    assert "for" in (tmp_path / "register.csv").read_text(encoding="utf-8-sig")
    window.watcher.look()
    assert placed(window) == before
    assert window.session is not None
    assert [mark.block for mark in window.session.bookmarks.all()] == [
        window.session.annotations.all()[0].block
    ]
    # The next key changes the stance that is there, and makes no second one.
    QTest.keyClick(window.view, Qt.Key.Key_M)
    assert placed(window) == [(Stance.AGAINST, "Bygge en ny skole i sentrum av byen.")]
    assert window.session.annotations.in_review() == []


def test_what_is_noted_in_another_edition_finds_its_place_here(
    desk: Desk, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.txt"
    window = begin(desk, plan)
    plan.write_text(REVISED, encoding="utf-8")
    places = Places(desk.data)
    with closing(open_store(places)) as store:
        opened = Library(places, store).open_document(plan)
        with closing(
            DocumentSession(store, places, SettingsFile(places.settings), opened)
        ) as other:
            block = next(
                one.id for one in other.outline.blocks if one.text.startswith("Bygge")
            )
            other.annotations.set_stance(other.outline, [block], Stance.UNSURE)
    window.watcher.look()
    desk.wait(
        lambda: (
            placed(window) == [(Stance.UNSURE, "Bygge en ny skole i sentrum av byen.")]
        )
    )
