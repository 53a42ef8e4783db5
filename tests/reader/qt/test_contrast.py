"""Every colour that text is drawn in can be told from what is behind it, in every theme: WCAG 2.2, 1.4.3 and 1.4.11."""

from __future__ import annotations

from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from reader.qt.chrome import mix, palette
from reader.qt.theme import THEMES, Theme

TEXT, SHAPE = 4.5, 3.0
"""Least contrast of text of a usual size, and of what must be seen but not read."""
INKS = ("ink", "muted", "accent", "agree", "against", "change", "unsure")
GROUNDS = ("paper", "tint")
HITS = ("hit", "current_hit")


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
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


def test_every_colour_of_a_theme_has_its_place_here() -> None:
    names = {field.name for field in fields(Theme)} - {"name", "dark"}
    assert names == {*INKS, *GROUNDS, *HITS, "rule"}


@pytest.mark.parametrize(("ink", "ground"), [*product(INKS, GROUNDS)])
def test_text_can_be_read_on_paper_and_on_the_tint_of_measures(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(QColor(getattr(theme, ink)), QColor(getattr(theme, ground))) >= TEXT


@pytest.mark.parametrize("hit", HITS)
def test_words_that_were_found_can_be_read(theme: Theme, hit: str) -> None:
    assert contrast(QColor(theme.ink), QColor(getattr(theme, hit))) >= TEXT


def test_the_rule_of_a_measure_and_the_mark_of_the_focus_are_seen(theme: Theme) -> None:
    for mark, ground in product(("rule", "accent"), GROUNDS):
        assert contrast(QColor(getattr(theme, mark)), QColor(getattr(theme, ground))) >= SHAPE


# Secondary text stands on nothing that lights up.
@pytest.mark.parametrize(("ink", "share"), [("ink", 0.025), ("ink", 0.06), ("ink", 0.11), ("muted", 0.025)])
def test_text_on_fields_and_on_what_the_pointer_is_over(theme: Theme, ink: str, share: float) -> None:
    ground = QColor(mix(theme.ink, theme.paper, share))
    assert contrast(QColor(getattr(theme, ink)), ground) >= TEXT


def test_a_selected_row_can_be_read(theme: Theme) -> None:
    ground = QColor(mix(theme.accent, theme.paper, 0.16))
    assert contrast(QColor(theme.ink), ground) >= TEXT


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
def test_what_qt_draws_itself_can_be_read(theme: Theme, front: QPalette.ColorRole, behind: QPalette.ColorRole) -> None:
    made = palette(theme)
    assert contrast(made.color(front), made.color(behind)) >= TEXT
