"""The headings of laws and by-laws: sections with their sign, and titles on the line below a label."""

from __future__ import annotations

from itertools import pairwise

from index_builder.model import Kind, Role
from index_builder.recover.blocks.unwrap import (
    ended,
    is_prominent,
    starts_lowercase,
)
from index_builder.recover.context import BlockDraft, RecoveryContext
from index_builder.recover.headings.looks import stands_out
from index_builder.recover.headings.number_sequences import accept, is_sentence
from index_builder.recover.markers import rank

LONGEST = 220
"""Characters of a section's title."""
TITLE = 120
"""Characters of a title on the line below its label, where nothing tells it from text
but its length."""
MOST = 0.6
"""So many of the sections have a title, or the signs count paragraphs."""


def sections(context: RecoveryContext) -> None:
    """Find headings with a section sign.

    Afterwards "§ 5. Purpose" is one, "§ 5. The council shall ..." is none.
    """
    found = [draft for draft in context.drafts if _section(draft)]
    titled = [draft for draft in found if _titled(draft, context)]
    if not _counting(titled):
        return
    if len(titled) < MOST * len(found):
        titled = [draft for draft in titled if stands_out(draft, context)]
    set_apart = [draft for draft in titled if stands_out(draft, context)]
    for draft in set_apart if len(set_apart) > MOST * len(titled) else titled:
        accept(draft, 1, f"the section {draft.marker.text}" if draft.marker else "")


def _counting(found: list[BlockDraft]) -> bool:
    """Whether most sections count on from the one before: single ones are quoted from some other law."""
    numbers = [draft.marker.value for draft in found if draft.marker]
    steps = [
        two[-1] - one[-1] in (0, 1) or two[-1] == 1 for one, two in pairwise(numbers)
    ]
    return len(numbers) > 1 and sum(steps) >= MOST * len(steps)


def _section(draft: BlockDraft) -> bool:
    return (
        draft.kind is Kind.PARAGRAPH
        and draft.marker is not None
        and draft.marker.form == "section"
    )


def _titled(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a section's text is a title: short, no sentence, or nothing at all."""
    text = draft.text
    if not text:
        return True
    if draft.marker and draft.marker.text.endswith("§") and ended(text):
        return False
    if len(text) > LONGEST or text[-1] in ",;:":
        return False
    if is_prominent(draft.first.style, context.profile.body):
        return True
    if starts_lowercase(text):
        return False
    return (
        not is_sentence(text)
        or text[-1] in ")?"
        or (len(text) < TITLE / 2 and ". " not in text)
    )


def labels(context: RecoveryContext) -> None:
    """Join "Article 1" or "§ 1" with the title on the line below.

    Afterwards such a label stands alone above text only.

    A part's label and the title below it are two headings.
    """
    drafts: list[BlockDraft] = []
    labelled = [
        one for one, two in pairwise(context.drafts) if _label(one) and _title(two)
    ]
    common = len(labelled) * 2 > sum(map(_label, context.drafts))
    for draft in context.drafts:
        label = drafts[-1] if drafts else None
        if (
            label
            and _label(label)
            and _title(draft)
            and (common or draft.kind is Kind.HEADING)
            and _close(label, draft)
        ):
            label.rows.extend(draft.rows)
        else:
            drafts.append(draft)
    context.drafts = drafts


def _label(draft: BlockDraft) -> bool:
    """Whether a heading is only a division's word or a section's sign, with its number."""
    if draft.kind is not Kind.HEADING or draft.marker is None or draft.text:
        return False
    return draft.marker.form == "section" or rank(draft.marker) > 0


def _title(draft: BlockDraft) -> bool:
    """Whether a draft could be the title of the label above it."""
    if draft.kind not in (Kind.PARAGRAPH, Kind.HEADING) or draft.marker is not None:
        return False
    text = draft.text
    return (
        bool(text)
        and len(text) <= TITLE
        and not ended(text)
        and not starts_lowercase(text)
    )


def _close(label: BlockDraft, draft: BlockDraft) -> bool:
    """Whether a title stands right below its label, set no larger than twice as large."""
    if draft.first.role is Role.HEADING:
        return False
    one, two = label.first.style, draft.first.style
    return one is None or two is None or two.size <= one.size * 2
