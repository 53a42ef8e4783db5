"""Bulleted lists: which drafts are items, and how deep."""

from __future__ import annotations

import math

from index_builder.model import Kind, Role
from index_builder.recover.blocks.unwrap import same_style
from index_builder.recover.context import BlockDraft, RecoveryContext

SHIFT = 7.0
"""Points: what stands so much further right is set further right on purpose."""
NESTED = {True: SHIFT, False: 1.0}
"""Points, or columns of plain text: an item with the same sign that stands further right
by more is nested."""
FAR = 80.0
"""Points: what stands further right is in another column."""
LEAD, FEWEST = 320, 2
"""Characters of a line that introduces a list whose signs were lost, and so many items
at least."""
DEEPEST = 10
"""Lists nested deeper are none that a word processor makes."""


def bulleted(context: RecoveryContext) -> None:
    """Take what begins with a bullet, or is called a proposal, as an item.

    Afterwards no such draft is a paragraph.
    """
    for draft in context.drafts:
        if (
            draft.kind is Kind.PARAGRAPH
            and draft.marker
            and draft.marker.form in ("bullet", "dash", "proposal")
        ):
            draft.kind, draft.evidence = Kind.ITEM, f"begins with “{draft.marker.text}”"
            if draft.first.hint:
                draft.evidence += f", {draft.first.hint}"


def indented(context: RecoveryContext) -> None:
    """Find lists whose signs were lost.

    Afterwards paragraphs that hang below a line with a colon are items.

    They stand further right than that line, in line with each other, and there are
    several of them.
    """
    if not context.profile.boxes:
        return
    drafts = context.drafts
    for position, lead in enumerate(drafts):
        if (
            lead.kind is not Kind.PARAGRAPH
            or len(lead.text) > LEAD
            or not lead.text.endswith(":")
        ):
            continue
        found: list[BlockDraft] = []
        for draft in drafts[position + 1 :]:
            if not _hangs_below(draft, found[0] if found else None, lead):
                break
            found.append(draft)
        if len(found) >= FEWEST:
            for draft in found:
                draft.kind, draft.evidence = (
                    Kind.ITEM,
                    "indented below a line with a colon",
                )


def _hangs_below(draft: BlockDraft, first: BlockDraft | None, lead: BlockDraft) -> bool:
    """Whether a paragraph is indented below a lead-in, in line with the first one so indented."""
    box, above = draft.first.box, lead.first.box
    if (
        draft.kind is not Kind.PARAGRAPH
        or draft.marker is not None
        or not box
        or not above
    ):
        return False
    if draft.first.page != lead.first.page or not same_style(
        draft.first.style, lead.last.style
    ):
        return False
    edge = first.first.box.left if first and first.first.box else box.left
    return (
        above.left + SHIFT < box.left < above.left + FAR
        and abs(box.left - edge) < SHIFT / 2
    )


def nest(context: RecoveryContext) -> None:
    """Find how deep each item stands.

    Afterwards an item's level is 1, or one more than that of the item above it.
    """
    stack: list[tuple[str, float]] = []
    previous: BlockDraft | None = None
    boxes = context.profile.boxes
    for draft in context.drafts:
        if draft.kind is Kind.ITEM:
            if (
                previous is None
                or previous.kind is not Kind.ITEM
                or _form(previous) == "proposal"
            ):
                stack = []
            elif not boxes and draft.first.page != previous.first.page:
                # Another page of plain text may stand further right as a whole.
                stack = [(form, math.nan) for form, _ in stack]
            draft.level = draft.first.level or _depth(stack, draft, boxes)
        previous = draft


def _depth(stack: list[tuple[str, float]], draft: BlockDraft, boxes: bool) -> int:
    """The level of an item below those in the stack of open levels, which it enters."""
    form, left = _form(draft), draft.first.indent
    if not boxes:
        while len(stack) > 1 and stack[-1][1] > left + NESTED[boxes]:
            stack.pop()
        if stack and stack[-1][1] > left + NESTED[boxes]:
            stack[-1] = (form, left)
    for depth, (other, edge) in enumerate(stack):
        if form == other and not abs(left - edge) > NESTED[boxes]:
            stack[depth:] = [(form, left)]
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
    """The kind of a marker: the sign of a bullet, the form of a number."""
    marker = draft.marker
    if marker is None:
        return "" if draft.first.role is Role.LINE else str(draft.first.role)
    return marker.text if marker.form in ("bullet", "dash") else marker.form
