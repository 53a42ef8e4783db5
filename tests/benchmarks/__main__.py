"""`make bench`: run every benchmark, and keep what they print as one page with its pictures, `build/benchmarks.md`.

python -m tests.benchmarks                 all
python -m tests.benchmarks starting        some: the others stay on the page as they were measured last
python -m tests.benchmarks --to docs       all, and copy the page and its pictures into a folder
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.figures import FOLDER

BENCHMARKS = {
    "building": "Preparing a document",
    "sandbox": "Reading a document in a process of its own",
    "recovery": "Recovering structure",
    "starting": "From start to text",
    "dist": "The packaged program: size, and start beside the checkout",
    "reading_view": "Reading: opening, scrolling, jumping",
    "actions": "What one does with a window",
    "searching": "From keystroke to results: the engine",
    "window_search": "From a key to painted hits",
    "anchoring": "Finding notes again in a revised document",
    "notes": "Ten thousand notes, and a killed process",
    "notes_window": "Ten thousand notes in the window",
    "load": "Large documents, and a shelf of a thousand",
    "printing": "From a document to a PDF",
}
"""Modules of this folder, each with what it measures.

One that is not there is passed over.
"""
FOR_TERMINALS = frozenset(("anchoring", "notes", "notes_window"))
"""Those that print columns of letters of one width."""
PAGE, SECTIONS = FOLDER / "benchmarks.md", FOLDER / "benchmarks"
PICTURE = re.compile(r"!\[[^]]*\]\(([\w.-]+\.png)\)")
HOW_TO_READ = """\
Each section was measured in one run, programs in turn, so its figures belong together; those of different sections or
days do not. Where the machine does other work meanwhile, seconds on the wall are longer, for all programs alike: then
the ratios count, and the goals that are ratios. Where a table says "processor", the time of others is not in it. p95 is
the time within which 95 of 100 were done.
"""


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description="Run the benchmarks.")
    parser.add_argument("names", nargs="*", help=f"some of: {', '.join(BENCHMARKS)}")
    parser.add_argument(
        "--to", type=Path, help="copy the page and its pictures into this folder too"
    )
    asked = parser.parse_args()
    SECTIONS.mkdir(parents=True, exist_ok=True)
    for name in filter(_is_there, asked.names or BENCHMARKS):
        (SECTIONS / f"{name}.md").write_text(section(name), encoding="utf-8")
        write_page()
    print(f"All of it is in {PAGE}.")
    if asked.to:
        publish(asked.to)


def write_page() -> None:
    """Put together what was measured so far."""
    paths = [SECTIONS / f"{name}.md" for name in BENCHMARKS]
    texts = [path.read_text(encoding="utf-8") for path in paths if path.exists()]
    PAGE.write_text("\n".join((head(), *texts)), encoding="utf-8")


def head() -> str:
    """What the page begins with: the machine, the versions, and how to read the rest."""
    system = (
        platform.freedesktop_os_release().get("PRETTY_NAME", "")
        if sys.platform == "linux"
        else platform.system()
    )
    versions = f"Python {platform.python_version()}, Qt for Python {version('PySide6-Essentials')}"
    load = (
        f", {os.getloadavg()[2]:.1f} of them at work"
        if hasattr(os, "getloadavg")
        else ""
    )
    about = f"{date.today():%d %B %Y}. {os.cpu_count()} cores{load}, {system}, {versions}. `make bench` makes this page."
    return f"# Benchmarks\n\n{about}\n\n{HOW_TO_READ}"


def section(name: str) -> str:
    """Run a benchmark; its part of the page, which is printed too."""
    title = f"\n## {BENCHMARKS.get(name, name)}\n"
    print(title, flush=True)
    began = time.monotonic()
    command = [sys.executable, "-m", f"tests.benchmarks.{name}"]
    ran = subprocess.run(
        command, env=_environment(), stdout=subprocess.PIPE, text=True, check=False
    )
    told = f"```\n{ran.stdout.strip()}\n```\n" if name in FOR_TERMINALS else ran.stdout
    print(told, flush=True)
    print(f"({name}: {time.monotonic() - began:.0f} s)", file=sys.stderr)
    broken = (
        "" if ran.returncode == 0 else "\nThis benchmark did not come to its end.\n"
    )
    return f"{title}\n{told}{broken}"


def publish(folder: Path) -> None:
    """Copy the page and the pictures that it shows."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PAGE, folder / PAGE.name)
    for picture in PICTURE.findall(PAGE.read_text(encoding="utf-8")):
        shutil.copy(FOLDER / picture, folder / picture)


def _is_there(name: str) -> bool:
    return importlib.util.find_spec(f"tests.benchmarks.{name}") is not None


def _environment() -> dict[str, str]:
    """Windows that nobody watches are drawn nowhere; what watches them brings a screen of its own."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


if __name__ == "__main__":
    main()
