"""What keeps a look or a line from being a heading: it leads to no text, it is a table's head, a caption or a label."""

from __future__ import annotations

from collections.abc import Sequence

from index_builder.model import Kind
from index_builder.recover.context import BlockDraft

REACH = 4
"""So many headings may stand right above each other."""
TEXT = 55
"""Characters: a shorter paragraph may be a label or a cell."""


def is_table_head(draft: BlockDraft) -> bool:
    """Whether a draft holds a row of several cells."""
    return any(row.cells > 1 for row in draft.rows)


def leads_to_text(drafts: Sequence[BlockDraft], position: int, candidates: set[int]) -> bool:
    """Whether text stands below a draft, over other candidates for headings, given by their `id`."""
    for draft in drafts[position + 1 : position + 1 + REACH]:
        if draft.kind in (Kind.ITEM, Kind.CAPTION, Kind.TABLE, Kind.NOTE):
            return True
        if draft.kind is Kind.HEADING or id(draft) in candidates:
            continue
        listed = draft.marker is not None and bool(draft.text)
        return len(draft.text) >= TEXT or listed or draft.text.endswith((":", "."))
    return False
