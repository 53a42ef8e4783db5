"""What stands after the votes: the adopted proposals, those that fell with them, and the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index_builder.model import Outline
from reader.core.amendments.clashes import Meeting, groups, rivals
from reader.core.amendments.committee.rulings import Outcome, Ruling
from reader.core.amendments.model import Amendment
from reader.core.amendments.result import apply_amendments
from reader.core.amendments.spans import has_place, texts_of
from reader.core.amendments.text_order import in_text_order


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a text and of its proposals after some votes."""

    outline: Outline
    """The text with the adopted proposals in it."""
    adopted: tuple[Amendment, ...]
    """In the text's order; those that are in it."""
    joined: Mapping[str, Amendment]
    """By id of a proposal that asks for the same as an adopted one: that one."""
    lapsed: Mapping[str, Amendment]
    """By id of a proposal that an adopted one leaves no room for: that one."""
    at_odds: tuple[tuple[Amendment, Amendment], ...]
    """Adopted proposals that cannot both stand in a text: the second is left out of it."""
    lost: tuple[Amendment, ...]
    """Adopted proposals whose place is not in this edition."""


def standing(
    outline: Outline,
    amendments: Sequence[Amendment],
    rulings: Mapping[str, Ruling],
) -> Standing:
    """The state after the outcomes that the rulings know."""
    ordered = in_text_order(amendments, outline)
    against = rivals(ordered, outline)
    joined = _joined(ordered, rulings, outline)
    texts = texts_of(outline)
    adopted: dict[str, Amendment] = {}
    at_odds: list[tuple[Amendment, Amendment]] = []
    lost: list[Amendment] = []
    for one in sorted(ordered, key=lambda one: _rank(one, rulings)):
        if not _is_adopted(one, rulings) or one.id in joined:
            continue
        first = _first_rival(one, adopted, against)
        if not has_place(one, texts):
            lost.append(one)
        elif first is not None:
            at_odds.append((first, one))
        else:
            adopted[one.id] = one
    lapsed = {
        one.id: rival
        for one in ordered
        if not _is_adopted(one, rulings)
        and one.id not in joined
        and (rival := _first_rival(one, adopted, against)) is not None
    }
    text = apply_amendments(outline, list(adopted.values()))
    in_order = tuple(one for one in ordered if one.id in adopted)
    return Standing(text, in_order, joined, lapsed, tuple(at_odds), tuple(lost))


def _is_adopted(amendment: Amendment, rulings: Mapping[str, Ruling]) -> bool:
    ruling = rulings.get(amendment.id)
    return ruling is not None and ruling.outcome is Outcome.ADOPTED


def _rank(amendment: Amendment, rulings: Mapping[str, Ruling]) -> int:
    """The place in the order of voting: it decides which of two additions comes first."""
    ruling = rulings.get(amendment.id)
    return ruling.rank if ruling and ruling.rank else len(rulings) + 1


def _joined(
    amendments: Sequence[Amendment], rulings: Mapping[str, Ruling], outline: Outline
) -> dict[str, Amendment]:
    found: dict[str, Amendment] = {}
    for group in groups(amendments, outline):
        if group.meeting is not Meeting.SAME:
            continue
        adopted = [one for one in group.amendments if _is_adopted(one, rulings)]
        for one in group.amendments if adopted else ():
            if one is not adopted[0]:
                found[one.id] = adopted[0]
    return found


def _first_rival(
    amendment: Amendment,
    adopted: Mapping[str, Amendment],
    against: Mapping[str, set[str]],
) -> Amendment | None:
    there = against.get(amendment.id, set()) & adopted.keys()
    return next((one for key, one in adopted.items() if key in there), None)
