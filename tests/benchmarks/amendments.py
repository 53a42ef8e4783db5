"""How long lists of amendments take, and whether they come back from files as they were.

    python -m tests.benchmarks.amendments            # 5,000 amendments on 2,000 measures
    python -m tests.benchmarks.amendments --trips 2000

The second draws so many amendments, writes them as JSON-LD, as a spreadsheet and as
tracked changes of Word, reads them back, and counts those that are not as they were.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from index_builder.model import Outline
from index_builder.recover import recover
from index_builder.sources import text as text_reader
from reader.core.amendments.columns import rows_of
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.file_reader import read_amendments
from reader.core.amendments.formats import FORMATS, export_form
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.formats.tracked import without_clashes
from reader.core.amendments.model import Amendment
from tests.reader.core.amendments.material import programme, random_amendments

AMENDMENTS, CHAPTERS, MEASURES = 5_000, 40, 50
LIMITS = {"list": 1.0, "clashes": 1.0, "export": 5.0}
"""Seconds that each may take on one quiet core."""


def large_programme() -> Outline:
    """A programme of 2,000 measures in 40 chapters."""
    chance = random.Random(1)
    aims = "flere lærere, bedre veier, tryggere rør, nye boliger, rene strender".split(
        ", "
    )
    parts = []
    for chapter in range(1, CHAPTERS + 1):
        parts.append(f"{chapter}. Kapittel om sak {chapter}\n\nPartiet vil:\n")
        parts += [
            f"• styrke sak {chapter}-{number} med {chance.choice(aims)} innen {2027 + number % 9}\n"
            for number in range(MEASURES)
        ]
    text = "\n".join(parts)
    return recover(text_reader.read("program.txt", text.encode()))


def numbered(amendments: Sequence[Amendment]) -> list[Amendment]:
    """The amendments with numbers from 1."""
    return [replace(one, label=str(at)) for at, one in enumerate(amendments, 1)]


def measure_speed() -> bool:
    """Time lists, clashes and files; whether all kept to their limits."""
    base = large_programme()
    given = numbered(random_amendments(base, AMENDMENTS, 1))
    proceedings = Proceedings(base, tuple(given), {})
    seconds = {
        "list": clock(lambda: rows_of(given, base)),
        "clashes": clock(lambda: proceedings.groups),
        "voting": clock(lambda: proceedings.voting),
        "standing": clock(lambda: proceedings.standing),
    }
    for one in FORMATS:
        seconds[f"export {one.name}"] = clock(lambda: one.render(form_of(given, base)))  # noqa: B023
    kept = True
    for name, took in seconds.items():
        limit = LIMITS.get(name.partition(" ")[0])
        kept = kept and (limit is None or took <= limit)
        print(f"{name:24} {took:6.2f} s" + (f"  (at most {limit:g})" if limit else ""))
    return kept


def clock(work: Callable[[], object]) -> float:
    """Seconds that something takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure_trips(count: int) -> int:
    """How many of so many drawn amendments do not come back as they were."""
    base = programme()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(-(-count // 100)):
            given = numbered(random_amendments(base, 100, seed))
            for ending in ("jsonld", "xlsx"):
                path = export_form(form_of(given, base), Path(folder, f"form.{ending}"))
                back = {one.id: one for one in read_amendments(path, base).amendments}
                wrong += sum(back.get(one.id) != one for one in given)
            wrong += tracked_wrong(base, given, Path(folder, "form.docx"))
    return wrong


def tracked_wrong(base: Outline, given: Sequence[Amendment], path: Path) -> int:
    """How many differ after tracked changes: they go out in sets that can stand together."""
    wrong, left = 0, list(given)
    while left:
        together, left = without_clashes(base, left)
        export_form(form_of(together, base), path, "tracked")
        back = {one.id: one for one in read_amendments(path, base).amendments}
        wrong += sum(back.get(one.id) != one for one in together)
    return wrong


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--trips", type=int, default=0, help="amendments to write and read back"
    )
    arguments = parser.parse_args()
    if arguments.trips:
        wrong = measure_trips(arguments.trips)
        print(f"{arguments.trips} amendments; not as they were: {wrong}")
        sys.exit(bool(wrong))
    sys.exit(not measure_speed())


if __name__ == "__main__":
    main()
