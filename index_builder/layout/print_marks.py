"""What this program prints beside a text: the numbers of measures, and the pages of the source."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word

Page = Sequence[Word]
_MEASURE = re.compile(r"(\d{1,4}(?:\.\d{1,4})*)-(\d{1,4})([a-z]?)")
"""The number of a measure as this program prints it: "3.4.1-7", "3.4.1-7b"."""
_PAGE = re.compile(r"[^\W\d]{1,2}\.")
"""The sign before a page's number: "s.", "p."."""


def find_print_marks(pages: Sequence[Page]) -> tuple[set[int], set[int]]:
    """The identities of the words that are numbers of measures, and of those that name pages.

    Both are set smaller than the text, and count on; a few alone may be anything.
    """
    return _measure_numbers(pages), _source_pages(pages)


def _measure_numbers(pages: Sequence[Page]) -> set[int]:
    found = [
        (word, match)
        for page in pages
        for word in page
        if "-" in word.text
        and (match := _MEASURE.fullmatch(word.text))
        and _is_small(word, page)
    ]
    counted = sum(
        _counts_on(one, two) for (_, one), (_, two) in itertools.pairwise(found)
    )
    if counted < max(LIMITS.marks, len(found) / 2):
        return set()
    return {id(word) for word, _ in found}


def _is_small(word: Word, page: Page) -> bool:
    """Whether a word is set smaller than most of its page."""
    usual = statistics.median(each.font.size for each in page)
    return word.font.size < LIMITS.smaller * usual


def _counts_on(one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether a measure's number is the next after another: "3.1-3" or "3.1-2a" after "3.1-2"."""
    return one[1] == two[1] and int(two[2]) - int(one[2]) == (not two[3])


def _source_pages(pages: Sequence[Page]) -> set[int]:
    """The words "s. 12" behind the ends of lines, at one place on all pages."""
    places: defaultdict[int, list[tuple[Word, Word]]] = defaultdict(list)
    for page in pages:
        for sign, number in _signed_numbers(page):
            if _is_small(sign, page) and _ends_line(number, page):
                places[round(sign.left)].append((sign, number))
    return {
        id(word)
        for marks in places.values()
        if len(marks) >= LIMITS.marks and _rises(marks)
        for mark in marks
        for word in mark
    }


def _signed_numbers(page: Page) -> Iterator[tuple[Word, Word]]:
    for sign, number in itertools.pairwise(page):
        if (
            number.text.isdecimal()
            and _PAGE.fullmatch(sign.text)
            and sign.font == number.font
            and sign.baseline == number.baseline
        ):
            yield sign, number


def _ends_line(number: Word, page: Page) -> bool:
    """Whether nothing stands right of a word at its height."""
    return not any(
        word.left > number.right and abs(word.baseline - number.baseline) < 1
        for word in page
    )


def _rises(marks: Sequence[tuple[Word, Word]]) -> bool:
    """Whether the numbers of some marks go up."""
    values = [int(number.text) for _, number in marks]
    return all(one < two for one, two in itertools.pairwise(values))
