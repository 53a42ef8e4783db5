"""Lines without a printed number of their own, counted from those that have one."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index_builder.layout.rows import Row
from index_builder.layout.thresholds import LIMITS
from index_builder.model import Box, Role

_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class CountedLine:
    """A line of a document with numbers in its margins."""

    row: Row
    number: int
    """0 while none is known."""
    page: int
    repeated: bool = False
    """It stands at a page's edge, and at the same height on other pages: no line that is
    counted."""
    small: bool = False
    """It stands at a page's edge in letters smaller than those of any line with a number,
    as heads, feet and notes do: perhaps no line that is counted."""


Lines = Sequence[CountedLine]


def count_unnumbered(lines: Lines) -> None:
    """Number the lines without a printed number, where that follows from those with one.

    Between two numbers there must be as many lines as these say, from page to page as
    well. Above a page's first number and below a last one lines are counted as far as
    these numbers reach, where blank lines are not counted. Where every line has its
    printed number, those without are hardly lines that are counted.
    """
    lines = _in_numbered_columns(lines)
    step = _step(lines)
    blank_counted = step == 1 or _counts_blank_lines(lines)
    runs = list(_runs(lines))
    for gap in _gaps(runs):
        if gap[0].page == gap[-1].page or not blank_counted:
            _fill(gap)
    _find_edges(lines)
    for gap in _gaps(runs):
        _fill_with_less(gap)
    for run in runs:
        known = [at for at, line in enumerate(run) if line.number]
        if known and not blank_counted:
            _count_back(run[: known[0] + 1])
            _count_on(run[known[-1] :], step)


def _in_numbered_columns(lines: Lines) -> list[CountedLine]:
    """The lines that stand in the columns beside which numbers are printed."""
    boxes = [line.row.box for line in lines if line.number]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return [line for line in lines if _lies_within(line.row.box, left, right)]


def _lies_within(box: Box, left: float, right: float) -> bool:
    """Whether half of a box's width, at least, lies between two edges."""
    shared = min(box.right, right) - max(box.left, left)
    return 2 * shared >= box.right - box.left


def _find_edges(lines: Lines) -> None:
    """Tell which lines above a page's first number, or below its last, may be no text."""
    sizes = [_size(line) for line in lines if line.number]
    small = LIMITS.smaller * statistics.median(sizes)
    by_page = itertools.groupby(lines, key=lambda line: line.page)
    edges = [line for _, page in by_page for line in _outside(list(page))]
    pages = Counter(look for look, _ in {(_look(line), line.page) for line in edges})
    for line in edges:
        line.repeated = pages[_look(line)] >= LIMITS.repeated
        line.small = _size(line) < small and _size(line) not in sizes


def _size(line: CountedLine) -> float:
    return round(line.row.font.size, 1)


def _outside(page: Lines) -> list[CountedLine]:
    """The lines of a page above all that have a number, or below them."""
    tops = [line.row.box.top for line in page if line.number] or [0.0]
    first, last = min(tops), max(tops)
    return [line for line in page if not first <= line.row.box.top <= last]


def _look(line: CountedLine) -> tuple[str, int]:
    """A line's words without its digits, and how high it stands."""
    return _DIGITS.sub("#", line.row.text).casefold(), round(line.row.box.top)


def _step(lines: Lines) -> int:
    """From one printed number to the next."""
    printed = [line.number for line in lines if line.number]
    steps = Counter(two - one for one, two in itertools.pairwise(printed) if two > one)
    return steps.most_common(1)[0][0] if steps else 1


def _counts_blank_lines(lines: Lines) -> bool:
    """Whether there are often fewer lines between two numbers of a page than these say."""
    known = [at for at, line in enumerate(lines) if line.number]
    enough = [
        two - one >= lines[two].number - lines[one].number
        for one, two in itertools.pairwise(known)
        if lines[one].page == lines[two].page
    ]
    return sum(enough) < LIMITS.enough * len(enough)


def _runs(lines: Lines) -> Iterator[Lines]:
    """Lines whose numbers go up; where they begin anew, a run begins with the page."""
    start = last = 0
    for at, line in enumerate(lines):
        if 0 < line.number <= last:
            begin = at
            while begin > start and lines[begin - 1].page == line.page:
                begin -= 1
            yield lines[start:begin]
            start = begin
        last = line.number or last
    yield lines[start:]


def _gaps(runs: Iterable[Lines]) -> Iterator[Lines]:
    """Lines with a number, each with those up to the next that has one, this included."""
    for run in runs:
        known = [at for at, line in enumerate(run) if line.number]
        yield from (run[one : two + 1] for one, two in itertools.pairwise(known))


def _fill(gap: Lines) -> bool:
    """Number the lines between the first and the last one, if they are as many as these say.

    Cells that stand beside each other are one line.
    """
    first, last = gap[0], gap[-1]
    wanted = last.number - first.number + 1
    for heights in ([[line] for line in gap], _by_height(gap)):
        if len(heights) == wanted:
            _number(heights, first.number)
            return True
    return False


def _is_table_row(row: Row) -> bool:
    return row.tag.role is Role.TABLE or "\t" in row.text


def _by_height(lines: Lines) -> list[list[CountedLine]]:
    """Lines of one column from above, with those that stand at one height together.

    Where a line stands above one before it, each is alone: a column follows on another.
    """
    heights: list[list[CountedLine]] = []
    for line in sorted(lines, key=lambda line: (line.page, line.row.box.bottom)):
        if heights and _at_one_height(heights[-1][0], line):
            heights[-1].append(line)
        else:
            heights.append([line])
    in_order = lines[0] in heights[0] and lines[-1] in heights[-1]
    return heights if in_order else [[line] for line in lines]


def _at_one_height(one: CountedLine, two: CountedLine) -> bool:
    apart = abs(one.row.box.bottom - two.row.box.bottom)
    return one.page == two.page and apart < LIMITS.same_line * one.row.font.size


def _fill_with_less(gap: Lines) -> None:
    """Number the lines of a gap without those that may be none that are counted.

    Word processors count no lines of tables.
    """
    first, *between, last = gap
    unrepeated = [line for line in between if not line.repeated]
    text = [line for line in unrepeated if not line.small]
    untabled = [line for line in text if not _is_table_row(line.row)]
    for kept in (unrepeated, text, untabled):
        if _fill([first, *kept, last]):
            return


def _count_back(lines: Lines) -> None:
    """Number the lines above the last one, on its page, down to 1."""
    last = lines[-1]
    heights = _by_height([line for line in lines if line.page == last.page])
    if len(heights) >= last.number:
        _number(heights[len(heights) - last.number :], 1)


def _count_on(lines: Lines, step: int) -> None:
    """Number the lines below the first one, on its page, up to the next that would be printed."""
    first, *others = lines
    below = [
        line
        for line in others
        if line.page == first.page and not (line.repeated or line.small)
    ]
    _number(_by_height([first, *below])[:step], first.number)


def _number(heights: Sequence[Lines], first: int) -> None:
    for number, lines in enumerate(heights, start=first):
        for line in lines:
            line.number = number
