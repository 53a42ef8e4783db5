"""Advice and decisions in words, for booklets, panel and commands."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.rulings import Advice, Outcome, Ruling
from reader.core.amendments.committee.words import (
    ADVICES,
    OUTCOMES,
    in_language,
    words_of,
)
from reader.core.amendments.model import Amendment


def advice_told(proceedings: Proceedings, amendment: Amendment, language: str) -> str:
    """The committee's advice, with the number of the joint wording; empty for none."""
    ruling = proceedings.ruling(amendment)
    told = in_language(ADVICES[ruling.advice], language)
    if ruling.advice is not Advice.JOINT or not ruling.joint:
        return told
    label = proceedings.label(ruling.joint)
    return f"{told}, {words_of(language).joint.format(label=label)}"


def earlier_told(ruling: Ruling, language: str) -> list[str]:
    """What was advised in each earlier round: the advice, why, and who disagreed."""
    words = words_of(language)
    return [
        ". ".join(
            filter(
                None,
                (
                    in_language(ADVICES[one.advice], language),
                    one.remark.rstrip("."),
                    f"{words.dissent}: {one.dissent}" if one.dissent else "",
                ),
            )
        )
        for one in ruling.earlier
    ]


def decision_told(proceedings: Proceedings, amendment: Amendment, language: str) -> str:
    """What became of a proposal, with the counts; empty while nothing was decided."""
    words, stands = words_of(language), proceedings.standing
    ruling = proceedings.ruling(amendment)
    if one := stands.joined.get(amendment.id):
        told = in_language(OUTCOMES[Outcome.ADOPTED], language)
        return f"{told}, {words.joined.format(label=labels(proceedings, [one]))}"
    if ruling.outcome is Outcome.NONE and (one := stands.lapsed.get(amendment.id)):
        return words.lapsed.format(label=labels(proceedings, [one]))
    told = in_language(OUTCOMES[ruling.outcome], language)
    if ruling.votes is None:
        return told
    votes = ruling.votes
    blank = f", {votes.blank} {words.blank.lower()}" if votes.blank else ""
    return f"{told} ({votes.in_favour}–{votes.against}{blank})".strip()


def labels(proceedings: Proceedings, amendments: Iterable[Amendment]) -> str:
    """The numbers of some amendments."""
    return ", ".join(proceedings.label(one.id) for one in amendments)
