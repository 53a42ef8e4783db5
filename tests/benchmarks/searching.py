"""From keystroke to results: the search beside Whoosh, SQLite FTS5, Xapian and tantivy on the same text.

python -m tests.benchmarks.searching                100 KB and 10 MB
python -m tests.benchmarks.searching 0.1 10 100     as many megabytes as are named
python -m tests.benchmarks.searching 100 Tiltak     only the engines whose names begin so
python -m tests.benchmarks.searching plot           draw what was measured so far, in build/searching.png

Times are the processor's, so that a busy machine measures the same; those of Xapian, which runs in a process of its
own, have elapsed. At 100 MB the others have it in one index; Tiltak has it as its users do, as 1,000 documents of
100 KB, and its figures are those to the first document's hits, with a row for all of them.
"""

from __future__ import annotations

import json
import os
import random
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
from reader.core.shelf_search import ShelfSearcher
from tests.benchmarks.search_engines import ENGINES, PAGE, Ask, emptied
from tests.benchmarks.text import outline as synthetic

KINDS = ("1 word", "2 words", "3 words", "phrase", "prefix")
ASKED = {"1 word": ("words", 1), "2 words": ("words", 2), "3 words": ("words", 3), "phrase": ("phrase", 2)}
QUESTIONS = 40
"""Of each kind."""
FEWER = 12
"""Of each kind for the largest text, where some engines take seconds for each."""
SHELF_MB = 100
DOCUMENT_BYTES = 100_000
FIGURES = Path("build/searching.json")
PLOT = Path("build/searching.png")
GOALS = {0.1: 16, 10: 50, 100: 150}
"""Megabytes to the milliseconds within which 95 of 100 answers are to come."""


def questions(outline: Outline) -> dict[str, list[str]]:
    """Questions of each kind that the text answers: words that stand in it, side by side where there are several."""
    chosen = random.Random(7)
    texts = [[word.text for word in words(block.text) if len(word.text) > 3] for block in outline.blocks[:40_000]]
    texts = [text for text in texts if len(text) > 3]
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for _ in range(QUESTIONS):
        for kind, (_way, count) in ASKED.items():
            text = chosen.choice(texts)
            start = chosen.randrange(len(text) - count)
            found[kind].append(" ".join(text[start : start + count]))
        found["prefix"].append(chosen.choice(chosen.choice(texts))[: chosen.randint(2, 5)])
    return found


def timed(ask: Callable[[], object], *, elapsed: bool = False) -> float:
    """Milliseconds of a call."""
    clock = time.perf_counter if elapsed else time.process_time
    began = clock()
    ask()
    return (clock() - began) * 1000


def percentiles(figures: list[float]) -> tuple[float, float]:
    """The middle one, and the one that 95 of 100 stay below."""
    ordered = sorted(figures)
    return ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]


def measure(ask: Ask, asked: dict[str, list[str]], *, elapsed: bool = False) -> dict[str, tuple[float, float]]:
    """p50 and p95 for each kind of question."""
    ask(asked["1 word"][0], "words")
    found = {}
    for kind in KINDS:
        way, _count = ASKED.get(kind, ("prefix", 1))
        found[kind] = percentiles([timed(partial(ask, text, way), elapsed=elapsed) for text in asked[kind]])
    return found


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def engines(megabytes: float, folder: Path, names: tuple[str, ...]) -> list[dict[str, Any]]:
    """Index and ask every engine that is installed and named."""
    outline = synthetic(int(megabytes * 1e6))
    bytes_of_text = sum(len(block.text.encode()) for block in outline.blocks)
    asked = {kind: texts[: FEWER if megabytes >= SHELF_MB else QUESTIONS] for kind, texts in questions(outline).items()}
    rows = []
    for engine in ENGINES:
        if not engine.name.startswith(names):
            continue
        if not engine.installed():
            print(f"{engine.name} is not installed here and was passed over.\n", flush=True)
            continue
        if engine.name == "Tiltak" and megabytes >= SHELF_MB:
            rows += shelf(asked, emptied(folder / "shelf"))
            continue
        place = emptied(folder / "engine")
        engine.index(Outline("", "nb", outline.blocks[:20]), emptied(folder / "warm"))
        seconds = timed(partial(engine.index, outline, place), elapsed=engine.apart) / 1000
        answers = measure(engine.opened(outline, place), asked, elapsed=engine.apart)
        rows.append(_row(engine.name, bytes_of_text, seconds, size_of(place), answers))
        print(_line(rows[-1]), flush=True)
    return rows


def shelf(asked: dict[str, list[str]], folder: Path) -> list[dict[str, Any]]:
    """The same amount of text as many documents, each with its own index."""
    keys = [str(number) for number in range(int(SHELF_MB * 1e6) // DOCUMENT_BYTES)]
    bytes_of_text = seconds = 0.0
    for key in keys:
        outline = synthetic(DOCUMENT_BYTES, seed=int(key))
        bytes_of_text += sum(len(block.text.encode()) for block in outline.blocks)
        seconds += timed(partial(create, folder / key / "index", outline)) / 1000
        (folder / key / "outline.xml").write_bytes(outline_xml.write(outline))

    def read(key: str) -> Outline:
        return outline_xml.read(folder / key / "outline.xml")

    languages = dict.fromkeys(keys, "nb")
    joined = timed(lambda: ShelfSearcher(folder / "all", languages, read)) / 1000
    searcher = ShelfSearcher(folder / "all", languages, read)

    def first(question: str, kind: str) -> int:
        text = f'"{question}"' if kind == "phrase" else question
        for answer in searcher.search(text, live=kind == "prefix"):
            hits = answer.results.ranked(0, PAGE)
            return len([answer.results.snippet(hit.position) for hit in hits])
        return 0

    def everything(question: str, kind: str) -> int:
        text = f'"{question}"' if kind == "phrase" else question
        return sum(len(answer.results) for answer in searcher.search(text, live=kind == "prefix"))

    size = sum(size_of(folder / key / "index") for key in keys) + size_of(folder / "all")
    rows = [_row("Tiltak", bytes_of_text, seconds + joined, size, measure(first, asked))]
    print(_line(rows[0]), flush=True)
    few = {kind: texts[:8] for kind, texts in asked.items()}
    rows.append(_row("Tiltak, all documents", bytes_of_text, seconds + joined, size, measure(everything, few)))
    print(_line(rows[1]), flush=True)
    return rows


def typing(megabytes: float, folder: Path) -> None:
    """Questions typed letter by letter, each key followed by the results of the whole first page."""
    outline = synthetic(int(megabytes * 1e6))
    asked = questions(outline)
    ask = ENGINES[0].opened(outline, emptied_index(outline, folder))
    typed = [question for kind in ("1 word", "2 words", "3 words") for question in asked[kind][:12]]
    keys = [question[:length] for question in typed for length in range(1, len(question) + 1)]
    ask(typed[0], "words")
    p50, p95 = percentiles([timed(partial(ask, key, "prefix")) for key in keys])
    goal = GOALS.get(megabytes)
    print(
        f"\nTyped letter by letter, {len(keys)} keys: p50 {p50:.1f} ms, p95 {p95:.1f} ms (goal {goal} ms)\n", flush=True
    )


def emptied_index(outline: Outline, folder: Path) -> Path:
    """A new folder with the document's index."""
    place = emptied(folder / "typing")
    create(place / "index", outline)
    return place


def _row(name: str, text: float, seconds: float, size: int, answers: dict[str, tuple[float, float]]) -> dict[str, Any]:
    return {"name": name, "speed": text / seconds / 1e6, "size": size / text, "answers": answers}


def _line(row: dict[str, Any]) -> str:
    answers = " | ".join(f"{p50:.1f} / {p95:.1f}" for p50, p95 in row["answers"].values())
    return f"| {row['name']} | {row['speed']:.2f} | {row['size']:.2f} | {answers} |"


def plot(figures: dict[str, list[dict[str, Any]]], path: Path) -> None:
    """Draw how the time of the slowest kind of question grows with the text."""
    from matplotlib import pyplot  # not needed to measure

    sizes = sorted(figures, key=float)
    names = [row["name"] for row in figures[sizes[0]]] if sizes else []
    drawing, axes = pyplot.subplots(figsize=(7, 4.5), layout="constrained")
    for name in names:
        points = [
            (float(size), max(p95 for _, p95 in row["answers"].values()))
            for size in sizes
            for row in figures[size]
            if row["name"] == name
        ]
        axes.plot(*zip(*points, strict=True), marker="o", label=name, linewidth=2.5 if name == "Tiltak" else 1)
    axes.plot(list(GOALS), list(GOALS.values()), linestyle=":", color="black", label="goal")
    axes.set(xscale="log", yscale="log", xlabel="megabytes of text", ylabel="p95 of the slowest question, ms")
    axes.legend()
    drawing.savefig(path, dpi=150)
    print(f"The growth is drawn in {path}.")


def main() -> None:
    """Measure what was asked for, and draw the growth where it can be drawn."""
    figures: dict[str, list[dict[str, Any]]] = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    FIGURES.parent.mkdir(exist_ok=True)
    sizes = [float(text) for text in sys.argv[1:] if text[0].isdigit()]
    names = tuple(text for text in sys.argv[1:] if not text[0].isdigit())
    for megabytes in sizes or ([0.1, 10.0] if not names else []):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            os.environ["TILTAK_DATA"] = str(folder / "data")
            print(f"\n### {megabytes:g} MB of text\n")
            print("| engine | MB/s | index/text | " + " | ".join(f"{kind}, ms p50 / p95" for kind in KINDS) + " |")
            print("|---" * (len(KINDS) + 3) + "|", flush=True)
            rows = engines(megabytes, folder, names or ("",))
            if megabytes < SHELF_MB:
                typing(megabytes, folder)
        others = [row for row in figures.get(f"{megabytes:g}", []) if row["name"] not in {r["name"] for r in rows}]
        figures[f"{megabytes:g}"] = rows + others
        FIGURES.write_text(json.dumps(figures, indent=1))
    try:
        plot(figures, PLOT)
    except ImportError:
        print("The growth is not drawn: matplotlib is not installed (dependency group `bench`).")


if __name__ == "__main__":
    main()
