"""Draw the pages of a print: their lines of text, the notes beside them, and their frames."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from index_builder.model import Picture
from reader.core.printing.flow import Style
from reader.core.printing.margin import Stand
from reader.core.printing.paginate import Place
from reader.qt.printing.composition import Composition
from reader.qt.printing.faces import (
    FINE,
    HAIRLINE,
    INK,
    MUTED,
    RULE,
    UNITS_PER_INCH,
    UNITS_PER_MM,
    UNITS_PER_POINT,
    Face,
)
from reader.qt.printing.page_frame import PageFrame
from reader.qt.printing.side_signs import SideSigns
from reader.qt.printing.text_layout import TextLayouter, laid_out
from reader.qt.printing.text_marks import TextMarks
from reader.qt.reading.pictures import decoded

_PRINTED_DPI = 300
"""Highest resolution of printed pictures: paper shows no more."""


class PagePainter:
    """Draws the pages of one print."""

    def __init__(self, composition: Composition, layouter: TextLayouter) -> None:
        self._composition, self._layouter = composition, layouter
        self._flows, self._sheet = composition.flows, composition.sheet
        self._faces = layouter.faces
        self._frame = PageFrame(composition, layouter.faces)
        self._signs = SideSigns(composition, layouter)
        self._marks = TextMarks(composition, layouter)

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw a page, counted from 0.

        Its upper left corner is at the painter's origin. The text is always dark, and
        no background is drawn.
        """
        composition = self._composition
        self._frame.head(painter, composition.chapter(page))
        number = composition.lines_before[page]
        for place in composition.places.get(page, ()):
            counted = composition.is_counted(place)
            self._text(painter, place, number if counted else None)
            number += place.last - place.first if counted else 0
        for stand in composition.stands.get(page, ()):
            self._aside(painter, stand)
        self._frame.foot(painter, page + 1, composition.count)

    def _text(self, painter: QPainter, place: Place, number: int | None) -> None:
        """Draw some lines of a text.

        `number` counts the numbered lines that stand before them on the page; None if
        these lines have no numbers.
        """
        flow = self._flows[place.text]
        face = self._faces[flow.style]
        column = self._sheet.column_left(place.column)
        left, top = column + self._layouter.left(flow), self._sheet.top + place.top
        bottom = top + (place.last - place.first) * face.leading
        if flow.picture and self._composition.folder:
            self._picture(
                painter,
                flow.picture,
                QRectF(QPointF(left, top), self._layouter.picture_size(flow)),
            )
            return
        if flow.measure:
            rule = column + self._sheet.gutter + 0.5 * UNITS_PER_MM
            painter.fillRect(
                QRectF(rule, top + 2, 1.2 * UNITS_PER_POINT, bottom - top - 4), RULE
            )
        if place.first == 0:
            self._signs.first_line(painter, flow, face, column, left, top)
        if number is not None and self._composition.options.line_numbers:
            self._signs.line_numbers(
                painter, face, column, top, number, place.last - place.first
            )
        for part in self._layouter[place.text].parts:
            self._marks.draw(painter, place, part, QPointF(left, top))
            painter.setPen(MUTED if flow.muted else INK)
            self._lines(
                painter,
                part.layout,
                place.first,
                place.last,
                face,
                QPointF(left + part.left, top),
            )
        if flow.style is Style.ROW:
            y = bottom + 0.1 * self._faces.em
            painter.setPen(QPen(HAIRLINE, FINE))
            painter.drawLine(QPointF(left, y), QPointF(column + self._sheet.column, y))
        if flow.link and place.last == self._layouter[place.text].lines:
            self._page_of_link(painter, place.text, column, left, bottom - face.leading)

    def _aside(self, painter: QPainter, stand: Stand) -> None:
        """Some lines of a note beside the text."""
        face, sheet = self._faces.aside, self._sheet
        top = sheet.top + stand.top
        bar = QRectF(
            sheet.aside - 1.6 * UNITS_PER_MM,
            top,
            FINE * 1.5,
            (stand.last - stand.first) * face.leading,
        )
        painter.fillRect(bar, MUTED)
        painter.setPen(INK)
        layout = laid_out(self._composition.asides[stand.note], face, sheet.aside_width)
        self._lines(
            painter, layout, stand.first, stand.last, face, QPointF(sheet.aside, top)
        )

    def _picture(self, painter: QPainter, picture: Picture, box: QRectF) -> None:
        """A picture in a hairline."""
        assert self._composition.folder
        image = decoded(
            self._composition.folder,
            picture,
            (box.size() * _PRINTED_DPI / UNITS_PER_INCH).toSize(),
        )
        painter.drawImage(box, image)
        painter.setPen(QPen(HAIRLINE, FINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _lines(
        self,
        painter: QPainter,
        layout: QTextLayout,
        first: int,
        last: int,
        face: Face,
        at: QPointF,
    ) -> None:
        if first == 0 and last >= layout.lineCount():
            layout.draw(painter, at)
            return
        shifted = at - QPointF(0, first * face.leading)
        for index in range(first, min(last, layout.lineCount())):
            layout.lineAt(index).draw(painter, shifted)

    def _page_of_link(
        self, painter: QPainter, index: int, column: float, left: float, top: float
    ) -> None:
        """Draw the page number of a line of the contents, after a row of dots."""
        flow = self._flows[index]
        face = self._faces[flow.style]
        if flow.link not in self._composition.found:
            return
        shown = str(self._composition.found[flow.link] + 1)
        right = column + self._sheet.column - face.metrics.horizontalAdvance(shown)
        painter.setFont(face.font)
        painter.setPen(INK)
        painter.drawText(QPointF(right, top + face.base), shown)
        layout = self._layouter[index].parts[0].layout
        start = (
            left
            + layout.lineAt(layout.lineCount() - 1).naturalTextWidth()
            + UNITS_PER_MM
        )
        pen = QPen(HAIRLINE, FINE * 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 5])
        painter.setPen(pen)
        if right - start > 2 * UNITS_PER_MM:
            painter.drawLine(
                QPointF(start, top + face.base),
                QPointF(right - UNITS_PER_MM, top + face.base),
            )
