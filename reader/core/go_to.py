"""Find the place that a user types: page, number of a measure or section, printed line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from index_builder.model import Block, Kind, Outline

WORDS = {
    "page": ("side", "sida", "s", "page", "p"),
    "line": ("linje", "linja", "l", "line"),
    "number": (
        "tiltak",
        "kapittel",
        "kap",
        "punkt",
        "pkt",
        "avsnitt",
        "measure",
        "chapter",
        "section",
        "ch",
        "§",
    ),
}
"""Words before a number that say what it counts, in bokmål, nynorsk and English."""

_TYPED = re.compile(r"\s*(?P<word>[^\W\d]+|§)?\.?\s*(?P<number>\d[\w.\-–]{0,40})\s*")


def find_place(outline: Outline, typed: str) -> int | None:
    """Position of the block that was meant; None where there is none.

    A bare number is a page where the source has pages, else a section; one with points
    or a dash is never a page. A line is meant only where the reader says so.
    """
    found = _TYPED.fullmatch(typed.casefold())
    if found is None:
        return None
    word, number = found["word"] or "", found["number"].rstrip(".").replace("–", "-")
    for kind, look in _LOOKS.items():
        if word in WORDS[kind] or not (word or kind == "line"):
            position = look(outline, number)
            if position is not None:
                return position
    return None


def _page(outline: Outline, number: str) -> int | None:
    if not number.isdecimal() or outline.page_count < 2:
        return None
    page = int(number)
    if page > outline.page_count:
        return None
    return _first(
        position for position, block in enumerate(outline.blocks) if block.page >= page
    )


def _number(outline: Outline, number: str) -> int | None:
    blocks = [
        (position, block.number.casefold())
        for position, block in enumerate(outline.blocks)
        if _counts(block)
    ]
    exact = _first(position for position, each in blocks if each.rstrip(".") == number)
    return (
        exact
        if exact is not None
        else _first(position for position, each in blocks if each.startswith(number))
    )


def _line(outline: Outline, number: str) -> int | None:
    """The block on which a printed line stands, or the next one.

    In a document without printed line numbers, the line is one of the text file.
    """
    if not number.isdecimal():
        return None
    line = int(number)
    if any(block.first_printed_line for block in outline.blocks):
        return _first(
            position
            for position, block in enumerate(outline.blocks)
            if block.last_printed_line >= line
        )
    return _first(
        position
        for position, block in enumerate(outline.blocks)
        if block.last_line >= line
    )


def _counts(block: Block) -> bool:
    return bool(block.number) and block.kind in (Kind.HEADING, Kind.MEASURE)


def _first(positions: Iterator[int]) -> int | None:
    return next(positions, None)


_LOOKS: dict[str, Callable[[Outline, str], int | None]] = {
    "page": _page,
    "number": _number,
    "line": _line,
}
"""Things that a number may count; a number without a word is tried in this order."""
