"""What holds for every test: no screen, no folders of the user's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whatever whoever runs the tests speaks


@pytest.fixture(autouse=True)
def data_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The program's data folder of this test alone."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("TILTAK_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def brief_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """With `TILTAK_THREAD_EXPIRY_MS` threads of the pool end so soon: what outlives its thread is then found out."""
    expiry = os.environ.get("TILTAK_THREAD_EXPIRY_MS")
    if expiry:
        monkeypatch.setattr("reader.qt.tasks.EXPIRY_MS", int(expiry))


@pytest.fixture(autouse=True)
def garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect on the GUI thread only, as the window does: here after each test that has one."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from reader.qt.garbage_collector import GarbageCollector
    from reader.qt.i18n import keep_reasons_english

    collector = GarbageCollector(request.getfixturevalue("qapp"))
    keep_reasons_english()
    yield
    collector.collect()
    collector.deleteLater()


@pytest.fixture(autouse=True)
def seen_window(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Have the program open windows whose parts tests know by name; where a test opens any."""
    if "stories" in request.path.parts:
        from tests.seen_window import SeenWindow  # brings all of the window

        monkeypatch.setattr("reader.qt.app.MainWindow", SeenWindow)


def pytest_sessionfinish() -> None:
    """Empty the clipboard: without a screen Qt drops what is on it only after Python has ended, and crashes."""
    qt = sys.modules.get("PySide6.QtGui")
    if qt and qt.QGuiApplication.instance():
        qt.QGuiApplication.clipboard().clear()
