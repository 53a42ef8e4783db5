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
MOST_OF_IT = 0.8
"""Part of the words on a title page that are said again as the first heading."""
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
    first = next((block for block in blocks if block.kind is Kind.HEADING), None)
    for block in front:
        if block.kind is Kind.PARAGRAPH and not block.marker and _short(block.text):
            said_again = first and _says_again(first.text, block.text)
            return legible(first.text if first and said_again else block.text)
    if first and not first.marker:
        return legible(first.text)
    return legible(PurePath(source.name).stem or source.name)


def _says_again(heading: str, title: str) -> bool:
    """Whether a heading is a title page's title without what stands beside it there, as a logo's letter."""
    return title.startswith(heading) and len(heading) > len(title) * MOST_OF_IT


def _short(text: str) -> bool:
    return (
        len(text) <= LONGEST
        and not ended(text)
        and sum(map(str.isalpha, text)) >= LETTERS
    )
