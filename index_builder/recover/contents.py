"""The printed table of contents: set aside, and kept in mind as evidence of headings."""

from __future__ import annotations

import re

from index_builder.model import Role
from index_builder.recover import tags
from index_builder.recover.measures import key
from index_builder.recover.words import every
from index_builder.recover.work import Row, Work

_LEADERS = re.compile(
    r"(.*?)\s*(?:[.·_…\u2024\u2026]\s?){4,}\s*(\d{1,4}|[ivxl]+)?\s*$|(.*?)\s*\ufffd{3,}\s*(\d{1,4})?\s*$", re.I
)
_ENDS_IN_NUMBER = re.compile(r"(\S.*?)[\s,.]*(?:\bp\.?\s*|\bs\.?\s*)?(?<![\d.,])(\d{1,4})$")
_NUMBER = re.compile(r"\d{1,4}")
_TITLES = every("contents")
MISSES = 4
"""So many rows without a page number do not yet end the contents: long titles, parts without number."""
FEWEST = 3
"""Entries: fewer are no contents page."""


def contents(work: Work) -> None:
    """Set aside the printed contents. Afterwards their titles are in `work.contents`, and none of their rows is text."""
    rows = work.rows
    gone: set[int] = set()
    index = 0
    while index < len(rows):
        stop = _end(rows, index)
        if stop > index:
            gone.update(range(index, stop))
            _remember(work, rows[index:stop])
        index = max(stop, index + 1)
    for position in sorted(gone):
        work.set_aside(rows[position], "contents")
    kept = [row for position, row in enumerate(rows) if position not in gone]
    for position in gone:
        if position + 1 < len(rows) and position + 1 not in gone:
            rows[position + 1].turn = True
    work.rows = kept


def _end(rows: list[Row], start: int) -> int:
    """The position after the contents that begin at `start`; `start` itself where none begin there."""
    titled = key(rows[start].text) in _TITLE_KEYS
    if not titled and not _entry(rows[start].text, leaders=True):
        return start
    last, entries, page, misses = start, 0, 0, 0
    for position in range(start + titled, len(rows)):
        number = _entry(rows[position].text, leaders=not titled)
        if number is not None and (number == 0 or number >= page):
            entries += 1
            page = max(page, number)
            last, misses = position, 0
            continue
        misses += 1
        if misses > MISSES or len(rows[position].text) > 150:
            break
    return last + 1 if entries >= (FEWEST if titled else 2) else start


_TITLE_KEYS = {key(title) for title in _TITLES}


def _entry(text: str, leaders: bool) -> int | None:
    """The page number that a row of contents leads to, 0 where it has leaders but no number; None for other rows."""
    if len(text) > 300:
        return None
    if match := _LEADERS.match(text):
        number = match.group(2) or match.group(4) or ""
        return int(number) if number.isdigit() else 0
    if leaders:
        return None
    if _NUMBER.fullmatch(text):
        return int(text)
    match = _ENDS_IN_NUMBER.match(text)
    return int(match.group(2)) if match else None


def _remember(work: Work, rows: list[Row]) -> None:
    """Keep the titles of contents, each with the level that its number gives it."""
    for row in rows:
        if row.role is Role.TABLE:
            continue
        match = _LEADERS.match(row.text) or _ENDS_IN_NUMBER.match(row.text)
        title = (match.group(1) or "") if match else row.text
        found = tags.read(title)
        mark, rest = found if found else (None, title)
        if len(key(rest)) > 2 and not rest.isdigit():
            work.contents.setdefault(key(rest), len(mark.value) if mark else 0)
