"""Bulleted lists: which drafts are items, and how deep."""

from __future__ import annotations

from index_builder.model import Kind, Role
from index_builder.recover.context import BlockDraft, RecoveryContext

SHIFT = 7.0
"""Points: an item that stands so much further right is nested."""
DEEPEST = 10
"""Lists nested deeper are none that a word processor makes."""


def bulleted(context: RecoveryContext) -> None:
    """Take what begins with a bullet, or is called a proposal, as an item. Afterwards no such draft is a paragraph."""
    for draft in context.drafts:
        if draft.kind is Kind.PARAGRAPH and draft.marker and draft.marker.form in ("bullet", "dash", "proposal"):
            draft.kind, draft.evidence = Kind.ITEM, f"begins with “{draft.marker.text}”"
            if draft.first.hint:
                draft.evidence += f", {draft.first.hint}"


def nest(context: RecoveryContext) -> None:
    """Find how deep each item stands. Afterwards an item's level is 1, or one more than that of the item above it."""
    stack: list[tuple[str, float]] = []
    previous: BlockDraft | None = None
    for draft in context.drafts:
        if draft.kind is Kind.ITEM:
            if previous is None or previous.kind is not Kind.ITEM or _form(previous) == "proposal":
                stack = []
            draft.level = draft.first.level or _depth(stack, draft, context.profile.boxes)
        previous = draft


def _depth(stack: list[tuple[str, float]], draft: BlockDraft, boxes: bool) -> int:
    """The level of an item below those in the stack of open levels, which it enters."""
    form, left = _form(draft), draft.first.indent
    for depth, (other, edge) in enumerate(stack):
        if form == other and not (boxes and abs(left - edge) > SHIFT):
            del stack[depth + 1 :]
            return depth + 1
    if boxes:
        while len(stack) > 1 and stack[-1][1] >= left - SHIFT / 2:
            stack.pop()
        if stack and stack[-1][1] > left + SHIFT / 2:
            stack.pop()
    del stack[DEEPEST - 1 :]
    stack.append((form, left))
    return len(stack)


def _form(draft: BlockDraft) -> str:
    """What makes two tags one kind: the sign of a bullet, the form of a number."""
    marker = draft.marker
    if marker is None:
        return "" if draft.first.role is Role.LINE else str(draft.first.role)
    return marker.text if marker.form in ("bullet", "dash") else marker.form
