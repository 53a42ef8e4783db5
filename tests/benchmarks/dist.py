"""The folder that `make dist` makes: its size, and its start to the first text beside that of this checkout.

Both open the same bundle, that is built already, in turn. The time is taken from
outside, as in `starting`.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.benchmarks import material
from tests.benchmarks.material import run, table, tiltak
from tests.benchmarks.starting import TOOL

PROGRAM = material.TOP / "dist" / "tiltak" / "tiltak"
RUNS = 9
WATCHED_S = 5
GOAL = 1.5
"""The most of the checkout's time that the packaged program may take."""
LARGEST = 8
"""So many of the largest files and folders are listed."""


def text_s(command: list[str], data: Path) -> float:
    """Seconds from the start of a program to its first text; infinite where none came."""
    watch = [sys.executable, str(TOOL), "--watch", str(WATCHED_S), "--", *command]
    environment = {**os.environ, "TILTAK_DATA": str(data)}
    ran = subprocess.run(
        watch,
        cwd=material.TOP,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)["text_s"] or float("inf")


def sizes() -> list[tuple[str, float]]:
    """The whole folder and its largest parts, in MB on the disk."""
    found: dict[str, int] = defaultdict(int)
    folder = PROGRAM.parent
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            found["/".join(path.relative_to(folder).parts[:2])] += path.stat().st_size
    largest = sorted(found.items(), key=lambda item: -item[1])[:LARGEST]
    return [
        ("all", sum(found.values()) / 1e6),
        *((name, size / 1e6) for name, size in largest),
    ]


def main() -> None:
    """Print both tables."""
    if not PROGRAM.exists():
        print("There is no dist/tiltak (`make dist`): not measured.")
        return
    table(["part", "MB"], sizes())
    if not TOOL.exists() or not shutil.which("Xvfb"):
        print(
            f"Needs {TOOL.name} ($PAINT_TIME) and Xvfb (Debian package xvfb): starts are not measured."
        )
        return
    with tempfile.TemporaryDirectory() as name:
        data, bundle = Path(name, "data"), Path(name, "report.tiltak")
        run(tiltak("build", material.report(), "-o", bundle), TILTAK_DATA=str(data))
        commands = {"checkout": tiltak(bundle), "packaged": [str(PROGRAM), str(bundle)]}
        taken = {who: [] for who in commands}
        for _ in range(RUNS):
            for who, command in commands.items():
                taken[who].append(text_s(command, data))
    ratio = statistics.median(
        ours / plain
        for ours, plain in zip(taken["packaged"], taken["checkout"], strict=True)
    )
    table(
        ["program", "text s"],
        [(who, statistics.median(values)) for who, values in taken.items()],
    )
    print(f"The median of {RUNS} ratios is {ratio:.2f}; the goal is {GOAL}.")


if __name__ == "__main__":
    main()
