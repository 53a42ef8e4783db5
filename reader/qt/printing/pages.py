"""A print, divided into pages: how many there are, and each one drawn wherever it is wanted.

    pages = typeset(chosen, options, progress)
    pages.paint(painter, 0)

The painter's unit must be a twentieth of a point (`faces.UNITS_PER_INCH`). One and the same object serves preview, PDF
and printer; it may be made and drawn off the GUI thread, by one thread at a time, with `Faces` made on the GUI thread.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from PySide6.QtGui import QPainter

from index_builder.progress import Progress, silent
from reader.core.export.extract import Extract
from reader.core.export.words import words
from reader.core.printing.flow import HEADINGS, Flow, Style, flow
from reader.core.printing.margin import Stand, Wish, beside
from reader.core.printing.options import PrintOptions
from reader.core.printing.paginate import Place, paginate
from reader.qt.printing.drawing import Drawing
from reader.qt.printing.faces import UNITS_PER_MM, Faces
from reader.qt.printing.setting import Setter, laid_out
from reader.qt.printing.sheet import Sheet, sheet

_ASIDE_SPACE = 2 * UNITS_PER_MM
_GUTTER_SPACE = 2 * UNITS_PER_MM
_TOLD = 200
"""Texts between two reports of progress."""
_UNCOUNTED = {Style.TITLE, Style.CONTENTS, Style.NOTE, Style.PICTURE}
"""Styles whose lines have no numbers: they are not the document's text."""


class Heading(NamedTuple):
    """An entry of a PDF's bookmarks."""

    text: str
    level: int
    """From 1."""
    anchor: str
    page: int
    """From 0."""


class Pages:
    """A print divided into pages."""

    def __init__(
        self,
        title: str,
        language: str,
        flows: tuple[Flow, ...],
        places: list[Place],
        stands: list[Stand],
        drawing: Drawing,
    ) -> None:
        self.title, self.language = title, language
        self._drawing = drawing
        self._flows = flows
        self._places: dict[int, list[Place]] = defaultdict(list)
        for place in places:
            self._places[place.page].append(place)
        self._stands: dict[int, list[Stand]] = defaultdict(list)
        for stand in stands:
            self._stands[stand.page].append(stand)
        self.count = max((*self._places, *self._stands), default=-1) + 1
        self._lines_before = self._count_lines()
        drawing.found = {
            flows[place.text].anchor: place.page for place in places if flows[place.text].anchor and place.first == 0
        }

    @property
    def sheet(self) -> Sheet:
        """The pages' measures."""
        return self._drawing.sheet

    @property
    def options(self) -> PrintOptions:
        """How the pages look."""
        return self._drawing.options

    @property
    def headings(self) -> list[Heading]:
        """What a PDF's bookmarks lead to, in order."""
        return [
            Heading(flow.text, max(flow.level, 1), flow.anchor, self._drawing.found[flow.anchor])
            for flow in self._flows
            if flow.anchor
        ]

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw a page, counted from 0, with its upper left corner at the painter's origin; always dark on nothing."""
        places = self._places.get(page, [])
        drawing = self._drawing
        drawing.head(painter, self.title, self._chapter(page))
        number = self._lines_before[page]
        for place in places:
            counted = self._counted(place)
            drawing.text(painter, place, number if counted else None)
            number += place.last - place.first if counted else 0
        for stand in self._stands.get(page, []):
            drawing.aside(painter, stand)
        drawing.foot(painter, page + 1, self.count)

    def _chapter(self, page: int) -> str:
        """The chapter in force at the end of the page."""
        places = self._places.get(page) or [Place(len(self._flows) - 1, 0, 0, page, 0, 0)]
        return self._flows[places[-1].text].chapter

    def _counted(self, place: Place) -> bool:
        flow = self._flows[place.text]
        return flow.style not in _UNCOUNTED and (flow.style not in HEADINGS or bool(flow.anchor))

    def _count_lines(self) -> list[int]:
        """How many numbered lines stand before each page; 0 throughout where every page counts anew."""
        before = [0]
        for page in range(self.count):
            lines = sum(place.last - place.first for place in self._places.get(page, []) if self._counted(place))
            before.append(0 if self._drawing.options.restart_lines else before[-1] + lines)
        return before


def typeset(chosen: Extract, options: PrintOptions, progress: Progress = silent, faces: Faces | None = None) -> Pages:
    """Set an extract and divide it into pages. Give `faces` where this runs off the GUI thread."""
    faces = faces or Faces(options.font_size)
    flows = flow(chosen, options)
    page = sheet(options, _gutter(flows, faces))
    setter = Setter(flows, faces, page)
    extents = []
    for index in range(len(flows)):
        if index % _TOLD == 0:
            progress("typeset", index, len(flows))
        extents.append(setter.extent(index))
    places = paginate(extents, page.bottom - page.top, options.columns)
    drawing = Drawing(flows, setter, faces, page, options, words(chosen.language), chosen.folder)
    stands = _beside(flows, places, drawing)
    progress("typeset", len(flows), len(flows))
    return Pages(chosen.title, chosen.language, flows, places, stands, drawing)


def _gutter(flows: tuple[Flow, ...], faces: Faces) -> float:
    """Room for the widest measure number."""
    longest = sorted({flow.number for flow in flows if flow.number}, key=len)[-20:]
    widest = max((faces.number.metrics.horizontalAdvance(number) for number in longest), default=0.0)
    return widest + _GUTTER_SPACE if widest else 0.0


def _beside(flows: tuple[Flow, ...], places: list[Place], drawing: Drawing) -> list[Stand]:
    """Set the notes that stand in the margin, and find each its place."""
    wishes = []
    for place in places:
        flow = flows[place.text]
        if flow.aside and place.first == 0:
            layout = laid_out(flow.aside, drawing.faces.aside, drawing.sheet.aside_width)
            drawing.asides.append(layout)
            wishes.append(Wish(place.page, place.top, layout.lineCount()))
    page = drawing.sheet
    return beside(wishes, drawing.faces.aside.leading, page.bottom - page.top, _ASIDE_SPACE)
