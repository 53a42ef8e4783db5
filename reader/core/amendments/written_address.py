"""Addresses in words: read from a sentence, and found in the document."""

from __future__ import annotations

import re
from dataclasses import replace

from index_builder.model import Block, Kind, Outline
from reader.core.amendments.address import Address, find_block
from reader.core.amendments.field_forms import BEFORE_A_PLACE, PLACES, UNTIL
from reader.core.amendments.phrases import Phrases, named


def ends_in(text: str, words: Phrases) -> tuple[Address, Address | None]:
    """The address in the words before a sentence, and that of the last block where two are named."""
    pattern = words.ends.format(first="(?P<first>.+)", last="(?P<last>.+)")
    if found := re.fullmatch(pattern, text, re.IGNORECASE):
        first, last = (address_in(found[end], words) for end in ("first", "last"))
        if Address() not in (first, last):
            return first, merged(first, last)
    return address_in(text, words), None


def address_in(text: str, words: Phrases) -> Address:
    """The address in the words before a sentence, or in the words for a place."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        for pattern in _PARTS:
            if match := pattern.fullmatch(part.strip()):
                found |= {
                    key: value for key, value in match.groupdict().items() if value
                }
    is_heading = text.casefold() == named(words.units, Kind.HEADING, 1).casefold() or (
        not found.keys() & {"first", "number", "paragraph"}
        and bool(found.keys() & {"title", "chapter"})
    )
    return Address(
        int(found.get("page", 0)),
        int(found.get("first", 0)),
        int(found.get("last", found.get("first", 0))),
        found.get("title", found.get("chapter", "")),
        found.get("number", ""),
        int(found.get("paragraph", 0)),
        until=found.get("to", found.get("until", "")),
        kind=Kind.HEADING if is_heading else Kind.PARAGRAPH,
    )


def _part(name: str, value: str) -> re.Pattern[str]:
    """A part of an address: one of its words, and what it counts."""
    written = "|".join(sorted(map(re.escape, PLACES[name]), key=len, reverse=True))
    return re.compile(rf"{BEFORE_A_PLACE}(?:{written})\s*{value}", re.IGNORECASE)


_PARTS = (
    _part("page", r"(?P<page>\d{1,6})"),
    _part("line", rf"(?P<first>\d{{1,7}})(?:{UNTIL}(?P<last>\d{{1,7}}))?"),
    _part("chapter", r"(?:«(?P<title>[^»]+)»|(?P<chapter>[^,«»]+))"),
    _part("point", r"(?P<number>[\w.-]*\w)(?:–(?P<to>[\w.-]*\w))?"),
    _part("paragraph", rf"(?P<paragraph>\d{{1,5}})(?:{UNTIL}(?P<until>\d{{1,5}}))?"),
)
_BETWEEN = re.compile(
    rf",\s+|(?<=\d)\s+(?=(?:{'|'.join(map(re.escape, PLACES['line']))})\s*\d)",
    re.IGNORECASE,
)
"""What parts an address: a comma, or nothing before the line."""


def merged(frame: Address, place: Address) -> Address:
    """A place within the larger part that stands before the sentence."""
    return replace(
        place, page=place.page or frame.page, chapter=place.chapter or frame.chapter
    )


def blocks_at(address: Address, end: Address | None, outline: Outline) -> list[Block]:
    """The blocks at an address, which may be a range, or those from it to another.

    Empty where the document does not have one of the ends.
    """
    first = find_block(outline, address)
    last = first
    if end is not None:
        last = find_block(outline, end)
    elif address.last_line > address.first_line:
        last = find_block(outline, replace(address, first_line=address.last_line))
    elif address.until and address.number:
        last = find_block(outline, replace(address, number=address.until))
    elif address.until:
        last = find_block(outline, replace(address, paragraph=int(address.until)))
    if first is None or last is None:
        return []
    return list(
        outline.blocks[outline.positions[first.id] : outline.positions[last.id] + 1]
    )
