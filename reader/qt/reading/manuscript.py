"""An outline ready to be shown: its blocks cut into pieces.

No Qt.

Making it is the only work that grows with the document, so a background task may do it.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from index_builder.model import Block, Kind, Outline, SpanKind
from index_builder.tables import stands_in_table
from reader.qt.reading.heights import Heights
from reader.qt.reading.styles import TITLE, Style, gap, style_of
from reader.qt.reading.text import LINE_BREAK, PIECE_LIMIT, Pieces, safe, split_starts

FRONT = 5
"""Blocks at a document's beginning among which its title is looked for."""
_TITLE_KINDS = (Kind.PARAGRAPH, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Variant:
    """A style together with the space that its neighbour above asks for."""

    style: Style
    gap: float
    """Pixels at 100 % above the piece."""


@dataclass(frozen=True)
class Manuscript:
    """An outline, cut into pieces that can each be laid out within a frame."""

    outline: Outline
    pieces: Pieces
    variants: tuple[Variant, ...]
    """Variants, by the indices that `variant_of` holds."""
    variant_of: array[int]
    """Of each piece."""
    heights: Heights
    is_slanted: bool = False
    """Whether some of its text is in italics."""

    def block(self, piece: int) -> Block:
        """The block that a piece belongs to."""
        return self.outline.blocks[self.pieces.place(piece)[0]]

    def variant(self, piece: int) -> Variant:
        """The style of a piece and the space above it."""
        return self.variants[self.variant_of[piece]]

    def prefix(self, piece: int) -> str:
        """The text that stands before a block's own in the text document: its marker.

        It stands there so that it is read aloud and copied with the block.
        """
        position, start = self.pieces.place(piece)
        return _prefix(self.outline.blocks[position]) if start == 0 else ""

    def text(self, piece: int) -> str:
        """The text of a piece in the text document.

        It is the prefix, and one character for each of the block's characters.
        """
        position, start = self.pieces.place(piece)
        block, end = self.outline.blocks[position], self.pieces.end(piece)
        whole = start == 0 and end is None
        text = safe(
            block.text if whole else block.text[start:end], cells=stands_in_table(block)
        )
        if end is not None and text.endswith(LINE_BREAK):
            text = f"{text[:-1]} "
        return _prefix(block) + text if start == 0 and block.marker else text

    @cached_property
    def measures(self) -> list[int]:
        """Positions of all measures, in order."""
        return [
            position
            for position, block in enumerate(self.outline.blocks)
            if block.kind is Kind.MEASURE
        ]

    @cached_property
    def first_of_page(self) -> dict[int, int]:
        """Position of each block whose page is another than that of the block before, and that page."""
        pages = [block.page for block in self.outline.blocks]
        found = {0: pages[0]} if pages and self.outline.page_count > 1 else {}
        found.update(
            (i, page)
            for i, (before, page) in enumerate(pairwise(pages), 1)
            if page != before
        )
        return found


def _prefix(block: Block) -> str:
    return (
        f"{safe(block.marker)} " if block.marker and not stands_in_table(block) else ""
    )


def title_position(outline: Outline) -> int:
    """Position of the block that is the document's title; -1 where none at its beginning is."""
    title = _letters(outline.title)
    for position, block in enumerate(outline.blocks[:FRONT]):
        is_alike = block.kind in _TITLE_KINDS and not block.marker
        if title and is_alike and _letters(block.text) == title:
            return position
    return -1


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def prepare(outline: Outline) -> Manuscript:
    """Make an outline ready to be shown."""
    known: dict[Variant, int] = {}
    # Styles are few and long-lived, so a pair of them is looked up by identity: hashing
    # their fields takes far longer.
    of_pair: dict[tuple[int, int], int] = {}
    long_blocks: dict[int, list[int]] = {}
    variant_of, lengths = array("H"), array("L")
    before: Style | None = None
    is_slanted = False
    title = title_position(outline)
    for position, block in enumerate(outline.blocks):
        style = TITLE if position == title else style_of(block)
        if block.spans and not is_slanted:
            is_slanted = any(span.kind is SpanKind.ITALIC for span in block.spans)
        pair = id(before), id(style)
        number = of_pair.get(pair)
        if number is None:
            number = of_pair[pair] = known.setdefault(
                Variant(style, gap(before, style)), len(known)
            )
        variant_of.append(number)
        lengths.append(len(block.text))
        if lengths[-1] > PIECE_LIMIT:
            starts = split_starts(block.text, rows=stands_in_table(block))
            long_blocks[position] = starts
            variant_of.extend(
                [known.setdefault(Variant(style, 0), len(known))] * (len(starts) - 1)
            )
            lengths.pop()
            lengths.extend(b - a for a, b in pairwise([*starts, len(block.text)]))
        before = style
    pieces = Pieces(long_blocks, len(outline.blocks))
    return Manuscript(
        outline,
        pieces,
        tuple(known),
        variant_of,
        Heights(variant_of, lengths),
        is_slanted,
    )
