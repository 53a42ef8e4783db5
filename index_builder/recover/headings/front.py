"""What stands in front of the text and behind it: the document's own title, signatures."""

from __future__ import annotations

from collections.abc import Iterator

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import ended
from index_builder.recover.context import BlockDraft, RecoveryContext
from index_builder.recover.headings.looks import LOOK
from index_builder.recover.headings.support import TEXT

LARGER = 1.03
"""Times the size of the largest other heading: a title is larger than this."""
PAGES = 2
"""The title stands on one of the first pages."""
OTHERS = 3
"""A document with fewer other headings may be a chapter, with its heading above it."""


def title(context: RecoveryContext) -> None:
    """Tell the document's title from its headings.

    Afterwards what stands above all text and is larger than all other headings is a
    paragraph.
    """
    front = list(_front(context))
    known = {id(draft) for draft in front}
    others = [
        _size(draft)
        for draft in context.drafts
        if draft.kind is Kind.HEADING and id(draft) not in known
    ]
    if len(others) < OTHERS:
        return
    for draft in front:
        if _size(draft) > max(others) * LARGER:
            draft.kind, draft.evidence = Kind.PARAGRAPH, "the document's title"
            draft.level = 0


def close(context: RecoveryContext) -> None:
    """Tell signatures and the like at a document's end from headings.

    Afterwards no unnumbered heading that its look alone tells of has nothing below it.
    """
    for draft in reversed(context.drafts):
        if draft.kind is not Kind.HEADING or draft.marker or not _by_look(draft):
            return
        draft.kind, draft.evidence, draft.level = Kind.PARAGRAPH, "", 0


def _by_look(draft: BlockDraft) -> bool:
    return draft.evidence.startswith(LOOK)


def _front(context: RecoveryContext) -> Iterator[BlockDraft]:
    """The headings above all text."""
    for draft in context.drafts:
        if draft.first.page > PAGES:
            return
        if draft.kind is Kind.HEADING:
            yield draft
        elif draft.kind is not Kind.PARAGRAPH or _is_text(draft):
            return


def _is_text(draft: BlockDraft) -> bool:
    """Whether a paragraph is long and ends as one: addresses and dates do not."""
    return len(draft.text) >= TEXT and ended(draft.text)


def _size(draft: BlockDraft) -> float:
    """The size of a heading, in points; 0 where unknown."""
    return draft.first.style.size if draft.first.style else 0.0
