"""The colours of the program: three themes as plain data, with no Qt in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as "#rrggbb"; every text colour reaches 4.5:1 on `paper`."""

    name: str
    """light, dark or sepia."""
    paper: str
    """Behind the text."""
    ink: str
    """The text."""
    muted: str
    """Page numbers, markers, secondary text."""
    accent: str
    """Links, focus, the caret; lightly mixed with the paper it is the selection."""
    tint: str
    """Behind a measure."""
    rule: str
    """At the left of a measure."""
    hit: str
    """Behind a word that was searched for."""
    current_hit: str
    """Behind the hit that the reader stands at; drawn with an outline as well."""
    agree: str
    """Stance: for."""
    against: str
    """Stance: against."""
    change: str
    """Stance: with changes."""
    unsure: str
    """Stance: not decided."""
    dark: bool = False
    """Whether the paper is darker than the ink."""


LIGHT = Theme(
    name="light",
    paper="#FDFCF9",
    ink="#1F2328",
    muted="#5B6470",
    accent="#0B5C7A",
    tint="#EEF4F1",
    rule="#2F7D5B",
    hit="#FFE28A",
    current_hit="#FFB74D",
    agree="#1B6E43",
    against="#A8231B",
    change="#6B45A8",
    unsure="#6F5800",
)

DARK = Theme(
    name="dark",
    paper="#16191D",
    ink="#E4E6E8",
    muted="#A0A8B1",
    accent="#6CC0DC",
    tint="#1C2823",
    rule="#5BB98C",
    hit="#5C4A12",
    current_hit="#8A5A00",
    agree="#6FCF97",
    against="#FF8A80",
    change="#C3A6F5",
    unsure="#E6C45C",
    dark=True,
)

SEPIA = Theme(
    name="sepia",
    paper="#F6EEDD",
    ink="#3A2E20",
    muted="#655643",
    accent="#7A3E12",
    tint="#EBE7CF",
    rule="#5A6B2F",
    hit="#F5CF6B",
    current_hit="#E8A33D",
    agree="#2F6B2F",
    against="#9C2A1F",
    change="#6A4A8C",
    unsure="#6B5300",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, SEPIA)}
"""By name, in the order in which a menu lists them."""
