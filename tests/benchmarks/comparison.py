"""How well two editions are compared: `python -m tests.benchmarks.comparison [--scripts N] [DOCUMENT ...]`.

Scripts of edits (rewording of 10 to 60 % of the words, moves, splits, mergers,
insertions, deletions) make new editions of real documents. Printed: F1 of the pairs of
blocks that were changed, moves found, splits and mergers found, and the time for 1,600
by 1,600 measures.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from index_builder import sources
from index_builder.model import Block, Kind, Outline
from index_builder.recover import recover
from reader.core.compare.engine import compare, views
from reader.core.compare.model import Comparison, LinkKind
from tests.benchmarks.edit_scripts import EDITABLE, SHORTEST, Edition, new_edition

DOCUMENTS = 20
SHARES = (0.05, 0.1, 0.2, 0.3)
MEASURES = 1_600
LENGTHS = (80, 400)
"""Blocks of the documents that scripts are tried on."""
TITLES = ("pairs", "changed", "moves", "parts")


def tally(edition: Edition, comparison: Comparison) -> Counter[str]:
    """How many pairs, changed pairs, moves and parts were found, and how many of them are true."""
    old_blocks = [unit.block for unit in comparison.old_units]
    new_blocks = [unit.block for unit in comparison.new_units]
    pairs = {
        (old_blocks[o], new_blocks[n])
        for link in comparison.links
        for o in link.old
        for n in link.new
    }
    moved = {old_blocks[o] for link in comparison.links if link.moved for o in link.old}
    parts = {
        (old_blocks[o], new_blocks[n])
        for link in comparison.links
        if link.kind in (LinkKind.SPLIT, LinkKind.MERGED)
        for o in link.old
        for n in link.new
    }
    old = comparison.old.blocks
    new = comparison.new.blocks
    found = {
        "pairs": (pairs, edition.pairs),
        "changed": (
            {(a, b) for a, b in pairs if old[a].text != new[b].text},
            {(a, b) for a, b in edition.pairs if old[a].text != new[b].text},
        ),
        "moves": (moved, edition.moved & {a for a, _ in edition.pairs}),
        "parts": (parts, edition.parted),
    }
    counts: Counter[str] = Counter()
    for title, (had, wanted) in found.items():
        counts[f"{title} hit"] = len(had & wanted)
        counts[f"{title} found"] = len(had)
        counts[f"{title} wanted"] = len(wanted)
    return counts


def f1(counts: Counter[str], title: str) -> float:
    """The harmonic mean of precision and recall; 1 where there was nothing to find."""
    both = counts[f"{title} found"] + counts[f"{title} wanted"]
    return 2 * counts[f"{title} hit"] / both if both else 1.0


def measured(outlines: Sequence[Outline], scripts: int) -> Counter[str]:
    """The counts over so many scripts, taken in turn on the documents."""
    counts: Counter[str] = Counter()
    for seed in range(scripts):
        outline = outlines[seed % len(outlines)]
        other = outlines[(seed + 1) % len(outlines)]
        edition = new_edition(
            outline, texts_of(other), seed, SHARES[seed // len(outlines) % len(SHARES)]
        )
        counts += tally(edition, compare(outline, edition.outline))
    return counts


def texts_of(outline: Outline) -> list[str]:
    """Texts of a document that may be new in another."""
    texts = [block.text for block in outline.blocks if block.kind in EDITABLE]
    return [text for text in texts if len(text.split()) >= SHORTEST]


def corpus_outlines() -> Iterator[Outline]:
    """Documents of the corpus that are of a bearable length."""
    corpus = Path(
        os.environ.get("TILTAK_CORPUS", Path(__file__).parents[3] / "shared" / "corpus")
    )
    for path in sorted((corpus / "documents").glob("*.pdf")):
        if ".blind" not in path.name:
            outline = recover(sources.read(path))
            if (
                LENGTHS[0] <= len(outline.blocks) <= LENGTHS[1]
                and len(texts_of(outline)) > LENGTHS[0] // 4
            ):
                yield outline


def speed(outlines: Sequence[Outline]) -> tuple[float, float]:
    """Seconds until the first view, and in all, for 1,600 by 1,600 measures of which a third is reworded."""
    texts = list(
        dict.fromkeys(text for outline in outlines for text in texts_of(outline))
    )[:MEASURES]
    blocks = tuple(
        Block(Kind.MEASURE, text, f"b{index}", level=1)
        for index, text in enumerate(texts)
    )
    edition = new_edition(Outline("", "nb", blocks), texts, 1, 1 / 3)
    began = time.perf_counter()
    steps = views(Outline("", "nb", blocks), edition.outline)
    next(steps)
    first = time.perf_counter() - began
    next(steps)
    return first, time.perf_counter() - began


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="*", type=Path)
    parser.add_argument("--scripts", type=int, default=1_000)
    given = parser.parse_args()
    outlines = [recover(sources.read(path)) for path in given.documents]
    if not outlines:
        found = corpus_outlines()
        outlines = [
            outline for outline, _ in zip(found, range(DOCUMENTS), strict=False)
        ]
    counts = measured(outlines, given.scripts)
    print(f"{given.scripts} scripts on {len(outlines)} documents")
    for title in TITLES:
        hit = counts[f"{title} hit"]
        precision, recall = (
            hit / max(1, counts[f"{title} found"]),
            hit / max(1, counts[f"{title} wanted"]),
        )
        print(
            f"{title:8} F1 {f1(counts, title):.4f}  precision {precision:.4f}  recall {recall:.4f}"
        )
    first, whole = speed(outlines)
    print(
        f"{MEASURES} x {MEASURES} measures: first view {first:.2f} s, whole {whole:.2f} s"
    )


if __name__ == "__main__":
    main()
