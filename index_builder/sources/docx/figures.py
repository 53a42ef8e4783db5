"""Pictures, diagrams and charts of a Word document: which of them say something, and where their text is."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from index_builder import pictures
from index_builder.sources.characters import clean
from index_builder.sources.docx.charts import chart_rows
from index_builder.sources.docx.package import Package
from index_builder.sources.figures import OFTEN, Figure
from index_builder.sources.xml import local, text_of, whole

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SMALLEST = 540_000
"""Sides of a picture, in 360,000ths of a centimetre: a smaller one is decoration."""


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
        """The picture of a drawing; None where it has none, or only decorates."""
        shown = next(
            (each for each in drawing.iter() if local(each) in ("blip", "imagedata")),
            None,
        )
        path = self._path(shown) if shown is not None else ""
        if not path or self._uses[path] >= OFTEN or _decorates(drawing):
            return None
        shown_from = path if self._can_be_shown(path) else ""
        return Figure(shown_from, _words(drawing), posixpath.basename(path))

    def _can_be_shown(self, path: str) -> bool:
        """Whether a part is a picture of a kind and size that is shown.

        Its bytes are then in `data`.
        """
        if path not in self.data and pictures.below(path):
            data = self._package.read(path)
            if pictures.can_be_shown(data):
                self.data[path] = data
        return path in self.data

    def texts(self, drawing: etree._Element) -> Iterator[str]:
        """The texts of a drawing's diagram or chart, which stand in parts of their own."""
        for root in self._parts(drawing):
            yield from (text for text in map(_text, _paragraphs(root)) if text)

    def charts(self, drawing: etree._Element) -> Iterator[list[list[str]]]:
        """The data of a drawing's charts, each as rows of cells."""
        for root in self._parts(drawing):
            if rows := list(chart_rows(root)):
                yield rows

    def _parts(self, drawing: etree._Element) -> Iterator[etree._Element]:
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
                yield root

    def _path(self, shown: etree._Element) -> str:
        """The part in which a picture is."""
        relation = shown.get(f"{_RELATION}embed") or shown.get(f"{_RELATION}id") or ""
        return self._package.target(self._main, relation)


def _words(drawing: etree._Element) -> str:
    """What the writer says that a drawing shows."""
    said = (each.get("descr", "") for each in drawing.iter() if local(each) == "docPr")
    return " ".join(clean(next(said, "")).split())


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
