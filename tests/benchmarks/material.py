"""What benchmarks have in common: documents, programs to compare with, tables."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parents[2]
SHARED = TOP.parent / "shared"
CORPUS = Path(os.environ.get("TILTAK_CORPUS", SHARED / "corpus"))
SAMPLE = next((TOP / "resources" / "samples").glob("*.nb.txt"))


class Cost(NamedTuple):
    """What a run of a program took."""

    seconds: float
    """Wall time."""
    mib: float
    """The most resident memory of the largest process."""


def report() -> Path:
    """The reference report, or where it is not at hand, our own sample."""
    path = CORPUS / "report.nb.txt"
    return path if path.exists() else SAMPLE


def repeated(source: Path, times: int, folder: Path) -> Path:
    """A document so many times as long."""
    path = folder / f"{source.stem}-{times}.txt"
    path.write_text(source.read_text(encoding="utf-8") * times, encoding="utf-8")
    return path


def tiltak(*arguments: object) -> list[str]:
    """The command line of this program."""
    return [sys.executable, "-m", "reader", *map(str, arguments)]


def run(command: Sequence[str], **environment: str) -> Cost:
    """Run a program to its end."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=TOP,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        raise SystemExit(f"{' '.join(command)} failed ({status}).")
    return Cost(seconds, used.ru_maxrss / 1024)


def alternating(runs: int, *works: Callable[[], Cost]) -> list[Cost]:
    """The medians of several works, done in turn so that each meets the same weather."""
    costs: list[list[Cost]] = [[] for _ in works]
    for _ in range(runs):
        for work, found in zip(works, costs, strict=True):
            found.append(work())
    return [
        Cost(
            statistics.median(c.seconds for c in f), statistics.median(c.mib for c in f)
        )
        for f in costs
    ]


def program(name: str, package: str, *places: str) -> str | None:
    """Where a program is; says so and gives None where it is not installed."""
    found = shutil.which(name) or next(
        (place for place in places if Path(place).exists()), None
    )
    if found is None:
        print(
            f"{name} is not installed (Debian package {package}), so it is not compared with.\n"
        )
    return found


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a Markdown table; figures are given three digits."""
    print(f"| {' | '.join(header)} |\n|{' --- |' * len(header)}")
    for row in rows:
        print(
            f"| {' | '.join(f'{cell:.3g}' if isinstance(cell, float) else str(cell) for cell in row)} |"
        )
    print(flush=True)


def peak_mib() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
