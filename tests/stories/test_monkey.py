"""Whatever anybody presses, in whatever order: nothing breaks, nothing is lost, memory does not grow.

TILTAK_MONKEY=10000 has the monkey do so many things, TILTAK_SEED=7 others than usual.
With `-s` it tells every hundredth part what it holds.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from statistics import linear_regression

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog
from pytestqt.exceptions import format_captured_exceptions

from index_builder.bundle import open_bundle
from index_builder.bundle_folder import is_bundle
from reader.core.paths import Places
from reader.qt.document_area import DocumentArea
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk
from tests.stories.drawer import Drawer
from tests.stories.living import living, under_way
from tests.stories.monkey import Monkey

ACTIONS = int(os.environ.get("TILTAK_MONKEY", "300"))
SEED = int(os.environ.get("TILTAK_SEED", "20310409"))
LONG = 3000
"""Actions from which on memory has had time to become steady."""
MOST_SLOPE = 4096
"""Bytes an action by which memory may grow in the second half of a long run: what the
monkey itself adds."""
MOST_WIDGETS = 1.5
"""How many times the widgets of a fresh window there may be at the end, when nothing is
open over it."""
NO_SCREEN = "This plugin does not support"
"""Begins what the screenless platform says of itself, whoever asks it."""


@pytest.fixture
def drawer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drawer:
    """Files of the monkey's, which are what the dialogs of the system's are answered with."""
    folder = tmp_path / "drawer"
    folder.mkdir()
    made = Drawer(folder, Random(SEED))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.open_file)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", made.open_files)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.save_file)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", made.a_folder)
    monkeypatch.setattr(QInputDialog, "getText", made.a_name)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QPrintDialog, "exec", lambda *_: QDialog.DialogCode.Rejected)
    return made


def memory() -> int:
    """Bytes held, without those that are free already but kept for later; 0 where the system does not tell."""
    gc.collect()  # the window does so now and then
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf(
            "SC_PAGE_SIZE"
        )
    except (OSError, AttributeError):
        return 0


def slope(points: list[tuple[int, int]]) -> float:
    """Bytes an action by which memory grew over the second half of the points (action, bytes)."""
    return linear_regression(*zip(*points[len(points) // 2 :], strict=True)).slope


def prepared(data: Path) -> dict[str, str]:
    """The text of every document that was prepared, by its folder's name."""
    found = {}
    for folder in sorted(Places(data).bundles.iterdir()):
        if is_bundle(folder):
            found[folder.name] = "\n".join(
                block.text for block in open_bundle(folder).outline().blocks
            )
    return found


@pytest.mark.qt_log_ignore(NO_SCREEN)
def test_nothing_that_a_monkey_does_breaks_the_window(
    qtbot, qtlog, desk: Desk, drawer: Drawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What outlives the thread that made it is found out where threads end as soon as
    # they have nothing to do.
    monkeypatch.setattr("reader.qt.tasks.EXPIRY_MS", 1)
    desk.start()
    monkey = Monkey(desk, Random(SEED), drawer)
    for document in monkey.documents:
        desk.window.opening.open_path(document)
        monkey.rest()
    texts, fresh = prepared(desk.data), len(QApplication.allWidgets())
    sources = {
        path: path.read_bytes()
        for path in [*monkey.documents, *drawer.broken]
        if path not in (drawer.plan, drawer.former)
    }
    assert len(texts) == len(monkey.documents)

    points = []
    with qtbot.captureExceptions() as exceptions:
        for number in range(ACTIONS):
            monkey.act()
            told = [
                record.message
                for record in qtlog.records
                if NO_SCREEN not in record.message
            ]
            qtlog.records.clear()
            assert not exceptions, (
                SEED,
                number,
                list(monkey.hands.done),
                format_captured_exceptions(exceptions),
            )
            assert not told, (SEED, number, list(monkey.hands.done), told)
            if number % max(ACTIONS // 100, 1) == 0:
                points.append((number, memory()))
                print(f"{number} actions, {points[-1][1] >> 20} MB", flush=True)
    monkey.rest()
    monkey.tidy()
    monkey.leave()
    kept = monkey.ledger.stances()

    def is_quiet() -> None:
        # A backup may have begun just now, and a tab that was closed goes a turn later.
        # One that holds a note which is not saved is still there.
        areas = [area for window in desk.program.windows for area in window.tabs.areas]
        assert (living(DocumentArea), under_way()) == (len(areas), 0), monkey.hands.done

    desk.wait(is_quiet)
    widgets, windows, tasks = (
        len(QApplication.allWidgets()),
        living(MainWindow),
        under_way(),
    )
    print(
        f"{ACTIONS} actions of seed {SEED}; memory: {points[len(points) // 2][1] >> 20} MB after half of them,"
    )
    print(
        f"{memory() >> 20} MB at the end, {slope(points) / 1024:.1f} KB an action in the second half;"
    )
    print(
        f"widgets: {fresh} at first, {widgets} at the end; {windows} window, {tasks} tasks"
    )
    assert ACTIONS < LONG or slope(points) < MOST_SLOPE
    assert widgets < fresh * MOST_WIDGETS
    assert (windows, tasks) == (1, 0)
    assert {path: path.read_bytes() for path in sources} == sources
    assert prepared(desk.data).items() >= texts.items()

    store = desk.program.services.store.path
    desk.leave()
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert monkey.ledger.stances() == kept


def test_a_language_chosen_leaves_nothing_of_the_one_before(
    desk: Desk, qapp: QApplication
) -> None:
    desk.start()
    held = []
    for language in ("nb", "nn", "en") * 3:
        desk.window.look_chosen.emit("language", language)
        desk.wait(
            lambda: (
                desk.window.later.is_done
                and not desk.window.opening.is_busy
                and living(MainWindow) == 1
            )
        )
        held.append(
            (
                language,
                len(qapp.findChildren(QTranslator)),
                len(desk.program.tasks.children()),
            )
        )
    assert held[:3] * 3 == held
