"""What stands before the text of a document that is sent on: a title page and the contents."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index_builder.model import Block, Kind
from reader.core.export.extract import Extract, Piece
from reader.core.export.words import words

CONTENTS_LEVELS = 3
"""Levels of heading that the contents list, from the highest in use."""


@dataclass(frozen=True, slots=True)
class Front:
    """The title page and the contents of an extract, and the text that follows them."""

    title: str
    heading: Piece | None
    """The document's own heading that the title page takes the place of; None where it
    has none."""
    lines: tuple[str, ...]
    """Below the title: who issued it, when, and whether it is an excerpt."""
    entries: tuple[Block, ...]
    """The headings that the contents list."""
    levels: tuple[int, int]
    """The first and the last level that is listed."""
    text: Extract
    """The pieces that follow."""


def front_of(chosen: Extract) -> Front:
    """Make the front of an extract."""
    heading, text = _without_title(chosen)
    headings = [
        piece.block for piece in text.pieces if piece.block.kind is Kind.HEADING
    ]
    top = min((max(block.level, 1) for block in headings), default=1)
    last = top + CONTENTS_LEVELS - 1
    entries = tuple(block for block in headings if block.level <= last)
    details = chosen.details
    excerpt = "" if chosen.whole else words(chosen.language).excerpt
    lines = (details.issuer, details.number, details.date, excerpt)
    title = heading.block.text if heading else _title(chosen)
    return Front(title, heading, tuple(filter(None, lines)), entries, (top, last), text)


def _without_title(chosen: Extract) -> tuple[Piece | None, Extract]:
    """The heading that says the document's title, where the text begins with it, and the rest."""
    if not chosen.pieces:
        return None, chosen
    first = chosen.pieces[0]
    same = first.block.text.casefold() == _title(chosen).casefold()
    if first.block.kind is not Kind.HEADING or first.block.marker or not same:
        return None, chosen
    return first, replace(chosen, pieces=chosen.pieces[1:])


def _title(chosen: Extract) -> str:
    return chosen.details.title_or(chosen.title)
