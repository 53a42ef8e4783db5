"""Running heads and feet: rows at the edges of pages that are repeated from page to page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import pairwise

from index_builder.recover.blocks.unwrap import is_prominent
from index_builder.recover.context import RecoveryContext, Row
from index_builder.recover.rows.furniture import (
    lower_rows,
    pages_of,
    set_aside,
    upper_rows,
)

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
_COUNTED = re.compile(r"§?\s*(\d+(?:[.-]\d+)+)[a-z]?\.?\s")
"""The number of a section below another: "5.1.2 ..."."""
_DIGITS = re.compile(r"\d+")
_DECIMALS = re.compile(r"[0-9]{1,9}")
MOSTLY_TEXT = 0.5
"""So many pages hold something else than a running head or foot."""


def running_heads(context: RecoveryContext) -> None:
    """Set aside running heads and feet.

    Afterwards no row at a page's edge is repeated from page to page, unless hardly a
    page holds anything else: then the row farthest from the edge is the text.
    """
    if context.profile.pages < 2 or context.profile.marked:
        return
    for side, reason in ((upper_rows, "running-head"), (lower_rows, "running-foot")):
        repeated = list(_repeated(context, side))
        innermost = -1 if side is upper_rows else 0
        set_aside(context, _sparing(context, repeated, innermost), reason)


def _sparing(context: RecoveryContext, rows: list[Row], innermost: int) -> list[Row]:
    """The rows but for the innermost of each page, where most pages would else be empty."""
    gone = {id(row) for row in rows}
    left = {row.page for row in context.rows if id(row) not in gone}
    pages = {row.page for row in context.rows}
    if len(left) >= MOSTLY_TEXT * len(pages):
        return rows
    emptied = (page for page in pages_of(context) if page[0].page not in left)
    spared = {id(page[innermost]) for page in emptied}
    return [row for row in rows if id(row) not in spared]


def _repeated(
    context: RecoveryContext, side: Callable[[list[Row]], list[Row]]
) -> Iterable[Row]:
    """Rows at one edge that stand on many pages.

    The same words or, at the same height, in the same style.
    """
    rows = [
        row
        for page in pages_of(context)
        for row in side(page)
        if not row.text.endswith(":") and sum(map(str.isalpha, row.text)) >= 3
    ]
    yield from _same_words(context, rows)
    yield from _same_places(context, rows)


def _same_words(context: RecoveryContext, edge: list[Row]) -> Iterable[Row]:
    """Rows of an edge whose words stand on several pages, where no text stands."""
    pages, boxes = context.profile.pages, context.profile.boxes
    body = context.profile.body.size if context.profile.body else 0.0
    words: defaultdict[str, list[Row]] = defaultdict(list)
    for row in edge:
        words[_DIGITS.sub("#", row.text).lower()].append(row)
    few = 2.0 if pages == 2 else max(3.0, pages * 0.04)
    many = max(4.0, pages * 0.25)
    text_at = _text_at(context)
    for rows in map(_facing, words.values()) if pages == 2 else words.values():
        large = any(row.style and row.style.size > body * LARGE for row in rows)
        if (large and _counting(rows)) or _sections(rows):
            continue
        enough = few if boxes and not large else many
        if len({row.page for row in rows}) < enough:
            continue
        if boxes and not _same_height(rows):
            continue
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


def _same_places(context: RecoveryContext, edge: list[Row]) -> Iterable[Row]:
    """Rows of an edge in another style than the text's, at one height on many pages."""
    pages, style_of_text = context.profile.pages, context.profile.body
    body = style_of_text.size if style_of_text else 0.0
    places: defaultdict[tuple[int, object], list[Row]] = defaultdict(list)
    for row in edge:
        if not row.box or not row.style or row.style == style_of_text:
            continue
        if row.style.size <= body:
            look = row.style._replace(capitals=False)
            places[round(row.box.top / Y_STEP), look].append(row)
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


def _facing(rows: list[Row]) -> list[Row]:
    """Those of some rows that are the same to the letter, at one height on two pages.

    Two pages say little of other rows.
    """
    places: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in rows:
        if row.box:
            places[row.text, round(row.box.top / Y_STEP)].append(row)
    pairs = (pair for pair in places.values() if len({row.page for row in pair}) == 2)
    return [row for pair in pairs for row in pair]


def _same_height(rows: list[Row]) -> bool:
    """Whether most of some rows stand at one or two heights on their pages (left and right pages may differ)."""
    heights = Counter(round(row.box.top / Y_STEP) for row in rows if row.box)
    return sum(count for _, count in heights.most_common(4)) >= len(rows) * 0.6
