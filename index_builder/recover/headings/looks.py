"""Looks: what makes headings of one depth look alike, and how a document uses each."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import starts_lowercase
from index_builder.recover.context import BlockDraft, RecoveryContext, TextStyle
from index_builder.recover.headings.support import is_table_head

LOOK = "set "
"""Begins the evidence of a heading that its look tells of."""
LARGER = 1.09
"""Times the size of the text: so much larger is loud."""
LONGEST = 200
"""Characters of a heading."""
ROWS = 5
SHARE = 0.6
"""A style is one of headings if so many of the drafts in it could be headings."""
SMALL = 0.95
"""Times the size of the text: no heading is set smaller ..."""
SMALL_BOLD, SMALL_CAPITALS = 0.9, 0.8
"""... but for bold type, and bold capitals that are as large as small letters."""
COMMON = 0.2
"""A style that so many of all characters are set in is no heading's."""
_ADDRESS = re.compile(r"https?:|www\.|\w@\w")


class Look(NamedTuple):
    """What makes headings of one depth look alike."""

    size: float
    bold: bool
    italic: bool
    coloured: bool
    """In another colour than the text."""
    capitals: bool
    """Counts only in small type, and where nothing else tells the look from that of the
    text."""
    underlined: bool


@dataclass(slots=True)
class Use:
    """How a document uses a look."""

    drafts: list[BlockDraft] = field(default_factory=list)
    characters: int = 0
    likely: int = 0
    """Drafts that could be headings by their length and their end."""


def look_of(style: TextStyle, body: TextStyle) -> Look:
    """A style, compared with that of the text."""
    coloured = _far(style.colour, body.colour)
    small = style.size < body.size * SMALL
    plain = (
        style.size <= body.size * LARGER
        and not (style.bold and not body.bold)
        and not coloured
    )
    return Look(
        style.size,
        style.bold,
        style.italic,
        coloured,
        (plain or small) and style.capitals and not body.capitals,
        style.underlined,
    )


def stands_out(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft is set in any other way than the text."""
    body, style = context.profile.body, draft.first.style
    return (
        body is not None
        and style is not None
        and look_of(style, body) != look_of(body, body)
    )


def likely(draft: BlockDraft) -> bool:
    """Whether a draft could be a heading by its length, its beginning and its end."""
    text = draft.text
    if (
        not text
        or len(text) > LONGEST
        or len(draft.rows) > ROWS
        or not any(map(str.isalpha, text))
    ):
        return False
    if is_table_head(draft) or _ADDRESS.search(text) or _bracketed(draft):
        return False
    if (
        starts_lowercase(text)
        or text[-1] in ",;"
        or (text[0] in '«»“„"' and text[-1] in '«»“”".')
    ):
        return False
    return text[-1] != "." or (len(text) < 70 and ". " not in text)


def _bracketed(draft: BlockDraft) -> bool:
    """Whether an unnumbered draft is in brackets, or closes some that it does not open."""
    text = draft.text
    whole = text[0] == "(" and text[-1] == ")"
    return draft.marker is None and (whole or text.count(")") > text.count("("))


def uses(context: RecoveryContext, body: TextStyle) -> dict[Look, Use]:
    """How each look is used, but for that of the text."""
    uses: defaultdict[Look, Use] = defaultdict(Use)
    plain = look_of(body, body)
    for draft in context.drafts:
        if draft.kind is not Kind.PARAGRAPH or draft.first.style is None:
            continue
        look = look_of(draft.first.style, body)
        uses[look].characters += len(draft.text)
        if look == plain:
            continue
        uses[look].drafts.append(draft)
        uses[look].likely += likely(draft)
    return uses


def is_for_headings(look: Look, use: Use, body: TextStyle, total: int) -> bool:
    """Whether headings are set in a look."""
    count = len(use.drafts)
    if not count or use.characters > total * COMMON or use.likely < count * SHARE:
        return False
    if look.size >= body.size * LARGER:
        return True
    if (
        sum(draft.text.endswith(".") and draft.marker is None for draft in use.drafts)
        > count * SHARE
    ):
        return False
    if look.size < body.size * _smallest(look):
        return False
    if look.bold and not body.bold:
        return True
    return count > 1 and (
        look.coloured
        or look.capitals
        or ((look.italic or look.underlined) and use.likely > count * 0.8)
    )


def _smallest(look: Look) -> float:
    """The size of the smallest headings in a look, in sizes of the text."""
    if not look.bold:
        return SMALL
    return SMALL_CAPITALS if look.capitals else SMALL_BOLD


def _far(colour: int, other: int) -> bool:
    """Whether two colours look different."""
    return (
        max(
            abs((colour >> shift & 255) - (other >> shift & 255))
            for shift in (0, 8, 16)
        )
        > 60
    )
