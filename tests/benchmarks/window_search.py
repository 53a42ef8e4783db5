"""Search as it is felt: from a key in the search field until the hits are painted, in the whole window.

`python -m tests.benchmarks.window_search` types queries letter by letter on the reference report (our own sample where
that is not at hand), each time waiting until the answer is seen. The first row is what a clock on the wall shows, which
on a busy machine counts the work of others too; the others are the processor's time: of all threads together, and of
the window's own, which is the time in which it could not answer to anything else.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time, thread_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.app import Application, Options
from tests.benchmarks.material import report

QUERIES = ("flyktning", "kommunen skal", "barn og unge", "integrering", '"alle som"', "arbeid -skole", "norge", "e")
"""Typed letter by letter; the last one finds more than a list can hold."""
ROWS = ("key to painted hits", "processor, all threads", "processor, the window's thread")
PATIENCE_MS = 20_000


class Painted(QObject):
    """Quits a loop when a widget is painted after an answer has come."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self.answered = False

    def answer(self) -> None:
        """The answer has come; the next painting shows it."""
        self.answered = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        if self.answered and event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._loop.quit)
        return False


def typed(program: Application, text: str) -> tuple[float, float, float]:
    """Put a text into the search field: milliseconds until its hits are painted, as in `ROWS`."""
    window, loop = program.window, QEventLoop()
    painted = Painted(loop)
    window.installEventFilter(painted)
    window.searching.shown.connect(painted.answer)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    began = perf_counter(), process_time(), thread_time()
    window.top.search.setText(text)
    loop.exec()
    ended = perf_counter(), process_time(), thread_time()
    window.searching.shown.disconnect(painted.answer)
    window.removeEventFilter(painted)
    wall, all_threads, own = (1000 * (after - before) for before, after in zip(began, ended, strict=True))
    return wall, all_threads, own


def main() -> None:
    """Type all queries and print how long each key took."""
    app = QApplication([])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        SettingsFile(Places(data).settings).change(language="en", theme="light")
        program = Application(app, Options(report(), data, None, (1280, 800)))
        program.window.show()
        loop = QEventLoop()
        program.window.opening.opened.connect(lambda *_: QTimer.singleShot(500, loop.quit))
        program.begin(report())
        loop.exec()
        typed(program, "a")
        found = [typed(program, query[:length]) for query in QUERIES for length in range(1, len(query) + 1)]
        program.window.close()
        program.finish()
    print("| | p50 ms | p95 ms | most ms |\n|---|---|---|---|")
    for name, values in zip(ROWS, zip(*found, strict=True), strict=True):
        print(f"| {name} | {median(values):.1f} | {quantiles(values, n=20)[-1]:.1f} | {max(values):.1f} |")


if __name__ == "__main__":
    main()
