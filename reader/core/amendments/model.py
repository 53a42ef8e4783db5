"""The vocabulary of amendments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index_builder.model import Kind


class AmendmentKind(StrEnum):
    """The kinds of amendments."""

    CHANGE = "change"
    """Words of one unit, or of neighbouring ones, become others."""
    STRIKE = "strike"
    ADD = "add"
    MOVE = "move"


class Side(StrEnum):
    """On which side of a block something is added, or moved to."""

    AFTER = "after"
    BEFORE = "before"


class State(StrEnum):
    """How far a proposal has come."""

    DRAFT = "draft"
    SENT = "sent"
    UPHELD = "upheld"
    WITHDRAWN = "withdrawn"
    MET = "met"
    """An earlier edition's proposal that this edition says already."""


@dataclass(frozen=True, slots=True)
class NewBlock:
    """A block that shall stand in the text."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    """As in `Block`: of a heading, or how deep a list item is nested."""
    marker: str = ""
    """As in `Block`: "•", "a)"."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """One proposal.

    It is made against one edition, and knows the exact words that it was made against.
    """

    id: str
    """32 hexadecimal digits, for ever."""
    kind: AmendmentKind
    blocks: tuple[str, ...]
    """Ids of the base's blocks that it changes, strikes or moves, in reading order; of
    an addition the one beside it"""
    old: str = ""
    """The words of these blocks, parted by line feeds; empty for an addition."""
    new: tuple[NewBlock, ...] = ()
    """What shall stand there; empty for a strike or a move."""
    side: Side = Side.AFTER
    """Of an addition: on which side of its block.

    Of a move: on which side of its goal.
    """
    goal: str = ""
    """Id of the block beside which a move puts its blocks; empty for all else."""
    reason: str = ""
    proposer: str = ""
    """A person, or whoever speaks for a branch."""
    branch: str = ""
    """The local party, board or group that proposes."""
    label: str = ""
    """The number under which it is known: "12", "Bergen-12"."""
    parent: str = ""
    """Id of the amendment that this one is an alternative to; empty for all else."""
    editorial: bool = False
    """Whether it concerns spelling and setting alone."""
    state: State = State.DRAFT

    @property
    def new_text(self) -> str:
        """The words that shall stand there, parted by line feeds."""
        return "\n".join(block.text for block in self.new)


class ClashError(ValueError):
    """Amendments that cannot both be adopted, where a text of all was asked for."""

    def __init__(self, first: Amendment, second: Amendment) -> None:
        super().__init__(f"amendments {first.id} and {second.id} change the same words")
        self.first, self.second = first, second


class LostPlaceError(ValueError):
    """An amendment to a block that the document does not have, or whose words are others now."""

    def __init__(self, amendment: Amendment) -> None:
        super().__init__(f"amendment {amendment.id} has lost its place")
        self.amendment = amendment
