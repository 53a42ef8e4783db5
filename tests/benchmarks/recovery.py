"""Speed of recovery: megabytes of text and pages of PDF a second, and whether the cost grows with the length alone.

python -m tests.benchmarks.recovery [REPORT.txt] [DOCUMENT.pdf ...]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from index_builder.model import Source
from index_builder.recover import recover
from index_builder.sources import read, text
from tests.benchmarks.material import report, table

SAMPLE = (
    Path(__file__).parents[2]
    / "resources"
    / "samples"
    / "handlingsplan-skarvoy-2027-2030.nb.txt"
)
TIMES = (1, 10, 100)


def seconds(source: Source) -> float:
    """How long recovery takes, in seconds of this process."""
    start = time.process_time()
    recover(source)
    return time.process_time() - start


def main(arguments: list[str]) -> None:
    """Print a row a size of the text, then a row a PDF."""
    texts = [Path(argument) for argument in arguments if argument.endswith(".txt")] or [
        SAMPLE
    ]
    for path in texts:
        data = path.read_bytes() + b"\n\n\n\n"
        rows, first = [], 0.0
        for times in TIMES:
            taken = seconds(text.read(path.name, data * times))
            each = taken / (len(data) * times / 1e6)
            first = first or each
            rows.append(
                (f"{len(data) * times / 1e6:.1f}", taken, each, 1 / each, each / first)
            )
        table(["MB", "processor s", "s/MB", "MB/s", "times the first"], rows)
    for path in (Path(argument) for argument in arguments if argument.endswith(".pdf")):
        start = time.process_time()
        source = read(path)
        taken = time.process_time() - start
        pages = source.page_count
        both = taken + seconds(source)
        print(
            f"{path.name}: {pages} pages, {pages / taken:.0f} a second read, {pages / both:.0f} a second recovered"
        )


if __name__ == "__main__":
    main(sys.argv[1:] or [str(report())])
