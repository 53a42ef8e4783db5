"""A print, divided into pages: how many there are, and each one drawn wherever it is wanted.

    composition = compose(chosen, options, progress, families)
    pages = drawable(composition, families)
    pages.paint(painter, 0)

To divide a long print takes seconds: `compose` may do it off the GUI thread, and gives
plain data. The lines of a page are laid out anew when it is drawn, for they belong to
the thread that draws. One and the same class serves preview, PDF and printer. The
painter's unit must be a twentieth of a point (`faces.UNITS_PER_INCH`).
"""

from __future__ import annotations

from PySide6.QtGui import QPainter

from index_builder.progress import Progress, silent
from reader.core.export.extract import Extract
from reader.core.printing.options import PrintOptions
from reader.qt.printing.composition import Composition, composed
from reader.qt.printing.faces import Faces
from reader.qt.printing.page_painter import PagePainter
from reader.qt.printing.text_layout import TextLayouter
from reader.qt.reading.fonts import Families


class Pages:
    """Draws the pages of a composition. For one thread only."""

    def __init__(self, composition: Composition, layouter: TextLayouter) -> None:
        self.composition = composition
        self._painter = PagePainter(composition, layouter)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.composition.count

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw a page, counted from 0.

        Its upper left corner is at the painter's origin. The text is always dark, and
        no background is drawn.
        """
        self._painter.paint(painter, page)


def drawable(composition: Composition, families: Families | None = None) -> Pages:
    """Pages that this thread can draw. Give the `families` off the GUI thread."""
    faces = Faces(composition.options.font_size, families)
    return Pages(composition, TextLayouter(composition.flows, faces, composition.sheet))


def typeset(
    chosen: Extract,
    options: PrintOptions,
    progress: Progress = silent,
    families: Families | None = None,
) -> Pages:
    """Divide an extract into pages for this thread to draw.

    So no text is laid out twice.
    """
    return Pages(
        *composed(chosen, options, progress, Faces(options.font_size, families))
    )
