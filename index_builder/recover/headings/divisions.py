"""Headings that count in other ways than 1, 1.1: parts, Roman numbers, capital letters."""

from __future__ import annotations

from index_builder.recover.blocks.unwrap import is_prominent
from index_builder.recover.context import BlockDraft, RecoveryContext
from index_builder.recover.headings.number_sequences import (
    accept,
    is_sentence,
    plausible,
)


def lettered(context: RecoveryContext) -> None:
    """Find headings with Roman numbers and capital letters.

    Afterwards those that count from I or A on are headings.
    """
    for form in ("roman", "letter"):
        chain: list[BlockDraft] = []
        for draft in [*context.drafts, None]:
            if draft is not None and not _capital(draft, form, context):
                continue
            value = draft.marker.value[0] if draft is not None and draft.marker else 0
            if (
                chain
                and chain[-1].marker
                and value == chain[-1].marker.value[0] + 1
                and draft is not None
            ):
                chain.append(draft)
                continue
            if len(chain) > 1:
                for one in chain:
                    accept(
                        one,
                        1,
                        f"{len(chain)} headings count with {one.marker.text if one.marker else form}",
                    )
            chain = [draft] if draft is not None and value == 1 else []


def _capital(draft: BlockDraft, form: str, context: RecoveryContext) -> bool:
    """Whether a draft begins with a Roman number or a capital letter, and could be a heading."""
    marker = draft.marker
    if (
        marker is None
        or marker.form != form
        or not marker.text.strip("(").rstrip(".):")[:1].isupper()
    ):
        return False
    if is_prominent(draft.first.style, context.profile.body):
        return plausible(draft, loud=True)
    return plausible(draft) and (not is_sentence(draft.text) or draft.text[-1] == "?")
