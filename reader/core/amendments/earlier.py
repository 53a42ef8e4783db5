"""The amendments to an earlier edition that wait to come along into the one that is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.amendments.carry_over import (
    Carried,
    Fate,
    carried_over,
)
from reader.core.amendments.kept import Amendments
from reader.core.amendments.model import Amendment
from reader.core.amendments.record import carried_id

LABEL = "Carry amendments over"
"""Of the step that can be undone."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Amendments that were made to an earlier edition and are not in this one."""

    edition: str
    """The SHA-256 of the earlier edition's source."""
    amendments: tuple[Amendment, ...]


def waiting(kept: Amendments, editions: Sequence[str]) -> Waiting | None:
    """What waits in the nearest earlier edition that has amendments; None for nothing.

    `editions` are those of the document, the oldest first.
    """
    if kept.edition not in editions:
        return None
    for edition in reversed(editions[: editions.index(kept.edition)]):
        if given := kept.of_edition(edition):
            ids = {carried_id(one.id, kept.edition): one for one in given}
            fresh = kept.unknown(ids)
            those = tuple(one for key, one in ids.items() if key in fresh)
            return Waiting(edition, those) if those else None
    return None


def carry(
    those: Waiting,
    former: Outline,
    outline: Outline,
    edition: str,
    progress: Progress = silent,
) -> list[Carried]:
    """The waiting amendments as they are in a newer edition. Worker-only."""
    from reader.core.compare.engine import compare  # brings the whole comparison

    comparison = compare(former, outline, progress)
    return carried_over(those.amendments, comparison, edition)


def counts(found: Sequence[Carried]) -> Counter[Fate]:
    """How many amendments have each fate."""
    return Counter(one.fate for one in found)
