"""Headings that the file's own tags and bookmarks name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from index_builder.model import Kind
from index_builder.recover.context import BlockDraft, Hint, RecoveryContext
from index_builder.recover.headings.looks import LONGEST, SHARE, likely
from index_builder.recover.keys import key


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
