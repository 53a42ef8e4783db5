"""Which amendments a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from reader.core.amendments.columns import Row
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.rulings import Outcome
from reader.core.amendments.model import AmendmentKind
from reader.core.collation import sort_key


class Listing(StrEnum):
    """The lists that can be asked for."""

    PLACE = "place"
    """All, in the text's order."""
    NUMBER = "number"
    KIND = "kind"
    """All, the additions together, and so on."""
    MEETING = "meeting"
    """Those that touch the same words as others, or ask for the same."""
    LOST = "lost"
    """Those whose place is not in this edition."""
    NO_REASON = "no reason"
    UNDECIDED = "undecided"
    """Those that are voted on and not decided yet."""


_KINDS = list(AmendmentKind)
_ORDERS: dict[Listing, Callable[[Row], object]] = {
    Listing.NUMBER: lambda row: sort_key(row.amendment.label),
    Listing.KIND: lambda row: _KINDS.index(row.amendment.kind),
}


def listed(
    rows: Sequence[Row], proceedings: Proceedings, listing: Listing, words: str = ""
) -> list[Row]:
    """The rows of a list that hold all of some words. `rows` are in the text's order."""
    wanted = words.casefold().split()
    found = [
        row
        for row in rows
        if _belongs(row, proceedings, listing)
        and all(word in _text(row) for word in wanted)
    ]
    if order := _ORDERS.get(listing):
        found.sort(key=order)  # type: ignore[arg-type]
    return found


def _belongs(row: Row, proceedings: Proceedings, listing: Listing) -> bool:
    one = row.amendment
    match listing:
        case Listing.MEETING:
            return one.id in proceedings.meets
        case Listing.LOST:
            return not row.sentence or one.id in proceedings.lost
        case Listing.NO_REASON:
            return not one.reason
        case Listing.UNDECIDED:
            is_open = proceedings.ruling(one).outcome is Outcome.NONE
            settled = one.id in proceedings.standing.lapsed
            return is_open and not settled and one.id in proceedings.ballots
        case _:
            return True


def _text(row: Row) -> str:
    one = row.amendment
    parts = (one.label, row.sentence, one.new_text, one.old, one.reason)
    return " ".join((*parts, one.proposer, one.branch)).casefold()
