"""The whole program on a folder of its own, driven as a person drives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.app import Application, Options
from reader.qt.main_window import MainWindow
from reader.qt.samples import first_sample

WAIT_MS = 20_000
"""Patience with background work on a slow machine; nothing waits this long on a usual
one."""


class Desk:
    """One user's computer: starts the program, leaves it, starts it again; all on the same data folder."""

    def __init__(self, qtbot: QtBot, app: QApplication, data: Path) -> None:
        self.qtbot, self.app, self.data = qtbot, app, data
        self.program: Application | None = None
        SettingsFile(Places(data).settings).change(language="en", theme="light")

    @property
    def window(self) -> MainWindow:
        assert self.program is not None
        return self.program.window

    def start(
        self,
        document: Path | None = None,
        *,
        size: tuple[int, int] = (1280, 800),
        wait: bool = True,
    ) -> MainWindow:
        """Start the program, and wait until its document can be read and all of the window is there."""
        self.program = Application(self.app, Options(document, self.data, None, size))
        self.window.show()
        self.program.begin(document)
        if wait:
            self.qtbot.waitUntil(
                lambda: bool(self.window.view.toPlainText()), timeout=WAIT_MS
            )
            self.qtbot.waitUntil(lambda: self.window.later.is_done, timeout=WAIT_MS)
        return self.window

    def leave(self) -> None:
        """Close all windows and end the program."""
        if self.program is not None:
            windows = list(self.program.windows)
            self.program.windows.close_all()
            self.program.finish()
            for window in filter(isValid, windows):
                window.deleteLater()
            self.wait(lambda: not any(map(isValid, windows)))
            self.program.deleteLater()
            self.program = None
            # The application outlives a test; its clothes must not.
            self.app.setStyleSheet("")
            self.app.setPalette(self.app.style().standardPalette())

    def type_query(self, query: str) -> None:
        """Type into the search field, and wait for what is found."""
        self.window.commands["find"].trigger()
        self.window.top.search.clear()
        with self.qtbot.waitSignal(
            self.window.searching.shown,
            timeout=WAIT_MS,
            check_params_cb=lambda shown: shown,
        ):
            self.qtbot.keyClicks(self.window.top.search, query)

    def show_all(self) -> None:
        """Show all at once that the window can: both sides, hits, the register, a mark and a message."""
        window = self.window
        window.activateWindow()
        window.commands["contents"].trigger()
        window.commands["next_measure"].trigger()
        window.commands["highlight_1"].trigger()
        window.commands["register"].trigger()
        self.type_query("tiltak")
        self.wait(lambda: bool(window.register.model.rows))
        window.commands["bookmark"].trigger()

    def wait(self, condition: object) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A computer on which the program was never started."""
    made = Desk(qtbot, qapp, tmp_path / "data")
    yield made
    made.leave()


@pytest.fixture
def sample() -> Path:
    """The Norwegian sample."""
    return first_sample("nb")


@pytest.fixture
def window(desk: Desk, sample: Path) -> MainWindow:
    """The sample is open, and its text has the focus."""
    found = desk.start(sample)
    found.activateWindow()
    found.view.setFocus()
    desk.wait(found.view.hasFocus)
    return found
