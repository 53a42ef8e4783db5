"""The window with the report open, for what is measured in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.app import Application, Options
from tests.benchmarks.material import report
from tests.seen_window import open_seen_windows

AT_REST_MS = 1000
"""Until all that is made after the first page is there."""


@contextmanager
def report_open() -> Iterator[Application]:
    """The program with the report (our own sample where that is not at hand), in English and light colours, at rest."""
    app = QApplication([])
    open_seen_windows()
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        SettingsFile(Places(data).settings).change(language="en", theme="light")
        program = Application(app, Options(report(), data, None, (1280, 800)))
        program.window.show()
        loop = QEventLoop()
        program.window.opening.opened.connect(
            lambda *_: QTimer.singleShot(AT_REST_MS, loop.quit)
        )
        program.begin(report())
        loop.exec()
        yield program
        program.window.close()
        program.finish()
