"""The typefaces of a print, in units of a twentieth of a point (1440 to the inch).

Text is set in these units whatever it is drawn on, so that a preview, a PDF and a
printer break lines at the same words. Hinting is off for the same reason, ligatures
because a PDF that has them is not found when searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from reader.core.printing.flow import Style
from reader.qt.reading.fonts import Families, load_families
from reader.qt.theme import LIGHT

UNITS_PER_POINT = 20
UNITS_PER_INCH = 72 * UNITS_PER_POINT
UNITS_PER_MM = UNITS_PER_INCH / 25.4


INK = QColor(LIGHT.ink)
MUTED = QColor(LIGHT.muted)
RULE = QColor(LIGHT.rule)
"""Beside measures."""
HAIRLINE = QColor(LIGHT.edge)
TINT = QColor(LIGHT.important)
"""Of highlights."""
FINE = 0.5 * UNITS_PER_POINT
"""The width of a fine line."""


class Cut(StrEnum):
    """Which typeface, and how heavy."""

    SERIF = "serif"
    SERIF_BOLD = "serif-bold"
    SANS = "sans"
    SANS_BOLD = "sans-bold"


class Look(NamedTuple):
    """Settings of a style: sizes and spaces as multiples of the text's size."""

    cut: Cut
    size: float
    leading: float
    """Of its own size."""
    before: float
    after: float


LOOKS = {
    Style.TITLE: Look(Cut.SERIF_BOLD, 2.0, 1.2, 0, 1.6),
    Style.CHAPTER: Look(Cut.SERIF_BOLD, 1.5, 1.25, 2.2, 0.9),
    Style.SECTION: Look(Cut.SERIF_BOLD, 1.22, 1.28, 1.7, 0.7),
    Style.SUBSECTION: Look(Cut.SERIF_BOLD, 1.05, 1.3, 1.4, 0.6),
    Style.BODY: Look(Cut.SERIF, 1.0, 1.42, 0, 0.7),
    Style.LEAD_IN: Look(Cut.SERIF, 1.0, 1.42, 0.2, 0.4),
    Style.LISTED: Look(Cut.SERIF, 1.0, 1.42, 0, 0.4),
    Style.SMALL: Look(Cut.SERIF, 0.86, 1.4, 0, 0.6),
    Style.ROW: Look(Cut.SANS, 0.86, 1.4, 0.15, 0.15),
    Style.CONTENTS: Look(Cut.SERIF, 1.0, 1.42, 0, 0),
    Style.NOTE: Look(Cut.SANS, 0.9, 1.42, 0, 0.4),
    Style.PICTURE: Look(Cut.SERIF, 1.0, 1.0, 0.8, 0.5),
}


@dataclass(frozen=True, slots=True)
class Face:
    """A font with its measures, which are needed again and again."""

    font: QFont
    metrics: QFontMetricsF
    leading: float
    """From base line to base line, in units."""
    base: float
    """From a line's upper edge to its base line, in units."""


class Faces:
    """All fonts of one print.

    For the thread that makes them and no other: when that thread ends, Qt frees its
    data on the fonts.
    """

    def __init__(self, size: float, families: Families | None = None) -> None:
        """`size` of the text in points.

        Give the `families` off the GUI thread.

        To load them there would change Qt's list of typefaces while another thread
        reads it.
        """
        self.em = size * UNITS_PER_POINT
        families = families or load_families()
        self._styles = {
            style: _face(families, look.cut, look.size * self.em, look.leading)
            for style, look in LOOKS.items()
        }
        self.sign = 0.62 * self.em
        """The height and width of a stance's sign."""
        self.number = _face(families, Cut.SANS_BOLD, 0.72 * self.em, 1.0)
        self.small = _face(families, Cut.SANS, 0.72 * self.em, 1.3)
        self.aside = _face(families, Cut.SANS, 0.8 * self.em, 1.35)

    def __getitem__(self, style: Style) -> Face:
        return self._styles[style]


def _face(families: Families, cut: Cut, size: float, leading: float) -> Face:
    font = QFont()
    font.setFamilies(
        list(families.serif if cut in (Cut.SERIF, Cut.SERIF_BOLD) else families.sans)
    )
    font.setPixelSize(max(round(size), 1))
    font.setWeight(
        QFont.Weight.DemiBold
        if cut in (Cut.SERIF_BOLD, Cut.SANS_BOLD)
        else QFont.Weight.Normal
    )
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetricsF(font)
    high = round(size * leading)
    return Face(
        font,
        metrics,
        high,
        (high - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent(),
    )
