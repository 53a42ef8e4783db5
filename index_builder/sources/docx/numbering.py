"""The numbers and bullets that Word puts before paragraphs, counted as Word counts them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from index_builder.sources.characters import bullet, from_symbol_font, is_symbol_font
from index_builder.sources.docx.styles import W, value
from index_builder.sources.markers import BULLET, letter, roman
from index_builder.sources.xml import whole

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_STYLES: dict[str, Callable[[int], str]] = {
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
}
_HOLLOW = {"o": "◦"}
"""Word's bullet of the second level is a letter of a typewriter face."""


class _Level(NamedTuple):
    """How one level of a list is numbered."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    symbols: bool = False
    """Set in a font of signs."""


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, str] = {}
        self._levels: dict[str, list[_Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        for element in root.iter(f"{W}abstractNum"):
            self._levels[element.get(f"{W}abstractNumId", "")] = _levels(element)
        for element in root.iter(f"{W}num"):
            name = element.get(f"{W}numId", "")
            self._abstract[name] = value(element, "abstractNumId") or ""
            self._starts[name] = _overrides(element)

    def marker(self, list_id: str, depth: int) -> str:
        """Count one paragraph on, and return what stands before it; empty where the list has no numbers."""
        abstract = self._abstract.get(list_id, "")
        levels = self._levels.get(abstract)
        if not levels or not 0 <= depth < _LEVELS:
            return ""
        counts = self._counts.setdefault(abstract, [0] * _LEVELS)
        # A list that begins anew does so once, at its first paragraph.
        for level, start in self._starts.get(list_id, {}).items():
            counts[level] = start - 1
        self._starts.pop(list_id, None)
        for above in range(depth):
            counts[above] = counts[above] or levels[above].start
        counts[depth] = counts[depth] + 1 if counts[depth] else levels[depth].start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        return _shown(levels, counts, depth)


def _shown(levels: list[_Level], counts: list[int], depth: int) -> str:
    level = levels[depth]
    if level.format == "none":
        return ""
    if level.format == "bullet":
        sign = from_symbol_font(level.text) if level.symbols else bullet(level.text)
        return _HOLLOW.get(sign.strip(), sign.strip()) or BULLET

    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        style = "decimal" if place != depth and level.format.endswith("Letter") else levels[place].format
        return _STYLES.get(style, str)(counts[place] or levels[place].start)

    return _PLACE.sub(number, level.text).strip()


def _levels(element: etree._Element) -> list[_Level]:
    found = [_Level()] * _LEVELS
    for level in element.iter(f"{W}lvl"):
        depth = whole(level.get(f"{W}ilvl"), _LEVELS)
        if depth < _LEVELS:
            fonts = level.find(f"{W}rPr/{W}rFonts")
            font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
            found[depth] = _Level(
                value(level, "numFmt") or "decimal",
                value(level, "lvlText") or "",
                whole(value(level, "start"), 1),
                is_symbol_font(font),
            )
    return found


def _overrides(element: etree._Element) -> dict[int, int]:
    """The levels at which a list begins anew, and with which number."""
    found = {}
    for override in element.iter(f"{W}lvlOverride"):
        depth, start = whole(override.get(f"{W}ilvl"), _LEVELS), whole(value(override, "startOverride"), -1)
        if depth < _LEVELS and start >= 0:
            found[depth] = start
    return found
