"""The order of amendments: that of the text which they change."""

from __future__ import annotations

from collections.abc import Iterable

from index_builder.model import Outline
from reader.core.amendments.model import Amendment, AmendmentKind, Side


def in_text_order(amendments: Iterable[Amendment], outline: Outline) -> list[Amendment]:
    """The amendments in the text's order; those whose place is lost come last."""
    return sorted(amendments, key=lambda one: place_of(one, outline))


def place_of(amendment: Amendment, outline: Outline) -> tuple[int, int]:
    """The position of an amendment's block, and whether it is before, in or after it."""
    position = outline.positions.get(amendment.blocks[0], len(outline.blocks))
    if amendment.kind is not AmendmentKind.ADD:
        return position, 0
    return position, -1 if amendment.side is Side.BEFORE else 1
