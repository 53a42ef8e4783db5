"""How deep each heading stands."""

from __future__ import annotations

from index_builder.model import Kind
from index_builder.recover.work import Work


def levels(work: Work) -> None:
    """Give every heading its depth. Afterwards one without a number stands one below the numbered one above it."""
    numbered = 0
    for draft in work.drafts:
        if draft.kind is not Kind.HEADING:
            continue
        if draft.level:
            numbered = draft.level if draft.tag else numbered
        else:
            draft.level = numbered + 1
