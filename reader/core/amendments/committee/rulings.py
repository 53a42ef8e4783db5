"""A ruling: what the committee advises on an amendment, and what the congress decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from reader.core.amendments.record import LONGEST, text_of, uuid_of


class Advice(StrEnum):
    """The committee's advice on a proposal."""

    NONE = ""
    ADOPT = "adopt"
    REJECT = "reject"
    JOINT = "joint"
    """Answered by a joint wording, which is a proposal of the committee's own."""
    MET = "met"
    """Taken care of elsewhere in the text."""
    FORWARD = "forward"
    """To the board, or to another meeting."""


class Outcome(StrEnum):
    """The congress's decision on a proposal."""

    NONE = ""
    ADOPTED = "adopted"
    FELL = "fell"
    FORWARDED = "forwarded"


MOST_VOTES = 1_000_000
"""More votes than this are a mistake of typing."""


@dataclass(frozen=True, slots=True)
class Votes:
    """The count of votes on a proposal."""

    in_favour: int = 0
    against: int = 0
    blank: int = 0

    @property
    def outcome(self) -> Outcome:
        """The decision by simple majority: a tie is not adopted."""
        if self.in_favour > self.against:
            return Outcome.ADOPTED
        return Outcome.FELL


@dataclass(frozen=True, slots=True)
class Round:
    """What the committee advised in an earlier round."""

    advice: Advice
    remark: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Everything that is said and decided of one amendment."""

    amendment: str
    """Id."""
    advice: Advice = Advice.NONE
    remark: str = ""
    """Why the committee advises so."""
    dissent: str = ""
    """Names of those in the committee who advise otherwise; empty for one mind."""
    joint: str = ""
    """Id of the amendment with the joint wording that answers this one."""
    rank: int = 0
    """Place in its group's order of voting, from 1; 0 for the usual order."""
    outcome: Outcome = Outcome.NONE
    votes: Votes | None = None
    """None where they were not counted."""
    earlier: tuple[Round, ...] = ()
    """What was advised in earlier rounds, the first one first."""

    def another_round(self) -> Ruling:
        """The ruling with its advice among the earlier ones, open for new advice.

        Where nothing was advised it stays as it is.
        """
        if self.advice is Advice.NONE:
            return self
        done = Round(self.advice, self.remark, self.dissent)
        rest = replace(self, advice=Advice.NONE, remark="", dissent="", joint="")
        return replace(rest, earlier=(*self.earlier, done))


def to_record(ruling: Ruling) -> dict[str, Any]:
    """The ruling as values that JSON has. Fields that are empty are left out."""
    found = {
        field.name: getattr(ruling, field.name)
        for field in fields(Ruling)
        if field.name not in ("votes", "earlier") and getattr(ruling, field.name)
    }
    if ruling.earlier:
        found["earlier"] = [
            [one.advice.value, one.remark, one.dissent] for one in ruling.earlier
        ]
    if ruling.votes is not None:
        votes = ruling.votes
        found["votes"] = [votes.in_favour, votes.against, votes.blank]
    return found


def from_record(record: Mapping[str, Any]) -> Ruling:
    """The ruling of a record.

    Raises ValueError where a value is missing or not of its kind.
    """
    if not isinstance(record, Mapping):
        raise ValueError("it is no ruling")
    rank = record.get("rank", 0)
    if type(rank) is not int or not 0 <= rank <= MOST_VOTES:
        raise ValueError("its place in the order is no number")
    joint = record.get("joint", "")
    return Ruling(
        uuid_of(record, "amendment"),
        Advice(record.get("advice", "")),
        text_of(record, "remark"),
        text_of(record, "dissent"),
        uuid_of(record, "joint") if joint else "",
        rank,
        Outcome(record.get("outcome", "")),
        _votes(record.get("votes")),
        tuple(map(_round, record.get("earlier", []))),
    )


def _votes(value: object) -> Votes | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("its votes are not three numbers")
    if not all(type(one) is int and 0 <= one <= MOST_VOTES for one in value):
        raise ValueError("its votes are not three numbers")
    return Votes(*value)


def _round(value: object) -> Round:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("a round of advice is not three texts")
    if not all(isinstance(one, str) and len(one) <= LONGEST for one in value):
        raise ValueError("a round of advice is not three texts")
    return Round(Advice(value[0]), value[1], value[2])
