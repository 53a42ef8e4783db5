"""Lists without signs, of clauses that each begin with the same word: "that ..."."""

from __future__ import annotations

from itertools import groupby, pairwise

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import ended, free_space
from index_builder.recover.context import BlockDraft, RecoveryContext, Row
from index_builder.structure_words import Words

FEWEST = 2
"""Clauses: fewer are no list."""
ROOM = 0.02
"""So much of its room a line leaves over that was broken on purpose."""


def part(context: RecoveryContext) -> None:
    """Part clauses that stand on lines of their own, below a sentence that they end.

    Afterwards no paragraph of plain text holds two of them. How far a line of a page
    reaches says less.
    """
    if context.profile.boxes:
        return
    drafts: list[BlockDraft] = []
    for draft in context.drafts:
        starts = _starts(draft, context.words)
        opened = drafts[-1] if drafts else None
        if starts and starts[0] > 0:
            opened = BlockDraft(draft.rows[: starts[0]])
        if len(starts) < FEWEST or opened is None or ended(opened.text):
            drafts.append(draft)
            continue
        if starts[0] > 0:
            drafts.append(opened)
        for start, stop in pairwise([*starts, len(draft.rows)]):
            drafts.append(BlockDraft(draft.rows[start:stop]))
    context.drafts = drafts


def _starts(draft: BlockDraft, words: Words) -> list[int]:
    """The rows of a paragraph with which clauses begin, where all begin with one word."""
    if draft.kind is not Kind.PARAGRAPH or draft.marker is not None:
        return []
    rows = draft.rows
    found = [
        at
        for at, row in enumerate(rows)
        if _clause(row, words) and (at == 0 or free_space(rows[at - 1], row) > ROOM)
    ]
    first = {_clause(rows[at], words) for at in found}
    return found if len(first) == 1 else []


def _clause(row: Row, words: Words) -> str:
    """The word with which a row begins a clause; empty for any other row."""
    word = row.text.partition(" ")[0]
    return word if word in words.clauses else ""


def listed(context: RecoveryContext) -> None:
    """Take clauses below each other as items.

    Afterwards none of several in a row, below words that they end, is a paragraph.
    """
    above: BlockDraft | None = None
    for word, group in groupby(context.drafts, lambda one: _word(one, context.words)):
        found = list(group)
        if word and len(found) >= FEWEST and above and not ended(above.text):
            for draft in found:
                draft.kind, draft.evidence = Kind.ITEM, f"begins with “{word}”"
        above = found[-1]


def _word(draft: BlockDraft, words: Words) -> str:
    if draft.kind is not Kind.PARAGRAPH or draft.marker is not None:
        return ""
    return _clause(draft.first, words)
