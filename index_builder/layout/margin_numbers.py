"""Line numbers printed in a page's margin, recognised by geometry and counting alone."""

from __future__ import annotations

import itertools
import statistics
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from index_builder.layout.heights import Heights
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
    """The numbers of lines in the margins of each page.

    None where the document as a whole has no such margin.
    """
    runs = [run for number, page in enumerate(pages) for run in _runs(number, page)]
    step = _step(runs)
    runs = [
        run
        for run in runs
        if step and _counts(run, step) and _beside_lines(run, pages[run.page], step)
    ]
    runs = _each_number_once(runs)
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


def _each_number_once(runs: Sequence[_Run]) -> list[_Run]:
    """The runs without those that repeat numbers of a longer one on their page.

    Rows of a table do.
    """
    kept: list[_Run] = []
    for run in sorted(runs, key=lambda run: -len(run.words)):
        same_page = [other for other in kept if other.page == run.page]
        if not any(set(run.values) & set(other.values) for other in same_page):
            kept.append(run)
    return [run for run in runs if run in kept]


def _lines_beside(run: _Run, page: Page, *, before: bool) -> int:
    """How many lines of the column on one side of a run go by from its first number to its last."""
    heights_of = Heights(page)
    starts = sorted(
        start
        for number in run.words
        if (start := _line_start(number, heights_of, before)) is not None
    )
    if not starts:
        return 0
    column = starts[len(starts) // 4]
    outermost = next(start for start in starts if start > column - LIMITS.hang)
    first, last = run.words[0].baseline, run.words[-1].baseline
    heights = sorted(
        word.baseline
        for word in page
        if outermost - LIMITS.slack <= word.left < column + LIMITS.hanging_lines
        and first < word.baseline + 1 < last + 2
        and word.upright
    )
    size = statistics.median(word.font.size for word in run.words)
    return sum(
        two - one > LIMITS.same_line * size
        for one, two in itertools.pairwise([*heights[:1], *heights])
    )


def _on_line(number: Word, heights: Heights, reach: float) -> list[Word]:
    """The words whose baselines are within reach of that of a number."""
    return heights.between(number.baseline - reach, number.baseline + reach)


def _line_start(number: Word, heights: Heights, before: bool) -> float | None:
    """Where the line beside a number starts: right of it (`before`), or left of it.

    None where there is none.
    """
    reach = LIMITS.next_line * max(number.font.size, 8.0)
    line = _on_line(number, heights, reach)
    if before:
        lefts = [word.left for word in line if word.left >= number.right]
        return min(
            (left for left in lefts if left < number.right + LIMITS.beside),
            default=None,
        )
    start = number.left - LIMITS.beside
    found = None
    for word in sorted(line, key=lambda word: -word.right):
        if start < word.right <= number.left:
            start, found = word.left - LIMITS.gutter, word.left
    return found


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
    """The numbers of a page.

    Those of its runs, and single ones at the document's margins that count on with
    them.
    """
    own = [run for run in runs if run.page == number]
    for run in own:
        before = _stands_before(run, page)
        yield from (MarginNumber(word, int(word.text), before) for word in run.words)
    in_runs = [word for run in own for word in run.words]
    taken = {id(word) for word in in_runs}
    edges = Counter((round(run.edge), run.by_right) for run in runs)
    lowest, highest = _span(number, runs, step)
    single = [
        word
        for word in _candidates(page)
        if id(word) not in taken
        and _at_edge(word, edges)
        and int(word.text) % step == 0
        and (lowest <= int(word.text) <= highest)
    ]
    chain = _rising(_by_lane([*in_runs, *single])) if single else []
    if 2 * len(taken & {id(word) for word in chain}) < len(taken):
        return
    for word in chain:
        if id(word) not in taken:
            near = min(runs, key=lambda run: abs(run.edge - _edge(word, run.by_right)))
            yield MarginNumber(word, int(word.text), _stands_before(near, page, word))


def _at_edge(word: Word, edges: Counter[tuple[int, bool]]) -> bool:
    return any(
        abs(_edge(word, by_right) - edge) <= LIMITS.edge + 0.5
        for edge, by_right in edges
    )


def _span(page: int, runs: Sequence[_Run], step: int) -> tuple[int, int]:
    """The lowest and the highest number that a page may hold.

    Near its runs, or between the pages around it; on the last page, as the pages before
    it began.
    """
    reach = step * LIMITS.missed
    own = [value for run in runs if run.page == page for value in run.values]
    if own:
        return min(own) - reach, max(own) + reach
    last = max((run.values[-1] for run in runs if run.page < page), default=0)
    following = min(
        (run.values[0] for run in runs if run.page > page), default=10**LIMITS.digits
    )
    anew = following < last or (following == 10**LIMITS.digits and _begins_anew(runs))
    return (1, 2 * step) if anew else (last + 1, following - 1)


def _begins_anew(runs: Sequence[_Run]) -> bool:
    """Whether most pages count their lines from 1."""
    pairs = list(itertools.pairwise(runs))
    anew = sum(two.values[0] <= one.values[-1] for one, two in pairs)
    return 2 * anew > len(pairs)


def _by_lane(words: Sequence[Word]) -> list[Word]:
    """Numbers in the order in which they count.

    Down one margin, then down the next one to the right.
    """
    lanes: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.left):
        if not lanes or word.left - lanes[-1][-1].left > LIMITS.hang:
            lanes.append([])
        lanes[-1].append(word)
    return [
        word for lane in lanes for word in sorted(lane, key=lambda word: word.baseline)
    ]


def _rising(words: Sequence[Word]) -> list[Word]:
    """As many of some numbers, in their order, as there can be of which each is greater than the one before."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, word in enumerate(words):
        rank = bisect_left(ends, int(word.text))
        before.append(places[rank - 1] if rank else -1)
        ends[rank : rank + 1] = [int(word.text)]
        places[rank : rank + 1] = [at]
    chain = []
    at = places[-1] if places else -1
    while at >= 0:
        chain.append(words[at])
        at = before[at]
    return chain[::-1]


def _stands_before(run: _Run, page: Page, *others: Word) -> bool:
    """Whether a run's lines stand on its right: its nearest neighbours do."""
    gaps: dict[bool, list[float]] = {True: [], False: []}
    heights = Heights(page)
    for number in others or run.words:
        reach = LIMITS.same_line * max(number.font.size, 8.0)
        line = [word for word in _on_line(number, heights, reach) if word is not number]
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
