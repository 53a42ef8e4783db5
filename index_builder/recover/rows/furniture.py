"""Furniture of pages: page numbers, running heads, numbers in the margin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import groupby, pairwise

from index_builder.model import Role
from index_builder.recover.blocks.unwrap import is_prominent
from index_builder.recover.context import RecoveryContext, Row
from index_builder.recover.markers import roman
from index_builder.structure_words import every

LONGEST = 24
"""Characters: a longer row is no page number."""
EDGE = 3
"""So many rows at the upper and lower edge of a page may be furniture."""
LARGE = 1.15
"""Times the size of the text: a row set so large is a heading, unless it stands on very
many pages."""
STEADY = 0.65
"""Numbers that go up with so many of the pages are page numbers."""
AMONG_TEXT = 0.2
"""Where lines of other styles stand at one height on so many of the pages, it is the
text's, not furniture's."""
Y_STEP = 4.0
"""Points: rows whose heights on the page differ by less stand at one place."""
_PAGE_WORDS = "|".join(sorted(map(re.escape, every("page")), key=len, reverse=True))
_PAGE_NUMBER = re.compile(
    rf"[-–—|·\s]*(?:(?:{_PAGE_WORDS})\s*)?(\d{{1,4}}|(?-i:[ivxlIVXL]{{1,6}}))(?:\s*(?:{_PAGE_WORDS}|/)\s*\d{{1,4}})?[-–—|·\s]*",
    re.I,
)
_SPREAD = re.compile(r"(\d{1,4})\.?\s+(\d{1,4})\.?")
"""The numbers of two pages that face each other, printed on one: "12. 13."."""
_COUNTED = re.compile(r"§?\s*(\d+(?:[.-]\d+)+)[a-z]?\.?\s")
"""The number of a section below another: "5.1.2 ..."."""
_DIGITS = re.compile(r"\d+")
_DECIMALS = re.compile(r"[0-9]{1,9}")
MOSTLY_TEXT = 0.5
"""So many pages hold something else than a running head or foot."""


def marked(context: RecoveryContext) -> None:
    """Set aside what the source marks as furniture. Afterwards no row has that role."""
    set_aside(
        context, [row for row in context.rows if row.role is Role.FURNITURE], "artefact"
    )


def unreadable(context: RecoveryContext) -> None:
    """Set aside rows without one printable character.

    Afterwards every row can be read, or at least seen.
    """
    set_aside(
        context,
        [row for row in context.rows if not any(map(str.isprintable, row.text))],
        "unreadable",
    )


def sideways(context: RecoveryContext) -> None:
    """Set aside text that runs up or down the page.

    Afterwards every row with a box runs across. A row of a table is as long as all of
    its lines together, so its width tells nothing.
    """
    set_aside(
        context, [row for row in context.rows if row.box and _upended(row)], "sideways"
    )


def _upended(row: Row) -> bool:
    """Whether a row is far too narrow for its letters."""
    return (
        len(row.text) > 1
        and row.role is not Role.TABLE
        and bool(row.style)
        and row.width < 0.12 * len(row.text) * (row.style.size if row.style else 0)
    )


def page_numbers(context: RecoveryContext) -> None:
    """Set aside page numbers.

    Afterwards no row is only a number that goes up with the pages.
    """
    if context.profile.marked:
        return
    found = [
        (row, value) for row in _candidates(context) if (value := _value(row.text))
    ]
    offsets = Counter(value - row.page for row, value in found)
    steady = {
        offset
        for offset, count in offsets.items()
        if count >= max(3, context.profile.pages * 0.1)
    }
    chosen = [row for row, value in found if value - row.page in steady]
    if len(chosen) < len(found) / 2:
        chain = _chain(found)
        chosen = chain if len(chain) >= max(4, len(chosen)) else chosen
    if context.profile.pages <= 1 and context.source.format == "text":
        _turn_pages(context.rows, chosen)
    set_aside(context, chosen, "page-number")


def _turn_pages(rows: list[Row], numbers: list[Row]) -> None:
    """Give rows the pages that printed numbers tell, in text that tells of no pages otherwise.

    Numbers stand at the head of pages where fewer rows stand above the first than below
    the last, else at the foot.
    """
    if not numbers:
        return
    known = {id(row) for row in numbers}
    places = [place for place, row in enumerate(rows) if id(row) in known]
    at_head = places[0] <= len(rows) - 1 - places[-1]
    page = max(1, _value(numbers[0].text))
    for row in rows:
        if at_head and id(row) in known:
            page = _value(row.text)
        row.page = page
        if not at_head and id(row) in known:
            page = _value(row.text) + 1


def _candidates(context: RecoveryContext) -> Iterable[Row]:
    """Rows that may be page numbers: at a page's edge, or anywhere where the source has no pages."""
    if context.profile.pages <= 1:
        yield from (row for row in context.rows if row.role is not Role.TABLE)
        return
    for rows in _pages(context):
        yield from {id(row): row for row in (*_upper(rows), *_lower(rows))}.values()


def _value(text: str) -> int:
    """The number of a row that is only a page number; 0 for any other row."""
    if len(text) >= LONGEST:
        return 0
    if spread := _SPREAD.fullmatch(text):
        left, right = map(int, spread.groups())
        return left if right == left + 1 else 0
    match = _PAGE_NUMBER.fullmatch(text)
    if not match:
        return 0
    digits = match.group(1)
    return int(digits) if digits.isdecimal() else roman(digits.upper())


def _chain(found: list[tuple[Row, int]]) -> list[Row]:
    """The longest run of rows whose numbers go up slowly, whatever stands between them."""
    best: list[Row] = []
    for begin in range(min(6, len(found))):
        run, last = [found[begin][0]], found[begin][1]
        for row, value in found[begin + 1 :]:
            if 0 < value - last <= EDGE:
                run.append(row)
                last = value
        best = max(best, run, key=len)
    return best


def running_heads(context: RecoveryContext) -> None:
    """Set aside running heads and feet.

    Afterwards no row at a page's edge is repeated from page to page, unless hardly a
    page holds anything else: then the row farthest from the edge is the text.
    """
    if context.profile.pages < EDGE or context.profile.marked:
        return
    for side, reason in ((_upper, "running-head"), (_lower, "running-foot")):
        repeated = list(_repeated(context, side))
        innermost = -1 if side is _upper else 0
        set_aside(context, _sparing(context, repeated, innermost), reason)


def _sparing(context: RecoveryContext, rows: list[Row], innermost: int) -> list[Row]:
    """The rows but for the innermost of each page, where most pages would else be empty."""
    gone = {id(row) for row in rows}
    left = {row.page for row in context.rows if id(row) not in gone}
    pages = {row.page for row in context.rows}
    if len(left) >= MOSTLY_TEXT * len(pages):
        return rows
    emptied = (page for page in _pages(context) if page[0].page not in left)
    spared = {id(page[innermost]) for page in emptied}
    return [row for row in rows if id(row) not in spared]


def _repeated(
    context: RecoveryContext, side: Callable[[list[Row]], list[Row]]
) -> Iterable[Row]:
    """Rows at one edge that stand on many pages.

    The same words or, at the same height, in the same style.
    """
    pages = context.profile.pages
    boxes = context.profile.boxes
    body = context.profile.body.size if context.profile.body else 0.0
    words: defaultdict[object, list[Row]] = defaultdict(list)
    places: defaultdict[tuple[int, object], list[Row]] = defaultdict(list)
    for rows in _pages(context):
        for row in side(rows):
            if row.text.endswith(":") or sum(map(str.isalpha, row.text)) < 3:
                continue
            words[_DIGITS.sub("#", row.text).lower()].append(row)
            if (
                row.box
                and row.style
                and row.style.size <= body
                and row.style != context.profile.body
            ):
                places[
                    round(row.box.top / Y_STEP), row.style._replace(capitals=False)
                ].append(row)
    few, many = max(3.0, pages * 0.04), max(4.0, pages * 0.25)
    text_at = _text_at(context)
    for rows in words.values():
        large = any(row.style and row.style.size > body * LARGE for row in rows)
        if (large and _counting(rows)) or _sections(rows):
            continue
        enough = few if boxes and not large else many
        if len({row.page for row in rows}) >= enough and (
            not boxes or _same_height(rows)
        ):
            spelt = Counter(_DIGITS.sub("#", row.text) for row in rows)
            # The same words in other letters stand only once where they are the title
            # itself: "A PLAN", "A plan".
            usual = Counter(row.style for row in rows).most_common(1)[0][0]
            yield from (
                row
                for row in rows
                if spelt[_DIGITS.sub("#", row.text)] > 1
                and not is_prominent(row.style, usual)
                and not _is_in_text(row, text_at, pages)
            )
    styles = _styles_at(context)
    for (height, style), rows in places.items():
        others = {
            page
            for near in (height - 1, height, height + 1)
            for page, other in styles[near]
            if other != style
        }
        if len(others) > pages * AMONG_TEXT or _sections(rows):
            continue
        if 2 * len(_below_titles(context, rows)) > len(rows):
            continue
        tiny = all(row.style and row.style.size < body * 0.95 for row in rows)
        if len({row.page for row in rows}) >= max(5.0, pages * (0.15 if tiny else 0.5)):
            yield from rows


def _text_at(context: RecoveryContext) -> defaultdict[int, list[Row]]:
    """The lines of text at each height: words that stand nowhere else, in the text's style."""
    style = context.profile.body
    rows = [row for row in context.rows if row.box and row.style == style]
    copies = Counter(_DIGITS.sub("#", row.text).lower() for row in rows)
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.box and copies[_DIGITS.sub("#", row.text).lower()] == 1:
            found[round(row.box.top / Y_STEP)].append(row)
    return found


def _is_in_text(
    row: Row, text_at: defaultdict[int, list[Row]], page_count: int
) -> bool:
    """Whether lines of text stand where a row does on many pages: it is one of them.

    So is the last word of a sentence that happens to end several columns.
    """
    if row.box is None:
        return False
    height = round(row.box.top / Y_STEP)
    pages = {
        line.page
        for near in (height - 1, height, height + 1)
        for line in text_at[near]
        if line.box and line.box.left < row.box.right and row.box.left < line.box.right
    }
    return len(pages) > page_count * AMONG_TEXT


def _below_titles(context: RecoveryContext, rows: list[Row]) -> list[Row]:
    """Those of some rows that stand right below a title: they begin its section."""
    body = context.profile.body.size if context.profile.body else 0.0
    titles = defaultdict(list)
    for row in context.rows:
        letters = any(map(str.isalpha, row.text))
        if row.box and row.style and row.style.size > body * LARGE and letters:
            titles[row.page].append(row.box.bottom)
    return [
        row
        for row in rows
        if row.box and any(bottom <= row.box.top for bottom in titles[row.page])
    ]


def _styles_at(context: RecoveryContext) -> defaultdict[int, set[tuple[int, object]]]:
    """The pages and styles of the lines at each height."""
    found: defaultdict[int, set[tuple[int, object]]] = defaultdict(set)
    for row in context.rows:
        if row.box and row.style:
            found[round(row.box.top / Y_STEP)].add(
                (row.page, row.style._replace(capitals=False))
            )
    return found


def _counting(rows: list[Row]) -> bool:
    """Whether the same words count something else than pages: "Chapter 1", "Chapter 2", each on a page of its own."""
    numbers = [
        (int(found[-1]), row.page)
        for row in rows
        if (found := _DECIMALS.findall(row.text))
    ]
    offsets = Counter(number - page for number, page in numbers)
    counted = sum(two > one for (one, _), (two, _) in pairwise(numbers))
    return counted > len(rows) / 2 and max(offsets.values()) < STEADY * len(rows)


def _sections(rows: list[Row]) -> bool:
    """Whether rows are the titles of several sections: "5.1.2 Duties", "5.2.2 Duties"."""
    numbers = [found[1] for row in rows if (found := _COUNTED.match(row.text))]
    return len(numbers) > len(rows) * STEADY and len(set(numbers)) > len(rows) / 2


def _same_height(rows: list[Row]) -> bool:
    """Whether most of some rows stand at one or two heights on their pages (left and right pages may differ)."""
    heights = Counter(round(row.box.top / Y_STEP) for row in rows if row.box)
    return sum(count for _, count in heights.most_common(4)) >= len(rows) * 0.6


def _pages(context: RecoveryContext) -> Iterable[list[Row]]:
    free = (row for row in context.rows if row.role is not Role.TABLE)
    for _, rows in groupby(free, key=lambda row: row.page):
        yield list(rows)


def _upper(rows: list[Row]) -> list[Row]:
    """The rows at a page's upper edge."""
    return sorted(rows, key=_top)[:EDGE] if rows[0].box else rows[:EDGE]


def _lower(rows: list[Row]) -> list[Row]:
    """The rows at a page's lower edge, the lowest first."""
    return (
        sorted(rows, key=_top)[: -EDGE - 1 : -1]
        if rows[0].box
        else rows[: -EDGE - 1 : -1]
    )


def _top(row: Row) -> float:
    return row.box.top if row.box else 0.0


def set_aside(context: RecoveryContext, rows: Iterable[Row], reason: str) -> None:
    """Take rows out of the text.

    The gap of the row below one is that of both.
    """
    gone = {id(row) for row in rows}
    if not gone:
        return
    kept: list[Row] = []
    turn = False
    for row in context.rows:
        if id(row) in gone:
            context.set_aside(row, row.reason or reason)
            # What its reader left out was never seen between the rows about it.
            turn = turn or not row.reason
            continue
        if turn:
            row.turn = row.turn or bool(
                kept and (kept[-1].page != row.page or not context.profile.boxes)
            )
            turn = False
        kept.append(row)
    context.rows = kept
