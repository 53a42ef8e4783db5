"""Pages as printed: how soon the first is there, and how long it takes to turn to another.

`python -m tests.benchmarks.page_images FILE ...` prints a line a PDF. The times are the
clock's, for a process of its own draws the pages.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from index_builder.sources.page_images import PageImages
from tests.benchmarks.material import table

WIDTH = 900
"""Pixels of a page."""
MOST = 60
"""Pages that are turned to."""


def measure(path: Path) -> tuple[object, ...]:
    """Pages, milliseconds to the first one from nothing, and of turning pages the median and the 95th of 100."""
    start = perf_counter()
    images = PageImages(path.name, path.read_bytes)
    images.draw(1, WIDTH)
    first = (perf_counter() - start) * 1000
    turns = []
    for page in range(1, min(images.count(), MOST) + 1):
        start = perf_counter()
        images.draw(page, WIDTH)
        turns.append((perf_counter() - start) * 1000)
    count = images.count()
    images.close()
    worst = quantiles(turns, n=20)[-1] if len(turns) > 1 else turns[0]
    return path.name, count, round(first), round(median(turns)), round(worst)


if __name__ == "__main__":
    rows = [measure(Path(each)) for each in sys.argv[1:]]
    table(["file", "pages", "first, ms", "turn, ms", "turn p95, ms"], rows)
