"""Footnotes and captions."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import PurePosixPath

from index_builder.captions import LONGEST, is_numbered_caption
from index_builder.model import Kind
from index_builder.recover.context import BlockDraft, RecoveryContext

_NUMBERED = re.compile(r"^[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$|^[*†‡]{1,3}$")
_BELOW = (Kind.PARAGRAPH, Kind.HEADING)
"""What looks so is a caption, if it stands below a picture."""
SMALLER = 0.92
"""Times the size of the text: so small are footnotes and captions."""


def footnotes(context: RecoveryContext) -> None:
    """Find footnotes: numbered without a full stop, at the foot of a page.

    Afterwards they are notes, no measures.
    """
    if context.profile.pages < 2 or context.profile.marked:
        return
    for _, group in groupby(context.drafts, key=lambda draft: draft.first.page):
        drafts = list(group)
        found: list[BlockDraft] = []
        for draft in reversed(drafts):
            if not _note(draft, context):
                break
            found.append(draft)
        if len(found) < len(drafts):
            for draft in found:
                draft.kind, draft.evidence, draft.level = (
                    Kind.NOTE,
                    "numbered, at the foot of a page",
                    0,
                )


def _note(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft could be a footnote, or a part of one."""
    body, style = context.profile.body, draft.first.style
    if draft.kind is Kind.NOTE:
        return True
    numbered = (
        draft.marker is not None
        and bool(_NUMBERED.match(draft.marker.text))
        and len(draft.text) > 25
    )
    if body is None or style is None:
        return (
            numbered
            and draft.first.gap - context.profile.gap > 0
            and draft.text[:1].isupper()
        )
    return style.size < body.size * SMALLER and (
        numbered or bool(re.match(r"\d{1,3}\s?[A-ZÆØÅÄÖ«“(]", draft.text))
    )


def numbered_captions(context: RecoveryContext) -> None:
    """Find captions with a number.

    Afterwards "Table 3. ..." is no heading, however loud and whether listed or not.
    """
    words = "|".join(map(re.escape, context.words.captions))
    alone = re.compile(rf"(?:{words})\s+\d+(?:\.\d+)*", re.I)
    for draft in context.drafts:
        free = draft.kind is Kind.PARAGRAPH and draft.marker is None
        label = draft.first.style is not None and alone.fullmatch(draft.text)
        if free and (label or is_numbered_caption(draft.text)):
            draft.kind, draft.evidence = Kind.CAPTION, "a caption with its number"


def pictured(context: RecoveryContext) -> None:
    """Put pictures above their captions.

    Afterwards one without words of its own stands on the caption beside it, and what
    stands right below another is its caption.
    """
    drafts = context.drafts
    for draft in drafts:
        if draft.first.picture is not None and draft.kind in _BELOW:
            draft.kind, draft.evidence = Kind.CAPTION, "a picture stands above it"
    kept: list[BlockDraft] = []
    for position, draft in enumerate(drafts):
        picture = draft.first.picture
        named = picture is not None and PurePosixPath(picture.path).name == draft.text
        beside = (
            (
                *drafts[position + 1 : position + 2],
                *drafts[max(position - 1, 0) : position],
            )
            if named
            else ()
        )
        caption = next(
            (
                each
                for each in beside
                if each.kind is Kind.CAPTION and each.first.picture is None
            ),
            None,
        )
        if caption is None:
            kept.append(draft)
        else:
            caption.first.picture = picture
            context.set_aside(draft.first, "picture-name")
    context.drafts = kept


def captions(context: RecoveryContext) -> None:
    """Find captions.

    Afterwards a short text that begins with "Figure 3" or the like is a caption.
    """
    words = "|".join(map(re.escape, context.words.captions))
    begins = re.compile(
        rf"(?:{words})\s*(?:\d+(?:\.\d+)*|[IVX]+)?\s*[.:–-]|(?:{words})\s+\d+\b|©", re.I
    )
    for draft in context.drafts:
        if (
            draft.kind is Kind.PARAGRAPH
            and draft.marker is None
            and len(draft.text) < LONGEST
            and begins.match(draft.text)
        ):
            draft.kind, draft.evidence = Kind.CAPTION, "begins like a caption"
