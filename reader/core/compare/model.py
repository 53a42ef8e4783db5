"""The vocabulary of a comparison: units of two outlines, and the links that join them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from index_builder.model import Kind, Outline


class LinkKind(StrEnum):
    """The kinds of links: what became of the units."""

    SAME = "same"
    SET = "set"
    """The same words, set differently: case, punctuation, hyphens, numbering or
    paragraphs differ. One side is empty where it has the words beside its text."""
    REWORDED = "reworded"
    REWRITTEN = "rewritten"
    """Few words are the same; the place says that the units belong together."""
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


UNCHANGED = frozenset({LinkKind.SAME, LinkKind.SET})
"""Kinds of links in which no word differs."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a document that is compared as one piece.

    It is a block, or a row of a table.
    """

    position: int
    """Among the units of its side, from 0."""
    block: int
    """Position of its block in the outline."""
    id: str
    """The block's permanent id."""
    kind: Kind
    text: str
    """Verbatim, without the marker."""
    level: int
    """A heading's depth or a measure's or item's nesting, from 1; 0 for the rest."""
    marker: str
    """What the source prints before the text, as in `Block`."""
    label: str
    """The letters and digits of the marker, or of what takes its place in the text:
    "3.1", "a"; empty for bullets."""
    number: str
    """For people, as in `Block`."""
    page: int
    words: tuple[str, ...]
    """Normalised words, see `normal.normal_words`."""
    key: str
    """The normalised words as one text."""
    section: int = -1
    """Position of the nearest heading above among the units; -1 where there is none."""
    lead_in: str = ""
    """Normalised words of the lead-in above."""

    @property
    def is_heading(self) -> bool:
        """Whether the unit is a heading."""
        return self.kind is Kind.HEADING


class Span(NamedTuple):
    """A run of characters of one side's text: code-point offsets."""

    start: int
    end: int


class Edit(NamedTuple):
    """A run of words that differs.

    An empty span marks the place of what only the other side has.
    """

    old: Span
    new: Span


class Topic(StrEnum):
    """The topics of signals."""

    NUMBER = "number"
    MODAL = "modal"
    NEGATION = "negation"
    HEDGE = "hedge"
    SCOPE = "scope"


class Signal(NamedTuple):
    """Words of a change that a reader should look at. Evidence, never a verdict."""

    topic: Topic
    old: str
    """Words of the older text; empty where they came in."""
    new: str
    """Words of the newer text; empty where they went out."""

    def __str__(self) -> str:
        return f"{self.topic}: {self.old or '–'} → {self.new or '–'}"


@dataclass(frozen=True, slots=True)
class Link:
    """Units of both sides that belong together, and what became of them."""

    kind: LinkKind
    old: tuple[int, ...]
    """Positions of the older units, in reading order; empty where the units are new."""
    new: tuple[int, ...]
    """Positions of the newer units; empty where the units are gone."""
    score: float = 100.0
    """How alike the two sides are, 0 to 100; 0 for what is new or gone."""
    sure: bool = True
    """False where another link was nearly as good."""
    moved: int = 0
    """Number of the run of units that moved together, from 1; 0 where the place is the
    same."""
    edits: tuple[Edit, ...] = ()
    """What differs, as spans of `Comparison.old_text` and `new_text`."""
    signals: tuple[Signal, ...] = ()
    why: str = ""
    """The evidence: the name of the stage that joined the units."""

    @property
    def is_change(self) -> bool:
        """Whether anything but the setting differs."""
        return self.kind not in UNCHANGED or self.moved > 0


class PartitionError(AssertionError):
    """A comparison in which a unit is in no link, or in two."""


@dataclass(frozen=True)
class Comparison:
    """The links between two editions. A partition: each unit is in exactly one link."""

    old: Outline
    new: Outline
    old_units: tuple[Unit, ...]
    new_units: tuple[Unit, ...]
    links: tuple[Link, ...]
    """In the newer text's order; what is gone stands where it stood."""
    whole: bool = True
    """False for a first view, which knows only the equal units."""

    def __post_init__(self) -> None:
        _check(
            len(self.old_units),
            [position for link in self.links for position in link.old],
            "older",
        )
        _check(
            len(self.new_units),
            [position for link in self.links for position in link.new],
            "newer",
        )

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing but the setting differs."""
        return not any(link.is_change for link in self.links)

    @cached_property
    def partners(self) -> dict[int, int]:
        """The first newer unit of each older one that has any, by positions."""
        return {old: link.new[0] for link in self.links if link.new for old in link.old}

    @cached_property
    def old_links(self) -> dict[int, Link]:
        """The link of each older unit, by its position."""
        return {position: link for link in self.links for position in link.old}

    @cached_property
    def new_links(self) -> dict[int, Link]:
        """The link of each newer unit, by its position."""
        return {position: link for link in self.links for position in link.new}

    def olds(self, link: Link) -> tuple[Unit, ...]:
        """The older units of a link."""
        return tuple(self.old_units[position] for position in link.old)

    def news(self, link: Link) -> tuple[Unit, ...]:
        """The newer units of a link."""
        return tuple(self.new_units[position] for position in link.new)

    def old_text(self, link: Link) -> str:
        """The older units' texts, parted by line feeds."""
        return joined_text(self.olds(link))

    def new_text(self, link: Link) -> str:
        """The newer units' texts, parted by line feeds."""
        return joined_text(self.news(link))

    def counts(self) -> Counter[str]:
        """How many links there are of each kind, and under "moved" how many runs moved."""
        found: Counter[str] = Counter(link.kind.value for link in self.links)
        found["moved"] = len({link.moved for link in self.links if link.moved})
        return found


def joined_text(units: tuple[Unit, ...]) -> str:
    """The texts of several units as one."""
    return "\n".join(unit.text for unit in units)


def _check(count: int, positions: list[int], side: str) -> None:
    """Raise PartitionError unless each position from 0 on occurs once."""
    if sorted(positions) != list(range(count)):
        raise PartitionError(f"the {side} side is not parted into links")
