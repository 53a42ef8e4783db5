"""What a Word document's styles say: outline level, numbering and looks, inherited as Word does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from index_builder.sources.xml import whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading ([1-9])$", re.I)
_CONTENTS = re.compile(r"(?:toc|table of figures)\b(?! heading)", re.I)
_BODY_LEVEL = 9
"""The outline level by which Word means: no heading."""
_CHAIN = 20
"""Styles that inherit from each other in a longer row do so in a circle."""


class Looks(NamedTuple):
    """How text is set; None where nothing is said."""

    size: float | None = None
    """Points."""
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None

    def over(self, other: Looks) -> Looks:
        """These looks where they say something, else the other's."""
        return Looks(
            other.size if self.size is None else self.size,
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.hidden if self.hidden is None else self.hidden,
        )


class Style(NamedTuple):
    """A paragraph or character style, with what it inherits."""

    name: str = ""
    """In English for Word's own styles, whatever language Word spoke."""
    level: int = 0
    """Outline level from 1; 0 for text."""
    numbering: tuple[str, int] | None = None
    """List id and level from 0."""
    looks: Looks = Looks()

    @property
    def is_contents(self) -> bool:
        """Whether it sets the lines of a table of contents."""
        return _CONTENTS.match(self.name) is not None


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self._default = Looks()
        self._paragraph = ""
        if root is None:
            return
        for element in root.iter(f"{W}style"):
            self._elements[element.get(f"{W}styleId", "")] = element
            if element.get(f"{W}default") in ("1", "true") and element.get(f"{W}type") == "paragraph":
                self._paragraph = element.get(f"{W}styleId", "")
        self._default = looks_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def paragraph(self, style_id: str | None) -> Style:
        """A paragraph's style; the document's default where it names none."""
        style = self.named(style_id or self._paragraph)
        return style._replace(looks=style.looks.over(self._default))

    def named(self, style_id: str) -> Style:
        """A style with what it inherits; one that says nothing where it is not defined."""
        if style_id not in self._known:
            self._known[style_id] = self._resolve(style_id)
        return self._known[style_id]

    def _resolve(self, style_id: str) -> Style:
        style = Style()
        for element in self._chain(style_id):
            name = value(element, "name") or ""
            properties = element.find(f"{W}pPr")
            level = style.level or outline_level(properties) or _heading_level(name)
            style = Style(
                style.name or name,
                level,
                style.numbering or numbering_of(properties),
                style.looks.over(looks_of(element.find(f"{W}rPr"))),
            )
        return style._replace(level=0) if style.level > _BODY_LEVEL else style

    def _chain(self, style_id: str) -> Iterator[etree._Element]:
        """The style's own definition, then those that it is based on."""
        for _ in range(_CHAIN):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield element
            style_id = value(element, "basedOn") or ""


def value(element: etree._Element | None, name: str) -> str | None:
    """The w:val of a child; None where there is none."""
    child = element.find(f"{W}{name}") if element is not None else None
    return child.get(f"{W}val") if child is not None else None


def outline_level(properties: etree._Element | None) -> int:
    """A paragraph's outline level from 1; 10 where it is said to be text, 0 where nothing is said."""
    return whole(value(properties, "outlineLvl"), -1) + 1


def numbering_of(properties: etree._Element | None) -> tuple[str, int] | None:
    """The list id and level from 0 that paragraph properties give."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None
    return (value(found, "numId") or "", whole(value(found, "ilvl")))


def looks_of(properties: etree._Element | None) -> Looks:
    """The looks that run properties give."""
    if properties is None:
        return Looks()
    size = whole(value(properties, "sz"))
    return Looks(
        size / 2 if size else None,
        _switch(properties, "b"),
        _switch(properties, "i"),
        _switch(properties, "vanish"),
    )


def _switch(properties: etree._Element, name: str) -> bool | None:
    child = properties.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "1") not in ("0", "false", "off")


def _heading_level(name: str) -> int:
    found = _HEADING.match(name)
    return int(found[1]) if found else int(name.lower() == "title")
