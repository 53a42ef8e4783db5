"""The white space between the words of a line."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence

from index_builder.layout.words import Word

_WORD_GAP = 0.18
"""White space as wide as this, in parts of the size, parts two words."""
_CELL_GAP = 2.0
"""White space as wide as this is shown as a tab."""
_LETTERS = 6
_SPACED_LETTERS = 0.6
"""A line with so large a share of lone letters is set in spaced letters."""
_EVEN = 0.05
"""Stretched spaces of a line differ by less, in parts of the size."""


def text_of(words: Sequence[Word], *, full: bool = False) -> str:
    """The words of a line, with the white space that parts them.

    `full`: the line is as long as those around it, so that wide gaps may be stretched
    spaces.
    """
    if _is_letter_spaced(words):
        return _close_up(words)
    if full and _is_stretched(words):
        return " ".join(word.text for word in words)
    parts = [words[0].text]
    for before, word in itertools.pairwise(words):
        parts += [_space(before, word), word.text]
    return "".join(parts)


def _space(before: Word, word: Word) -> str:
    gap, size = (
        word.left - before.right,
        max(min(before.font.size, word.font.size), 1.0),
    )
    if gap >= _CELL_GAP * size:
        return "\t"
    return " " if word.spaced or gap >= _WORD_GAP * size else ""


def _is_letter_spaced(words: Sequence[Word]) -> bool:
    lone = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    return len(words) >= _LETTERS and lone >= _SPACED_LETTERS * len(words)


def _close_up(words: Sequence[Word]) -> str:
    """A line set in spaced letters: only gaps much wider than most part words."""
    gaps = [word.left - before.right for before, word in itertools.pairwise(words)]
    usual = statistics.median(gaps)
    size = max(words[0].font.size, 1.0)
    parts = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        parts += [" " if gap > usual + 0.15 * size else "", word.text]
    return re.sub(" +", " ", "".join(parts))


def _is_stretched(words: Sequence[Word]) -> bool:
    """Whether a line is justified: all its gaps are alike, and its words are not."""
    gaps = [word.left - before.right for before, word in itertools.pairwise(words)]
    steps = [word.left - before.left for before, word in itertools.pairwise(words)]
    even = _EVEN * words[0].font.size
    return len(gaps) > 1 and _spread(gaps) < even < _spread(steps)


def _spread(lengths: Sequence[float]) -> float:
    return max(lengths) - min(lengths)
