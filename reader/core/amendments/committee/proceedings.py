"""The proceedings: a text, the proposals to it, and all that was said and decided of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from index_builder.lettering import letters
from index_builder.model import Outline
from reader.core.amendments.clashes import Group, Meeting, groups
from reader.core.amendments.committee.adoption import Standing, standing
from reader.core.amendments.committee.ballots import VotingOrder, voting_order
from reader.core.amendments.committee.rulings import Ruling
from reader.core.amendments.model import Amendment
from reader.core.amendments.spans import has_place, texts_of
from reader.core.amendments.text_order import in_text_order


@dataclass(frozen=True)
class Proceedings:
    """All that booklets, panel and commands show of one text's proposals."""

    outline: Outline
    given: tuple[Amendment, ...]
    rulings: Mapping[str, Ruling]

    @cached_property
    def amendments(self) -> tuple[Amendment, ...]:
        """The proposals in the text's order."""
        return tuple(in_text_order(self.given, self.outline))

    @cached_property
    def voting(self) -> VotingOrder:
        """What is voted on, in order."""
        return voting_order(self.outline, self.amendments, self.rulings)

    @cached_property
    def standing(self) -> Standing:
        """What stands after the outcomes that are known."""
        return standing(self.outline, self.amendments, self.rulings)

    @cached_property
    def groups(self) -> list[Group]:
        """Every group of proposals that meet."""
        return groups(self.amendments, self.outline)

    @cached_property
    def meets(self) -> Mapping[str, tuple[Amendment, ...]]:
        """By id: the others that touch the same words or ask for the same."""
        found: dict[str, tuple[Amendment, ...]] = defaultdict(tuple)
        for group in self.groups:
            if group.meeting is Meeting.ORDER:
                continue
            for one in group.amendments:
                others = (other for other in group.amendments if other is not one)
                found[one.id] += tuple(others)
        return dict(found)

    @cached_property
    def lost(self) -> frozenset[str]:
        """Ids of the proposals whose place, or whose words there, are not in the text."""
        texts = texts_of(self.outline)
        return frozenset(one.id for one in self.given if not has_place(one, texts))

    @cached_property
    def ballots(self) -> Mapping[str, str]:
        """By id: the number of the ballot, with a letter where it has several votes."""
        found = {}
        for number, ballot in enumerate(self.voting.ballots, start=1):
            single = len(ballot.amendments) == 1
            for place, one in enumerate(ballot.amendments):
                found[one.id] = f"{number}{'' if single else letters(place + 1)}"
        return found

    @cached_property
    def in_voting_order(self) -> tuple[Amendment, ...]:
        """The proposals in the text's order, but those of one ballot in its order."""
        text = {one.id: place for place, one in enumerate(self.amendments)}
        key = {name: (place, 0) for name, place in text.items()}
        for ballot in self.voting.ballots:
            first = min(text[one.id] for one in ballot.amendments)
            for place, one in enumerate(ballot.amendments):
                key[one.id] = (first, place)
        return tuple(sorted(self.amendments, key=lambda one: key[one.id]))

    def ruling(self, amendment: Amendment) -> Ruling:
        """What was said of an amendment; an empty ruling where nothing was."""
        return self.rulings.get(amendment.id, Ruling(amendment.id))

    def label(self, key: str) -> str:
        """The number of an amendment by its id; empty where it is not there."""
        return self._labels.get(key, "")

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {one.id: name_of(one) for one in self.given}


def name_of(amendment: Amendment) -> str:
    """What an amendment is called in lists: its number, else who proposes it."""
    return amendment.label or amendment.proposer or amendment.id[:8]
