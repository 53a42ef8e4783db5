"""The reading view beside `QPlainTextEdit`, Qt's widget for long plain text, on documents of 0.1, 1 and 10 MB.

`python -m tests.benchmarks.reading_view` prints a table; every line of it is a process
of its own. "longest" is the longest time for which the window did not answer while the
text came in; the other times are those of 95 of 100 steps. All are the processor's, so
that a busy machine measures the same.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from time import thread_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from index_builder.model import Outline
from reader.qt.reading import ReadingView, prepare
from tests.benchmarks.figures import Growth, show
from tests.benchmarks.material import table
from tests.reader.qt.reading.material import many

SIZES = (0.1, 1, 10)
"""Megabytes."""
WIDGETS = ("reading view", "plain text")
STEPS = 100


def resident() -> float:
    """Memory of this process in MiB; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 / 2**20 if status.exists() else 0.0


def milliseconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = thread_time()
    step()
    return (thread_time() - start) * 1000


def usual(step: Callable[[], object]) -> float:
    """Milliseconds within which 95 of 100 steps are done."""
    return quantiles([milliseconds(step) for _ in range(STEPS)], n=20)[-1]


def longest_hold(start: Callable[[], object], loop: QEventLoop) -> float:
    """Milliseconds for which nothing else could happen, at most, from a start until a loop is left."""
    beats = [thread_time()]
    pulse = QTimer(interval=1)
    pulse.timeout.connect(lambda: beats.append(thread_time()))
    pulse.start()
    start()
    loop.exec()
    return max(after - before for before, after in pairwise(beats[1:])) * 1000


def show_reading_view(outline: Outline) -> tuple[QWidget, dict[str, float]]:
    """Open an outline in the reading view."""
    view, loop = ReadingView(), QEventLoop()
    view.resize(780, 740)
    view.show()
    view.filled.connect(lambda: QTimer.singleShot(20, loop.quit))
    found = {"prepare": milliseconds(lambda: prepare(outline))}
    manuscript = prepare(outline)

    def open_document() -> None:
        found["first"] = milliseconds(
            lambda: (view.show_outline(manuscript), view.viewport().repaint())
        )

    found["longest"] = longest_hold(lambda: QTimer.singleShot(5, open_document), loop)
    found["zoom"] = usual(
        lambda: (view.set_zoom(random.uniform(0.6, 2)), view.viewport().repaint())
    )
    view.set_zoom(1)
    return view, found


def show_plain(outline: Outline) -> tuple[QWidget, dict[str, float]]:
    """Open the same text in Qt's widget for plain text."""
    view = QPlainTextEdit(readOnly=True)
    view.resize(780, 740)
    view.show()
    text = "\n".join(block.text for block in outline.blocks)
    first = milliseconds(lambda: (view.setPlainText(text), view.viewport().repaint()))
    return view, {"first": first, "longest": first}


def measure(name: str, megabytes: float) -> dict[str, float]:
    """All figures of one widget at one size of document."""
    random.seed(1)
    app = QApplication([])
    view, found = {"reading view": show_reading_view, "plain text": show_plain}[name](
        many(int(megabytes * 1e6))
    )
    found["memory"] = resident()
    bar, viewport = view.verticalScrollBar(), view.viewport()
    widths: Iterator[int] = iter([*range(600, 600 + STEPS), *range(STEPS)])
    found["scroll"] = usual(
        lambda: (
            bar.setValue(bar.value() + max(bar.singleStep(), 1) * 3),
            viewport.repaint(),
        )
    )
    found["jump"] = usual(
        lambda: (bar.setValue(random.randrange(bar.maximum())), viewport.repaint())
    )
    found["resize"] = usual(
        lambda: (view.resize(next(widths), 740), viewport.repaint())
    )
    found["after"] = resident()
    app.quit()
    return found


def main() -> None:
    """Print the table, or with two arguments one line's figures as JSON."""
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], float(sys.argv[2]))))
        return
    columns = (
        "prepare",
        "first",
        "longest",
        "scroll",
        "jump",
        "resize",
        "zoom",
        "memory",
        "after",
    )
    rows, opened = [], {name: [] for name in WIDGETS}
    for megabytes in SIZES:
        for name in WIDGETS:
            command = [
                sys.executable,
                "-m",
                "tests.benchmarks.reading_view",
                name,
                str(megabytes),
            ]
            found = json.loads(
                subprocess.run(
                    command, check=True, capture_output=True, text=True
                ).stdout
            )
            opened[name].append((megabytes, found["first"]))
            rows.append((megabytes, name, *(found.get(each, "") for each in columns)))
    table(["MB", "ms, and MiB of memory", *columns], rows)
    show(
        Growth(
            "reading_view",
            "A text comes to its widget until it is painted",
            "ms",
            opened,
        )
    )


if __name__ == "__main__":
    main()
