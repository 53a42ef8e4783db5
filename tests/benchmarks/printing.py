"""From a document to a PDF: beside calibre and LibreOffice on the same text, and how costs grow with length."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from index_builder import sources
from index_builder.model import Outline
from index_builder.recover import recover
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import FORMATS, export
from reader.core.export.options import Options
from reader.core.printing.options import PrintOptions
from reader.qt.printing.pages import typeset
from reader.qt.printing.pdf import write_pdf
from tests.benchmarks import material
from tests.benchmarks.figures import Bars, Growth, show, verdict
from tests.benchmarks.material import Cost, alternating, program, run, table, tiltak

GOAL = 2.0
"""At most so many seconds for the whole report, start of the program included."""
RUNS = 3
LENGTHS = (1, 10, 100)


def beside_others(folder: Path) -> None:
    """Whole commands, in turns.

    The others get the report in the form that suits them best.
    """
    source = material.report()
    outline = recover(sources.read(source))
    document = export(extract(outline, Choice()), folder / "report.odt", Options())
    page = export(
        extract(outline, Choice()), folder / "report.html", Options(contents=True)
    )
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    works = {
        "Tiltak": lambda: run(
            tiltak("print", source, "--contents", "-o", folder / "ours.pdf")
        )
    }
    if converter := program("ebook-convert", "calibre"):
        works["ebook-convert (of our HTML)"] = lambda: run(
            [converter, str(page), str(folder / "calibre.pdf")], **quiet
        )
    if office := program("soffice", "libreoffice-writer-nogui"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            office,
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(document),
        ]
        run(command)  # makes its profile
        works["LibreOffice (of our ODT)"] = lambda: run(command)
    costs: list[Cost] = alternating(RUNS, *works.values())
    rows = [
        (name, *cost, cost.seconds / costs[0].seconds)
        for name, cost in zip(works, costs, strict=True)
    ]
    table(["program", "seconds", "MiB", "times ours"], rows)
    print(
        f"Goal, at most {GOAL} seconds for ours: {verdict(costs[0].seconds, GOAL)}.\n"
    )
    values = {name: cost.seconds for name, cost in zip(works, costs, strict=True)}
    show(
        Bars("printing", "The report as a PDF", "seconds, start included", values, GOAL)
    )


def growth(folder: Path) -> None:
    """Setting, drawing and exporting the report, and many times the report."""
    outline = recover(sources.read(material.report()))
    rows = []
    for times in LENGTHS:
        chosen = extract(_repeated(outline, times), Choice())
        began = time.perf_counter()
        pages = typeset(chosen, PrintOptions(contents=True))
        between = time.perf_counter()
        write_pdf(pages, folder / "long.pdf")
        ended = time.perf_counter()
        exports = []
        for format_ in FORMATS:
            start = time.perf_counter()
            export(chosen, folder / f"long{format_.suffixes[0]}")
            exports.append(time.perf_counter() - start)
        per_page = 1000 / pages.count
        set_, drawn = (between - began) * per_page, (ended - between) * per_page
        rows.append(
            (pages.count, ended - began, set_, drawn, *exports, material.peak_mib())
        )
    names = [f"{format_.name} s" for format_ in FORMATS]
    table(["pages", "PDF s", "set ms/page", "draw ms/page", *names, "MiB"], rows)
    seconds = [(row[0], row[1], *row[4:-1]) for row in rows]
    lines = {
        name: [(row[0], row[place]) for row in seconds]
        for place, name in enumerate(["PDF", *(format_.name for format_ in FORMATS)], 1)
    }
    show(
        Growth(
            "printing-growth",
            "To paper and to other formats",
            "seconds",
            lines,
            size="pages",
        )
    )


def _repeated(outline: Outline, times: int) -> Outline:
    blocks = (
        replace(block, id=f"{block.id}-{copy}")
        for copy in range(times)
        for block in outline.blocks
    )
    return replace(outline, blocks=tuple(blocks), positions={})


def main() -> None:
    """Print both tables."""
    application = QGuiApplication.instance() or QGuiApplication(
        ["bench", "-platform", "offscreen"]
    )
    with tempfile.TemporaryDirectory() as folder:
        beside_others(Path(folder))
        growth(Path(folder))
    del application


if __name__ == "__main__":
    main()
