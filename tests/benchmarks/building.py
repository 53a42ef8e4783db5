"""Preparing a document: beside calibre's converter on the same file, and how costs grow with length."""

from __future__ import annotations

import resource
import tempfile
import time
from functools import partial
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from index_builder import account, outline_xml, search_index, sources
from index_builder.census import census
from index_builder.formats import format_of
from index_builder.recover import recover
from tests.benchmarks import material
from tests.benchmarks.figures import Bars, Growth, show, verdict
from tests.benchmarks.material import Cost, alternating, program, run, table, tiltak

GOAL = 0.35
"""At most this share of the converter's wall time."""
RUNS = 5
LENGTHS = (1, 10, 100)
COUNT_GOAL = 0.05
"""At most this share of a build's time for the independent count."""
COUNTED = (".txt", ".md", ".html", ".docx", ".odt", ".xml", ".json")
STAGES = ("read", "recover", "account", "write", "index")


def beside_calibre(folder: Path) -> None:
    """The whole command, start included, in turns with `ebook-convert`."""
    source = material.report()
    ours = tiltak("build", source, "-o", folder / "report.tiltak", "--force")
    converter = program("ebook-convert", "calibre")
    if converter is None:
        table(["program", "seconds", "MiB"], [("tiltak build", *run(ours))])
        return
    theirs = [converter, str(source), str(folder / "report.epub")]
    data = str(folder / "data")

    def build() -> Cost:
        return run(ours, TILTAK_DATA=data)

    def convert() -> Cost:
        return run(theirs)

    mine, peer = alternating(RUNS, build, convert)
    table(
        ["program", "seconds", "MiB", "share of time", "goal"],
        [
            ("tiltak build", *mine, mine.seconds / peer.seconds, GOAL),
            ("ebook-convert", *peer, 1.0, ""),
        ],
    )
    print(
        f"Goal, at most {GOAL} of its time: {verdict(mine.seconds / peer.seconds, GOAL)}.\n"
    )
    values = {"Tiltak": mine.seconds, "calibre's ebook-convert": peer.seconds}
    show(
        Bars(
            "building",
            "Preparing the report",
            "seconds, start included",
            values,
            GOAL * peer.seconds,
        )
    )


def growth(folder: Path) -> None:
    """Seconds of the processor for each stage, for the report and many times the report."""
    rows = []
    stages_of = {name: [] for name in STAGES}
    for times in LENGTHS:
        path = material.repeated(material.report(), times, folder)
        size = path.stat().st_size / 1e6
        marks = [time.process_time()]
        source = sources.read(path)
        marks.append(time.process_time())
        outline = recover(source)
        marks.append(time.process_time())
        account.check(source, outline)
        marks.append(time.process_time())
        (folder / "outline.xml").write_bytes(outline_xml.write(outline))
        marks.append(time.process_time())
        search_index.create(folder / f"index-{times}", outline)
        marks.append(time.process_time())
        stages = [(after - before) / size for before, after in pairwise(marks)]
        for name, seconds in zip(STAGES, stages, strict=True):
            stages_of[name].append((size, seconds * size))
        rows.append(
            (
                f"{size:.2f}",
                *stages,
                sum(stages),
                1 / (stages[0] + stages[1]),
                material.peak_mib(),
            )
        )
    table(
        [
            "MB",
            *(f"{name} s/MB" for name in STAGES),
            "all s/MB",
            "structure MB/s",
            "MiB",
        ],
        rows,
    )
    show(
        Growth(
            "building-growth",
            "Preparing, stage by stage",
            "seconds of the processor",
            stages_of,
        )
    )


def counting(folder: Path) -> None:
    """The share of the independent count in the processor's time for a build, format by format."""
    rows = []
    for suffix in COUNTED:
        path = folder / f"report{suffix}"
        run(tiltak("export", material.report(), "-o", path), TILTAK_DATA=str(folder))
        data = path.read_bytes()
        reader = import_module(
            f"index_builder.sources.{format_of(path.name, data).name}"
        )
        before = _children()
        run(
            tiltak("build", path, "-o", folder / "b", "--force"),
            TILTAK_DATA=str(folder),
        )
        whole = _children() - before
        lines = reader.read(path.name, data).lines
        began = time.process_time()
        census(partial(reader.passages, path.name, data), lines)
        share = (time.process_time() - began) / whole
        rows.append((suffix, whole, share, verdict(share, COUNT_GOAL)))
    table(["format", "build s", "share of the count", f"at most {COUNT_GOAL}"], rows)


def _children() -> float:
    """Seconds of the processor that all programs took which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print all tables."""
    with tempfile.TemporaryDirectory() as folder:
        beside_calibre(Path(folder))
        growth(Path(folder))
        counting(Path(folder))


if __name__ == "__main__":
    main()
