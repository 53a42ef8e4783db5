"""How tall every piece of a document is, and where it stands, at any size of document.

A piece that was laid out has its exact height; any other has an estimate that is linear
in its number of characters, `per_character[variant] * characters + fixed[variant]`.
Being linear, the estimates of a run of pieces add up from a few sums, so that a new
width or zoom costs next to nothing however long the document is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import ceil, floor

CHUNK = 128
"""Pieces whose heights are added up in one sum."""


class Heights:
    """Heights of pieces in pixels, and the sums above them."""

    def __init__(self, variants: Sequence[int], lengths: Sequence[int]) -> None:
        """Take for each piece the number of its variant and its number of characters.

        A variant is an index of the coefficients of `set_scale`.
        """
        self._variants = variants
        self._lengths = lengths
        self._per_character: Sequence[float] = ()
        self._fixed: Sequence[float] = ()
        self._exact: dict[int, float] = {}
        self._make_up = [
            _make_up(variants[i : i + CHUNK], lengths[i : i + CHUNK])
            for i in range(0, len(variants), CHUNK)
        ]
        self._sums = [0.0] * len(self._make_up)
        self._tops: list[float] = [0.0]
        self._stale = True

    def __len__(self) -> int:
        return len(self._variants)

    def set_scale(self, per_character: Sequence[float], fixed: Sequence[float]) -> None:
        """Estimate all heights anew with these coefficients, in pixels.

        There is one of each for every variant. Exact heights are forgotten.
        """
        self._per_character, self._fixed = per_character, fixed
        self._exact.clear()
        self._sums = [
            sum(
                per_character[variant] * characters + fixed[variant] * count
                for variant, count, characters in chunk
            )
            for chunk in self._make_up
        ]
        self._stale = True

    def set_exact(self, piece: int, height: float) -> bool:
        """Record the exact height of a piece; return whether a piece below it moved."""
        change = height - self.height(piece)
        self._exact[piece] = height
        if not change:
            return False
        self._sums[piece // CHUNK] += change
        self._stale = True
        return True

    def is_exact(self, piece: int) -> bool:
        """Whether the piece was laid out since the scale was last set."""
        return piece in self._exact

    def height(self, piece: int) -> float:
        """Of one piece, in pixels: exact where known."""
        exact = self._exact.get(piece)
        if exact is not None:
            return exact
        variant = self._variants[piece]
        return (
            self._per_character[variant] * self._lengths[piece] + self._fixed[variant]
        )

    def top(self, piece: int) -> float:
        """The top of a piece, in pixels below the top of the first piece.

        For `len(self)` it is the end of the last one.
        """
        chunk = piece // CHUNK
        start = chunk * CHUNK
        return self._chunk_tops()[chunk] + sum(map(self.height, range(start, piece)))

    def whole_top(self, piece: int) -> int:
        """`top` as a whole number.

        So neighbours of exact height stand whole pixels apart.
        """
        return floor(self.top(piece))

    def rough_find(self, y: float) -> int:
        """The first piece that begins at `y` pixels or below, to within a few.

        That is exact enough for a mark on a scroll bar.
        """
        tops = self._chunk_tops()
        chunk = bisect_right(tops, y) - 1
        if chunk < 0 or y >= tops[-1]:
            return 0 if chunk < 0 else len(self)
        size = min(CHUNK, len(self) - chunk * CHUNK)
        return chunk * CHUNK + ceil(
            (y - tops[chunk]) / (tops[chunk + 1] - tops[chunk]) * size
        )

    def total(self) -> float:
        """Of all pieces, in pixels."""
        return self._chunk_tops()[-1]

    def find(self, y: float) -> tuple[int, float]:
        """The piece at `y` pixels, and the distance from its top to `y`.

        Beyond the ends it is the first or the last piece.
        """
        if not len(self):
            return 0, 0.0
        tops = self._chunk_tops()
        chunk = min(max(bisect_right(tops, y) - 1, 0), len(self._sums) - 1)
        piece, rest = chunk * CHUNK, max(y, 0.0) - tops[chunk]
        last = min(piece + CHUNK, len(self)) - 1
        while piece < last and rest >= (height := self.height(piece)):
            rest -= height
            piece += 1
        return piece, rest

    def _chunk_tops(self) -> list[float]:
        """Where each run of pieces begins, and last where all end."""
        if self._stale:
            self._tops = list(accumulate(self._sums, initial=0.0))
            self._stale = False
        return self._tops


def _make_up(
    variants: Sequence[int], lengths: Sequence[int]
) -> list[tuple[int, int, int]]:
    """The parts of a run, one for each variant.

    Each is the variant, its number of pieces, and the sum of their characters.
    """
    counts: dict[int, list[int]] = {}
    for variant, length in zip(variants, lengths, strict=True):
        entry = counts.setdefault(variant, [0, 0])
        entry[0] += 1
        entry[1] += length
    return [
        (variant, count, characters) for variant, (count, characters) in counts.items()
    ]
