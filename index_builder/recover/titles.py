"""The title of a document whose format gives none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from pathlib import PurePath

from index_builder.legible import legible
from index_builder.model import Block, Kind, Source
from index_builder.recover.blocks.unwrap import ended

LONGEST = 120
"""Characters: a longer text is no title."""
LETTERS = 4
"""A title has so many letters at least: less is a page number or an ornament."""


def title(source: Source, blocks: Sequence[Block]) -> str:
    """The title by metadata, title page, first unnumbered heading or file name, in this order.

    A numbered heading begins the text ("1. Introduction") and says nothing of the
    whole.
    """
    if source.title:
        return legible(source.title)
    front = takewhile(lambda block: block.kind is not Kind.HEADING, blocks)
    for block in front:
        if block.kind is Kind.PARAGRAPH and not block.marker and _short(block.text):
            return legible(block.text)
    first = next((block for block in blocks if block.kind is Kind.HEADING), None)
    if first and not first.marker:
        return legible(first.text)
    return legible(PurePath(source.name).stem or source.name)


def _short(text: str) -> bool:
    return (
        len(text) <= LONGEST
        and not ended(text)
        and sum(map(str.isalpha, text)) >= LETTERS
    )
