"""The numbered parts of a document: its divisions and its measures.

A division is known by the marker before its title, a measure by its number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from index_builder.model import Block, Kind, Outline
from index_builder.structure_words import divisions
from reader.core.links.words import DIVISIONS, MEASURE, PARAGRAPH, POINT

_MARKER = re.compile(
    r"(?P<word>§+|[^\W\d_]{2,})?\.?\s*(?P<number>\d[\d.\-–]*(?:\s?[a-z]\b)?|[IVXLC]+|[A-Z])\b\.?"
)
_SWEDISH = re.compile(r"(?P<number>\d+(?:\s?[a-z])?)\s*(?P<word>§|kap)\.?")
"""A number before what it counts: "5 §", "2 kap."."""
BARE = ""
"""The sort of a division that prints nothing but its number."""


def normal(number: str) -> str:
    """A number as it is looked up: "3.4.1-7", "5a", "iv"."""
    return "".join(number.split()).replace("–", "-").rstrip(".-").casefold()


class Numbers:
    """Positions of the blocks that have a number."""

    def __init__(self, outline: Outline) -> None:
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for position, block in enumerate(outline.blocks):
            for key in _keys(block):
                self._places[key].append(position)

    def find(self, sort: str, number: str) -> int | None:
        """The only block of a sort that has a number; None where there is none, or are several."""
        wanted = normal(number)
        for each in _LOOKS.get(sort, (sort, BARE)):
            if places := self._places.get((each, wanted)):
                return places[0] if len(places) == 1 else None
        return None


def _keys(block: Block) -> Iterator[tuple[str, str]]:
    """The sorts and numbers under which a block may be referred to."""
    if block.kind is Kind.HEADING and block.marker:
        found = _SWEDISH.fullmatch(block.marker) or _MARKER.fullmatch(block.marker)
        if found:
            yield _sort(found["word"] or ""), normal(found["number"])
    elif block.kind is Kind.MEASURE:
        numbers = {normal(block.number), normal(block.marker)}
        for number in numbers:
            if number[:1].isdecimal():
                yield MEASURE, number


def _sort(word: str) -> str:
    if word.startswith(PARAGRAPH):
        return PARAGRAPH
    rank = divisions().get(word.casefold())
    return BARE if rank is None else DIVISIONS[rank]


_LOOKS = {
    PARAGRAPH: (PARAGRAPH,),
    POINT: (BARE, MEASURE, "section"),
    MEASURE: (MEASURE,),
}
"""The sorts among which a number is looked for, one after the other; for all others
that sort itself, then bare numbers."""
