"""Lead-ins, and which list items are measures."""

from __future__ import annotations

import re
from collections import Counter

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import hanging, opens
from index_builder.recover.context import BlockDraft, RecoveryContext
from index_builder.recover.keys import key

OFTEN = 3
"""A text that introduces so many lists is a lead-in wherever it stands."""
WORDS = 4
"""A heading with a colon and so few words may be the title of the list below it."""
LONGEST = 320
"""Characters of a text that introduces a list and is no paragraph of its own."""
LONG = 160
"""Characters of a text that introduces a list without a colon: its last word shows that
it goes on there."""
_AMOUNT = re.compile(r"^.{2,60}[:–-][\d.,\s]++(?:%|\w++\s?\w*+)?\.?$")
"""A short text that ends with a number and what it counts.

Digits are letters of words too, so nothing is given back: a long number could be cut in
more ways than can be tried.
"""


def lead_ins(context: RecoveryContext) -> None:
    """Find the words that introduce lists.

    Afterwards a short text with a colon above an item is a lead-in.
    """
    will = re.compile(
        rf"\b(?:{'|'.join(map(re.escape, context.words.will))})(?: \w+)?$", re.I
    )
    drafts = context.drafts
    said = Counter(key(draft.text) for draft in drafts if draft.text.endswith(":"))
    below: BlockDraft | None = None
    for draft in reversed(drafts):
        if (
            below is not None
            and below.kind in (Kind.ITEM, Kind.LEAD_IN)
            and _introduces(draft, below, will, said)
        ):
            draft.kind, draft.level = Kind.LEAD_IN, 0
            draft.evidence = "introduces the list below it"
        below = draft
    said = Counter(key(draft.text) for draft in drafts if draft.kind is Kind.LEAD_IN)
    usual = {words for words, count in said.items() if count >= OFTEN and words}
    for draft in drafts:
        if (
            draft.kind not in (Kind.PARAGRAPH, Kind.HEADING)
            or draft.marker is not None
            or len(draft.rows) > 2
        ):
            continue
        if key(draft.text) in usual:
            draft.kind, draft.level = Kind.LEAD_IN, 0
            draft.evidence = "introduces lists elsewhere"


def _introduces(
    draft: BlockDraft, below: BlockDraft, will: re.Pattern[str], said: Counter[str]
) -> bool:
    if draft.marker is not None or draft.kind not in (Kind.PARAGRAPH, Kind.HEADING):
        return False
    text = draft.text
    if draft.kind is Kind.HEADING and draft.first.hint and said[key(text)] < OFTEN:
        return False
    if _label(draft, will) or _title(draft, will, said):
        return False
    if len(text) > LONGEST:
        return False
    if text.endswith(":"):
        return True
    if (
        below.kind is Kind.ITEM
        and len(text) < LONG
        and hanging(text)
        and not opens(text)
    ):
        return True
    return below.kind is Kind.ITEM and len(text) < 120 and bool(will.search(text))


def _label(draft: BlockDraft, will: re.Pattern[str]) -> bool:
    """Whether a heading in capitals only names what is below it: "GOALS:", but not "WE WILL:"."""
    text = draft.text
    return draft.kind is Kind.HEADING and text.isupper() and not will.search(text[:-1])


def _title(draft: BlockDraft, will: re.Pattern[str], said: Counter[str]) -> bool:
    """Whether a heading of few words, with a colon, is said once: "Research:", but not "We will:"."""
    text = draft.text
    few = text.count(" ") < WORDS and said[key(text)] == 1
    loud = draft.kind is Kind.HEADING and draft.first.style is not None
    return loud and few and not will.search(text[:-1])


def choose(context: RecoveryContext) -> None:
    """Tell measures from other items.

    Afterwards an item is a measure, unless its list announces headings.
    """
    found = [
        key(draft.text)[:60] for draft in context.drafts if draft.kind is Kind.HEADING
    ]
    titles = {*found, *(title[:30] for title in found)}
    documents = set(map(key, context.words.documents))
    start = 0
    drafts = context.drafts
    while start < len(drafts):
        stop = start
        while stop < len(drafts) and drafts[stop].kind is Kind.ITEM:
            stop += 1
        if stop > start and start and key(drafts[start - 1].text) in documents:
            _say_why_not(drafts[start:stop], "the list names other documents")
        elif stop > start:
            _decide(drafts, start, stop, titles)
        start = max(stop, start + 1)


def _decide(drafts: list[BlockDraft], start: int, stop: int, titles: set[str]) -> None:
    """Make the items of one list measures, or say why they are none."""
    run = drafts[start:stop]
    announced = sum(_announces(draft, titles) for draft in run)
    if (
        len(run) > 1
        and announced
        and (announced * 2 >= len(run) or len(run) == _subheadings(drafts, start))
    ):
        _say_why_not(
            run,
            f"the list announces headings, {announced} of {len(run)} in the same words",
        )
        return
    if (
        len(run) > 2
        and sum(bool(_AMOUNT.search(draft.text)) for draft in run) >= len(run) * 0.8
    ):
        _say_why_not(run, "the list gives amounts")
        return
    for draft in run:
        draft.kind = Kind.MEASURE


def _say_why_not(items: list[BlockDraft], why: str) -> None:
    """Keep in mind why items are no measures."""
    for draft in items:
        draft.evidence += f"; no measure: {why}"


def _subheadings(drafts: list[BlockDraft], start: int) -> int:
    """How many headings stand directly below the one that a list stands right under.

    0 where it stands elsewhere.
    """
    if start == 0 or drafts[start - 1].kind is not Kind.HEADING:
        return 0
    level = drafts[start - 1].level
    count = 0
    for draft in map(drafts.__getitem__, range(start, len(drafts))):
        if draft.kind is Kind.HEADING and draft.level:
            if draft.level <= level:
                break
            count += draft.level == level + 1
    return count


def _announces(draft: BlockDraft, titles: set[str]) -> bool:
    text = key(draft.text[:120])[:60]
    return len(text) > 5 and (
        text in titles or (len(text) > 20 and text[:30] in titles)
    )
