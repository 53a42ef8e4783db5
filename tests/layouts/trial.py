"""One layout tried: set, read, recovered, scored."""

from __future__ import annotations

from typing import NamedTuple

from index_builder.account import check
from index_builder.recover import recover
from index_builder.sources import pdf
from tests.layouts.layout import Layout, draw
from tests.layouts.scores import Score, score
from tests.layouts.setting import pages

RIGHT = 0.95
"""A layout is right where each figure is at least this."""
FLOOR = 0.7


class Trial(NamedTuple):
    """What came of a seed."""

    seed: int
    layout: Layout
    score: Score
    balanced: bool
    """Whether every character is accounted for."""


def trial(seed: int, fixed: Layout | None = None) -> Trial:
    """Set the layout of a seed, and recover it."""
    layout = draw(seed, fixed)
    text, data = pages(layout, seed)
    source = pdf.read(f"{seed}.pdf", data)
    outline = recover(source)
    return Trial(
        seed,
        layout,
        score(text.pieces, outline.blocks),
        check(source, outline).balanced,
    )
