"""The words of a page by the height at which they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from index_builder.layout.words import Word


class Heights:
    """The words of a page, found by their baselines."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = sorted(words, key=lambda word: word.baseline)
        self._baselines = [word.baseline for word in self._words]
        self.largest = max((word.font.size for word in self._words), default=0.0)
        """The size of the largest letters."""

    def between(self, top: float, bottom: float) -> list[Word]:
        """The words, from above, whose baselines lie between two heights."""
        first = bisect_left(self._baselines, top)
        return self._words[first : bisect_right(self._baselines, bottom)]
