"""Every number that the comparison decides by, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Likenesses are from 0 (nothing in common) to 100 (equal)."""

    accept: float = 60.0
    """Least score of a pair, its support included."""
    least_likeness: float = 49.0
    """Least likeness of a pair, whatever supports it."""
    least_support: float = 6.0
    """Support from which on a pair need not be alike enough by itself."""
    least_alone: float = 60.0
    """Least likeness of a pair with less support."""
    short: int = 4
    """Words: shorter texts are joined only where something supports it."""
    short_support: float = 9.0
    """Least support of a pair with a short text."""
    sure_likeness: float = 75.0
    """Pairs so alike are joined before the gaps are looked at."""
    lead: float = 6.0
    """How far ahead of the second-best a sure pair is."""

    same_gap: float = 5.0
    """Support for a pair between the same joined neighbours."""
    next_to_joined: float = 4.0
    """Support for each neighbour that is joined to the other side's neighbour."""
    same_section: float = 6.0
    """Support for units under headings that belong together."""
    same_lead_in: float = 3.0
    same_number: float = 3.0
    same_place: float = 12.0
    """Support for headings under which the same units stand."""
    other_kind: float = -6.0
    """For units of different kinds."""
    heading_and_text: float = -25.0
    """For a heading and a unit that is none."""

    rewritten: float = 0.35
    """Share of words in common below which a pair counts as rewritten."""

    parts: int = 4
    """At most so many units of one side in a split or merger."""
    part_words: int = 4
    """Words that each part of a split or merger contributes at least."""
    part_share: float = 0.6
    """Share of its words that a part contributes at least."""
    whole_likeness: float = 70.0
    """Least likeness of the whole and its parts together."""

    section_share: float = 0.5
    """Of the smaller of two sections that belong together, share of units that are
    joined."""
    section_pairs: int = 3
    """Joined units that two sections of unlike headings share at least."""
    reset_changes: float = 0.02
    """Share of changed units up to which two texts may be one text set twice."""

    gap: int = 4_000
    """Pairs of units up to which all of a gap are scored."""
    candidates: int = 12
    """Units of the other side that are scored for each unit by the words that they
    share."""
    common_word: int = 60
    """A word that more units hold says nothing."""


DEFAULT = Thresholds()
