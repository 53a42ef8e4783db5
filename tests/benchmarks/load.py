"""Documents larger than any report, and a shelf of a thousand: how cost grows, whether the window goes on answering.

    python -m tests.benchmarks.load         texts of 1 and 10 MB, 1,000 pages of PDF, 100,000 blocks, 1,000 documents
    python -m tests.benchmarks.load 100     also a text of 100 MB

Preparing is measured as processor time beside what a floor takes in the same run:
`pdftotext` for a PDF, for a text the same at a tenth of its size (1.0 would be ten
times the time for ten times the text). In the window, what each step takes of the
processor on the thread of the window is measured, and the longest time without a look
at the user's input.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import thread_time
from typing import Any, NamedTuple

from index_builder.manifest import read as read_manifest
from tests.benchmarks.material import SAMPLE, program, table, tiltak

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
STEPS = 100
PAGES_MB, PAGES = 2.4, 1000
"""So many megabytes of the sample's text, printed, are so many pages."""
BLOCKS_MB = 14
"""... and so many are 100,000 blocks."""
DOCUMENTS = 1000


class Work(NamedTuple):
    """What a process took."""

    seconds: float
    """Of the processor."""
    mib: float
    """The most resident memory."""


def work(command: list[str], data: Path) -> Work:
    """Run a program to its end."""
    process = subprocess.Popen(
        command,
        env={**os.environ, "TILTAK_DATA": str(data)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        raise SystemExit(f"{' '.join(command)} failed: {said.decode()}")
    return Work(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def text(megabytes: float, folder: Path) -> Path:
    """The sample over and over; each time round another number stands in it, so that no two blocks are quite alike."""
    path = folder / f"{megabytes:g}.txt"
    once = SAMPLE.read_text(encoding="utf-8")
    with path.open("w", encoding="utf-8") as file:
        for number in range(max(1, round(megabytes * 1e6 / len(once.encode())))):
            file.write(once.replace("2027", f"2027/{number}") + "\n\n\n")
    return path


# --- preparing ---


def preparing(sources: dict[str, Path], folder: Path, data: Path) -> dict[str, Path]:
    """Print what preparing takes; the bundles by the names of their sources."""
    rows, bundles, before = [], {}, 0.0
    tool = program("pdftotext", "poppler-utils")
    for name, source in sources.items():
        bundle = bundles[name] = folder / f"{source.name}.tiltak"
        took = work(tiltak("build", source, "-o", bundle), data)
        megabytes = source.stat().st_size / 1e6
        if source.suffix == ".pdf":
            floor = (
                work([tool, str(source), "-"], data).seconds if tool else float("nan")
            )
            beside = f"{took.seconds / floor:.0f} x pdftotext"
        else:
            beside = (
                f"{took.seconds / megabytes / before:.2f} of the one above, each MB"
                if before
                else ""
            )
            before = took.seconds / megabytes
        blocks = sum(read_manifest(bundle / "bundle.json").counts.values())
        rows.append((name, megabytes, blocks, took.seconds, beside, took.mib))
    table(["preparing", "MB", "blocks", "CPU s", "beside", "MiB at most"], rows)
    return bundles


# --- the window ---


class Slices:
    """The longest times, of the processor, for which the thread of the window did not come round."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._before = thread_time()
        self.longest = 0.0
        self._pulse = QTimer(interval=0)
        self._pulse.timeout.connect(self._beat)
        self._pulse.start()

    def _beat(self) -> None:
        now = thread_time()
        self.longest = max(self.longest, now - self._before)
        self._before = now

    def during(self, do: Callable[[], object], done: Callable[[], bool]) -> float:
        """Milliseconds of the longest slice from a step until it is done."""
        from PySide6.QtTest import QTest

        QTest.qWait(20)
        self.longest, self._before = 0.0, thread_time()
        do()
        while not done():
            QTest.qWait(5)
        QTest.qWait(300)
        return self.longest * 1000


def usual(step: Callable[[], object]) -> float:
    """Milliseconds of the processor within which 95 of 100 steps are done."""
    found = []
    for _ in range(STEPS):
        began = thread_time()
        step()
        found.append(thread_time() - began)
    return sorted(found)[int(STEPS * 0.95)] * 1000


def window(path: Path, data: Path) -> dict[str, float]:
    """Figures of one document in the window, in a process of its own."""
    from PySide6.QtWidgets import QApplication

    from reader.qt.app import Application, Options
    from tests.seen_window import open_seen_windows

    open_seen_windows()

    app = QApplication([])
    program = Application(app, Options(None, data, None, (1280, 800)))
    program.appear()
    shown, slices = program.window, Slices()
    slices.during(lambda: None, lambda: shown.later.is_done)
    blocks = sum(read_manifest(path / "bundle.json").counts.values())
    found: dict[str, float] = {
        "open": slices.during(
            lambda: shown.opening.open_path(path),
            lambda: shown.view.document().blockCount() >= blocks,
        )
    }
    bar, viewport = shown.view.verticalScrollBar(), shown.view.viewport()
    random.seed(1)
    found["scroll"] = usual(
        lambda: (bar.setValue(bar.value() + 60), viewport.repaint())
    )
    found["jump"] = usual(
        lambda: (
            bar.setValue(random.randrange(max(bar.maximum(), 1))),
            viewport.repaint(),
        )
    )
    answers: list[bool] = []
    shown.searching.shown.connect(answers.append)
    found["search"] = slices.during(
        lambda: shown.top.search.setText("tiltak"), lambda: bool(answers)
    )
    found["next hit"] = slices.during(shown.searching.next, lambda: True)
    found["chapters"] = slices.during(
        lambda: shown.contents.filter.setText("benk"), lambda: True
    )
    found["register"] = slices.during(
        shown.commands["register"].trigger, lambda: bool(shown.register.model.rows)
    )
    found["theme"] = slices.during(
        lambda: shown.look_chosen.emit("theme", "dark"), lambda: True
    )
    found["MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shown.close()
    program.finish()
    return found


def plain(path: Path) -> dict[str, float]:
    """The same of Qt's widget for plain text: the floor."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from index_builder.bundle import open_bundle

    _app = QApplication([])
    view, slices = QPlainTextEdit(readOnly=True), Slices()
    view.resize(780, 740)
    view.show()
    whole = "\n".join(block.text for block in open_bundle(path).outline().blocks)
    found = {"open": slices.during(lambda: view.setPlainText(whole), lambda: True)}
    bar, viewport = view.verticalScrollBar(), view.viewport()
    found["scroll"] = usual(lambda: (bar.setValue(bar.value() + 3), viewport.repaint()))
    found["jump"] = usual(
        lambda: (
            bar.setValue(random.randrange(max(bar.maximum(), 1))),
            viewport.repaint(),
        )
    )
    found["MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def apart(*arguments: object) -> dict[str, Any]:
    """Call a function of this module in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.load", *map(str, arguments)]
    answer: dict[str, Any] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )
    return answer


def windows(bundles: dict[str, Path], data: Path) -> None:
    """Print what the window does with each document."""
    columns = (
        "open",
        "scroll",
        "jump",
        "search",
        "next hit",
        "chapters",
        "register",
        "theme",
        "MiB",
    )
    rows = []
    for name, bundle in bundles.items():
        for widget, found in (
            (name, apart("window", bundle, data)),
            ("plain text", apart("plain", bundle)),
        ):
            rows.append((widget, *(found.get(column, "") for column in columns)))
    table(["longest slice, CPU ms", *columns], rows)


# --- taking along ---


def taking(bundles: dict[str, Path], folder: Path, data: Path) -> None:
    """Print what a part of each document takes to print and to export."""
    rows = []
    for name, bundle in bundles.items():
        printed = work(
            tiltak("print", bundle, "--section", "3", "-o", folder / "part.pdf"), data
        )
        exported = work(
            tiltak("export", bundle, "--only", "measures", "-o", folder / "all.html"),
            data,
        )
        rows.append(
            (name, printed.seconds, printed.mib, exported.seconds, exported.mib)
        )
    table(
        [
            "taking along",
            "print a section, CPU s",
            "MiB",
            "export the measures, CPU s",
            "MiB",
        ],
        rows,
    )


# --- a shelf ---


def fill_shelf(data: Path, folder: Path) -> None:
    """Put a thousand documents on the shelf, each a part of the sample."""
    from reader.core.library import Library
    from reader.core.paths import Places
    from reader.core.store import open_store

    folder.mkdir()
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    for number in range(DOCUMENTS):
        first = random.Random(number).randrange(len(lines) - 300)
        body = "\n".join(lines[first : first + 200])
        (folder / f"{number}.txt").write_text(
            f"Plan {number}\n\n{body}\n\nOrd{number} finnes her.\n", encoding="utf-8"
        )
    places = Places(data)
    store = open_store(places)
    Library(places, store).take_in(folder)
    store.close()


def shelf(data: Path) -> dict[str, float]:
    """Figures of the window with that shelf."""
    from PySide6.QtWidgets import QApplication

    from reader.qt.app import Application, Options
    from tests.seen_window import open_seen_windows

    open_seen_windows()

    app = QApplication([])
    began = thread_time()
    program = Application(app, Options(None, data, None, (1280, 800)))
    program.appear()
    shown = program.window
    shown.grab()
    found, slices = {"start": (thread_time() - began) * 1000}, Slices()
    slices.during(lambda: None, lambda: shown.later.is_done)
    found["shelf"] = slices.during(shown.commands["shelf"].trigger, lambda: True)
    found["filter"] = slices.during(
        lambda: shown.shelf.filter.setText("plan 77"), lambda: True
    )
    row = shown.shelf.list.model().index(5, 0)
    found["open"] = slices.during(
        lambda: shown.shelf.list.chosen.emit(row),
        lambda: bool(shown.view.toPlainText()),
    )
    answers: list[bool] = []
    shown.searching.shown.connect(answers.append)
    shown.hits.scope.choose(True)
    found["search all"] = slices.during(
        lambda: shown.top.search.setText("kommunen"), lambda: bool(answers)
    )
    shown.commands["shelf"].trigger()
    found["remove"] = slices.during(
        lambda: shown.shelf.list.deleted.emit(row), lambda: True
    )
    found["back up"] = slices.during(shown.keeping.make_backup, lambda: True)
    found["MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shown.close()
    program.finish()
    return found


def shelves(folder: Path, data: Path) -> None:
    """Print what the window does with a full shelf."""
    from reader.core.paths import Places
    from reader.core.settings import SettingsFile

    SettingsFile(Places(data).settings).change(language="en", theme="light")
    fill_shelf(data, folder / "many")
    found = apart("shelf", data)
    table(
        [f"shelf of {DOCUMENTS}: longest slice, CPU ms", *found],
        [("", *found.values())],
    )


def main() -> None:
    """Print all tables; with the name of a function, its figures as JSON."""
    if sys.argv[1:2] and sys.argv[1] in ("window", "plain", "shelf"):
        print(json.dumps(globals()[sys.argv[1]](*map(Path, sys.argv[2:]))))
        return
    sizes = [1, 10, *map(float, sys.argv[1:])]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        sources = {
            f"text, {megabytes:g} MB": text(megabytes, folder) for megabytes in sizes
        }
        sources["100,000 blocks"] = text(BLOCKS_MB, folder)
        pages = folder / "pages.pdf"
        work(tiltak("print", text(PAGES_MB, folder), "-o", pages), data)
        sources[f"PDF, {PAGES} pages"] = pages
        bundles = preparing(sources, folder, data)
        windows(bundles, data)
        taking(bundles, folder, data)
        shelves(folder, folder / "shelf")


if __name__ == "__main__":
    main()
