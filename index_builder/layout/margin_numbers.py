"""Line numbers printed in a page's margin, recognised by geometry and counting alone."""

from __future__ import annotations

import itertools
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word

Page = Sequence[Word]


class MarginNumber(NamedTuple):
    """The number of a line, in the margin beside it."""

    word: Word
    value: int
    before: bool
    """It stands on the left of its line."""


class _Run(NamedTuple):
    """Numbers of one page below each other, at one edge, that count on."""

    page: int
    words: tuple[Word, ...]
    edge: float
    by_right: bool
    """They share their right edge, not their left one."""

    @property
    def values(self) -> list[int]:
        return [int(word.text) for word in self.words]


def find_margin_numbers(pages: Sequence[Page]) -> list[list[MarginNumber]]:
    """The numbers of lines in the margins of each page; none where the document as a whole has no such margin."""
    runs = [run for number, page in enumerate(pages) for run in _runs(number, page)]
    step = _step(runs)
    runs = [
        run
        for run in runs
        if step and _counts(run, step) and _beside_lines(run, pages[run.page], step)
    ]
    if not _confirmed(runs, pages, step):
        return [[] for _ in pages]
    return [
        list(_on_page(number, page, runs, step)) for number, page in enumerate(pages)
    ]


def _candidates(page: Page) -> list[Word]:
    """The words that are numbers and go on no words before them."""
    found = []
    before: Word | None = None
    for word in page:
        if _is_number(word) and not (before and _goes_on(before, word)):
            found.append(word)
        before = word
    return found


def _is_number(word: Word) -> bool:
    text = word.text
    return (
        word.upright
        and len(text) <= LIMITS.digits
        and text.isascii()
        and text.isdecimal()
        and text[0] != "0"
    )


def _goes_on(before: Word, word: Word) -> bool:
    """Whether only a space parts a word from the one before it."""
    size = max(before.font.size, word.font.size)
    same_line = abs(before.baseline - word.baseline) < LIMITS.same_line * size
    return same_line and -size < word.left - before.right < LIMITS.space * size


def _runs(number: int, page: Page) -> Iterator[_Run]:
    """The columns of numbers on a page: each word in the longest column it is part of."""
    words = _candidates(page)
    found: list[_Run] = []
    for by_right in (True, False):
        for edge, group in _by_edge(words, by_right):
            chain = _longest(sorted(group, key=lambda word: word.baseline))
            if len(chain) >= LIMITS.column:
                found.append(_Run(number, tuple(chain), edge, by_right))
    taken: set[int] = set()
    for run in sorted(found, key=lambda run: -len(run.words)):
        ids = {id(word) for word in run.words}
        if not ids & taken:
            taken |= ids
            yield run


def _by_edge(
    words: Iterable[Word], by_right: bool
) -> Iterator[tuple[float, list[Word]]]:
    """Words that share an edge."""
    group: list[Word] = []
    for word in sorted(words, key=lambda word: _edge(word, by_right)):
        if group and _edge(word, by_right) - _edge(group[-1], by_right) > LIMITS.edge:
            yield _edge(group[0], by_right), group
            group = []
        group.append(word)
    if group:
        yield _edge(group[0], by_right), group


def _edge(word: Word, by_right: bool) -> float:
    return word.right if by_right else word.left


def _longest(words: Sequence[Word]) -> list[Word]:
    """The longest run downwards in which each number is greater than the one above, by no more than a few steps."""
    most = max(LIMITS.steps) * LIMITS.missed
    best: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        before = [
            (best[above][0], above)
            for above in range(max(0, at - LIMITS.missed), at)
            if 0 < int(word.text) - int(words[above].text) <= most
            and word.baseline > words[above].baseline
        ]
        length, above = max(before, default=(0, -1))
        best.append((length + 1, above))
    at = max(range(len(best)), key=lambda position: best[position][0], default=-1)
    run = []
    while at >= 0:
        run.append(words[at])
        at = best[at][1]
    return run[::-1]


def _step(runs: Iterable[_Run]) -> int:
    """From one number to the next; 0 where they do not agree."""
    seen = Counter(
        two - one for run in runs for one, two in itertools.pairwise(run.values)
    )
    known = [(count, step) for step, count in seen.items() if step in LIMITS.steps]
    count, step = max(known, default=(0, 0))
    return step if count * 2 >= seen.total() else 0


def _counts(run: _Run, step: int) -> bool:
    """Whether nearly all numbers of a run are one step above the one before."""
    steps = [two - one for one, two in itertools.pairwise(run.values)]
    regular = sum(each == step for each in steps)
    return regular >= 0.8 * len(steps) and all(each % step == 0 for each in steps)


def _beside_lines(run: _Run, page: Page, step: int) -> bool:
    """Whether a run counts the lines of the text beside it."""
    count = run.values[-1] - run.values[0]
    return any(
        lines and LIMITS.numbered <= count / lines <= 2 - LIMITS.numbered
        for lines in (
            _lines_beside(run, page, before=True),
            _lines_beside(run, page, before=False),
        )
    )


def _lines_beside(run: _Run, page: Page, *, before: bool) -> int:
    """How many lines of text go by from a run's first number to its last, on one side of it."""
    first, last = run.words[0], run.words[-1]
    own = {id(word) for word in run.words}
    heights = sorted(
        word.baseline
        for word in page
        if id(word) not in own and word.upright and first.baseline < word.baseline + 1 and _is_beside(run, word, before)
        and word.baseline < last.baseline + 1
    )  # fmt: skip
    size = statistics.median(word.font.size for word in run.words)
    return sum(
        two - one > LIMITS.same_line * size
        for one, two in itertools.pairwise([*heights[:1], *heights])
    )


def _is_beside(run: _Run, word: Word, before: bool) -> bool:
    """Whether a word stands near a run, on the right (`before`: the run stands before its lines) or left of it."""
    if before:
        end = max(each.right for each in run.words)
        return end <= word.left < end + LIMITS.beside
    start = min(each.left for each in run.words)
    return start - LIMITS.beside < word.right <= start


def _confirmed(runs: Sequence[_Run], pages: Sequence[Page], step: int) -> bool:
    """Whether the whole document has numbers in its margins, and they count on from page to page or begin anew."""
    if sum(len(run.words) for run in runs) < LIMITS.total:
        return False
    numbered = sorted({run.page for run in runs})
    spoken = sum(
        len({round(word.baseline / 4) for word in page}) > LIMITS.total
        for page in pages
    )
    if len(numbered) < LIMITS.pages * spoken:
        return False
    if len(numbered) == 1:
        return max(len(run.words) for run in runs) * step >= LIMITS.alone
    ends = {page: [run.values for run in runs if run.page == page] for page in numbered}
    linked = sum(
        _links(
            max(values[-1] for values in ends[one]),
            min(values[0] for values in ends[two]),
            step,
            two - one,
        )
        for one, two in itertools.pairwise(numbered)
    )
    return linked >= LIMITS.linked * (len(numbered) - 1)


def _links(last: int, first: int, step: int, pages: int) -> bool:
    """Whether a page's first number follows the last one of the page before, or both begin anew."""
    return (
        first <= 2 * step
        or step <= first - last <= 2 * step * LIMITS.missed
        or (pages > 1 and first > last)
    )


def _on_page(
    number: int, page: Page, runs: Sequence[_Run], step: int
) -> Iterator[MarginNumber]:
    """The numbers of a page: those of its runs, and single ones at the place of the document's margins."""
    own = [run for run in runs if run.page == number]
    for run in own:
        before = _stands_before(run, page)
        yield from (MarginNumber(word, int(word.text), before) for word in run.words)
    taken = {id(word) for run in own for word in run.words}
    edges = Counter((round(run.edge), run.by_right) for run in runs)
    for word in _candidates(page):
        if id(word) in taken or not _at_edge(word, edges) or int(word.text) % step:
            continue
        if _fits(word, own, runs, number, step):
            near = min(runs, key=lambda run: abs(run.edge - _edge(word, run.by_right)))
            yield MarginNumber(word, int(word.text), _stands_before(near, page, word))


def _at_edge(word: Word, edges: Counter[tuple[int, bool]]) -> bool:
    return any(
        abs(_edge(word, by_right) - edge) <= LIMITS.edge + 0.5
        for edge, by_right in edges
    )


def _fits(
    word: Word, own: Sequence[_Run], runs: Sequence[_Run], page: int, step: int
) -> bool:
    """Whether a number stands where counting expects it: between those above and below, or after those before."""
    value = int(word.text)
    above = [
        int(each.text)
        for run in own
        for each in run.words
        if each.baseline < word.baseline
    ]
    if own:
        values = [each for run in own for each in run.values]
        near = min(abs(value - each) for each in values)
        return 0 < near <= step * LIMITS.missed or (not above and value < min(values))
    last = max((run.values[-1] for run in runs if run.page < page), default=0)
    following = min(
        (run.values[0] for run in runs if run.page > page), default=10**LIMITS.digits
    )
    return value <= 2 * step or last < value < following


def _stands_before(run: _Run, page: Page, *others: Word) -> bool:
    """Whether a run's lines stand on its right: its nearest neighbours do."""
    gaps: dict[bool, list[float]] = {True: [], False: []}
    for number in others or run.words:
        reach = LIMITS.same_line * max(number.font.size, 8.0)
        line = [
            word
            for word in page
            if word is not number and abs(word.baseline - number.baseline) < reach
        ]
        gaps[True] += sorted(
            word.left - number.right for word in line if word.left >= number.right
        )[:1]
        gaps[False] += sorted(
            number.left - word.right for word in line if word.right <= number.left
        )[:1]
    return _usual_gap(gaps[True], run) <= _usual_gap(gaps[False], run)


def _usual_gap(gaps: Sequence[float], run: _Run) -> float:
    """The distance that full lines keep; a great one where hardly any number has a neighbour."""
    return sorted(gaps)[len(gaps) // 4] if len(gaps) * 4 > len(run.words) else 1e6
