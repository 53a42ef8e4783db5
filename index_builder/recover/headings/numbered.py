"""Tell numbered headings from numbered list items: by how the numbers follow one another."""

from __future__ import annotations

from collections import Counter

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import ended
from index_builder.recover.context import BlockDraft, Marker, RecoveryContext
from index_builder.recover.headings.number_sequences import accept, part, plausible
from index_builder.recover.headings.support import is_table_head
from index_builder.recover.markers import rank

REACH = 400
"""Drafts: a list goes on over so many others at most."""
SKIP = 4
"""A heading's number may be so much greater than the one before it: some headings were
lost or have no number."""
LISTED = 3
"""So many numbered lines right below each other ..."""
QUIET, CLOSE = 1.2, 0.5
"""... no larger than this, in sizes of the text, and no farther apart, in line heights
beyond the usual, are a list."""
TITLE = 110
"""Characters of a title that only its number tells from text, where other numbered
headings stand out."""
CHAPTER, DIVIDED = 2, 3
"""So many chapters or articles with a word before their number: single numbers in the
text's own type count clauses."""
SMALLER = 0.96
"""Times the size of the text: no numbered heading is set so small."""
COUNTED = ("number", "roman", "letter")


def runs(context: RecoveryContext) -> None:
    """Find lists that count 1, 2, 3 or a, b, c.

    Afterwards their drafts are items, unless they are set as headings.
    """
    drafts = context.drafts
    index = 0
    while index < len(drafts):
        run = _run(drafts, index)
        prominent = [i for i in run if _prominent(drafts[i], context)]
        if prominent and prominent[0] > run[0]:
            # A heading ends the list whose numbers it happens to go on.
            run, prominent = [i for i in run if i < prominent[0]], []
        if len(run) >= LISTED and _close_and_quiet([drafts[i] for i in run], context):
            prominent = []
        if prominent:
            # Whatever begins before the last of them holds it too.
            index = prominent[-1]
        elif len(run) > 1:
            for i in run:
                drafts[i].kind = Kind.ITEM
                drafts[i].evidence = f"{len(run)} {_name(drafts[i])}s in a row"
            index = run[-1]
            _count_on(context, drafts[index], index)
        index += 1


def _close_and_quiet(run: list[BlockDraft], context: RecoveryContext) -> bool:
    """Whether numbered drafts stand right below each other, hardly larger than the text: they are a list."""
    body = context.profile.body
    styles = [draft.first.style for draft in run]
    quiet = all(
        style and body and style.size < body.size * QUIET and style.bold == body.bold
        for style in styles
    )
    return quiet and all(draft.first.gap < CLOSE for draft in run[1:])


def _count_on(context: RecoveryContext, last: BlockDraft, position: int) -> None:
    """Take the next numbers as items of the same list, over headings and text between.

    A number that a chapter may have is left alone: in other type, or one more than the
    chapter before.
    """
    chapter = next(
        (
            one
            for one in map(
                _chapter, reversed(context.drafts[max(0, position - REACH) : position])
            )
            if one
        ),
        0,
    )
    outside = _before(context.drafts, position)
    missed = 0
    for place, draft in enumerate(context.drafts[position + 1 :], start=position + 1):
        missed += 1
        if missed > REACH:
            return
        if _prominent(draft, context) and not _prominent(last, context):
            continue
        if (found := _chapter(draft)) and found > chapter:
            return
        one, other = last.marker, draft.marker
        if not (_counts(draft) and one and other and _written_alike(one, other)):
            continue
        below = context.drafts[place + 1 : place + 2]
        if _goes_on_outside(draft, last, outside, below) or (
            not _follows(last, draft) and outside and _follows(outside, draft)
        ):
            outside = draft
            continue
        if (
            not _follows(last, draft)
            or other.value == one.value
            or _prominent(draft, context)
        ):
            return
        sentences = ended(draft.text) and ended(last.text)
        if (
            context.profile.body is None
            and not sentences
            and plausible(draft)
            and other.value[0] == chapter + 1
        ):
            return
        draft.kind, draft.evidence = Kind.ITEM, f"counts on from {one.text}"
        last, missed = draft, 0


def _before(drafts: list[BlockDraft], position: int) -> BlockDraft | None:
    """The title above a list that may be one of a row that goes on below it, like "2. Purpose"."""
    for draft in reversed(drafts[max(0, position - REACH) : position]):
        if draft.kind is Kind.PARAGRAPH and draft.marker:
            return (
                draft if _counts(draft) and plausible(draft) and _title(draft) else None
            )
        if draft.kind is Kind.HEADING:
            return None
    return None


def _goes_on_outside(
    draft: BlockDraft,
    last: BlockDraft,
    outside: BlockDraft | None,
    below: list[BlockDraft],
) -> bool:
    """Whether a number counts on from the title above the list, and is more like it than like the list's items.

    `below` holds the next draft: a number that counts on right below shows that the
    list goes on.
    """
    if (
        outside is None
        or not _follows(outside, draft)
        or outside.marker == draft.marker
    ):
        return False
    if below and _follows(draft, below[0]):
        return False
    if not _title(draft) or not plausible(draft):
        return False
    return (
        draft.first.style == outside.first.style
        if draft.first.style
        else not _title(last)
    )


def _chapter(draft: BlockDraft) -> int:
    """The chapter that a section's number names: 3 of "3.4"; 0 for any other draft."""
    marker = draft.marker
    return (
        marker.value[0]
        if marker
        and marker.form == "number"
        and len(marker.value) > 1
        and plausible(draft)
        else 0
    )


def _name(draft: BlockDraft) -> str:
    return draft.marker.form if draft.marker else ""


def _run(drafts: list[BlockDraft], start: int) -> list[int]:
    """Positions of the drafts that count on, one by one, from a draft numbered 1 (or one that follows a lead-in)."""
    first = drafts[start]
    if not _counts(first) or first.marker.value[0] not in (1, 2):  # type: ignore[union-attr]
        return []
    found, position = [start], start + 1
    outside = _before(drafts, start)
    while position < len(drafts):
        draft = drafts[position]
        if draft.marker and draft.marker.form in ("bullet", "dash"):
            position += 1
        elif _goes_on_outside(
            draft, drafts[found[-1]], outside, drafts[position + 1 : position + 2]
        ):
            break
        elif _follows(drafts[found[-1]], draft):
            found.append(position)
            position += 1
        else:
            break
    return found


def _counts(draft: BlockDraft) -> bool:
    marker = draft.marker
    return (
        draft.kind is Kind.PARAGRAPH
        and marker is not None
        and marker.form in COUNTED
        and len(marker.value) == 1
    )


def _written_alike(one: Marker, other: Marker) -> bool:
    """Whether two numbers are of one form, with the same signs about them.

    "33" and "33)" count something else than "4.".
    """
    return one.form == other.form and _signs(one) == _signs(other)


def _signs(marker: Marker) -> str:
    """What stands about a number: "()" of "(1)"."""
    return "".join(letter for letter in marker.text if not letter.isalnum())


def _is_bare(marker: Marker) -> bool:
    """Whether no sign stands after a number."""
    return marker.text[-1].isalnum()


def _follows(draft: BlockDraft, following: BlockDraft) -> bool:
    """Whether two tags are of one form and the second counts on from the first."""
    one, two = draft.marker, following.marker
    if one is None or two is None or not _counts(following) or len(two.value) != 1:
        return False
    same_form = one.form == two.form or {one.form, two.form} == {"roman", "letter"}
    step = two.value[0] - one.value[0]
    return (
        same_form
        and _is_bare(one) == _is_bare(two)
        and (step in (0, 1) or (step == 2 and one.value[0] > 2))
    )


def _prominent(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft is set louder than the body text, all of it."""
    body = context.profile.body
    style = draft.first.style
    return bool(
        body
        and style
        and (style.size > body.size * 1.08 or (style.bold and not body.bold))
    )


def headings(context: RecoveryContext) -> None:
    """Find headings by their numbers.

    Afterwards a draft that counts on in the tree of numbers is a heading.
    """
    seen: tuple[int, ...] = ()
    possible = [draft for draft in context.drafts if draft.marker and plausible(draft)]
    shown = {_form_and_depth(draft) for draft in possible if _prominent(draft, context)}
    texts = _paragraph_depths(context)
    divided = (
        sum(
            draft.marker is not None and rank(draft.marker) >= CHAPTER
            for draft in possible
        )
        >= DIVIDED
    )
    for draft in context.drafts:
        marker = draft.marker
        loud = marker is not None and marker.form == "division"
        loud = loud and _prominent(draft, context)
        if (
            marker is None
            or not plausible(draft, loud=loud)
            or len(marker.value) in texts
        ):
            continue
        if _small(draft, context) or (
            marker.form != "division" and is_table_head(draft)
        ):
            continue
        if not _prominent(draft, context):
            if _form_and_depth(draft) in shown or (
                len(marker.value) == 1 and shown and marker.form == "number"
            ):
                continue
            if shown and not _title(draft):
                continue
            if divided and marker.form == "number" and len(marker.value) == 1:
                continue
        if marker.form == "division":
            accept(draft, 1, f"“{marker.text}” begins a division")
            seen = () if part(draft) and not marker.text[-1].isdigit() else seen
        elif marker.form == "number":
            seen = _number(draft, seen)


def _small(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft is set smaller than the text, as the cells of tables are."""
    body, style = context.profile.body, draft.first.style
    return bool(body and style and style.size < body.size * SMALLER)


def _form_and_depth(draft: BlockDraft) -> tuple[str, int]:
    """How a draft is numbered: form and depth of the number."""
    return (draft.marker.form, len(draft.marker.value)) if draft.marker else ("", 0)


def _title(draft: BlockDraft) -> bool:
    """Whether a draft reads like a title."""
    return len(draft.text) <= TITLE and not ended(draft.text)


def _paragraph_depths(context: RecoveryContext) -> set[int]:
    """The depths at which numbers count paragraphs, not headings: most drafts with such a number are too long."""
    short, long = Counter[int](), Counter[int]()
    for draft in context.drafts:
        if (
            draft.kind is Kind.PARAGRAPH
            and draft.marker
            and draft.marker.form == "number"
            and draft.text
        ):
            (short if plausible(draft) else long)[len(draft.marker.value)] += 1
    return {
        depth
        for depth, count in long.items()
        if depth > 1 and count > max(2, short[depth])
    }


def _number(draft: BlockDraft, seen: tuple[int, ...]) -> tuple[int, ...]:
    """Take a numbered draft as a heading if it counts on from the number seen last.

    The number seen last after it.
    """
    marker = draft.marker
    value = _trimmed(marker.value) if marker else ()
    if marker is None:
        return seen
    if _counts_on(seen, value) or (
        len(value) > 1 and value[:-1] == seen[: len(value) - 1]
    ):
        accept(draft, len(value), f"the number {marker.text} counts on")
        return value
    if len(marker.value) > 1:
        accept(draft, len(value), f"the number {marker.text}")
        draft.doubt = f"the number {marker.text} does not count on from {'.'.join(map(str, seen)) or 'nothing'}"
        return value
    return seen


def _trimmed(value: tuple[int, ...]) -> tuple[int, ...]:
    """A number without noughts at its end: "2.0" stands beside "1" and above "2.1"."""
    while len(value) > 1 and value[-1] == 0:
        value = value[:-1]
    return value


def _counts_on(seen: tuple[int, ...], value: tuple[int, ...]) -> bool:
    """Whether a number may stand next in a tree of headings."""
    if not seen:
        return value[-1] in (0, 1) or len(value) == 1
    if len(value) > len(seen) + 1:
        return value[: len(seen)] == seen
    for depth, old in enumerate(seen):
        if depth == len(value):
            return False
        if value[depth] != old:
            return len(value) == depth + 1 and 0 < value[depth] - old <= SKIP
    return len(value) > len(seen) or value == seen
