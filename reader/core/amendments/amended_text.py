"""The text with a chosen set of its amendments: as it would be, and with the changes marked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index_builder.model import Outline
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.rulings import Advice
from reader.core.amendments.inline import MarkedText, that_can_stand, with_amendments
from reader.core.amendments.model import Amendment, State
from reader.core.amendments.result import apply_amendments


class Chosen(StrEnum):
    """The sets of amendments that can be looked at."""

    ALL = "all"
    """Of those that clash, the first."""
    ADVISED = "advised"
    """Those that the committee advises to adopt."""
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class AmendedText:
    """A text with some amendments in it."""

    result: Outline
    marked: MarkedText
    amendments: tuple[Amendment, ...]
    """Those that are in it."""
    left_out: int
    """How many of the set have no place, or clash with one that is in it."""


def amended_text(proceedings: Proceedings, chosen: Chosen) -> AmendedText:
    """The text with a set of amendments. Worker-only: it looks at the whole document."""
    wanted = _wanted(proceedings, chosen)
    inside = that_can_stand(proceedings.outline, wanted)
    return AmendedText(
        apply_amendments(proceedings.outline, inside),
        with_amendments(proceedings.outline, inside),
        tuple(inside),
        len(wanted) - len(inside),
    )


def _wanted(proceedings: Proceedings, chosen: Chosen) -> list[Amendment]:
    if chosen is Chosen.ADOPTED:
        return list(proceedings.standing.adopted)
    live = [
        one
        for one in proceedings.amendments
        if one.state not in (State.WITHDRAWN, State.MET)
    ]
    if chosen is Chosen.ALL:
        return live
    return [one for one in live if proceedings.ruling(one).advice is Advice.ADOPT]
