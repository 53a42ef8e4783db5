"""Which characters of which blocks an amendment touches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from index_builder.model import Outline
from reader.core.amendments.model import Amendment, AmendmentKind, LostPlaceError
from reader.core.compare.word_diff import word_edits


class Touch(NamedTuple):
    """A stretch of a block's text that an amendment replaces, and what it puts there."""

    block: str
    """Id."""
    start: int
    """Code points of the block's text. A stretch without length is an insertion."""
    end: int
    new: str
    whole: bool = False
    """Whether the block itself goes, or becomes several."""

    def overlaps(self, other: Touch) -> bool:
        """Whether two amendments that touch these stretches clash."""
        if self.block != other.block:
            return False
        if self.whole or other.whole:
            return True
        # An insertion meets a replacement only inside it; two insertions at one place
        # are a matter of order.
        return self.start < other.end and other.start < self.end


def touches(amendment: Amendment, texts: Mapping[str, str]) -> list[Touch]:
    """What an amendment touches.

    `texts` are those of the base's blocks by id.

    Raises `LostPlaceError` where the base lacks a block, or has other words there.
    """
    if any(
        block not in texts
        for block in (*amendment.blocks, *filter(None, [amendment.goal]))
    ):
        raise LostPlaceError(amendment)
    if amendment.kind is AmendmentKind.ADD:
        return []
    if "\n".join(texts[block] for block in amendment.blocks) != amendment.old:
        raise LostPlaceError(amendment)
    if amendment.kind is AmendmentKind.MOVE:
        # A stretch before the text: words of a block that moves may still be changed,
        # but it cannot be struck as well.
        return [Touch(block, -1, 0, "") for block in amendment.blocks]
    if (
        amendment.kind is AmendmentKind.CHANGE
        and len(amendment.blocks) == len(amendment.new) == 1
    ):
        block = amendment.blocks[0]
        return [
            Touch(block, *edit.old, amendment.new_text[slice(*edit.new)])
            for edit in word_edits(amendment.old, amendment.new_text)
        ]
    return [
        Touch(block, 0, len(texts[block]), "", whole=True) for block in amendment.blocks
    ]


def has_place(amendment: Amendment, texts: Mapping[str, str]) -> bool:
    """Whether a base has an amendment's blocks with the words that it was made against."""
    try:
        touches(amendment, texts)
    except LostPlaceError:
        return False
    return True


def texts_of(outline: Outline) -> dict[str, str]:
    """The text of each block by its id."""
    return {block.id: block.text for block in outline.blocks}
