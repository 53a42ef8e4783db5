"""Every colour that text is drawn in can be told from what is behind it, in every theme: WCAG 2.2, 1.4.3 and 1.4.11."""

from __future__ import annotations

from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from reader.core.settings import CHOICES
from reader.qt.stylesheet import mix, palette
from reader.qt.theme import (
    DARK,
    LIGHT,
    STRONG_DARK,
    STRONG_LIGHT,
    THEMES,
    Theme,
    as_asked,
)

TEXT, STRONG_TEXT, SHAPE = 4.5, 7.0, 3.0
"""Least contrast of text of a usual size, of text in a theme of high contrast, and of
what must be seen, not read."""
STANCES = ("agree", "against", "change", "unsure")
CHANGES = ("alarm", "added", "removed")
INKS = ("ink", "muted", "accent", *STANCES, *CHANGES)
GROUNDS = ("paper", "tint")
HITS = ("hit", "current_hit", "important")
HIGHLIGHTS = ("ask", "facts", "costs", "follow_up")
SHAPES = ("rule", "edge", "accent", "hit_tick", *STANCES, *HIGHLIGHTS)
"""What is drawn and not written: rules, borders, focus, signs in the margin,
highlights."""
FOR_ORDER = ("line",)
"""Nothing depends on seeing these."""
STATES = {
    "field": ("ink", 0.025),
    "hover": ("ink", 0.06),
    "pressed": ("ink", 0.11),
    "selected": ("accent", 0.16),
}
"""What controls stand on, mixed with the paper: a colour and its share, as in
`stylesheet.py`."""


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=list(THEMES.values()), ids=list(THEMES))
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


def test_the_measure_of_contrast_is_right() -> None:
    black, white, grey = QColor("#000000"), QColor("#ffffff"), QColor("#767676")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, grey) == pytest.approx(4.54, abs=0.01)


def least(theme: Theme) -> float:
    """Contrast that text must have in a theme."""
    return STRONG_TEXT if theme.strong else TEXT


def state(theme: Theme, name: str) -> QColor:
    """What a control in some state stands on."""
    colour, share = STATES[name]
    return QColor(mix(getattr(theme, colour), theme.paper, share))


def test_every_colour_of_a_theme_has_its_place_here() -> None:
    names = {field.name for field in fields(Theme)} - {"name", "dark", "strong"}
    assert names == {*INKS, *GROUNDS, *HITS, *SHAPES, *FOR_ORDER}


@pytest.mark.parametrize(("ink", "ground"), [*product(INKS, GROUNDS)])
def test_text_can_be_read_on_paper_and_on_the_tint_of_measures(
    theme: Theme, ink: str, ground: str
) -> None:
    assert contrast(
        QColor(getattr(theme, ink)), QColor(getattr(theme, ground))
    ) >= least(theme)


@pytest.mark.parametrize("hit", HITS)
def test_words_that_were_found_can_be_read(theme: Theme, hit: str) -> None:
    assert contrast(QColor(theme.ink), QColor(getattr(theme, hit))) >= least(theme)


@pytest.mark.parametrize("share", [0.22, 0.30])
def test_the_place_jumped_to_and_what_is_selected_can_be_read(
    theme: Theme, share: float
) -> None:
    for ground in GROUNDS:
        behind = QColor(mix(theme.accent, getattr(theme, ground), share))
        assert contrast(QColor(theme.ink), behind) >= least(theme)
        assert (
            contrast(QColor(theme.muted), behind) >= SHAPE
        )  # a number or a list's marker beside it


@pytest.mark.parametrize(("shape", "ground"), [*product(SHAPES, GROUNDS)])
def test_what_must_be_seen_can_be_told_from_the_page(
    theme: Theme, shape: str, ground: str
) -> None:
    assert (
        contrast(QColor(getattr(theme, shape)), QColor(getattr(theme, ground))) >= SHAPE
    )


@pytest.mark.parametrize("name", STATES)
def test_edges_and_focus_can_be_told_from_every_state_of_a_control(
    theme: Theme, name: str
) -> None:
    for shape in ("edge", "accent"):
        assert contrast(QColor(getattr(theme, shape)), state(theme, name)) >= SHAPE


@pytest.mark.parametrize("hit", HITS)
def test_the_outline_of_the_current_hit_is_seen(theme: Theme, hit: str) -> None:
    assert contrast(QColor(theme.ink), QColor(getattr(theme, hit))) >= SHAPE
    assert contrast(QColor(theme.ink), QColor(theme.paper)) >= SHAPE


@pytest.mark.parametrize("name", STATES)
def test_text_on_controls_can_be_read_in_every_state(theme: Theme, name: str) -> None:
    for ink in ("ink", "muted"):
        assert contrast(QColor(getattr(theme, ink)), state(theme, name)) >= TEXT


def test_a_system_that_asks_for_contrast_gets_it() -> None:
    assert [as_asked(dark=dark, strong=True) for dark in (False, True)] == [
        STRONG_LIGHT,
        STRONG_DARK,
    ]
    assert [as_asked(dark=dark, strong=False) for dark in (False, True)] == [
        LIGHT,
        DARK,
    ]
    assert all(
        theme.strong == theme.name.startswith("strong") for theme in THEMES.values()
    )


@pytest.mark.parametrize(
    ("front", "behind"),
    [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    ],
)
def test_what_qt_draws_itself_can_be_read(
    theme: Theme, front: QPalette.ColorRole, behind: QPalette.ColorRole
) -> None:
    made = palette(theme)
    assert contrast(made.color(front), made.color(behind)) >= TEXT


def test_every_theme_can_be_chosen() -> None:
    assert set(CHOICES["theme"]) == {"system", *THEMES}
