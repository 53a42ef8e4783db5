"""Word's lists: one definition a kind of marker, and a new count wherever a list begins."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from reader.core.export.asides import xml_safe
from reader.core.export.lists import Marker, Style

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from lxml.etree import _Element

DEEPEST = 9
"""Levels of list that Word has."""
STEP = 360
"""Indent of one level, in twentieths of a point."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FORMATS = {
    Style.BULLET: "bullet",
    Style.DECIMAL: "decimal",
    Style.LETTER: "lowerLetter",
}
_FIRST = 1000
"""Where own numbers begin: above those of python-docx's template."""


def parsed(markup: str) -> list[_Element]:
    """The elements of some mark-up in which `w:` and `r:` stand for Word's namespaces."""
    from docx.oxml import (
        parse_xml,
    )  # python-docx is kept out of the start of the other commands

    return list(
        parse_xml(
            f'<w:all xmlns:w="{_W}" xmlns:r="{_R}">{markup}</w:all>'
        ).iterchildren()
    )


class Lists:
    """The lists of one document."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[Style, str, str], int] = {}
        self._bullets: dict[int, int] = {}
        self._numbers: list[str] = []

    def begin(self, marker: Marker) -> int:
        """The number by which the items of a list that begins with this marker know it."""
        key = (marker.style, marker.before, marker.after)
        kind = self._kinds.setdefault(key, _FIRST + len(self._kinds))
        if kind in self._bullets:
            return self._bullets[kind]
        number = _FIRST + len(self._numbers)
        levels = range(DEEPEST if marker.value else 0)
        start = f'<w:startOverride w:val="{marker.value}"/>'
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}">{start}</w:lvlOverride>'
            for level in levels
        )
        self._numbers.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{overrides}</w:num>'
        )
        if marker.style is Style.BULLET:
            self._bullets[kind] = number
        return number

    def define(self, numbering: BaseOxmlElement) -> None:
        """Put the definitions into the document; Word wants all kinds before all lists."""
        kinds = "".join(
            f'<w:abstractNum w:abstractNumId="{kind}"><w:multiLevelType w:val="hybridMultilevel"/>'
            f"{''.join(_level(*key, level) for level in range(DEEPEST))}</w:abstractNum>"
            for key, kind in self._kinds.items()
        )
        first = len(numbering.findall(f"{{{_W}}}abstractNum"))
        for offset, element in enumerate(parsed(kinds)):
            numbering.insert(first + offset, element)
        numbering.extend(parsed("".join(self._numbers)))


def _level(style: Style, before: str, after: str, level: int) -> str:
    text = quoteattr(
        xml_safe(before if style is Style.BULLET else f"{before}%{level + 1}{after}")
    )
    # LibreOffice shows one character of a bullet alone.
    is_long = style is Style.BULLET and len(before) > 1
    numbers = "none" if is_long else _FORMATS[style]
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{numbers}"/><w:lvlText w:val={text}/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{(level + 1) * STEP}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
