"""The printed table of contents: set aside, and kept in mind as evidence of headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import groupby, pairwise

from index_builder.model import Role
from index_builder.recover import markers
from index_builder.recover.context import RecoveryContext, Row
from index_builder.recover.keys import key
from index_builder.structure_words import every

REASON = "contents"
"""Why rows of contents are no part of the text."""
_DOT = r"[.·_…\u2024]"
_LEADERS = re.compile(
    rf"(.*?)\s*(?<!{_DOT})(?<!{_DOT}\s)(?:{_DOT}\s?){{4,}}+\s*(\d{{1,4}}|[ivxl]+)?\s*$"
    r"|(.*?)\s*(?<!\ufffd)\ufffd{3,}+\s*(\d{1,4})?\s*$",
    re.I,
)
"""A run of leaders is taken whole, and from its beginning: no row of dots is tried at
each of them."""
_DOTS = re.compile(r"[.·_…\u2024\ufffd](?:\s?[.·_…\u2024\ufffd]){2}")
_ENDS_IN_NUMBER = re.compile(
    r"(\S.*?)[\s,.]*(?:\bp\.?\s*|\bs\.?\s*)?(?<![\d.,])(\d{1,4})$"
)
_LEADS = re.compile(r"(?:(?<![\s.…_])[\s.…_]++p?\.?\s?\d{1,3})+$")
"""A run of dots and spaces is taken whole: "1. 1. 1. 1. x" could be cut in more ways
than can be tried."""
FRONT = 8
"""Pages: contents stand on the first so many, or on the first eighth of a long
document."""
_NUMBER = re.compile(r"\d{1,4}")
LONGEST = 300
"""Characters: a longer row is no entry of contents, and is not looked at as one."""
_AROUND = " .0123456789\t§:–-…"
"""What stands before and behind a title in the contents: numbers, dots, the page."""
SHORT = 80
"""Characters: a longer row is no title that stands in the contents, too."""
_TITLES = every("contents")
_PAGE_WORDS = every("page")
FURTHER = 60
"""Pages: an entry leads so much further than the one above it at most."""
MISSES = 4
"""So many rows without a page number do not yet end the contents: long titles, parts
without number."""
FRONT_SHARE = 0.2
"""Contents without leaders begin among the first so many rows."""
ECHOES, ECHO_ORDER, ECHO_MISSES = 8, 0.7, 2
"""So many titles, so many of them in the order in which they stand again, so many other
rows between two."""
RUNNING = 0.2
"""A page with more rows that begin in small letters holds text."""
FEWEST = 3
"""Entries: fewer are no contents page."""
LINES = 4
"""Of a title in the contents, at most."""
STEP = 0.8
"""Leaders end at one margin, so that a row is indented that lacks so much of a dot of
the next wider one."""
BLANKS = 1
"""Rows that differ by no more blanks before them are of one level."""
DEPTHS = 4
"""Levels that contents have, at most."""


def contents(context: RecoveryContext) -> None:
    """Set aside the printed contents.

    Afterwards their titles are in `work.contents`, their rows nowhere else.
    """
    rows = context.rows
    gone: set[int] = set()
    index = 0
    while index < len(rows):
        stop = _end(rows, index)
        if stop > index:
            gone.update(range(index, stop))
            _remember(context, rows[index:stop])
        index = max(stop, index + 1)
    for position in sorted(gone):
        context.set_aside(rows[position], REASON)
    kept = [row for position, row in enumerate(rows) if position not in gone]
    for position in gone:
        if position + 1 < len(rows) and position + 1 not in gone:
            rows[position + 1].turn = True
    context.rows = kept


def titles(context: RecoveryContext) -> None:
    """Set aside the title of contents that the source marks as such.

    Afterwards no row that says "contents" stands right above them.
    """
    kept: list[Row] = []
    for row, below in pairwise([*context.rows, None]):
        assert row is not None
        if _is_marked(below) and not _is_marked(row) and key(row.text) in _TITLE_KEYS:
            context.set_aside(row, REASON)
        else:
            kept.append(row)
    context.rows = kept


def _is_marked(row: Row | None) -> bool:
    """Whether the source says that a row is one of its contents."""
    return row is not None and row.role is Role.FURNITURE and row.reason == REASON


def pages(context: RecoveryContext) -> None:
    """Set aside pages of contents that hold titles but no leaders, in columns or with numbers torn off.

    Afterwards no page near the front consists of titles that stand again further back.
    """
    if context.profile.pages < FRONT or context.profile.marked:
        return
    front = max(FRONT, int(context.profile.pages * 0.12))
    counts: Counter[str] = Counter()
    gone: set[int] = set()
    before = False
    set_aside = {aside.page for aside in context.asides if aside.reason == REASON}
    for page, group in groupby(context.rows, key=lambda row: row.page):
        if page > front:
            break
        rows = list(group)
        titled = any(
            len(row.text) < 40 and key(row.text) in _TITLE_KEYS for row in rows
        )
        if len(rows) < 5 or not (titled or before or page - 1 in set_aside):
            before = False
            continue
        counts = counts or Counter(
            _bare(row.text) for row in context.rows if len(row.text) <= SHORT
        )
        before = _share(rows, counts) >= (0.4 if titled else 0.3) and (
            titled or not _runs_on(rows)
        )
        if before:
            gone.add(page)
            _remember(context, rows)
    for row in context.rows:
        if row.page in gone:
            context.set_aside(row, REASON)
    context.rows = [row for row in context.rows if row.page not in gone]


def echoed(context: RecoveryContext) -> None:
    """Set aside contents without leaders, where the source tells of no places on pages.

    Afterwards no run of titles near the front stands again, title by title, further
    back.
    """
    rows = context.rows
    if context.profile.boxes or context.profile.marked:
        return
    bare = [
        "" if len(row.text) > LONGEST or row.text.isdecimal() else row.text
        for row in rows
    ]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(bare):
        places[words].append(place)
    start = 0
    while start < len(rows) * FRONT_SHARE:
        stop = _echo_end(bare, places, start)
        if stop > start:
            _remember(context, rows[start:stop])
            for row in rows[start:stop]:
                context.set_aside(row, REASON)
            context.rows = rows[:start] + rows[stop:]
            return
        start += 1


def _echo_end(bare: list[str], places: dict[str, list[int]], start: int) -> int:
    """The position after a run of titles that stand again below it in the same order.

    `start` where there is none.
    """
    if not _again(bare[start], places, start):
        return start
    echoes, missed, last = [start], 0, start
    for position in range(start + 1, len(bare)):
        if not bare[position]:
            continue
        if bare[position] == bare[start]:
            # The first title again: the text begins.
            break
        if _again(bare[position], places, position):
            echoes.append(position)
            last, missed = position, 0
            continue
        missed += 1
        if missed > ECHO_MISSES:
            break
    told = [
        next((place for place in places[bare[one]] if place > last), 0)
        for one in echoes
    ]
    ordered = sum(0 < one < two for one, two in pairwise(told))
    return (
        last + 1
        if len(echoes) >= ECHOES and ordered >= ECHO_ORDER * len(echoes)
        else start
    )


def _again(words: str, places: dict[str, list[int]], position: int) -> bool:
    """Whether a title stands again further back."""
    return len(words) > 3 and places[words][-1] > position


def _runs_on(rows: list[Row]) -> bool:
    """Whether a page holds text: many of its rows go on in small letters."""
    return sum(row.text[:1].islower() for row in rows) > RUNNING * len(rows)


def _share(rows: list[Row], counts: Counter[str]) -> float:
    """How many of a page's rows are titles that stand elsewhere too, or lead to a page."""
    texts = [row.text for row in rows if not _NUMBER.fullmatch(row.text)]
    hits = sum(
        counts[_bare(text)] > 1 or (len(text) <= LONGEST and bool(_LEADS.search(text)))
        for text in texts
    )
    return hits / max(1, len(texts))


def _bare(text: str) -> str:
    """A title in small letters, without its number and its page."""
    return text.strip(_AROUND).lower() or text


def _end(rows: list[Row], start: int) -> int:
    """The position after the contents that begin at `start`; `start` itself where none begin there."""
    titled = len(rows[start].text) < 40 and key(rows[start].text) in _TITLE_KEYS
    if not titled and not _entry(rows[start].text, leaders=True):
        return start
    last, entries, page, misses = start, 0, 0, 0
    for position in range(start + titled, len(rows)):
        number = _entry(rows[position].text, leaders=not titled)
        if number is not None and (number == 0 or page <= number <= page + FURTHER):
            entries += 1
            page = max(page, number)
            last, misses = position, 0
            continue
        misses += 1
        if (
            misses > MISSES
            or len(rows[position].text) > 150
            or rows[position].role is Role.HEADING
        ):
            break
    return last + 1 if entries >= (FEWEST if titled else 2) else start


_TITLE_KEYS = {key(title) for title in _TITLES}


def _entry(text: str, leaders: bool) -> int | None:
    """The page number of a row of contents, 0 for leaders alone; None for other rows."""
    if len(text) > LONGEST:
        return None
    if _DOTS.search(text) and (match := _LEADERS.match(text)):
        number = match.group(2) or match.group(4) or ""
        return int(number) if number.isdigit() else 0
    if leaders:
        return None
    if _NUMBER.fullmatch(text):
        return int(text)
    match = _ENDS_IN_NUMBER.match(text)
    return int(match.group(2)) if match else None


def _remember(context: RecoveryContext, rows: list[Row]) -> None:
    """Keep the titles of contents, each with the level that its number gives it.

    A title that runs over several lines, of which only the last leads to a page, is
    kept whole as well.
    """
    depths = _by_blanks(rows) or _by_leaders(rows)
    open_lines: list[str] = []
    for row in rows:
        if row.role is Role.TABLE:
            continue
        match = _led(row.text) or (
            _ENDS_IN_NUMBER.match(row.text) if len(row.text) <= LONGEST else None
        )
        title = (
            next((part for part in match.groups()[::2] if part), "")
            if match
            else row.text
        )
        depth = depths.get(row.number, 0)
        _keep(context, title, depth)
        open_lines = [*open_lines[-LINES + 1 :], title]
        if match:
            for start in range(len(open_lines) - 1):
                _keep(context, " ".join(open_lines[start:]), depth)
            open_lines = []


def _led(text: str) -> re.Match[str] | None:
    """Title and page of a row with leaders; None for any other row."""
    return _LEADERS.match(text) if len(text) <= LONGEST else None


def _keep(context: RecoveryContext, title: str, depth: int) -> None:
    found = markers.read(title)
    mark, rest = found if found else (None, title)
    words = {word for word in re.findall(r"\w+", rest.lower()) if not word.isdigit()}
    if len(key(rest)) > 2 and not words <= _PAGE_WORDS:
        context.contents.setdefault(key(rest), len(mark.value) if mark else depth)


def _by_blanks(rows: list[Row]) -> dict[int, int]:
    """The level of each row of plain text by its line, where blanks before the rows tell.

    None where they tell nothing.
    """
    entries = [
        row
        for row in rows
        if row.box is None and (_led(row.text) or _ENDS_IN_NUMBER.match(row.text))
    ]
    edges: list[float] = []
    for indent in sorted({row.indent for row in entries}):
        if not edges or indent - edges[-1] > BLANKS:
            edges.append(indent)
    depths = {row.number: sum(edge <= row.indent for edge in edges) for row in entries}
    return depths if _are_levels(list(depths.values())) else {}


def _are_levels(depths: list[int]) -> bool:
    """Whether the entries of contents have several levels, and none is left out between two."""
    if not depths or not 1 < max(depths) <= DEPTHS:
        return False
    steps = pairwise([0, *depths])
    return min(Counter(depths).values()) > 1 and all(
        inner <= outer + 1 for outer, inner in steps
    )


def _by_leaders(rows: list[Row]) -> dict[int, int]:
    """The level of each row with leaders, by its line, where the source tells of no indents.

    None where it is unsure.

    Leaders fill each row as far as the margin, so that what a row lacks in width is its
    indent: text pulled out of a document keeps the number of its dots, though not where
    it began. Rows of one level are alike to within a dot.
    """
    led = [
        row
        for row in rows
        if row.box is None and (match := _led(row.text)) and match.group(2)
    ]
    dot = min((row.width / len(row.text) for row in led), default=0.0)
    depths: dict[int, int] = {}
    depth, above = 1, max((row.width for row in led), default=0.0)
    for row in sorted(led, key=lambda row: -row.width):
        depth += above - row.width > dot * STEP
        depths[row.number] = depth
        above = row.width
    return depths if _are_levels([depths[row.number] for row in led]) else {}
