"""A print divided into pages, as plain data: which lines of which text stand where.

To divide a long print takes seconds, so `compose` may do it off the GUI thread. The
lines that it lays out to count them belong to that thread and are not handed on;
`pages.py` lays those of a page out anew when it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from index_builder.progress import Progress, silent
from reader.core.export.extract import Extract
from reader.core.printing.flow import HEADINGS, Flow, Style, flow
from reader.core.printing.margin import Stand, Wish, beside
from reader.core.printing.options import PrintOptions
from reader.core.printing.paginate import Place, paginate
from reader.qt.printing.faces import UNITS_PER_MM, Faces
from reader.qt.printing.sheet import Sheet, sheet
from reader.qt.printing.text_layout import TextLayouter, laid_out
from reader.qt.reading.fonts import Families

_ASIDE_SPACE = 2 * UNITS_PER_MM
_GUTTER_SPACE = 2 * UNITS_PER_MM
_SIGN_SPACE = 1 * UNITS_PER_MM
"""Between the sign of a stance and a number."""
_TOLD = 200
"""Texts between two reports of progress."""
_UNCOUNTED = {Style.TITLE, Style.CONTENTS, Style.NOTE, Style.PICTURE}
"""Styles whose lines have no numbers: they are not the document's text."""


Placed = TypeVar("Placed", Place, Stand)


class Heading(NamedTuple):
    """An entry of a PDF's bookmarks."""

    text: str
    level: int
    """From 1."""
    anchor: str
    page: int
    """From 0."""


@dataclass(frozen=True)
class Composition:
    """A print divided into pages, as plain data that any thread may have.

    Pages are counted from 0.
    """

    title: str
    language: str
    folder: Path | None
    """Where the paths of pictures begin."""
    options: PrintOptions
    flows: tuple[Flow, ...]
    """The texts of the print, in order."""
    sheet: Sheet
    """The pages' measures."""
    places: Mapping[int, Sequence[Place]]
    """Where the lines of the texts stand, by page."""
    stands: Mapping[int, Sequence[Stand]]
    """Where the lines of the notes beside the text stand, by page."""
    asides: tuple[str, ...]
    """The notes beside the text, in order."""

    @cached_property
    def count(self) -> int:
        """How many pages there are."""
        return max((*self.places, *self.stands), default=-1) + 1

    @cached_property
    def found(self) -> dict[str, int]:
        """The page on which each anchor stands."""
        return {
            self.flows[place.text].anchor: page
            for page, places in self.places.items()
            for place in places
            if self.flows[place.text].anchor and place.first == 0
        }

    @property
    def headings(self) -> list[Heading]:
        """The targets of a PDF's bookmarks, in order."""
        return [
            Heading(flow.text, max(flow.level, 1), flow.anchor, self.found[flow.anchor])
            for flow in self.flows
            if flow.anchor
        ]

    @cached_property
    def lines_before(self) -> list[int]:
        """How many numbered lines stand before each page; 0 throughout where every page counts anew."""
        before = [0]
        for page in range(self.count):
            lines = sum(
                place.last - place.first
                for place in self.places.get(page, ())
                if self.is_counted(place)
            )
            before.append(0 if self.options.restart_lines else before[-1] + lines)
        return before

    def is_counted(self, place: Place) -> bool:
        """Whether the lines of a place have numbers."""
        flow = self.flows[place.text]
        return flow.style not in _UNCOUNTED and (
            flow.style not in HEADINGS or bool(flow.anchor)
        )

    def chapter(self, page: int) -> str:
        """The chapter in force at the end of the page."""
        places = self.places.get(page)
        return self.flows[places[-1].text if places else -1].chapter


def compose(
    chosen: Extract,
    options: PrintOptions,
    progress: Progress = silent,
    families: Families | None = None,
) -> Composition:
    """Divide an extract into pages. Give the `families` off the GUI thread."""
    return composed(chosen, options, progress, Faces(options.font_size, families))[0]


def composed(
    chosen: Extract, options: PrintOptions, progress: Progress, faces: Faces
) -> tuple[Composition, TextLayouter]:
    """A composition, and the layouter that made it for whoever draws in this same thread."""
    flows = flow(chosen, options)
    page = sheet(options, _gutter(flows, faces))
    layouter = TextLayouter(flows, faces, page)
    extents = []
    for index in range(len(flows)):
        if index % _TOLD == 0:
            progress("typeset", index, len(flows))
        extents.append(layouter.extent(index))
    places = paginate(extents, page.bottom - page.top, options.columns)
    with_aside = [
        place for place in places if flows[place.text].aside and place.first == 0
    ]
    composition = Composition(
        chosen.title,
        chosen.language,
        chosen.folder,
        options,
        flows,
        page,
        _by_page(places),
        _by_page(_beside(flows, with_aside, faces, page)),
        tuple(flows[place.text].aside for place in with_aside),
    )
    # Worked out once and kept; who draws shall not have to.
    _ = composition.count, composition.found, composition.lines_before
    progress("typeset", len(flows), len(flows))
    return composition, layouter


def _gutter(flows: tuple[Flow, ...], faces: Faces) -> float:
    """Room for the widest measure number, and for the signs of stances left of it."""
    longest = sorted({flow.number for flow in flows if flow.number}, key=len)[-20:]
    widest = max(
        (faces.number.metrics.horizontalAdvance(number) for number in longest),
        default=0.0,
    )
    signs = any(flow.stance for flow in flows)
    room = widest + (faces.sign + _SIGN_SPACE if signs else 0.0)
    return room + _GUTTER_SPACE if room else 0.0


def _beside(
    flows: tuple[Flow, ...], places: Sequence[Place], faces: Faces, page: Sheet
) -> list[Stand]:
    """Find each of the notes that begin at these places its own place in the margin."""
    wishes = []
    for place in places:
        layout = laid_out(flows[place.text].aside, faces.aside, page.aside_width)
        wishes.append(Wish(place.page, place.top, layout.lineCount()))
    return beside(wishes, faces.aside.leading, page.bottom - page.top, _ASIDE_SPACE)


def _by_page(placed: Iterable[Placed]) -> dict[int, list[Placed]]:
    found: dict[int, list[Placed]] = {}
    for each in placed:
        found.setdefault(each.page, []).append(each)
    return found
