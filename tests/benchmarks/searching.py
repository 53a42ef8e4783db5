"""From keystroke to results: the search beside Whoosh, SQLite FTS5, Xapian and tantivy on the same text.

python -m tests.benchmarks.searching                100 KB, 1 MB, 10 MB and 100 MB
python -m tests.benchmarks.searching 0.1 10         as many megabytes as are named
python -m tests.benchmarks.searching 100 Tiltak     only the engines whose names begin so
python -m tests.benchmarks.searching plot           print and draw again what was measured last

Times are the processor's, so that a busy machine measures the same. At 100 MB the
others have the text in one index; Tiltak has it as its users do, as 1,000 documents of
100 KB, and its figures are those to the first document's hits, with a row for counting
those of all: what is not listed is not read.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from index_builder import outline_xml
from index_builder.language import words
from index_builder.model import Outline
from index_builder.search_index import create
from reader.core.search.shelf_searcher import ShelfSearcher
from tests.benchmarks import growth
from tests.benchmarks.material import table
from tests.benchmarks.search_engines import ENGINES, PAGE, Ask, clocked, emptied
from tests.benchmarks.text import outline as synthetic

KINDS = ("1 word", "2 words", "3 words", "phrase", "prefix")
ASKED = {
    "1 word": ("words", 1),
    "2 words": ("words", 2),
    "3 words": ("words", 3),
    "phrase": ("phrase", 2),
}
SIZES = (0.1, 1.0, 10.0, 100.0)
QUESTIONS = 40
"""Of each kind."""
PATIENCE = 60
"""Seconds for all questions of a kind: an engine that needs longer is asked fewer of
them, and the table says so."""
SHELF_MB = 100
DOCUMENT_BYTES = 100_000
FIGURES = Path("build/searching.json")
PLOT = Path("build/searching.png")
GOALS = {0.1: 16, 10: 50, 100: 150}
"""Megabytes to the milliseconds within which 95 of 100 answers are to come."""

Row = dict[str, Any]
"""An engine's `name`, `speed` of indexing in MB/s, `size` of the index per byte of
text, and `answers`: for each kind p50 and p95 in milliseconds, and how many questions
were asked."""


def questions(outline: Outline) -> dict[str, list[str]]:
    """Questions of each kind that the text answers: words that stand in it, side by side where there are several."""
    chosen = random.Random(7)
    texts = [
        [word.text for word in words(block.text) if len(word.text) > 3]
        for block in outline.blocks[:40_000]
    ]
    texts = [text for text in texts if len(text) > 3]
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for _ in range(QUESTIONS):
        for kind, (_way, count) in ASKED.items():
            text = chosen.choice(texts)
            start = chosen.randrange(len(text) - count)
            found[kind].append(" ".join(text[start : start + count]))
        found["prefix"].append(
            chosen.choice(chosen.choice(texts))[: chosen.randint(2, 5)]
        )
    return found


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor that some work takes, here and in processes that it starts."""
    began = _spent()
    work()
    return (_spent() - began) * 1000


def _spent() -> float:
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + others.ru_utime + others.ru_stime


def percentiles(figures: list[float]) -> tuple[float, float]:
    """The middle one, and the one that 95 of 100 stay below."""
    ordered = sorted(figures)
    return ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]


def measure(
    ask: Ask, asked: dict[str, list[str]]
) -> dict[str, tuple[float, float, int]]:
    """p50, p95 and the number of questions for each kind of question."""
    ask(asked["1 word"][0], "words")
    found = {}
    for kind in KINDS:
        way, _count = ASKED.get(kind, ("prefix", 1))
        figures: list[float] = []
        for text in asked[kind]:
            figures.append(ask(text, way))
            if sum(figures) > PATIENCE * 1000:
                break
        found[kind] = (*percentiles(figures), len(figures))
    return found


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def engines(megabytes: float, folder: Path, names: tuple[str, ...]) -> list[Row]:
    """Index and ask every engine that is installed and named."""
    outline = synthetic(int(megabytes * 1e6))
    bytes_of_text = sum(len(block.text.encode()) for block in outline.blocks)
    asked = questions(outline)
    rows = []
    for engine in ENGINES:
        if not engine.name.startswith(names):
            continue
        if not engine.installed():
            print(
                f"{engine.name} is not installed here and was passed over.\n",
                flush=True,
            )
            continue
        if engine.name == "Tiltak" and megabytes >= SHELF_MB:
            rows += shelf(asked, emptied(folder / "shelf"))
            continue
        place = emptied(folder / "engine")
        engine.index(Outline("", "nb", outline.blocks[:20]), emptied(folder / "warm"))
        seconds = timed(partial(engine.index, outline, place)) / 1000
        answers = measure(engine.opened(outline, place), asked)
        rows.append(_row(engine.name, bytes_of_text, seconds, size_of(place), answers))
    return rows


def shelf(asked: dict[str, list[str]], folder: Path) -> list[Row]:
    """The same amount of text as many documents, each with its own index and all with one together."""
    keys = [str(number) for number in range(int(SHELF_MB * 1e6) // DOCUMENT_BYTES)]
    bytes_of_text = seconds = 0.0
    for number, key in enumerate((*keys, "new")):
        outline = synthetic(DOCUMENT_BYTES, seed=number)
        bytes_of_text += sum(len(block.text.encode()) for block in outline.blocks)
        seconds += timed(partial(create, folder / key / "index", outline)) / 1000
        (folder / key / "outline.xml").write_bytes(outline_xml.write(outline))

    def read(key: str) -> Outline:
        return outline_xml.read(folder / key / "outline.xml")

    languages = dict.fromkeys(keys, "nb")
    opened = partial(ShelfSearcher, folder / "all", read=read)
    joined = timed(lambda: opened(languages)) / 1000
    searcher = opened(languages)

    def first(question: str, kind: str) -> int:
        text = f'"{question}"' if kind == "phrase" else question
        for answer in searcher.search(text, live=kind == "prefix"):
            hits = answer.results.ranked(0, PAGE)
            return len([answer.results.snippet(hit.position) for hit in hits])
        return 0

    def everything(question: str, kind: str) -> int:
        text = f'"{question}"' if kind == "phrase" else question
        return sum(found.hits for found in searcher.counts(text, live=kind == "prefix"))

    size = sum(size_of(folder / key / "index") for key in keys) + size_of(
        folder / "all"
    )
    few = {kind: texts[:8] for kind, texts in asked.items()}
    rows = [
        _row(
            "Tiltak",
            bytes_of_text,
            seconds + joined,
            size,
            measure(clocked(first), asked),
        ),
        _row(
            "Tiltak, all documents",
            bytes_of_text,
            seconds + joined,
            size,
            measure(clocked(everything), few),
        ),
    ]
    written = size_of(folder / "all")
    added = timed(lambda: opened({**languages, "new": "nb"}))
    grown = size_of(folder / "all") - written
    gone = timed(lambda: opened(dict.fromkeys(keys[1:], "nb")))
    print(
        f"One document more on a shelf of {len(keys)}: {added:.0f} ms and {grown / 1000:.0f} KB written; "
        f"one less: {gone:.0f} ms. Opening the shelf is most of both.\n",
        flush=True,
    )
    return rows


def typing(megabytes: float, folder: Path) -> None:
    """Questions typed letter by letter, each key followed by the results of the whole first page."""
    outline = synthetic(int(megabytes * 1e6))
    asked = questions(outline)
    place = emptied(folder / "typing")
    create(place / "index", outline)
    ask = ENGINES[0].opened(outline, place)
    typed = [
        question
        for kind in ("1 word", "2 words", "3 words")
        for question in asked[kind][:12]
    ]
    keys = [
        question[:length]
        for question in typed
        for length in range(1, len(question) + 1)
    ]
    ask(typed[0], "words")
    p50, p95 = percentiles([ask(key, "prefix") for key in keys])
    goal = f" (goal {GOALS[megabytes]} ms)" if megabytes in GOALS else ""
    print(
        f"\nTiltak, typed letter by letter, {len(keys)} keys: p50 {p50:.1f} ms, p95 {p95:.1f} ms{goal}.\n",
        flush=True,
    )


def _row(
    name: str,
    text: float,
    seconds: float,
    size: int,
    answers: dict[str, tuple[float, float, int]],
) -> Row:
    return {
        "name": name,
        "speed": text / seconds / 1e6,
        "size": size / text,
        "answers": answers,
    }


def show(megabytes: float, rows: list[Row]) -> None:
    """Print what was measured at a size."""
    print(f"\n### {megabytes:g} MB of text\n")
    header = (
        "engine",
        "indexing, MB/s",
        "index / text",
        *(f"{kind}, ms p50 / p95" for kind in KINDS),
    )
    cells = [
        [row["name"], row["speed"], row["size"], *map(_cell, row["answers"].values())]
        for row in rows
    ]
    table(header, cells)


def _cell(answers: tuple[float, float, int]) -> str:
    p50, p95, count = answers
    return f"{p50:.1f} / {p95:.1f}" + (f" ({count} asked)" if count < QUESTIONS else "")


def main() -> None:
    """Measure what was asked for, and draw the growth where it can be drawn."""
    figures: dict[str, list[Row]] = (
        json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    )
    FIGURES.parent.mkdir(exist_ok=True)
    asked = [text for text in sys.argv[1:] if text != "plot"]
    names = tuple(text for text in asked if not text[0].isdigit()) or ("",)
    sizes = [float(text) for text in asked if text[0].isdigit()] or SIZES
    for megabytes in sizes if "plot" not in sys.argv else ():
        with tempfile.TemporaryDirectory() as name:
            os.environ["TILTAK_DATA"] = str(Path(name) / "data")
            rows = engines(megabytes, Path(name), names)
            measured = {row["name"] for row in rows}
            rows += [
                row
                for row in figures.get(f"{megabytes:g}", [])
                if row["name"] not in measured
            ]
            figures[f"{megabytes:g}"] = rows
            FIGURES.write_text(json.dumps(figures, indent=1))
            show(megabytes, rows)
            if megabytes < SHELF_MB and "Tiltak" in measured:
                typing(megabytes, Path(name))
    if "plot" in sys.argv:
        for size in sorted(figures, key=float):
            show(float(size), figures[size])
    growth.draw(figures, KINDS, GOALS, PLOT)


if __name__ == "__main__":
    main()
