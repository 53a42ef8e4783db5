"""How much of a manuscript recovery found: headings, their tree, measures."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from index_builder.model import Block, Kind
from tests.layouts.manuscript import Piece


class Score(NamedTuple):
    """Each from 0 to 1."""

    headings: float
    tree: float
    measures: float

    @property
    def least(self) -> float:
        """The worst of the three."""
        return min(self)


def score(wanted: Sequence[Piece], found: Sequence[Block]) -> Score:
    """Compare texts by their letters and digits."""
    headings = [_headings(wanted), _headings(found)]
    measures = [
        Counter(_key(piece.text) for piece in pieces if piece.kind is Kind.MEASURE)
        for pieces in (wanted, found)
    ]
    return Score(
        _f1(*(Counter(text for _, text in each) for each in headings)),
        _tree(*headings),
        _f1(*measures),
    )


def _headings(pieces: Iterable[Piece | Block]) -> list[tuple[int, str]]:
    return [
        (piece.level, _key(piece.text))
        for piece in pieces
        if piece.kind is Kind.HEADING
    ]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def _f1(wanted: Counter[str], found: Counter[str]) -> float:
    if not wanted and not found:
        return 1.0
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def _tree(wanted: list[tuple[int, str]], found: list[tuple[int, str]]) -> float:
    """The share of the headings in both that hang on the same heading in both."""
    matcher = difflib.SequenceMatcher(
        None, [text for _, text in wanted], [text for _, text in found], autojunk=False
    )
    pairs = [
        (wanted[a + i], found[b + i])
        for a, b, size in matcher.get_matching_blocks()
        for i in range(size)
    ]
    parents = [_parents([pair[side] for pair in pairs]) for side in (0, 1)]
    return sum(map(str.__eq__, *parents)) / len(pairs) if pairs else 0.0


def _parents(headings: list[tuple[int, str]]) -> list[str]:
    """The text of the heading that each hangs on; "" for those on top."""
    above: list[tuple[int, str]] = []
    parents = []
    for level, text in headings:
        while above and above[-1][0] >= level:
            above.pop()
        parents.append(above[-1][1] if above else "")
        above.append((level, text))
    return parents
