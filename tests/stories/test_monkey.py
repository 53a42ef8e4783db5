"""Whatever anybody presses, in whatever order: nothing breaks, nothing is lost, memory does not grow.

TILTAK_MONKEY=10000 has the monkey do so many things, TILTAK_SEED=7 others than usual.
"""

from __future__ import annotations

import gc
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog
from pytestqt.exceptions import format_captured_exceptions

from index_builder.bundle import is_bundle, open_bundle
from reader.core.paths import Places
from tests.stories.conftest import Desk
from tests.stories.monkey import Monkey

ACTIONS = int(os.environ.get("TILTAK_MONKEY", "300"))
SEED = int(os.environ.get("TILTAK_SEED", "20310409"))
MOST_GROWTH = 150 * 2**20
"""Bytes that the program may take more after the last action than after the first third of them."""
MOST_WIDGETS = 1.5
"""How many times the widgets of a fresh window there may be at the end, when nothing is open over it."""
NO_SCREEN = "This plugin does not support"
"""Begins what the screenless platform says of itself, whoever asks it."""
SMALL = """# A small plan

The municipality will:

- build a bench at the quay by 2030
- ask the children where the next one should stand

## Money

It costs little. The council decides in the autumn.
"""


@pytest.fixture
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dialogs of the system's are left at once: they wait for an answer that a monkey does not give."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("", False))
    monkeypatch.setattr(QPrintDialog, "exec", lambda *_: QDialog.DialogCode.Rejected)


def memory() -> int:
    """Bytes in use; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def widgets() -> int:
    gc.collect()
    return len(QApplication.allWidgets())


def prepared(data: Path) -> dict[str, str]:
    """The text of every document that was prepared, by its folder's name."""
    found = {}
    for folder in sorted(Places(data).bundles.iterdir()):
        if is_bundle(folder):
            found[folder.name] = "\n".join(block.text for block in open_bundle(folder).outline().blocks)
    return found


@pytest.mark.qt_log_ignore(NO_SCREEN)
def test_nothing_that_a_monkey_does_breaks_the_window(qtbot, qtlog, desk: Desk, tmp_path: Path, nobody_answers) -> None:
    small = tmp_path / "small plan.md"
    small.write_text(SMALL, encoding="utf-8")
    window = desk.start()
    monkey = Monkey(desk, SEED, [small])
    for document in monkey.documents:
        window.opening.open_path(document)
        monkey.rest()
    texts, fresh, early = prepared(desk.data), widgets(), 0
    assert len(texts) == len(monkey.documents)

    with qtbot.captureExceptions() as exceptions:
        for number in range(ACTIONS):
            monkey.act()
            told = [record.message for record in qtlog.records if NO_SCREEN not in record.message]
            assert not exceptions, (SEED, number, list(monkey.done), format_captured_exceptions(exceptions))
            assert not told, (SEED, number, list(monkey.done), told)
            if number == ACTIONS // 3:
                early = memory()
    monkey.rest()
    monkey.leave()
    print(f"{ACTIONS} actions; memory: {early >> 20} MB after a third, {memory() >> 20} MB at the end;", end=" ")
    print(f"widgets: {fresh} at first, {widgets()} at the end")
    assert memory() - early < MOST_GROWTH
    assert widgets() < fresh * MOST_WIDGETS
    assert prepared(desk.data) == texts
    assert small.read_text(encoding="utf-8") == SMALL

    store = desk.program.services.store.path
    desk.leave()
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
