"""Furniture of pages: what the source marks, text that runs up the page, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from index_builder.model import Role
from index_builder.recover.context import RecoveryContext, Row
from index_builder.recover.markers import read, roman
from index_builder.structure_words import every

LONGEST = 24
"""Characters: a longer row is no page number."""
EDGE = 3
"""So many rows at the upper and lower edge of a page may be furniture."""
_PAGE_WORDS = "|".join(sorted(map(re.escape, every("page")), key=len, reverse=True))
_PAGE_NUMBER = re.compile(
    rf"[-–—|·\s]*(?:(?:{_PAGE_WORDS})\s*)?(\d{{1,4}}|(?-i:[ivxlIVXL]{{1,6}}))(?:\s*(?:{_PAGE_WORDS}|/)\s*\d{{1,4}})?[-–—|·\s]*",
    re.I,
)
_SPREAD = re.compile(r"(\d{1,4})\.?\s+(\d{1,4})\.?")
"""The numbers of two pages that face each other, printed on one: "12. 13."."""


def marked(context: RecoveryContext) -> None:
    """Set aside what the source marks as furniture. Afterwards no row has that role."""
    set_aside(
        context, [row for row in context.rows if row.role is Role.FURNITURE], "artefact"
    )


def unreadable(context: RecoveryContext) -> None:
    """Set aside rows without one printable character.

    Afterwards every row can be read, or at least seen. A glyph of a font's own may be a
    bullet, whose text stands in another row.
    """
    found = [
        row
        for row in context.rows
        if not any(map(str.isprintable, row.text)) and read(row.text) is None
    ]
    set_aside(context, found, "unreadable")


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
    pages = context.profile.pages
    least = 2 if pages == 2 else max(3, pages * 0.1)
    steady = {offset for offset, count in offsets.items() if count >= least}
    chosen = [row for row, value in found if value - row.page in steady]
    if len(chosen) < len(found) / 2:
        chain = _chain(found)
        chosen = chain if len(chain) >= max(4, len(chosen)) else chosen
    if pages <= 1 and context.source.format == "text":
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
    for rows in pages_of(context):
        yield from {
            id(row): row for row in (*upper_rows(rows), *lower_rows(rows))
        }.values()


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


def pages_of(context: RecoveryContext) -> Iterable[list[Row]]:
    """The rows of each page but for those of tables."""
    free = (row for row in context.rows if row.role is not Role.TABLE)
    for _, rows in groupby(free, key=lambda row: row.page):
        yield list(rows)


def upper_rows(rows: list[Row]) -> list[Row]:
    """The rows at a page's upper edge."""
    return sorted(rows, key=_top)[:EDGE] if rows[0].box else rows[:EDGE]


def lower_rows(rows: list[Row]) -> list[Row]:
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
