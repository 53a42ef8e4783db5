"""What keeps a look or a line from being a heading.

It leads to no text, it is a table's head, a caption or a label.
"""

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
LITTLE = 0.1
"""Part of the text: a column of the page holds more."""
TEXT = 55
"""Characters: a shorter paragraph may be a label or a cell."""


def is_table_head(draft: BlockDraft) -> bool:
    """Whether a draft holds a row of several cells."""
    return any(row.cells > 1 for row in draft.rows)


class Columns:
    """How wide the columns are that the text stands in."""

    def __init__(self, context: RecoveryContext) -> None:
        self._widths: Counter[int] = Counter()
        for row in context.rows:
            if row.box and row.style == context.profile.body:
                self._widths[round(_column(row) / STEP)] += len(row.text)
        self._usual = _middle(self._widths)

    def are_left(self, draft: BlockDraft) -> bool:
        """Whether a draft stands in a far narrower column that holds little text: a table's cell, a margin."""
        width = round(_column(draft.first) / STEP)
        if not draft.first.box or not 0 < width < self._usual * NARROW:
            return False
        near = sum(self._widths[other] for other in (width - 1, width, width + 1))
        return near < LITTLE * self._widths.total()


def stands_beside(draft: BlockDraft, following: BlockDraft) -> bool:
    """Whether a draft labels what follows on its right: that begins no lower than the draft ends."""
    box, other = draft.last.box, following.first.box
    if not box or not other or draft.first.page != following.first.page:
        return False
    right = max(row.box.right for row in draft.rows if row.box)
    top = draft.first.box.top if draft.first.box else box.top
    return other.left >= right and top < other.bottom and other.top < box.bottom


def _middle(widths: Counter[int]) -> int:
    """The width that half of the characters stand in at most; 0 for none."""
    seen = 0
    for width, characters in sorted(widths.items()):
        seen += characters
        if seen * 2 >= widths.total():
            return width
    return 0


def _column(row: Row) -> float:
    return row.room + row.indent


def leads_to_text(
    drafts: Sequence[BlockDraft], position: int, candidates: set[int]
) -> bool:
    """Whether text stands below a draft, over other candidates for headings, given by their `id`."""
    for draft in drafts[position + 1 : position + 1 + REACH]:
        if draft.kind in (Kind.ITEM, Kind.CAPTION, Kind.TABLE, Kind.NOTE):
            return True
        if draft.kind is Kind.HEADING or id(draft) in candidates:
            continue
        listed = draft.marker is not None and bool(draft.text)
        return len(draft.text) >= TEXT or listed or draft.text.endswith((":", "."))
    return False
