"""The numbers and bullets that Word puts before paragraphs, counted as Word counts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from index_builder.sources.characters import bullet, from_symbol_font, is_symbol_font
from index_builder.sources.docx.styles import W, switch, value
from index_builder.sources.markers import BULLET, LONGEST, letter, roman
from index_builder.sources.xml import whole

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DAGGERS = "*†‡§"


def _ordinal(number: int) -> str:
    """In English; in other languages Word writes the number and a full stop, which `Numbering` does."""
    ending = (
        "th"
        if 10 < number % 100 < 14
        else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"


FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": lambda number: (
        _CIRCLED[number - 1] if 0 < number <= len(_CIRCLED) else str(number)
    ),
    "chicago": lambda number: (
        _DAGGERS[(number - 1) % 4] * ((number - 1) // 4 + 1)
        if 0 < number < 100
        else str(number)
    ),
}
"""How a number is written; in any other format as digits."""
_HOLLOW = {"o": "◦"}
"""Word's bullet of the second level is a letter of a typewriter face."""


class _Level(NamedTuple):
    """How one level of a list is numbered."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    symbols: bool = False
    """Set in a font of signs."""
    restart: int = -1
    """Begins anew after a paragraph of a level up to this one, from 1; 0 for never, -1
    after any level above."""
    legal: bool = False
    """Writes the numbers of all levels as digits."""
    style: str = ""
    """Id of the paragraph style that is of this level."""


@dataclass(slots=True)
class _List:
    """A list that paragraphs name: its definition, and what it changes in it."""

    definition: str
    """Id of the definition, whose count all its lists share."""
    levels: list[_Level]
    anew: set[int] = field(default_factory=set)
    """Levels at which the count begins anew with the list's first paragraph."""


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: etree._Element | None, language: str = "") -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._formats = (
            FORMATS
            if language in ("", "en")
            else {**FORMATS, "ordinal": lambda number: f"{number}."}
        )
        if root is None:
            return
        definitions = {
            each.get(f"{W}abstractNumId", ""): each
            for each in root.iter(f"{W}abstractNum")
        }
        by_style = {
            link: name
            for name, each in definitions.items()
            if (link := value(each, "styleLink"))
        }
        for element in root.iter(f"{W}num"):
            name = value(element, "abstractNumId") or ""
            definition = definitions.get(name)
            if definition is not None and (link := value(definition, "numStyleLink")):
                name = by_style.get(link, name)
                definition = definitions[name]
            if definition is not None:
                levels = _changed([_Level()] * _LEVELS, definition.findall(f"{W}lvl"))
                self._lists[element.get(f"{W}numId", "")] = _list(name, levels, element)

    def level_of(self, list_id: str, styles: Iterable[str]) -> int | None:
        """The level, from 0, of the first of some paragraph styles that a level of the list names."""
        known = self._lists.get(list_id)
        levels = (
            {
                level.style: depth
                for depth, level in enumerate(known.levels)
                if level.style
            }
            if known
            else {}
        )
        return next((levels[style] for style in styles if style in levels), None)

    def marker(self, list_id: str, depth: int) -> str:
        """Count one paragraph on, and return what stands before it; empty where the list has no numbers."""
        known = self._lists.get(list_id)
        if known is None or not 0 <= depth < _LEVELS:
            return ""
        counts = self._counts.setdefault(known.definition, [None] * _LEVELS)
        for level in known.anew:
            counts[level] = None
        known.anew.clear()
        for above in range(depth):
            # A level that was passed over counts as begun: after 1.1 comes 2.
            counts[above] = (
                known.levels[above].start if counts[above] is None else counts[above]
            )
        before = counts[depth]
        counts[depth] = known.levels[depth].start if before is None else before + 1
        for deeper in range(depth + 1, _LEVELS):
            restart = known.levels[deeper].restart
            if restart < 0 or depth < restart:
                counts[deeper] = None
        return self._shown(known.levels, counts, depth)

    def _shown(self, levels: list[_Level], counts: list[int | None], depth: int) -> str:
        level = levels[depth]
        if level.format == "none" and not _PLACE.search(level.text):
            return level.text.strip()
        if level.format == "bullet":
            sign = from_symbol_font(level.text) if level.symbols else bullet(level.text)
            return _HOLLOW.get(sign.strip(), sign.strip()) or BULLET

        def number(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            its = levels[place]
            if its.format in ("none", "bullet"):
                return ""
            count = counts[place]
            shown = its.start if count is None else count
            return (
                str(shown) if level.legal else self._formats.get(its.format, str)(shown)
            )

        return _PLACE.sub(number, level.text).strip()


def _list(definition: str, levels: list[_Level], element: etree._Element) -> _List:
    """A list with the levels of its definition, but for those that it overrides."""
    made = _List(definition, list(levels))
    for override in element.iter(f"{W}lvlOverride"):
        depth = whole(override.get(f"{W}ilvl"), _LEVELS)
        if depth >= _LEVELS:
            continue
        made.levels = _changed(made.levels, override.findall(f"{W}lvl"))
        start = whole(value(override, "startOverride"), -1)
        if start >= 0:
            made.levels[depth] = made.levels[depth]._replace(start=start)
            made.anew.add(depth)
    return made


def _changed(levels: list[_Level], elements: Iterable[etree._Element]) -> list[_Level]:
    """The levels, those that elements define replaced."""
    changed = list(levels)
    for element in elements:
        depth = whole(element.get(f"{W}ilvl"), _LEVELS)
        if depth < _LEVELS:
            changed[depth] = _level(element)
    return changed


def _level(element: etree._Element) -> _Level:
    fonts = element.find(f"{W}rPr/{W}rFonts")
    return _Level(
        value(element, "numFmt") or "decimal",
        (value(element, "lvlText") or "")[:LONGEST],
        whole(value(element, "start"), 1),
        is_symbol_font(fonts.get(f"{W}ascii", "") if fonts is not None else ""),
        whole(value(element, "lvlRestart"), -1),
        switch(element, "isLgl") or False,
        value(element, "pStyle") or "",
    )
