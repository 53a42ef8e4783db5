"""Headings that the file's own mark-up, tags and bookmarks name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from index_builder.model import Kind, Role
from index_builder.recover.context import BlockDraft, Hint, RecoveryContext
from index_builder.recover.headings.looks import (
    LONGEST,
    SHARE,
    likely,
    stands_out,
)
from index_builder.recover.headings.number_sequences import is_sentence
from index_builder.recover.keys import key

LOUD = 5
"""So many marked headings that are set in another way than the text show how headings
are set."""
SENTENCE = 60
"""Characters of a sentence that is a clause."""


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


def underlined(context: RecoveryContext) -> None:
    """Take rows of plain text that a line of signs underlines as headings."""
    for draft in context.drafts:
        if draft.first.hint is Hint.UNDERLINED and draft.kind is Kind.PARAGRAPH:
            draft.kind, draft.evidence = Kind.HEADING, Hint.UNDERLINED.value


def clauses(context: RecoveryContext) -> None:
    """Tell clauses and list items from headings, where a file marks all of them as headings.

    Afterwards nothing that is set like the text, and is a bulleted or lettered item or
    a long sentence, is a heading by its mark-up alone.
    """
    marked = [
        draft
        for draft in context.drafts
        if draft.kind is Kind.HEADING and draft.first.role is Role.HEADING
    ]
    loud = sum(stands_out(draft, context) for draft in marked)
    if loud < LOUD:
        return
    for draft in marked:
        if stands_out(draft, context):
            continue
        if draft.marker and draft.marker.form in ("bullet", "dash", "letter"):
            draft.kind, draft.level = Kind.ITEM, 0
            draft.first.level = 0
        elif len(draft.text) > SENTENCE and is_sentence(draft.text):
            draft.kind, draft.level = Kind.PARAGRAPH, 0


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
        reached = [
            (abs(page - draft.first.page), page)
            for page in pages
            if page == 0 or abs(page - draft.first.page) <= 1
        ]
        if not reached:
            continue
        _, near = min(reached)
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
