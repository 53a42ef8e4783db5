"""Fonts of the text at one zoom, with what is known of their sizes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from reader.qt.reading.styles import Style


@dataclass(frozen=True)
class Face:
    """A style at one zoom: everything in pixels of the view."""

    style: Style
    font: QFont
    leading: float
    pad: float
    base: float
    """From the top of a line to its base line."""
    metrics: QFontMetricsF
    character: float
    """Mean width of one in running text."""


@dataclass(frozen=True, slots=True)
class Label:
    """A font for what stands beside the text."""

    font: QFont
    metrics: QFontMetricsF
