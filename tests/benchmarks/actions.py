"""What one does with a window, and for how long it does not answer meanwhile.

`python -m tests.benchmarks.actions` does everyday things on the reference report in the
whole window, each several times. "Longest" is the longest time that the window's thread
was at work without a turn of its event loop: a key that comes meanwhile waits that
long. It is the processor's time of that thread, so that the work of others does not
count.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, pairwise
from statistics import median
from time import thread_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSlider

from reader.qt.app import Application
from tests.benchmarks.figures import Bars, show, verdict
from tests.benchmarks.material import table
from tests.benchmarks.window import report_open

GOAL = 16
"""Milliseconds: a frame."""
TIMES = 12
SETTLE_MS = 150
"""Until all that an action sets going is done."""


def actions(program: Application) -> dict[str, Callable[[], object]]:
    """What is done, by what it is called.

    Doing it again does the same or takes it back.
    """
    window, command = program.window, program.window.commands
    themes, widths = cycle(("dark", "sepia", "light")), cycle((1000, 1280))
    filters, bodies, sizes = (
        cycle(("asyl", "")),
        cycle(("a note", "another")),
        cycle(("zoom_in", "zoom_out")),
    )
    page = QAbstractSlider.SliderAction.SliderPageStepAdd
    return {
        "open, close a panel": command["right_panel"].trigger,
        "open, close the register": command["register"].trigger,
        "go to the next measure": command["next_measure"].trigger,
        "go to the next section": command["next_section"].trigger,
        "scroll by a page": lambda: window.view.verticalScrollBar().triggerAction(page),
        "filter the chapters": lambda: window.contents.filter.setText(next(filters)),
        "take a stand": command["stance_for"].trigger,
        "highlight": command["highlight_2"].trigger,
        "write a note": lambda: (
            command["note"].trigger(),
            window.notes.editor.body.setPlainText(next(bodies)),
        ),
        "keep a bookmark": command["bookmark"].trigger,
        "another size of the text": lambda: command[next(sizes)].activate(
            QAction.ActionEvent.Trigger
        ),
        "another width": lambda: window.resize(next(widths), 800),
        "another theme": lambda: window.look_chosen.emit("theme", next(themes)),
    }


def longest(act: Callable[[], object]) -> float:
    """Milliseconds: the longest time for which the window's thread was at work in one go, once it was asked to act."""
    loop, beats = QEventLoop(), [thread_time()]
    pulse = QTimer(interval=0)
    pulse.timeout.connect(lambda: beats.append(thread_time()))
    pulse.start()
    QTimer.singleShot(5, act)
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
    return 1000 * max(after - before for before, after in pairwise(beats))


def main() -> None:
    """Do everything and print for how long the window did not answer."""
    with report_open() as program:
        found = {
            name: [longest(act) for _ in range(TIMES)]
            for name, act in actions(program).items()
        }
    rows = [
        (name, median(each), max(each), verdict(max(each), GOAL))
        for name, each in found.items()
    ]
    table(["action", "longest ms, usually", "at most", f"goal {GOAL} ms"], rows)
    most = {name: max(each) for name, each in found.items()}
    show(
        Bars(
            "actions",
            "How long the window does not answer",
            "ms of its thread, at most",
            most,
            GOAL,
            ours="",
        )
    )


if __name__ == "__main__":
    main()
