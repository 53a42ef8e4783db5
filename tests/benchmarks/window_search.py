"""Search as it is felt: from a key in the search field until the hits are painted, in the whole window.

`python -m tests.benchmarks.window_search` types queries letter by letter on the
reference report (our own sample where that is not at hand), each time waiting until the
answer is seen, and then as long as a quick typist does. The list of hits is painted
first, the marks in the text in the frame after it: the first two rows are what a clock
on the wall shows, which on a busy machine counts the work of others too. The others are
the processor's time until the hits are painted: of all threads together, and of the
window's own, which is the time in which it could not answer to anything else.
"""

from __future__ import annotations

from statistics import median, quantiles
from time import perf_counter, process_time, thread_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from reader.qt.app import Application
from tests.benchmarks.figures import Bars, show, verdict
from tests.benchmarks.material import table
from tests.benchmarks.window import report_open

GOAL = 16
"""Milliseconds: 95 of 100 keys have their hits painted within a frame."""
QUERIES = (
    "flyktning",
    "kommunen skal",
    "barn og unge",
    "integrering",
    '"alle som"',
    "arbeid -skole",
    "norge",
    "e",
)
"""Typed letter by letter; the last one finds more than a list can hold."""
ROWS = (
    "key to painted hits",
    "key to painted marks",
    "processor, all threads",
    "processor, the window's thread",
)
PATIENCE_MS = 20_000
REST_MS = 100
"""From one letter to the next: a hundred and twenty words a minute."""
Clocks = tuple[float, float, float]


class Painted(QObject):
    """Reads the clocks when a part of the window was painted after something was told, and then quits a loop.

    Where that part is hidden, as the list is without hits, what is painted in its place
    counts.
    """

    def __init__(
        self, told: SignalInstance, part: QWidget, loop: QEventLoop | None = None
    ) -> None:
        super().__init__()
        self._part, self._loop = part, loop
        self._told = self._painted = False
        self.at: Clocks | None = None
        told.connect(self._tell)
        for watched in (part, part.window()):
            watched.installEventFilter(self)

    def stop(self) -> None:
        """Read no more clocks."""
        for watched in (self._part, self._part.window()):
            watched.removeEventFilter(self)
        self.deleteLater()

    def _tell(self) -> None:
        self._told = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        if self._told and self.at is None:
            if watched is self._part:
                self._painted |= event.type() == QEvent.Type.Paint
            elif event.type() == QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, self._read)
        return False

    def _read(self) -> None:
        if self._painted or not self._part.isVisible():
            self.at = self.at or clocks()
            if self._loop:
                self._loop.quit()


def clocks() -> Clocks:
    """Seconds on the wall, of all threads, and of this one."""
    return perf_counter(), process_time(), thread_time()


def typed(program: Application, text: str) -> tuple[float, float, float, float]:
    """Put a text into the search field: milliseconds until its hits are painted, as in `ROWS`."""
    window, loop = program.window, QEventLoop()
    listed = Painted(window.searching.shown, window.hits.list.viewport())
    marked = Painted(window.searching.marked, window.view.viewport(), loop)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    began = clocks()
    window.top.search.setText(text)
    loop.exec()
    for each in (listed, marked):
        each.stop()
    rest(REST_MS)
    assert listed.at, "No hits were seen."
    assert marked.at, "No marks were seen."
    wall, all_threads, own = (
        1000 * (after - before) for before, after in zip(began, listed.at, strict=True)
    )
    return wall, 1000 * (marked.at[0] - began[0]), all_threads, own


def rest(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Type all queries and print how long each key took."""
    with report_open() as program:
        typed(program, "a")
        found = [
            typed(program, query[:length])
            for query in QUERIES
            for length in range(1, len(query) + 1)
        ]
    measured = dict(zip(ROWS, zip(*found, strict=True), strict=True))
    usual = {name: quantiles(values, n=20)[-1] for name, values in measured.items()}
    rows = [
        (name, median(values), usual[name], max(values))
        for name, values in measured.items()
    ]
    table(["", "p50 ms", "p95 ms", "most ms"], rows)
    wall, processor = (verdict(usual[name], GOAL) for name in (ROWS[0], ROWS[2]))
    print(
        f"Goal, 95 of 100 keys within {GOAL} ms: {wall} on the wall, {processor} in the processor's time.\n"
    )
    show(
        Bars(
            "window_search",
            "A key in the search field, 95 of 100",
            "ms",
            usual,
            GOAL,
            ours="",
        )
    )


if __name__ == "__main__":
    main()
