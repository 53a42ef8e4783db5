"""Pictures, diagrams and charts of a Word document: which of them say something, and where their text is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from index_builder import pictures
from index_builder.sources.characters import clean
from index_builder.sources.docx.package import Package
from index_builder.sources.xml import local, text_of, whole

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SMALLEST = 540_000
"""Sides of a picture, in 360,000ths of a centimetre: a smaller one is decoration."""
_OFTEN = 3
"""A picture that stands so many times in a document is decoration: a logo, a line."""


class Figure(NamedTuple):
    """A picture that belongs to the text."""

    path: str
    """Of its part in the package."""
    words: str
    """What its writer says that it shows; empty for nothing."""


class Figures:
    """The drawings of one document."""

    def __init__(self, package: Package, main: str, root: etree._Element) -> None:
        self._package = package
        self._main = main
        self.data: dict[str, bytes] = {}
        """The pictures that were found, by their paths."""
        self._uses = Counter(
            self._path(each)
            for each in root.iter()
            if local(each) in ("blip", "imagedata")
        )

    def figure(self, drawing: etree._Element) -> Figure | None:
        """The picture of a drawing; None where it has none that can be shown, or only decorates."""
        shown = next(
            (each for each in drawing.iter() if local(each) in ("blip", "imagedata")),
            None,
        )
        path = self._path(shown) if shown is not None else ""
        if (
            not path
            or self._uses[path] >= _OFTEN
            or _decorates(drawing)
            or not pictures.below(path)
        ):
            return None
        if path not in self.data:
            data = self._package.read(path)
            if len(data) > pictures.LARGEST or pictures.size(data) is None:
                return None
            self.data[path] = data
        properties = next(
            (each for each in drawing.iter() if local(each) == "docPr"), None
        )
        return Figure(
            path,
            " ".join(clean(properties.get("descr", "")).split())
            if properties is not None
            else "",
        )

    def texts(self, drawing: etree._Element) -> Iterator[str]:
        """The texts of a drawing's diagram or chart, which stand in parts of their own."""
        for element in drawing.iter():
            relation = {"relIds": f"{_RELATION}dm", "chart": f"{_RELATION}id"}.get(
                local(element)
            )
            part = (
                self._package.target(self._main, element.get(relation, ""))
                if relation
                else ""
            )
            root = self._package.root(part) if part else None
            if root is not None:
                yield from (text for text in map(_text, _paragraphs(root)) if text)

    def _path(self, shown: etree._Element) -> str:
        """The part in which a picture is."""
        relation = shown.get(f"{_RELATION}embed") or shown.get(f"{_RELATION}id") or ""
        return self._package.target(self._main, relation)


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    return (
        each
        for each in root.iter()
        if local(each) == "p" and "drawingml" in str(each.tag)
    )


def _text(paragraph: etree._Element) -> str:
    return " ".join(
        clean(
            "".join(text_of(each) for each in paragraph.iter() if local(each) == "t")
        ).split()
    )


def _decorates(drawing: etree._Element) -> bool:
    """Whether a picture is marked as decoration, lies behind the text, or is too small to show anything."""
    if drawing.get("behindDoc", "0") in ("1", "true"):
        return True
    for element in drawing.iter():
        name = local(element)
        if name == "decorative" and element.get("val", "1") in ("1", "true"):
            return True
        if (
            name == "extent"
            and min(_length(element, "cx"), _length(element, "cy")) < _SMALLEST
        ):
            return True
    return False


def _length(element: etree._Element, name: str) -> int:
    text = element.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 12 else whole(text)
