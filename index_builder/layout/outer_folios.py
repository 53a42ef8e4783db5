"""Page numbers in the outer margin, beside a line of the text that they are no part of."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index_builder.layout.heights import Heights
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word

Page = Sequence[Word]


class _Folio(NamedTuple):
    """A number that may be that of its page."""

    word: Word
    page: int
    line: str
    """The words at its height."""
    in_text: bool
    """A line set alike stands close above its own: heads and feet stand apart."""


def find_outer_folios(pages: Sequence[Page]) -> set[int]:
    """The identities of the page numbers that stand in the margin beside a line.

    They count the pages, at one height, beyond the edge of the text; a few alone may be
    anything.
    """
    found: defaultdict[int, list[_Folio]] = defaultdict(list)
    for number, page in enumerate(pages, start=1):
        for folio in _folios(number, page):
            found[int(folio.word.text) - number].append(folio)
    return {
        id(folio.word)
        for folios in map(_at_one_height, found.values())
        if len({folio.page for folio in folios}) >= LIMITS.repeated
        for folio in _in_text(folios)
    }


def _in_text(folios: Sequence[_Folio]) -> Iterator[_Folio]:
    """Those of some numbers that stand beside a line of the text, not in a head or a foot."""
    times = Counter(folio.line for folio in folios)
    return (
        folio
        for folio in folios
        if folio.line and folio.in_text and times[folio.line] == 1
    )


def _at_one_height(folios: Sequence[_Folio]) -> list[_Folio]:
    """Those of some numbers that stand where most of them do."""
    usual = statistics.median(folio.word.baseline for folio in folios)
    return [folio for folio in folios if abs(folio.word.baseline - usual) < LIMITS.cell]


def _folios(number: int, page: Page) -> Iterator[_Folio]:
    candidates = [word for word in page if _is_number(word)]
    if not candidates:
        return
    heights = Heights(page)
    left, right = _edges(heights, page)
    for word in candidates:
        beside = [other for other in _line(word, heights) if other is not word]
        outside = word.right < left or word.left > right
        if outside and all(_apart(word, other) for other in beside):
            line = " ".join(other.text for other in beside)
            yield _Folio(word, number, line, _goes_on_line(beside, heights))


def _is_number(word: Word) -> bool:
    text = word.text
    return text.isascii() and text.isdecimal() and len(text) < LIMITS.digits


def _line(word: Word, heights: Heights) -> list[Word]:
    """The words at the height of a word."""
    reach = LIMITS.same_line * word.font.size
    return heights.between(word.baseline - reach, word.baseline + reach)


def _apart(number: Word, word: Word) -> bool:
    """Whether a number is neither near a word nor set smaller, as the sign of a note is."""
    gap = max(word.left - number.right, number.left - word.right)
    size = word.font.size
    return gap > LIMITS.folio_gap * size and number.font.size > LIMITS.smaller * size


def _goes_on_line(line: Sequence[Word], heights: Heights) -> bool:
    """Whether the words of a line go on those of another, set alike, right above it."""
    if not line:
        return False
    baseline, font = line[0].baseline, line[0].font
    above = heights.between(
        baseline - LIMITS.pitch * font.size, baseline - LIMITS.same_line * font.size
    )
    return any(word.font == font for word in above)


def _edges(heights: Heights, page: Page) -> tuple[float, float]:
    """Where most lines of a page begin, and where most of them end."""
    lines = {round(word.baseline): word for word in page}.values()
    ends = [_line(word, heights) for word in lines]
    lefts = Counter(round(min(word.left for word in line)) for line in ends)
    rights = Counter(round(max(word.right for word in line)) for line in ends)
    return (
        lefts.most_common(1)[0][0] - LIMITS.slack,
        rights.most_common(1)[0][0] + LIMITS.slack,
    )
