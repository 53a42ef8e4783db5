"""The program's two typefaces, the same on every machine.

The text has a serif, everything else a sans.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_FACES = (
    (
        "font_source_serif_pro",
        ("SourceSerifPro-Regular.otf", "SourceSerifPro-Semibold.otf"),
    ),
    (
        "font_source_sans_pro",
        ("SourceSansPro-Regular.otf", "SourceSansPro-Semibold.otf"),
    ),
)
"""Only the faces in use: each costs start-up time and memory."""
_SLANTED = (
    (
        "font_source_serif_pro",
        ("SourceSerifPro-It.otf", "SourceSerifPro-SemiboldIt.otf"),
    ),
    ("font_source_sans_pro", ("SourceSansPro-It.otf", "SourceSansPro-SemiboldIt.otf")),
)
"""Of the same families; for documents that have italics."""
_FALL_BACK = (
    ("Georgia", "Noto Serif", "DejaVu Serif", "serif"),
    ("Segoe UI", "Noto Sans", "DejaVu Sans", "sans-serif"),
)


@dataclass(frozen=True, slots=True)
class Families:
    """Names for `QFont.setFamilies`, the preferred one first."""

    serif: tuple[str, ...]
    sans: tuple[str, ...]


def load_families() -> Families:
    """Make the bundled faces known to Qt; where one cannot be loaded the system's take its place.

    Needs a `QGuiApplication`. Loading again does no harm.
    """
    serif, sans = (
        _load(package, names) + fall_back
        for (package, names), fall_back in zip(_FACES, _FALL_BACK, strict=True)
    )
    return Families(serif, sans)


def load_slanted() -> None:
    """Make the italic faces of the families known to Qt, before text in italics is laid out."""
    for package, names in _SLANTED:
        _load(package, names)


def _load(package: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The family that these faces of a font package belong to; nothing where they are missing."""
    spec = find_spec(package)
    found: dict[str, None] = {}
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in names:
            number = QFontDatabase.addApplicationFont(str(Path(folder, "files", name)))
            # A face names its family first, then perhaps itself as another one.
            found.update(
                dict.fromkeys(QFontDatabase.applicationFontFamilies(number)[:1])
            )
    return tuple(found)


def make_font(
    families: tuple[str, ...],
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    tracking: float = 0,
) -> QFont:
    """A font of `size` pixels with figures of one width; `tracking` in hundredths of a character's width."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(round(size), 1))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if italic:
        font.setItalic(True)
    font.setFeature(QFont.Tag("tnum"), 1)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
    return font
