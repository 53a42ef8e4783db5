"""Unnumbered headings in text without typography, and headings that run over several lines."""

from __future__ import annotations

import re
from itertools import zip_longest

from index_builder.model import Kind, Role
from index_builder.recover.keys import key
from index_builder.recover.unwrap import ended, hanging, small
from index_builder.recover.words import TABLES
from index_builder.recover.work import Draft, Work

LONGEST = 110
"""Characters of an unnumbered heading that nothing else tells of."""
ROWS = 2
PARTS = frozenset(words[0] for words in (table.divisions for table in TABLES.values()))
"""Divisions that hold chapters: such a word and a title below it are two headings."""
PAGES_EACH = 3
"""A heading for so many pages is hardly any."""
BESIDE = 0.2
"""White space beyond the usual, in line heights, above a heading that nothing else tells of."""
CROWD = 4
"""So many short lines in a row are a list or a table, not headings."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def announced(work: Work) -> None:
    """Take what the printed contents announce as headings. Afterwards a draft with such a title is a heading."""
    if not work.contents:
        return
    _join_announced(work)
    for draft in work.drafts:
        if (
            draft.kind is Kind.PARAGRAPH
            and len(draft.rows) <= 3
            and (level := work.contents.get(key(draft.text))) is not None
        ):
            draft.kind, draft.evidence = Kind.HEADING, "stands in the printed contents"
            draft.level = level


def _join_announced(work: Work) -> None:
    """Join drafts that stand in the printed contents as one title."""
    drafts: list[Draft] = []
    position = 0
    while position < len(work.drafts):
        draft = work.drafts[position]
        count = next((n for n in (4, 3, 2) if _is_one_title(work.drafts[position : position + n], n, work)), 1)
        for following in work.drafts[position + 1 : position + count]:
            draft.rows.extend(following.rows)
        drafts.append(draft)
        position += count
    work.drafts = drafts


def _is_one_title(drafts: list[Draft], count: int, work: Work) -> bool:
    """Whether so many drafts, set alike and without numbers between, make up one title of the contents."""
    first = drafts[0]
    if len(drafts) < count or (first.tag and first.tag.form == "division"):
        return False
    if any(draft.kind not in (Kind.PARAGRAPH, Kind.HEADING) or len(draft.rows) > ROWS for draft in drafts):
        return False
    if any(draft.tag or draft.first.turn or draft.style != first.style for draft in drafts[1:]):
        return False
    return key(" ".join(draft.text for draft in drafts)) in work.contents


def repeated(work: Work) -> None:
    """Set aside a heading that says again what the one above it says, as after a chapter's own title page.

    Afterwards no two headings with the same words, set differently, stand in a row, where the source has pages.
    """
    if not work.profile.boxes:
        return
    drafts: list[Draft] = []
    seen: dict[str, object] = {}
    for draft in work.drafts:
        words = key(draft.text)
        if draft.kind is not Kind.HEADING:
            seen = seen if len(draft.text) < 30 else {}
        elif words in seen and seen[words] != draft.style:
            for row in draft.rows:
                work.set_aside(row, "repeated-heading")
            continue
        elif words:
            seen[words] = draft.style
        drafts.append(draft)
    work.drafts = drafts


def tails(work: Work) -> None:
    """Part a heading from the text above it, where that text's last line happens to be full.

    Afterwards no draft's last row alone lacks a full stop though all sentences above it have one.
    """
    if work.profile.body is not None or work.profile.marked:
        return
    drafts: list[Draft] = []
    for draft, below in zip_longest(work.drafts, work.drafts[1:]):
        drafts.append(draft)
        if below is not None and below.kind is Kind.PARAGRAPH and below.tag is None and _has_tail(draft):
            tail = draft.rows.pop()
            drafts.append(Draft([tail], Kind.HEADING, 0, None, "a short line without a full stop"))
            drafts[-1].doubt = "it may be the end of the text above"
    work.drafts = drafts


def _has_tail(draft: Draft) -> bool:
    """Whether a draft's last row reads like a heading."""
    if len(draft.rows) < 2 or draft.kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return False
    text = draft.last.text
    if ended(text) or small(text) or hanging(text) or len(text) > 80 or not _WORD.search(text) or text[-1] in ",;–-":
        return False
    return ended(draft.rows[-2].text) and draft.last.width < draft.last.room * 0.85


def alone(work: Work) -> None:
    """Take short drafts between ended texts as headings, where fonts and mark-up tell of hardly any.

    Afterwards such a draft is a heading, unless several stand in a row or it introduces a list.
    """
    drafts = work.drafts
    known = sum(draft.kind is Kind.HEADING for draft in drafts)
    if work.profile.marked or (work.profile.body is not None and known * PAGES_EACH >= work.profile.pages):
        return
    likely: list[bool] = []
    for position in range(len(drafts)):
        likely.append(_likely(drafts, position, above=bool(likely) and likely[-1]))
    likely = [one and _apart(draft, work) for one, draft in zip(likely, drafts, strict=True)]
    index, titles = 0, True
    while index < len(drafts):
        stop = index
        while stop < len(drafts) and likely[stop]:
            stop += 1
        if 0 < stop - index < (2 if titles else CROWD) and stop < len(drafts):
            for draft in drafts[index:stop]:
                draft.kind, draft.evidence = Kind.HEADING, "a short line by itself"
                if ended(draft.text) or len(draft.text) > 70:
                    draft.doubt = "only a short line by itself"
        if stop == index:
            titles = titles and drafts[index].tag is None and len(drafts[index].text) <= LONGEST
        index = max(stop, index + 1)


def _apart(draft: Draft, work: Work) -> bool:
    """Whether white space parts a draft from what is above it, where the source tells of white space."""
    return not work.profile.boxes or draft.first.turn or draft.first.gap > BESIDE


def _likely(drafts: list[Draft], index: int, *, above: bool) -> bool:
    """Whether a draft reads like a heading; `above` says so of the one above it."""
    draft = drafts[index]
    if draft.kind is not Kind.PARAGRAPH or draft.tag is not None or len(draft.rows) > ROWS:
        return False
    text = draft.text
    if len(text) > LONGEST or small(text) or text[-1] in ".,;…–-" or not _WORD.search(text):
        return False
    following = drafts[index + 1] if index + 1 < len(drafts) else None
    if following is None or (text.endswith(":") and following.kind is Kind.ITEM):
        return False
    if index and drafts[index - 1].kind is Kind.PARAGRAPH and not ended(drafts[index - 1].text):
        return above
    return True


def several_lines(work: Work) -> None:
    """Join headings that were broken over lines. Afterwards a heading that goes on in the next draft holds it too.

    Two that stand in the printed contents one by one are two, whatever word the first ends with.
    """
    drafts: list[Draft] = []
    for draft in work.drafts:
        if drafts and _labels(drafts[-1], draft):
            draft.tag, draft.rows = drafts[-1].tag, [*drafts[-1].rows, *draft.rows]
            drafts[-1] = draft
        elif drafts and _goes_on(drafts[-1], draft) and not _both_announced(drafts[-1], draft, work):
            drafts[-1].rows.extend(draft.rows)
        else:
            drafts.append(draft)
    work.drafts = drafts


def _labels(label: Draft, heading: Draft) -> bool:
    """Whether a draft is only the label of the heading below it: "Chapter 3", set no larger than its title."""
    if (
        label.tag is None
        or label.tag.form != "division"
        or label.text
        or heading.tag
        or heading.kind is not Kind.HEADING
    ):
        return False
    one, two = label.first.style, heading.first.style
    if one and two:
        return one.size <= two.size
    return label.tag.text.split()[0].lower().rstrip(".") not in PARTS


def _both_announced(one: Draft, other: Draft, work: Work) -> bool:
    return key(one.text) in work.contents and key(other.text) in work.contents


def _goes_on(heading: Draft, draft: Draft) -> bool:
    """Whether a draft is the rest of the heading above it."""
    if heading.kind is not Kind.HEADING or draft.tag or draft.kind not in (Kind.PARAGRAPH, Kind.HEADING):
        return False
    if draft.first.role is Role.HEADING:
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
