"""The styles of a Word document: outline level, numbering and looks, with inheritance."""

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
    raised: bool | None = None
    """Superscript."""

    def over(self, other: Looks) -> Looks:
        """These looks where they say something, else the other's."""
        return Looks(
            other.size if self.size is None else self.size,
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.hidden if self.hidden is None else self.hidden,
            other.raised if self.raised is None else self.raised,
        )


class Style(NamedTuple):
    """A paragraph or character style, with what it inherits."""

    name: str = ""
    """In English for Word's own styles, whatever language Word spoke."""
    level: int = 0
    """Outline level from 1; 0 for text."""
    list_id: str | None = None
    """Of the list that it numbers; None where it says nothing."""
    depth: int | None = None
    """The level in the list, from 0; None where it says nothing."""
    looks: Looks = Looks()
    ids: tuple[str, ...] = ()
    """Its own, then those of the styles that it is based on."""

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
        self.language = ""
        """Of the text where nothing else is said (BCP 47, without a country); empty for unknown."""
        if root is None:
            return
        for element in root.iter(f"{W}style"):
            self._elements[element.get(f"{W}styleId", "")] = element
            if (
                element.get(f"{W}default") in ("1", "true")
                and element.get(f"{W}type") == "paragraph"
            ):
                self._paragraph = element.get(f"{W}styleId", "")
        default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default = looks_of(default)
        self.language = (value(default, "lang") or "").partition("-")[0]

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
            list_id, depth = numbering_of(properties)
            style = Style(
                style.name or name,
                style.level or outline_level(properties) or _heading_level(name),
                list_id if style.list_id is None else style.list_id,
                depth if style.depth is None else style.depth,
                style.looks.over(looks_of(element.find(f"{W}rPr"))),
                (*style.ids, element.get(f"{W}styleId", "")),
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
    """A paragraph's outline level from 1.

    10 where it is said to be text, 0 where nothing is said.
    """
    return whole(value(properties, "outlineLvl"), -1) + 1


def numbering_of(properties: etree._Element | None) -> tuple[str | None, int | None]:
    """The list id and level from 0 that paragraph properties give; None for each that they do not."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    depth = value(found, "ilvl")
    return value(found, "numId"), None if depth is None else whole(depth)


def looks_of(properties: etree._Element | None) -> Looks:
    """The looks that run properties give."""
    if properties is None:
        return Looks()
    position = value(properties, "vertAlign")
    return Looks(
        _size(value(properties, "sz") or ""),
        switch(properties, "b"),
        switch(properties, "i"),
        switch(properties, "vanish"),
        None if position is None else position == "superscript",
    )


def _size(text: str) -> float | None:
    """Points: the usual variant writes half points, the strict one may write "12pt"."""
    if text.endswith("pt") and text[:-2].replace(".", "", 1).isdecimal():
        return float(text[:-2])
    return whole(text) / 2 or None


def switch(properties: etree._Element, name: str) -> bool | None:
    """What a child turns on or off; None where there is none."""
    child = properties.find(f"{W}{name}")
    return (
        None
        if child is None
        else child.get(f"{W}val", "1") not in ("0", "false", "off")
    )


def _heading_level(name: str) -> int:
    found = _HEADING.match(name)
    return int(found[1]) if found else int(name.lower() == "title")
