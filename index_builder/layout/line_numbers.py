"""Which line of the text each number in the margin counts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from index_builder.layout.line_counts import CountedLine, count_unnumbered
from index_builder.layout.margin_numbers import MarginNumber
from index_builder.layout.rows import DESCENT, Row
from index_builder.layout.thresholds import LIMITS

Numbers = Sequence[Sequence[MarginNumber]]


def count_lines(pages: Sequence[Sequence[Row]], numbers: Numbers) -> list[list[int]]:
    """The number of each row of each page; 0 where none is known.

    Those that the margin prints, and those that follow from them.
    """
    printed = [
        _printed(rows, margin) for rows, margin in zip(pages, numbers, strict=True)
    ]
    if not any(map(any, printed)):
        return printed
    lines = [
        [CountedLine(*each, page) for each in zip(rows, values, strict=True)]
        for page, (rows, values) in enumerate(zip(pages, printed, strict=True))
    ]
    count_unnumbered(list(itertools.chain.from_iterable(lines)))
    return [[line.number for line in page] for page in lines]


def rows_of_numbers(
    rows: Sequence[Row], values: Sequence[int], margin: Sequence[MarginNumber]
) -> Iterator[tuple[str, Row | None, int]]:
    """The rows of a page with their texts and numbers, and before each the number in the margin (with no row)."""
    left = {number.value: number.word.text for number in margin}
    spare = [number.word.text for number in margin]
    for row, value in zip(rows, values, strict=True):
        if text := left.pop(value, ""):
            spare.remove(text)
            yield text, None, 0
        yield row.text, row, value
    yield from ((text, None, 0) for text in spare)


def _printed(rows: Sequence[Row], margin: Sequence[MarginNumber]) -> list[int]:
    """The numbers that are printed beside the rows of a page."""
    values = [0] * len(rows)
    for number in margin:
        near = [
            (distance, at)
            for at, row in enumerate(rows)
            if (distance := _distance(number, row)) >= 0
        ]
        for _, at in sorted(near)[:1]:
            values[at] = values[at] or number.value
    return values


def _distance(number: MarginNumber, row: Row) -> float:
    """How far a row stands from a number at its height, on the side of its lines.

    Below 0 where it does not.
    """
    baseline = row.box.bottom - DESCENT * row.font.size
    if abs(baseline - number.word.baseline) > max(
        LIMITS.same_line * row.font.size, 2.0
    ):
        return -1.0
    gap = (
        row.box.left - number.word.right
        if number.before
        else number.word.left - row.box.right
    )
    return max(gap, 0.0) if gap > -LIMITS.same_line * row.font.size else -1.0
