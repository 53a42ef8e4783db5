"""What keeps a look or a line from being a heading: it leads to no text, it is a table's head, a caption or a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index_builder.model import Kind
from index_builder.recover.context import BlockDraft, RecoveryContext, Row

REACH = 4
"""So many headings may stand right above each other."""
STEP = 10.0
"""Points: columns whose widths differ by less are alike."""
NARROW = 0.6
"""A column that is narrower than this part of those of the text holds cells or notes."""
TEXT = 55
"""Characters: a shorter paragraph may be a label or a cell."""


def is_table_head(draft: BlockDraft) -> bool:
    """Whether a draft holds a row of several cells."""
    return any(row.cells > 1 for row in draft.rows)


def usual_column(context: RecoveryContext) -> float:
    """How wide the columns are that most of the text stands in, in points; 0 where that is unknown."""
    widths: Counter[int] = Counter()
    for row in context.rows:
        if row.box and row.style == context.profile.body:
            widths[round(_column(row) / STEP)] += len(row.text)
    total = seen = 0
    for width, characters in sorted(widths.items()):
        seen += characters
        total = total or widths.total()
        if seen * 2 >= total:
            return width * STEP
    return 0.0


def is_in_cell(draft: BlockDraft, usual: float) -> bool:
    """Whether a draft stands in a column that is far narrower than those of the text: a table's cell, a margin."""
    return bool(draft.first.box) and 0 < _column(draft.first) < usual * NARROW


def _column(row: Row) -> float:
    return row.room + row.indent


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
