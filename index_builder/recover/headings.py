"""Unnumbered headings in text without typography, and headings that run over several lines."""

from __future__ import annotations

import re

from index_builder.model import Kind
from index_builder.recover.measures import key
from index_builder.recover.unwrap import ended, hanging, small
from index_builder.recover.work import Draft, Work

LONGEST = 110
"""Characters of an unnumbered heading that nothing else tells of."""
ROWS = 2
CROWD = 4
"""So many short lines in a row are a list or a table, not headings."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def announced(work: Work) -> None:
    """Take what the printed contents announce as headings. Afterwards a draft with such a title is a heading."""
    if not work.contents:
        return
    for draft in work.drafts:
        if (
            draft.kind is Kind.PARAGRAPH
            and len(draft.rows) <= 3
            and (level := work.contents.get(key(draft.text))) is not None
        ):
            draft.kind, draft.evidence = Kind.HEADING, "stands in the printed contents"
            draft.level = level


def alone(work: Work) -> None:
    """Take short drafts between ended texts as headings, where the source has no fonts and no mark-up.

    Afterwards such a draft is a heading, unless several stand in a row or it introduces a list.
    """
    if work.profile.body is not None or work.profile.marked:
        return
    drafts = work.drafts
    likely = [_likely(drafts, i) for i in range(len(drafts))]
    index = 0
    while index < len(drafts):
        stop = index
        while stop < len(drafts) and likely[stop]:
            stop += 1
        if 0 < stop - index < CROWD and stop < len(drafts):
            for draft in drafts[index:stop]:
                draft.kind, draft.evidence = Kind.HEADING, "a short line by itself"
                if ended(draft.text) or len(draft.text) > 70:
                    draft.doubt = "only a short line by itself"
        index = max(stop, index + 1)


def _likely(drafts: list[Draft], index: int) -> bool:
    draft = drafts[index]
    if draft.kind is not Kind.PARAGRAPH or draft.tag is not None or len(draft.rows) > ROWS:
        return False
    text = draft.text
    if len(text) > LONGEST or small(text) or text[-1] in ".,;…" or not _WORD.search(text) or hanging(text):
        return False
    following = drafts[index + 1] if index + 1 < len(drafts) else None
    if following is None or (text.endswith(":") and following.kind is Kind.ITEM):
        return False
    if index and drafts[index - 1].kind is Kind.PARAGRAPH and not ended(drafts[index - 1].text):
        return _likely(drafts, index - 1)
    return True


def several_lines(work: Work) -> None:
    """Join headings that were broken over lines. Afterwards a heading that goes on in the next draft holds it too."""
    drafts: list[Draft] = []
    for draft in work.drafts:
        if drafts and _goes_on(drafts[-1], draft):
            drafts[-1].rows.extend(draft.rows)
        else:
            drafts.append(draft)
    work.drafts = drafts


def _goes_on(heading: Draft, draft: Draft) -> bool:
    """Whether a draft is the rest of the heading above it."""
    if heading.kind is not Kind.HEADING or draft.tag or draft.kind not in (Kind.PARAGRAPH, Kind.HEADING):
        return False
    if (
        draft.first.role is not heading.first.role
        or len(heading.rows) + len(draft.rows) > 4
        or len(draft.text) > LONGEST
    ):
        return False
    if not _close(heading, draft) or not heading.first.text:
        return False
    return (heading.text.isupper() and draft.text.isupper()) or (hanging(heading.text) and not ended(draft.text))


def _close(heading: Draft, draft: Draft) -> bool:
    """Whether the draft stands right below the heading, set alike."""
    last, first = heading.last, draft.first
    return last.style == first.style and not first.turn and first.gap <= max(last.gap, 1.0)
