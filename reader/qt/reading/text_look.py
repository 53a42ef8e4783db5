"""How the user wants the text to be set: its size, lines and typeface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.core.settings import Settings

CHARACTERS: Final[Mapping[str, int]] = {"narrow": 54, "usual": 66, "wide": 80}
"""Value of the setting `line_width` to the most characters of a line."""
LEADINGS: Final[Mapping[str, float]] = {"tight": 0.9, "usual": 1.0, "airy": 1.2}
"""Value of the setting `line_spacing` to the distance of lines, 1 being the usual one."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """The look of the whole text; the styles of its blocks are told by `styles.py`."""

    zoom: float = 1
    """Size, 1 at 100 %."""
    characters: int = CHARACTERS["usual"]
    """Most characters of a line."""
    leading: float = LEADINGS["usual"]
    """From line to line, 1 being the usual distance."""
    serif: bool = True
    """Whether running text has serifs."""


def text_look(settings: Settings, zoom: float) -> TextLook:
    """The look that the settings ask for, at a size."""
    return TextLook(
        zoom,
        CHARACTERS[settings.line_width],
        LEADINGS[settings.line_spacing],
        settings.typeface == "serif",
    )
