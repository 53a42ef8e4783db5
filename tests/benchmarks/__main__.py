"""`make bench`: run every benchmark, and keep what they print as a page in `build/`.

python -m tests.benchmarks            all
python -m tests.benchmarks starting   some
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

BENCHMARKS = {
    "building": "Preparing a document",
    "recovery": "Recovering structure",
    "starting": "From start to text",
    "dist": "The packaged program: size, and start beside the checkout",
    "reading_view": "Reading: opening, scrolling, jumping",
    "searching": "From keystroke to results",
    "window_search": "From a key to painted hits",
    "anchoring": "Finding notes again in a revised document",
    "notes": "Ten thousand notes, and a killed process",
    "notes_window": "Ten thousand notes in the window",
    "load": "Large documents, and a shelf of a thousand",
    "printing": "From a document to a PDF",
}
"""Modules of this folder, each with what it measures. One that is not there is passed over."""
PAGE = Path("build/benchmarks.md")


def main() -> None:
    """Run what was asked for."""
    asked = sys.argv[1:] or list(BENCHMARKS)
    page = ["# Benchmarks\n"]
    for name in asked:
        if importlib.util.find_spec(f"tests.benchmarks.{name}") is None:
            continue
        title = f"\n## {BENCHMARKS.get(name, name)}\n"
        print(title, flush=True)
        command = [sys.executable, "-m", f"tests.benchmarks.{name}"]
        ran = subprocess.run(command, env=_environment(), stdout=subprocess.PIPE, text=True, check=False)
        print(ran.stdout, flush=True)
        page += [title, ran.stdout]
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("\n".join(page), encoding="utf-8")
    print(f"All of it is in {PAGE}.")


def _environment() -> dict[str, str]:
    """Windows that nobody watches are drawn nowhere; what watches them brings a screen of its own."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


if __name__ == "__main__":
    main()
