"""The colours of the program: themes as plain data, with no Qt in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as "#rrggbb".

    Every text colour reaches 4.5:1 on what it stands on, or 7:1 where the theme is of
    high contrast. What is no text but must be seen reaches 3:1.
    """

    name: str
    """By which settings and menus know it."""
    paper: str
    """Behind the text."""
    ink: str
    """The text."""
    muted: str
    """Page numbers, markers, secondary text."""
    accent: str
    """Links, focus, the caret; lightly mixed with the paper it is the selection."""
    line: str
    """Between the parts of the window: for order alone, nothing depends on seeing it."""
    edge: str
    """Around fields, boxes and buttons, and under words that were found."""
    tint: str
    """Behind a measure."""
    rule: str
    """At the left of a measure."""
    hit: str
    """Behind a word that was searched for."""
    current_hit: str
    """Behind the hit that the reader stands at; drawn with an outline as well."""
    hit_tick: str
    """A hit in the scroll bar."""
    agree: str
    """Stance: for."""
    against: str
    """Stance: against."""
    change: str
    """Stance: with changes."""
    unsure: str
    """Stance: not decided."""
    alarm: str
    """A message of what went wrong."""
    added: str
    """Words that a newer text has."""
    removed: str
    """Words that it no longer has."""
    important: str
    """Behind a highlight of the class "important", in another hue than a hit."""
    ask: str
    """A highlight of the class "ask about"."""
    facts: str
    """A highlight of the class "facts and figures"."""
    costs: str
    """A highlight of the class "costs"."""
    follow_up: str
    """A highlight of the class "follow up"."""
    dark: bool = False
    """Whether the paper is darker than the ink."""
    strong: bool = False
    """Whether it is of high contrast: for who needs it, and when the system asks."""


LIGHT = Theme(
    name="light",
    paper="#FDFCF9",
    ink="#1F2328",
    muted="#5B6470",
    accent="#0B5C7A",
    line="#DEDEDC",
    edge="#7C8085",
    tint="#EEF4F1",
    rule="#2F7D5B",
    hit="#FFE28A",
    current_hit="#FFB74D",
    hit_tick="#A85700",
    agree="#1B6E43",
    against="#A8231B",
    change="#6B45A8",
    unsure="#6F5800",
    alarm="#A8231B",
    added="#1B6E43",
    removed="#A8231B",
    important="#FBD5E3",
    ask="#6B45A8",
    facts="#0B5C7A",
    costs="#9A4A00",
    follow_up="#2F7D5B",
)

DARK = Theme(
    name="dark",
    paper="#16191D",
    ink="#E4E6E8",
    muted="#A0A8B1",
    accent="#6CC0DC",
    line="#333639",
    edge="#788088",
    tint="#1C2823",
    rule="#5BB98C",
    hit="#5C4A12",
    current_hit="#8A5A00",
    hit_tick="#FFB74D",
    agree="#6FCF97",
    against="#FF8A80",
    change="#C3A6F5",
    unsure="#E6C45C",
    alarm="#FF8A80",
    added="#6FCF97",
    removed="#FF8A80",
    important="#5A2644",
    ask="#C3A6F5",
    facts="#6CC0DC",
    costs="#F0A868",
    follow_up="#5BB98C",
    dark=True,
)

SEPIA = Theme(
    name="sepia",
    paper="#F6EEDD",
    ink="#3A2E20",
    muted="#655643",
    accent="#7A3E12",
    line="#DCD3C3",
    edge="#837459",
    tint="#EBE7CF",
    rule="#5A6B2F",
    hit="#F5CF6B",
    current_hit="#E8A33D",
    hit_tick="#8F4A00",
    agree="#2F6B2F",
    against="#9C2A1F",
    change="#6A4A8C",
    unsure="#6B5300",
    alarm="#9C2A1F",
    added="#2F6B2F",
    removed="#9C2A1F",
    important="#F2C9D2",
    ask="#6A4A8C",
    facts="#7A3E12",
    costs="#8A4B00",
    follow_up="#5A6B2F",
)

STRONG_LIGHT = Theme(
    name="strong-light",
    paper="#FFFFFF",
    ink="#000000",
    muted="#2B2B2B",
    accent="#00308F",
    line="#000000",
    edge="#000000",
    tint="#FFFFFF",
    rule="#004D26",
    hit="#FFF04D",
    current_hit="#FFC21F",
    hit_tick="#8A4400",
    agree="#004D26",
    against="#8F0000",
    change="#4B0082",
    unsure="#4A3B00",
    alarm="#8F0000",
    added="#004D26",
    removed="#8F0000",
    important="#FFC4DD",
    ask="#4B0082",
    facts="#00308F",
    costs="#6B2E00",
    follow_up="#004D26",
    strong=True,
)

STRONG_DARK = Theme(
    name="strong-dark",
    paper="#000000",
    ink="#FFFFFF",
    muted="#E0E0E0",
    accent="#8FE3FF",
    line="#FFFFFF",
    edge="#FFFFFF",
    tint="#000000",
    rule="#5DFFA0",
    hit="#4D4000",
    current_hit="#6B3C00",
    hit_tick="#FFC21F",
    agree="#7DFFB2",
    against="#FFB3AD",
    change="#DCC8FF",
    unsure="#FFE98A",
    alarm="#FFB3AD",
    added="#7DFFB2",
    removed="#FFB3AD",
    important="#5A0A36",
    ask="#DCC8FF",
    facts="#8FE3FF",
    costs="#FFCB99",
    follow_up="#5DFFA0",
    dark=True,
    strong=True,
)

THEMES = {
    theme.name: theme for theme in (LIGHT, DARK, SEPIA, STRONG_LIGHT, STRONG_DARK)
}
"""By name, in the order in which a menu lists them."""


def as_asked(*, dark: bool, strong: bool) -> Theme:
    """The theme for a system that asks for dark windows, or for high contrast."""
    if strong:
        return STRONG_DARK if dark else STRONG_LIGHT
    return DARK if dark else LIGHT
