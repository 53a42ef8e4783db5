"""Find the quoted words of an anchor: in a whole outline, or in the block of its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from index_builder.model import Outline
from reader.core.anchor import Anchor, text_after, text_before
from reader.core.anchor_place import NOWHERE, Place, Placed
from reader.core.likeness import LONGEST, PART, words

LEAST = 72.0
"""Least likeness (0 to 100) of the anchor's words and a changed form of them."""
CLOSE = 85.0
"""Least likeness of the surroundings where it is not known what stood around the others."""
LEAD = 8.0
"""How far ahead of the runner-up the best must be."""
MANY = 500
"""Places of a quote: of more, only those beside which the very same characters stand
are looked at closely."""
BESIDE = 8
"""So many characters."""


def find_quote(outline: Outline, anchor: Anchor) -> Place:
    """Where a quote stands of which only the words around it are known, as other programs give it."""
    blocks = enumerate(outline.blocks)
    found = [
        (position, match.start())
        for position, block in blocks
        if anchor.exact and anchor.exact in block.text
        for match in re.finditer(re.escape(anchor.exact), block.text)
    ]
    if len(found) > MANY:
        found = [
            (position, start)
            for position, start in found
            if _is_beside(outline, anchor, position, start)
        ]
    if len(found) > MANY:
        return NOWHERE
    if len(found) == 1 and len(anchor.exact) >= PART:
        position, start = found[0]
        return Place(Placed.SAME, position, start, start + len(anchor.exact), 100.0)
    ranked = sorted(
        (_context(outline, anchor, position, start), position, start)
        for position, start in found
    )
    ahead = len(ranked) < 2 or ranked[-1][0] - ranked[-2][0] >= LEAD
    if not ranked or ranked[-1][0] < CLOSE or not ahead:
        return NOWHERE
    score, position, start = ranked[-1]
    return Place(Placed.SAME, position, start, start + len(anchor.exact), score)


def _is_beside(outline: Outline, anchor: Anchor, position: int, start: int) -> bool:
    """Whether the same characters stand before and after a place as stand beside the anchor."""
    text, stop = outline.blocks[position].text, start + len(anchor.exact)
    before = text.endswith(anchor.prefix[-BESIDE:], 0, start)
    return before and text.startswith(anchor.suffix[:BESIDE], stop)


def _context(outline: Outline, anchor: Anchor, position: int, start: int) -> float:
    """How much the words around a place are those around the anchor's."""
    before = text_before(outline, position, start)[-max(1, len(anchor.prefix)) :]
    after = text_after(outline, position, start + len(anchor.exact))[
        : max(1, len(anchor.suffix))
    ]
    return (
        fuzz.ratio(words(anchor.prefix), words(before))
        + fuzz.ratio(words(anchor.suffix), words(after))
    ) / 2


def find_span(outline: Outline, anchor: Anchor, place: Place) -> Place:
    """The anchor's span inside the block where it was found."""
    text = outline.blocks[place.position].text
    if text[anchor.start : anchor.stop] == anchor.exact:
        return Place(place.how, place.position, anchor.start, anchor.stop, place.score)
    found = (
        [match.start() for match in re.finditer(re.escape(anchor.exact), text)]
        if anchor.exact
        else []
    )
    if len(found) == 1:
        return Place(
            place.how,
            place.position,
            found[0],
            found[0] + len(anchor.exact),
            place.score,
        )
    if found:
        return _by_context(anchor, place, text, found)
    if len(anchor.exact) < 4 or len(text) > LONGEST:
        return NOWHERE
    aligned = fuzz.partial_ratio_alignment(anchor.exact, text, score_cutoff=LEAST)
    if aligned is None:
        return NOWHERE
    return Place(
        Placed.LIKE,
        place.position,
        aligned.dest_start,
        aligned.dest_end,
        min(place.score, aligned.score),
    )


def _by_context(
    anchor: Anchor, place: Place, text: str, starts: Iterable[int]
) -> Place:
    """Which of several equal spans of a block is meant, by the words around it."""
    ranked = sorted(
        (
            fuzz.ratio(anchor.prefix[-32:], text[max(0, start - 32) : start])
            + fuzz.ratio(
                anchor.suffix[:32],
                text[start + len(anchor.exact) : start + len(anchor.exact) + 32],
            ),
            start,
        )
        for start in starts
    )
    (next_best, _), (best, start) = ranked[-2:]
    if best - next_best < LEAD:
        return NOWHERE
    return Place(
        place.how, place.position, start, start + len(anchor.exact), place.score
    )
