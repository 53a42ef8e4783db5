"""Headings by how they are set: larger, bolder, in another colour than the text around them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import starts_lowercase
from index_builder.recover.context import BlockDraft, Hint, RecoveryContext, TextStyle
from index_builder.recover.headings.support import Columns, is_table_head, leads_to_text
from index_builder.recover.keys import key

LARGER = 1.09
"""Times the size of the text: so much larger is loud."""
LONGEST = 200
"""Characters of a heading."""
ROWS = 5
SHARE = 0.6
"""A style is one of headings if so many of the drafts in it could be headings."""
STOPPED = 0.2
"""Where so few headings of one look end with a full stop, one that does is a quotation
..."""
QUOTE = 1.3
"""Times the size of the text: quotations that are set like headings are so large."""
QUOTED = 30
"""... if it is longer than so many characters."""
LONG_QUOTES = 80
"""Characters: italics that are longer on average are quotations."""
OFTEN = 3
"""Quiet words with a colon that are said so often introduce something, and head
nothing."""
SUPPORTED = 0.5
"""So many of the headings of a quiet look have text below them, or none of them is a
heading."""
TAGS, PAGES_EACH = 5, 4
"""So many tagged headings, and one for so many pages, are trusted to name all quiet
headings."""
COMMON = 0.2
"""A style that so many of all characters are set in is no heading's."""


_ADDRESS = re.compile(r"https?:|www\.|\w@\w")


class Look(NamedTuple):
    """What makes headings of one depth look alike."""

    size: float
    bold: bool
    italic: bool
    coloured: bool
    """In another colour than the text."""
    capitals: bool
    """Counts only where nothing else tells the look from that of the text."""


@dataclass(slots=True)
class Use:
    """How a document uses a look."""

    drafts: list[BlockDraft] = field(default_factory=list)
    characters: int = 0
    likely: int = 0
    """Drafts that could be headings by their length and their end."""


def headings(context: RecoveryContext) -> None:
    """Find headings by their look.

    Afterwards a short draft that is set louder than the text is one.
    """
    body = context.profile.body
    if body is None or (context.profile.marked and context.profile.headed):
        return
    uses = _uses(context, body)
    total = sum(use.characters for use in uses.values())
    chosen = [
        look for look, use in uses.items() if _for_headings(look, use, body, total)
    ]
    upright = sum(
        len(uses[look].drafts)
        for look in chosen
        if not look.italic and look.size > body.size
    )
    covers = _covers(context, body)
    title = _title(context, uses, chosen, body)
    places = {id(draft): place for place, draft in enumerate(context.drafts)}
    candidates = {id(draft) for look in chosen for draft in uses[look].drafts}
    tags = _tagged_looks(context, body)
    columns = Columns(context)
    for look in chosen:
        if (
            look.italic
            and look.size > body.size
            and upright > len(uses[look].drafts) / 2
            and _quotes(uses[look])
        ):
            continue
        weak = look.size <= body.size * LARGER
        if weak and tags and look not in tags:
            continue
        found = [draft for draft in uses[look].drafts if likely(draft)]
        said = Counter(
            draft.text
            for draft in found
            if draft.text.endswith(":") and not draft.text.isupper()
        )
        led = {
            id(draft)
            for draft in found
            if leads_to_text(context.drafts, places[id(draft)], candidates)
        }
        if weak and len(led) < SUPPORTED * len(found):
            continue
        stopped = (
            look.size > body.size * QUOTE
            and sum(draft.text.endswith(".") for draft in uses[look].drafts)
            < len(uses[look].drafts) * STOPPED
        )
        for draft in uses[look].drafts:
            if (
                not likely(draft)
                or draft.first.page in covers
                or _numbered_text(draft)
                or id(draft) in title
            ):
                continue
            if (
                stopped
                and draft.marker is None
                and draft.text.endswith(".")
                and len(draft.text) > QUOTED
            ):
                continue
            if weak and said[draft.text] >= OFTEN:
                continue
            if (
                weak
                and draft.marker is None
                and (id(draft) not in led or columns.are_left(draft))
            ):
                continue
            draft.kind, draft.evidence = Kind.HEADING, _evidence(look, body)


def _quotes(use: Use) -> bool:
    """Whether what is set in a look reads like quotations: long, or sentences with a full stop."""
    stopped = sum(draft.text.endswith((".", "”", "»", '"')) for draft in use.drafts)
    return use.characters > LONG_QUOTES * len(use.drafts) or stopped > STOPPED * len(
        use.drafts
    )


def _tagged_looks(context: RecoveryContext, body: TextStyle) -> set[Look]:
    """The looks of the headings that tags name, where they name enough to be trusted for quiet ones; else none."""
    found = [
        draft
        for draft in context.drafts
        if draft.first.hint is Hint.TAGGED and draft.kind is Kind.HEADING
    ]
    if len(found) < max(TAGS, context.profile.pages / PAGES_EACH):
        return set()
    return {look_of(draft.first.style, body) for draft in found if draft.first.style}


def _title(
    context: RecoveryContext, uses: dict[Look, Use], chosen: list[Look], body: TextStyle
) -> set[int]:
    """The drafts above all text that are set like nothing below it, and larger: the document's title."""
    common = max(
        (look.size for look in chosen if len(uses[look].drafts) > 2), default=1000.0
    )
    front: set[int] = set()
    for draft in context.drafts:
        style = draft.first.style
        if (
            style is None
            or draft.first.page > 2
            or (style.size <= body.size * LARGER and len(draft.text) > QUOTED * 2)
        ):
            break
        if style.size > common and draft.marker is None:
            front.add(id(draft))
    used = [{id(draft) for draft in uses[look].drafts} for look in chosen]
    return {one for drafts in used if drafts <= front for one in drafts}


def look_of(style: TextStyle, body: TextStyle) -> Look:
    """A style, compared with that of the text."""
    coloured = _far(style.colour, body.colour)
    plain = (
        style.size <= body.size * LARGER
        and not (style.bold and not body.bold)
        and not coloured
    )
    return Look(
        style.size,
        style.bold,
        style.italic,
        coloured,
        plain and style.capitals and not body.capitals,
    )


def stands_out(draft: BlockDraft, context: RecoveryContext) -> bool:
    """Whether a draft is set in any other way than the text."""
    body, style = context.profile.body, draft.first.style
    return (
        body is not None
        and style is not None
        and look_of(style, body) != look_of(body, body)
    )


def likely(draft: BlockDraft) -> bool:
    """Whether a draft could be a heading by its length, its beginning and its end."""
    text = draft.text
    if (
        not text
        or len(text) > LONGEST
        or len(draft.rows) > ROWS
        or not any(map(str.isalpha, text))
    ):
        return False
    if is_table_head(draft) or _ADDRESS.search(text):
        return False
    if (
        starts_lowercase(text)
        or text[-1] in ",;"
        or (text[0] in '«»“„"' and text[-1] in '«»“”".')
    ):
        return False
    return text[-1] != "." or (len(text) < 70 and ". " not in text)


def _numbered_text(draft: BlockDraft) -> bool:
    """Whether a draft is a numbered or bulleted sentence."""
    return draft.marker is not None and draft.marker.form in ("bullet", "dash")


def _uses(context: RecoveryContext, body: TextStyle) -> dict[Look, Use]:
    """How each look is used, but for that of the text."""
    uses: defaultdict[Look, Use] = defaultdict(Use)
    plain = look_of(body, body)
    for draft in context.drafts:
        if draft.kind is not Kind.PARAGRAPH or draft.first.style is None:
            continue
        look = look_of(draft.first.style, body)
        uses[look].characters += len(draft.text)
        if look == plain:
            continue
        uses[look].drafts.append(draft)
        uses[look].likely += likely(draft)
    return uses


def _for_headings(look: Look, use: Use, body: TextStyle, total: int) -> bool:
    """Whether headings are set in a look."""
    count = len(use.drafts)
    if not count or use.characters > total * COMMON or use.likely < count * SHARE:
        return False
    if look.size >= body.size * LARGER:
        return True
    if (
        sum(draft.text.endswith(".") and draft.marker is None for draft in use.drafts)
        > count * SHARE
    ):
        return False
    if look.size < body.size * 0.95:
        return False
    if look.bold and not body.bold:
        return True
    return count > 1 and (
        look.coloured or look.capitals or (look.italic and use.likely > count * 0.8)
    )


def _covers(context: RecoveryContext, body: TextStyle) -> set[int]:
    """The first and last pages, as far as they hold no text in the style of the text."""
    written = Counter[int]()
    for draft in context.drafts:
        style = draft.first.style
        if style and style.size <= body.size * LARGER:
            written[draft.first.page] += len(draft.text)
    last = context.profile.pages
    return (
        {page for page in (1, 2, last - 1, last) if written[page] < 150}
        if last > 4
        else set()
    )


def _far(colour: int, other: int) -> bool:
    """Whether two colours look different."""
    return (
        max(
            abs((colour >> shift & 255) - (other >> shift & 255))
            for shift in (0, 8, 16)
        )
        > 60
    )


def _evidence(look: Look, body: TextStyle) -> str:
    said = []
    if abs(look.size - body.size) > 0.2:
        said.append(f"{look.size:g} points where the text has {body.size:g}")
    said += [
        word
        for word, is_so in (
            ("bold", look.bold and not body.bold),
            ("italic", look.italic),
        )
        if is_so
    ]
    said += [
        word
        for word, is_so in (
            ("in colour", look.coloured),
            ("in capitals", look.capitals),
        )
        if is_so
    ]
    return "set " + ", ".join(said)


def tagged(context: RecoveryContext) -> None:
    """Trust the file's tags where they are sensible.

    Afterwards what they call headings are headings, if likely.
    """
    found = [
        draft
        for draft in context.drafts
        if draft.first.hint is Hint.TAGGED and draft.kind is not Kind.ITEM
    ]
    if sum(map(likely, found)) < len(found) * SHARE:
        return
    for draft in found:
        if likely(draft) and draft.kind is Kind.PARAGRAPH:
            draft.kind, draft.evidence = Kind.HEADING, Hint.TAGGED.value


def bookmarked(context: RecoveryContext) -> None:
    """Take what the file's bookmarks name as headings.

    Afterwards a likely draft on the bookmark's page is one.
    """
    if not context.source.bookmarks:
        return
    wanted: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for bookmark in context.source.bookmarks:
        if len(key(bookmark.title)) > 2:
            wanted[key(bookmark.title)][bookmark.page] = bookmark.level
    for draft, title in _titles(context.drafts):
        pages = wanted.get(title, {})
        near = next(
            (page for page in pages if page == 0 or abs(page - draft.first.page) <= 1),
            None,
        )
        if near is None:
            continue
        draft.first.depth = draft.first.depth or pages[near]
        if draft.kind is Kind.PARAGRAPH and len(draft.text) <= LONGEST:
            draft.kind, draft.evidence = Kind.HEADING, "named by a bookmark"


def _titles(drafts: Iterable[BlockDraft]) -> Iterable[tuple[BlockDraft, str]]:
    """Each draft with its text as a bookmark may give it: with its number and without."""
    for draft in drafts:
        text = draft.text
        if len(text) <= LONGEST:
            yield draft, key(text)
            if draft.marker:
                yield draft, key(draft.marker.text + text)
