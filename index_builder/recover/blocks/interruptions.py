"""Paragraphs that a pull quote, a box, a caption or notes at a page's foot interrupt."""

from __future__ import annotations

from index_builder.model import Role
from index_builder.recover.blocks.unwrap import (
    ended,
    next_word_fits,
    same_style,
    starts_lowercase,
)
from index_builder.recover.context import BlockDraft, RecoveryContext

MOST = 6
"""So many drafts at most stand between two parts of one paragraph."""


def put_behind(context: RecoveryContext) -> None:
    """Put what interrupts a paragraph behind it.

    Afterwards no sentence of the text is parted by rows that are set in another way.
    """
    if not context.profile.boxes or context.profile.body is None:
        return
    drafts = context.drafts
    result: list[BlockDraft] = []
    at = 0
    while at < len(drafts):
        draft = drafts[at]
        result.append(draft)
        at += 1
        while end := _end_of_interruption(context, draft, at):
            rest = drafts[end]
            rest.first.because = "the sentence goes on behind what interrupts it"
            draft.rows.extend(rest.rows)
            result.extend(drafts[at:end])
            at = end + 1
    context.drafts = result


def _end_of_interruption(context: RecoveryContext, draft: BlockDraft, at: int) -> int:
    """Where a draft goes on behind those that begin at a place; 0 where it does not."""
    drafts = context.drafts
    if not _is_text(draft, context) or ended(draft.last.text):
        return 0
    for end in range(at, min(at + MOST, len(drafts))):
        if _is_text(drafts[end], context):
            return end if end > at and _goes_on(draft, drafts[end]) else 0
    return 0


def _is_text(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft is set like the text."""
    style = draft.first.style
    return draft.first.role is Role.LINE and same_style(style, context.profile.body)


def _goes_on(draft: BlockDraft, rest: BlockDraft) -> bool:
    """Whether the sentence of a draft goes on in another, which had no room in its last line."""
    return (
        rest.marker is None
        and starts_lowercase(rest.first.text)
        and same_style(draft.last.style, rest.first.style)
        and rest.first.page - draft.last.page <= 1
        and not next_word_fits(draft.last, rest.first)
    )
