"""What it costs that a document is read in a process of its own: beside reading it here, and starting a bare Python."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from index_builder.sources import reading, sandbox, source_json
from tests.benchmarks.material import table
from tests.index_builder.sources.pdf_file import Words, pdf

RUNS = 5
PAGES = (1, 30, 200)


def spent(work: Callable[[], object]) -> float:
    """Seconds on the clock."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


FRESH = """
import sys
from pathlib import Path
from index_builder.sources import reading
reading.read("plan.pdf", Path(sys.argv[1]).read_bytes())
"""
"""A program that reads a document itself, and has to load for it what a process of its
own has to load."""


def main() -> None:
    """Read PDFs of several lengths each way, in turns."""
    page = [
        Words(72, 780 - 14 * row, f"Linje {row} av en side med noen ord som skal leses")
        for row in range(50)
    ]
    bare = [sys.executable, "-I", "-S", "-c", "pass"]
    rows = []
    for count in PAGES:
        data = pdf(*[page] * count)
        source = reading.read("plan.pdf", data)
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            Path(file.name).write_bytes(data)
            fresh = [sys.executable, "-c", FRESH, file.name]
            works = (
                lambda data=data: sandbox.read("plan.pdf", data),
                lambda fresh=fresh: subprocess.run(fresh, check=True),
                lambda data=data: reading.read("plan.pdf", data),
                lambda: subprocess.run(bare, check=True),
                lambda source=source: source_json.from_json(
                    source_json.to_json(source)
                ),
            )
            turns = [
                [spent(work) for work in works]
                for _ in range(RUNS if count < 100 else 3)
            ]
        away, fresh_time, here, start, carrying = (
            statistics.median(times) for times in zip(*turns, strict=True)
        )
        rows.append(
            (
                count,
                away,
                fresh_time,
                away / fresh_time,
                here,
                start,
                (away - here) / start,
                carrying,
            )
        )
    table(
        [
            *(
                "pages",
                "apart, s",
                "a program that reads it itself, s",
                "share of that",
                "here with all loaded, s",
            ),
            *("bare Python, s", "extra, in bare starts", "carried back, s"),
        ],
        rows,
    )


if __name__ == "__main__":
    main()
