"""Headings by how they are set: larger, bolder, in another colour than the text around them."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from index_builder.model import Kind, Role
from index_builder.recover.cases import Case, decide
from index_builder.recover.context import BlockDraft, Hint, RecoveryContext, TextStyle
from index_builder.recover.headings.looks import (
    LARGER,
    LOOK,
    SMALL,
    Look,
    Use,
    is_for_headings,
    likely,
    look_of,
    uses,
)
from index_builder.recover.headings.support import Columns, leads_to_text, stands_beside
from index_builder.recover.keys import key
from index_builder.structure_words import every

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
CLOSE, SEVERAL = 0.25, 3
"""Line heights: so many quiet lines with less white space above them head nothing."""
COVER, FRONT = 150, 6
"""A page with fewer characters in the text's type may be a cover; so many pages may
stand in front of the contents."""
EDGE = 2.0
"""Sizes of the text: what begins farther from its column's edge is a cell, or centred."""
NAMED = 20
"""So many headings in the printed contents tell of quiet looks ..."""
SAME = 1.05
"""... no larger than this, in sizes of the text ..."""
FEW, HARDLY = 0.15, 0.25
"""... that stand in fewer than this part of these headings' sections, and of which they
name no larger part."""


class Document:
    """What each look is weighed with: the others, and what tags and contents say."""

    def __init__(self, context: RecoveryContext, body: TextStyle) -> None:
        self.context = context
        self.body = body
        self.uses = uses(context, body)
        total = sum(use.characters for use in self.uses.values())
        self.chosen = [
            look
            for look, use in self.uses.items()
            if is_for_headings(look, use, body, total)
        ]
        self.candidates = {
            id(draft) for look in self.chosen for draft in self.uses[look].drafts
        }
        self.columns = Columns(context)
        self.covers = _covers(context, body)
        self.title = _title(self)
        self.tags = _tagged_looks(context, body)
        self.leading = {
            id(draft)
            for position, draft in enumerate(context.drafts)
            if id(draft) in self.candidates
            and leads_to_text(context.drafts, position, self.candidates)
        }
        """The candidates that have text below them."""
        self.labels = {
            id(one)
            for one, two in pairwise(context.drafts)
            if id(one) in self.candidates and stands_beside(one, two)
        }
        """Those that have it beside them."""
        self.named = sum(
            self.names(draft)
            for draft in context.drafts
            if draft.kind is Kind.HEADING or id(draft) in self.candidates
        )
        """How many of those that may be headings the printed contents name."""

    def names(self, draft: BlockDraft) -> bool:
        """Whether the printed contents name a draft."""
        return key(draft.text) in self.context.contents

    def sections(self, drafts: Iterable[BlockDraft]) -> int:
        """How many of the sections that the printed contents name hold any of some drafts."""
        wanted, found, section = set(map(id, drafts)), set(), 0
        for draft in self.context.drafts:
            if id(draft) in wanted:
                found.add(section)
            section += self.names(draft)
        return len(found)


class Usage(NamedTuple):
    """A look that may be one of headings, as a document uses it."""

    look: Look
    use: Use
    document: Document
    found: list[BlockDraft]
    """Drafts that could be headings."""
    said: Counter[str]
    """Those with a colon, and how often each is said."""

    @property
    def quiet(self) -> bool:
        """Whether it is no larger than the text."""
        return self.look.size <= self.document.body.size * LARGER


def headings(context: RecoveryContext) -> None:
    """Find headings by their look.

    Afterwards a short draft that is set louder than the text is one.
    """
    body = context.profile.body
    trusted = context.profile.marked and context.profile.headed
    if body is None or (trusted and not body.size):
        return
    document = Document(context, body)
    known = _marked_looks(context, body) if trusted else {}
    for look in document.chosen:
        use = document.uses[look]
        found = list(filter(likely, use.drafts))
        said = Counter(
            draft.text
            for draft in found
            if draft.text.endswith(":") and not draft.text.isupper()
        )
        usage = Usage(look, use, document, found, said)
        if (trusted and look not in known) or not decide(LOOKS, usage).answer:
            continue
        for draft in found:
            if decide(DRAFTS, (draft, usage)).answer:
                draft.kind, draft.evidence = Kind.HEADING, _evidence(look, body)
                draft.level = known.get(look, 0)


def _marked_looks(context: RecoveryContext, body: TextStyle) -> dict[Look, int]:
    """The looks, larger than the text, of the headings that the mark-up names, with the level of the last of each.

    Some headings that are set like them may lack the mark.
    """
    return {
        look_of(draft.first.style, body): draft.level
        for draft in context.drafts
        if draft.first.role is Role.HEADING
        and draft.first.style
        and draft.first.style.size > body.size * LARGER
    }


def _quotations(one: Usage) -> bool:
    """Whether it is set larger in italics, and reads like quotations: long, or with full stops."""
    size = one.document.body.size
    if not one.look.italic or one.look.size <= size:
        return False
    upright = sum(
        len(one.document.uses[look].drafts)
        for look in one.document.chosen
        if not look.italic and look.size > size
    )
    drafts = one.use.drafts
    stopped = sum(draft.text.endswith((".", "”", "»", '"')) for draft in drafts)
    sentences = (
        one.use.characters > LONG_QUOTES * len(drafts)
        or stopped > len(drafts) * STOPPED
    )
    return sentences and upright > len(drafts) / 2


def _small_aside(one: Usage) -> bool:
    """Whether it is smaller than the text, and rare or away from its columns' edges."""
    size = one.document.body.size
    if one.look.size >= size * SMALL:
        return False
    indents = [draft.first.indent for draft in one.found]
    return len(indents) < SEVERAL or statistics.median(indents) > size * EDGE


def _untagged(one: Usage) -> bool:
    tags = one.document.tags
    return bool(tags) and one.look not in tags


def _unsupported(one: Usage) -> bool:
    leading = sum(id(draft) in one.document.leading for draft in one.found)
    return leading < SUPPORTED * len(one.found)


def _close(one: Usage) -> bool:
    """Whether most stand close to what is above them, where the source tells."""
    gaps = [
        draft.first.gap
        for draft in one.found
        if not draft.first.turn and not draft.text.endswith(":")
    ]
    boxes = one.document.context.profile.boxes
    return boxes and len(gaps) >= SEVERAL and statistics.median(gaps) < CLOSE


def _unnamed(one: Usage) -> bool:
    """Whether the printed contents name the headings, and hardly any of these few."""
    if one.look.size > one.document.body.size * SAME:
        return False
    leading = [draft for draft in one.found if id(draft) in one.document.leading]
    named = sum(map(one.document.names, leading))
    others = one.document.named - named
    if others < NAMED or named > len(leading) * HARDLY:
        return False
    return one.document.sections(leading) < others * FEW


LOOKS: tuple[Case[Usage], ...] = (
    Case("quotations", False, _quotations),
    Case("larger than the text", True, lambda one: not one.quiet),
    Case("small, and rare or not at the edge", False, _small_aside),
    Case("tags name all quiet headings, and none of these", False, _untagged),
    Case("most have no text below", False, _unsupported),
    Case("no white space above", False, _close),
    Case("the contents name all headings, and none of these", False, _unnamed),
    Case("they have text below", True, lambda one: True),
)
"""Whether headings are set in a look; in the order in which they are asked."""
CONTENTS = frozenset(map(key, every("contents")))
Candidate = tuple[BlockDraft, Usage]


def _quotation(one: Candidate) -> bool:
    """Whether a draft ends with a full stop, and is as long and as large as a quotation, in a look of titles."""
    draft, usage = one
    if draft.marker or not draft.text.endswith(".") or len(draft.text) <= QUOTED:
        return False
    drafts = usage.use.drafts
    stopped = sum(draft.text.endswith(".") for draft in drafts)
    large = usage.look.size > usage.document.body.size * QUOTE
    return large and stopped < len(drafts) * STOPPED


def _listed(one: Candidate) -> bool:
    marker = one[0].marker
    return marker is not None and marker.form in ("bullet", "dash")


def _on_cover(one: Candidate) -> bool:
    draft, usage = one
    document = usage.document
    return draft.first.page in document.covers or id(draft) in document.title


DRAFTS: tuple[Case[Candidate], ...] = (
    Case("a cover, or the document's title", False, _on_cover),
    Case("a list's item", False, _listed),
    Case("the title of the contents", False, lambda one: key(one[0].text) in CONTENTS),
    Case("a quotation", False, _quotation),
    Case("larger than the text", True, lambda one: not one[1].quiet),
    Case("introduces lists", False, lambda one: one[1].said[one[0].text] >= OFTEN),
    Case("numbered", True, lambda one: one[0].marker is not None),
    Case("no text below", False, lambda one: id(one[0]) not in one[1].document.leading),
    Case("text beside it", False, lambda one: id(one[0]) in one[1].document.labels),
    Case("a cell", False, lambda one: one[1].document.columns.are_left(one[0])),
    Case("text below", True, lambda one: True),
)
"""Whether a draft in a look of headings is one; in the order in which they are asked."""


def _tagged_looks(context: RecoveryContext, body: TextStyle) -> set[Look]:
    """The looks of the headings that tags name, where they name enough to be trusted for quiet ones.

    Else none.
    """
    found = [
        draft
        for draft in context.drafts
        if draft.first.hint is Hint.TAGGED and draft.kind is Kind.HEADING
    ]
    if len(found) < max(TAGS, context.profile.pages / PAGES_EACH):
        return set()
    return {look_of(draft.first.style, body) for draft in found if draft.first.style}


def _title(document: Document) -> set[int]:
    """The drafts above all text that are set like nothing below it, and larger: the document's title."""
    body = document.body
    sets = [document.uses[look].drafts for look in document.chosen]
    common = max(
        (
            look.size
            for look, drafts in zip(document.chosen, sets, strict=True)
            if len(drafts) > 2
        ),
        default=1000.0,
    )
    front: set[int] = set()
    for draft in document.context.drafts:
        style = draft.first.style
        if (
            style is None
            or draft.first.page > 2
            or (style.size <= body.size * LARGER and len(draft.text) > QUOTED * 2)
        ):
            break
        if style.size > common and draft.marker is None:
            front.add(id(draft))
    used = [set(map(id, drafts)) for drafts in sets]
    return {one for drafts in used if drafts <= front for one in drafts}


def _covers(context: RecoveryContext, body: TextStyle) -> set[int]:
    """The first and last pages, as far as they hold no text in the style of the text.

    Those in front of the printed contents may be more than two.
    """
    written = Counter[int]()
    for draft in context.drafts:
        style = draft.first.style
        if style and style.size <= body.size * LARGER:
            written[draft.first.page] += len(draft.text)
    last = context.profile.pages
    listed = [one.page for one in context.asides if one.reason == "contents"]
    front = range(1, min([*listed, FRONT + 1])) if listed else ()
    return (
        {page for page in (1, 2, *front, last - 1, last) if written[page] < COVER}
        if last > 4
        else set()
    )


def _evidence(look: Look, body: TextStyle) -> str:
    said = []
    if abs(look.size - body.size) > 0.2:
        said.append(f"{look.size:g} points where the text has {body.size:g}")
    traits = (
        ("bold", look.bold and not body.bold),
        ("italic", look.italic),
        ("in colour", look.coloured),
        ("in capitals", look.capitals),
        ("underlined", look.underlined),
    )
    said += [word for word, is_so in traits if is_so]
    return LOOK + ", ".join(said)
