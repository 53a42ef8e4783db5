"""Unnumbered headings in text without typography, and headings that run over several lines."""

from __future__ import annotations

import re
from itertools import zip_longest

from index_builder.model import Kind, Role
from index_builder.recover.blocks.unwrap import GAP, ended, hanging, starts_lowercase
from index_builder.recover.context import BlockDraft, Hint, RecoveryContext
from index_builder.recover.headings.number_sequences import LISTED
from index_builder.recover.headings.support import leads_to_text
from index_builder.recover.keys import key
from index_builder.recover.labels import is_labelled
from index_builder.recover.markers import is_dateline, rank

ALONE = "a short line by itself"
"""The evidence of a heading that nothing else tells of."""
SMALLER = 0.97
"""Times the size of the text: no heading is set so small because the contents list it."""
LONGEST = 110
"""Characters of an unnumbered heading that nothing else tells of."""
ROWS = 2
PAGES_EACH = 3
"""A heading for so many pages is hardly any."""
FLUSH, FLUSH_SHARE = 1, 0.7
"""Blanks before a heading of plain text, where so many of them stand so far left."""
UNDERLINED = 3
"""So many underlined headings show how all of them are set."""
BESIDE = 0.2
"""White space beyond the usual, in line heights, above a heading that nothing else
tells of."""
CROWD = 4
"""So many short lines in a row are a list or a table, not headings."""
SENTENCE = 4
"""Blanks: a line with a colon and so many words is a sentence that goes on below."""
_NO_TITLE = re.compile(r"[.,;…–-]$|[^\W\d][\"”»’)]*\.\d{1,2}$|^[«“„\"].*[»”“\"]$")
"""Ends like a part of a text, perhaps with the sign of a note, or is a quotation."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def announced(context: RecoveryContext) -> None:
    """Take what the printed contents announce as headings.

    Afterwards a draft with such a title is a heading.
    """
    if not context.contents:
        return
    _join_announced(context)
    for draft in context.drafts:
        if (
            draft.kind is Kind.PARAGRAPH
            and len(draft.rows) <= 3
            and not _smaller(draft, context)
            and (level := context.contents.get(key(draft.text))) is not None
        ):
            draft.kind, draft.evidence = Kind.HEADING, LISTED
            draft.first.depth = draft.first.depth or level


def _smaller(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft is set smaller than the text, as a running head is."""
    body, style = context.profile.body, draft.first.style
    return body is not None and style is not None and style.size < body.size * SMALLER


def _join_announced(context: RecoveryContext) -> None:
    """Join drafts that stand in the printed contents as one title."""
    drafts: list[BlockDraft] = []
    position = 0
    while position < len(context.drafts):
        draft = context.drafts[position]
        count = next(
            (
                n
                for n in (4, 3, 2)
                if _is_one_title(context.drafts[position : position + n], n, context)
            ),
            1,
        )
        for following in context.drafts[position + 1 : position + count]:
            draft.rows.extend(following.rows)
        drafts.append(draft)
        position += count
    context.drafts = drafts


def _is_one_title(
    drafts: list[BlockDraft], count: int, context: RecoveryContext
) -> bool:
    """Whether so many drafts, set alike and without numbers between, make up one title of the contents."""
    first = drafts[0]
    if len(drafts) < count or (first.marker and first.marker.form == "division"):
        return False
    if any(
        draft.kind not in (Kind.PARAGRAPH, Kind.HEADING) or len(draft.rows) > ROWS
        for draft in drafts
    ):
        return False
    if any(
        draft.marker or draft.first.turn or draft.style != first.style
        for draft in drafts[1:]
    ):
        return False
    return key(" ".join(draft.text for draft in drafts)) in context.contents


def repeated(context: RecoveryContext) -> None:
    """Set aside a heading that says again what the one above it says, as after a chapter's own title page.

    Afterwards no two headings with the same words, set differently, stand in a row,
    where the source has pages.
    """
    if not context.profile.boxes:
        return
    drafts: list[BlockDraft] = []
    seen: dict[str, object] = {}
    for draft in context.drafts:
        said = _said(draft) if draft.kind is Kind.HEADING else []
        if draft.kind is not Kind.HEADING:
            seen = seen if len(draft.text) < 30 else {}
        elif said[0] and said[0] in seen and seen[said[0]] != draft.style:
            for row in draft.rows:
                context.set_aside(row, "repeated-heading")
            continue
        seen.update(dict.fromkeys(said, draft.style))
        drafts.append(draft)
    context.drafts = drafts


def _said(heading: BlockDraft) -> list[str]:
    """The words of a heading with its chapter's or section's number.

    And without it, as a repetition may have them.
    """
    marker, words = heading.marker, key(heading.text)
    if marker is None or marker.form == "number":
        return [words]
    return [key(marker.text) + words, *([words] if words else [])]


def tails(context: RecoveryContext) -> None:
    """Part a heading from the text above it, where that text's last line happens to be full.

    Afterwards no draft's last row alone lacks a full stop though all sentences above it
    have one.
    """
    if context.profile.body is not None or context.profile.marked:
        return
    drafts: list[BlockDraft] = []
    for draft, below in zip_longest(context.drafts, context.drafts[1:]):
        drafts.append(draft)
        if (
            below is not None
            and below.kind is Kind.PARAGRAPH
            and below.marker is None
            and _has_tail(draft)
        ):
            tail = draft.rows.pop()
            drafts.append(
                BlockDraft(
                    [tail], Kind.HEADING, 0, None, "a short line without a full stop"
                )
            )
            drafts[-1].doubt = "it may be the end of the text above"
    context.drafts = drafts


def _has_tail(draft: BlockDraft) -> bool:
    """Whether a draft's last row reads like a heading."""
    if len(draft.rows) < 2 or draft.kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return False
    text = draft.last.text
    if (
        ended(text)
        or starts_lowercase(text)
        or hanging(text)
        or len(text) > 80
        or not _WORD.search(text)
        or text[-1] in ",;–-"
    ):
        return False
    return ended(draft.rows[-2].text) and draft.last.width < draft.last.room * 0.85


def alone(context: RecoveryContext) -> None:
    """Take short drafts between ended texts as headings, where fonts and mark-up tell of hardly any.

    Afterwards such a draft is a heading, unless several stand in a row or it introduces
    a list.
    """
    drafts = context.drafts
    known = sum(draft.kind is Kind.HEADING for draft in drafts)
    underlined = sum(draft.first.hint is Hint.UNDERLINED for draft in drafts)
    if context.profile.marked or underlined >= UNDERLINED:
        return
    if context.profile.body is not None and known * PAGES_EACH >= context.profile.pages:
        return
    likely: list[bool] = []
    for position in range(len(drafts)):
        above = bool(likely) and likely[-1]
        likely.append(_likely(drafts, position, above or _calls(position, context)))
    likely = [
        one and not is_labelled(draft.text, context.words)
        for one, draft in zip(likely, drafts, strict=True)
    ]
    likely = _without_indented(drafts, likely, context)
    candidates = {id(draft) for one, draft in zip(likely, drafts, strict=True) if one}
    likely = [
        one
        and _apart(drafts[position], context)
        and leads_to_text(drafts, position, candidates)
        for position, one in enumerate(likely)
    ]
    openings = set(map(key, context.words.openings))
    index, titles = 0, True
    while index < len(drafts):
        stop = index
        while stop < len(drafts) and likely[stop]:
            stop += 1
        run = drafts[index:stop]
        if titles and run and key(run[-1].text) in openings:
            run = run[-1:]
        if 0 < len(run) < (2 if titles else CROWD) and stop < len(drafts):
            for draft in run:
                draft.kind, draft.evidence = Kind.HEADING, ALONE
                if ended(draft.text) or len(draft.text) > 70:
                    draft.doubt = "only a short line by itself"
        if stop == index:
            titles = (
                titles
                and drafts[index].marker is None
                and len(drafts[index].text) <= LONGEST
            )
        index = max(stop, index + 1)


def _without_indented(
    drafts: list[BlockDraft], likely: list[bool], context: RecoveryContext
) -> list[bool]:
    """The likely headings of plain text without those that alone are indented, as a name below a foreword is."""
    indents = [
        draft.first.indent
        for one, draft in zip(likely, drafts, strict=True)
        if one or draft.kind is Kind.HEADING
    ]
    flush = sum(indent <= FLUSH for indent in indents)
    if context.profile.boxes or flush < FLUSH_SHARE * len(indents):
        return likely
    return [
        one and draft.first.indent <= FLUSH
        for one, draft in zip(likely, drafts, strict=True)
    ]


def _apart(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether white space parts a draft from what is above it, where the source tells of white space."""
    return not context.profile.boxes or draft.first.turn or draft.first.gap > BESIDE


def _calls(position: int, context: RecoveryContext) -> bool:
    """Whether a draft is in capitals and below white space, so that it goes on no text above it."""
    draft = context.drafts[position]
    return draft.text.isupper() and (
        draft.first.gap - context.profile.gap > GAP[context.profile.boxes]
    )


def _likely(drafts: list[BlockDraft], index: int, apart: bool) -> bool:
    """Whether a draft reads like a heading.

    `apart`: it may be one even where the text above it has not ended.
    """
    draft = drafts[index]
    if (
        draft.kind is not Kind.PARAGRAPH
        or draft.marker is not None
        or len(draft.rows) > ROWS
    ):
        return False
    text = draft.text
    if (
        len(text) > LONGEST
        or starts_lowercase(text)
        or _NO_TITLE.search(text)
        or not _WORD.search(text)
        or is_dateline(text)
    ):
        return False
    following = drafts[index + 1] if index + 1 < len(drafts) else None
    if following is None:
        return False
    if _introduces(text, following):
        return False
    if text.endswith(":") and starts_lowercase(following.text):
        return False
    if (
        index
        and drafts[index - 1].kind is Kind.PARAGRAPH
        and not ended(drafts[index - 1].text)
    ):
        return apart
    return True


def _introduces(text: str, following: BlockDraft) -> bool:
    """Whether a line with a colon introduces what follows; "GOALS:" names it."""
    if not text.endswith(":") or (text.isupper() and " " not in text):
        return False
    return following.kind in (Kind.ITEM, Kind.HEADING) or text.count(" ") >= SENTENCE


def several_lines(context: RecoveryContext) -> None:
    """Join headings that were broken over lines.

    Afterwards a heading that goes on in the next draft holds it too.

    Two that stand in the printed contents one by one are two, whatever word the first
    ends with.
    """
    drafts: list[BlockDraft] = []
    for draft in context.drafts:
        if drafts and _labels(drafts[-1], draft):
            draft.marker, draft.rows = (
                drafts[-1].marker,
                [*drafts[-1].rows, *draft.rows],
            )
            drafts[-1] = draft
        elif (
            drafts
            and _goes_on(drafts[-1], draft)
            and not _both_announced(drafts[-1], draft, context)
        ):
            drafts[-1].rows.extend(draft.rows)
        else:
            drafts.append(draft)
    context.drafts = drafts


def _labels(label: BlockDraft, heading: BlockDraft) -> bool:
    """Whether a draft is only the label of the heading below it: "Chapter 3", set no larger than its title."""
    if (
        label.marker is None
        or label.marker.form not in ("division", "section")
        or label.text
        or heading.marker
        or heading.kind is not Kind.HEADING
    ):
        return False
    one, two = label.first.style, heading.first.style
    if one and two:
        return one.size <= two.size
    # A part's label and a title below it are two headings.
    return rank(label.marker) != 0


def _both_announced(
    one: BlockDraft, other: BlockDraft, context: RecoveryContext
) -> bool:
    return key(one.text) in context.contents and key(other.text) in context.contents


def _goes_on(heading: BlockDraft, draft: BlockDraft) -> bool:
    """Whether a draft is the rest of the heading above it."""
    if (
        heading.kind is not Kind.HEADING
        or draft.marker
        or draft.kind not in (Kind.PARAGRAPH, Kind.HEADING)
    ):
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
    return (heading.text.isupper() and draft.text.isupper()) or (
        hanging(heading.text) and not ended(draft.text)
    )


def _close(heading: BlockDraft, draft: BlockDraft) -> bool:
    """Whether the draft stands right below the heading, set alike."""
    last, first = heading.last, draft.first
    return (
        last.style == first.style and not first.turn and first.gap <= max(last.gap, 1.0)
    )
