"""How well annotations are found again in edited copies of a report: `python -m tests.benchmarks.anchoring [REPORT]`.

Every block bears a note, and every longer one a highlight on some of its words. A share
of the blocks is edited (words changed, moved, split, merged, deleted, look-alikes
added; chapters renumbered), several times over. Printed for each share: what was placed
where it belongs (of what is still in the document), what wrongly, and what was left for
review.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections import Counter
from pathlib import Path

from index_builder import sources
from index_builder.model import Outline
from index_builder.recover import recover
from reader.core.anchor import Anchor, anchor_span
from reader.core.anchor_place import Place
from reader.core.anchor_resolver import AnchorResolver
from tests.benchmarks.edits import Edited, edited

SHARES = {0.05: 0.98, 0.10: 0.95, 0.20: 0.90}
"""Share of the blocks that is edited, and what must be placed correctly."""
ROUNDS = 10
LONG = 60
"""Characters of a block that gets a highlight as well."""


def anchors(outline: Outline, seed: int) -> list[tuple[int, Anchor]]:
    """A note on every block and a highlight in every long one, each with its block's position."""
    chance = random.Random(seed)
    made = []
    for position, block in enumerate(outline.blocks):
        made.append((position, anchor_span(outline, block.id, "old", -1, -1)))
        if len(block.text) >= LONG:
            spaces = [i for i, letter in enumerate(block.text) if letter == " "]
            first = chance.randrange(max(1, len(spaces) - 6))
            span = (
                spaces[first] + 1,
                spaces[min(first + chance.randint(2, 6), len(spaces) - 1)],
            )
            made.append((position, anchor_span(outline, block.id, "old", *span)))
    return made


def judge(copy: Edited, position: int, place: Place) -> str:
    """What became of an anchor on the block that was at this position."""
    truth = copy.truth.get(position, -1)
    if place.position < 0:
        return "review" if truth >= 0 else "gone, in review"
    return "correct" if place.position == truth else "wrong"


def measure(outline: Outline, share: float, seed: int, former: bool) -> Counter[str]:
    """How the anchors of one edited copy fared."""
    copy = edited(outline, share, seed)
    finder = AnchorResolver(copy.outline, outline if former else None)
    return Counter(
        judge(copy, position, finder.find(anchor))
        for position, anchor in anchors(outline, seed)
    )


def main() -> None:
    """Print the tables."""
    corpus = Path(
        os.environ.get("TILTAK_CORPUS", Path(__file__).parents[3] / "shared" / "corpus")
    )
    report = Path(sys.argv[1]) if len(sys.argv) > 1 else corpus / "report.nb.txt"
    outline = recover(sources.read(report))
    print(
        f"{report.name}: {len(outline.blocks)} blocks, {len(anchors(outline, 0))} annotations, {ROUNDS} copies a share"
    )
    for former, name in (
        (True, "the old document is at hand"),
        (False, "only the annotations are at hand"),
    ):
        print(f"\n{name}\nedited  correct  needed  wrong  review  gone  ms a copy")
        for share, needed in SHARES.items():
            began = time.perf_counter()
            found = sum(
                (measure(outline, share, seed, former) for seed in range(ROUNDS)),
                Counter(),
            )
            took = (time.perf_counter() - began) / ROUNDS * 1000
            there = found["correct"] + found["review"] + found["wrong"]
            print(
                f"{share:6.0%}  {found['correct'] / there:7.4f}  {needed:6.2f}  {found['wrong']:5}  {found['review']:6}"
                f"  {found['gone, in review']:4}  {took:9.0f}"
            )


if __name__ == "__main__":
    main()
