"""Draw a page: its lines of text with their marks, and its frame."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextLayout

from index_builder.model import Picture
from reader.core.export.words import words
from reader.core.marks import Pattern
from reader.core.printing.flow import Flow, Highlight, Style
from reader.core.printing.margin import Stand
from reader.core.printing.paginate import Place
from reader.core.utf16 import Utf16Offsets
from reader.qt.printing.composition import Composition
from reader.qt.printing.faces import (
    INK,
    MUTED,
    UNITS_PER_INCH,
    UNITS_PER_MM,
    UNITS_PER_POINT,
    Face,
)
from reader.qt.printing.text_layout import INDENT, Part, TextLayouter, laid_out, units
from reader.qt.reading.pictures import decoded

RULE = QColor("#2f7d5b")
HAIRLINE = QColor("#a0a8b1")
TINT = QColor("#ffe28a")
_EVERY = 5
"""Lines between two line numbers."""
_FINE = 0.5 * UNITS_PER_POINT
_PRINTED_DPI = 300
"""Of pictures at most: what paper shows."""


class Drawing:
    """Draws the parts of the pages of one print."""

    def __init__(self, composition: Composition, layouter: TextLayouter) -> None:
        self._composition, self._layouter = composition, layouter
        self._flows, self._sheet, self._options = (
            composition.flows,
            composition.sheet,
            composition.options,
        )
        self._faces = layouter.faces
        self._terms = words(composition.language)
        self._counted: dict[int, Utf16Offsets] = {}

    def head(self, painter: QPainter, title: str, chapter: str) -> None:
        """The running header: the document at the left, the chapter at the right."""
        if not self._options.header:
            return
        face, sheet = self._faces.small, self._sheet
        right, base = sheet.width - sheet.margin, sheet.margin + face.base
        shown = face.metrics.elidedText(
            chapter, Qt.TextElideMode.ElideRight, (right - sheet.left - INDENT) / 2
        )
        rest = (
            right
            - sheet.left
            - (face.metrics.horizontalAdvance(shown) + INDENT if shown else 0)
        )
        painter.setFont(face.font)
        painter.setPen(MUTED)
        painter.drawText(
            QPointF(sheet.left, base),
            face.metrics.elidedText(title, Qt.TextElideMode.ElideRight, rest),
        )
        painter.drawText(
            QPointF(right - face.metrics.horizontalAdvance(shown), base), shown
        )
        self._line(
            painter,
            sheet.left,
            sheet.margin + 1.5 * face.leading,
            right,
            HAIRLINE,
            _FINE,
        )

    def foot(self, painter: QPainter, page: int, pages: int) -> None:
        """Which page of how many, counted from 1."""
        if self._options.page_numbers:
            face, sheet = self._faces.small, self._sheet
            shown = self._terms.page_of.format(page=page, pages=pages)
            painter.setFont(face.font)
            painter.setPen(MUTED)
            right = sheet.width - sheet.margin - face.metrics.horizontalAdvance(shown)
            painter.drawText(QPointF(right, sheet.height - sheet.margin), shown)

    def text(self, painter: QPainter, place: Place, number: int | None) -> None:
        """Some lines of a text; `number` of numbered lines stand before them on the page, None: they have none."""
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
            self._first_line(painter, flow, face, column, left, top)
        if number is not None and self._options.line_numbers:
            self._line_numbers(
                painter, face, column, top, number, place.last - place.first
            )
        for part in self._layouter[place.text].parts:
            for line in self._promised_lines(place, part):
                self._promise(painter, flow, line - place.first, QPointF(left, top))
            for highlight in flow.highlights:
                self._highlight(
                    painter, flow, part, highlight, place, QPointF(left, top)
                )
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
            self._line(
                painter,
                left,
                bottom + 0.1 * self._faces.em,
                column + self._sheet.column,
                HAIRLINE,
                _FINE,
            )
        if flow.link and place.last == self._layouter[place.text].lines:
            self._page_of_link(painter, place.text, column, left, bottom - face.leading)

    def aside(self, painter: QPainter, stand: Stand) -> None:
        """Some lines of a note beside the text."""
        face, sheet = self._faces.aside, self._sheet
        top = sheet.top + stand.top
        bar = QRectF(
            sheet.aside - 1.6 * UNITS_PER_MM,
            top,
            _FINE * 1.5,
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
        painter.setPen(QPen(HAIRLINE, _FINE))
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

    def _first_line(
        self,
        painter: QPainter,
        flow: Flow,
        face: Face,
        column: float,
        left: float,
        top: float,
    ) -> None:
        """What hangs beside a text's first line: marker, number, bookmark, page of the source."""
        base = top + face.base
        if flow.marker and self._layouter.hangs(flow):
            painter.setFont(face.font)
            painter.setPen(MUTED if flow.muted else INK)
            width = face.metrics.horizontalAdvance(flow.marker)
            painter.drawText(
                QPointF(
                    left - max(INDENT - 0.4 * UNITS_PER_MM, width + UNITS_PER_MM), base
                ),
                flow.marker,
            )
        if flow.number and self._sheet.gutter:
            small = self._faces.number
            painter.setFont(small.font)
            painter.setPen(MUTED)
            right = column + self._sheet.gutter - UNITS_PER_MM
            painter.drawText(
                QPointF(right - small.metrics.horizontalAdvance(flow.number), base),
                flow.number,
            )
        if flow.bookmark:
            beside_numbers = 8 if self._options.line_numbers else 3.5
            self._ribbon(painter, column - beside_numbers * UNITS_PER_MM, top, face)
        if flow.source_page:
            small = self._faces.small
            painter.setFont(small.font)
            painter.setPen(MUTED)
            shown = f"{self._terms.page[0]}. {flow.source_page}"
            painter.drawText(
                QPointF(column + self._sheet.column + UNITS_PER_MM, base), shown
            )

    def _line_numbers(
        self,
        painter: QPainter,
        face: Face,
        column: float,
        top: float,
        before: int,
        count: int,
    ) -> None:
        small = self._faces.small
        painter.setFont(small.font)
        painter.setPen(MUTED)
        for index in range(count):
            number = before + index + 1
            if number % _EVERY == 0:
                right = (
                    column
                    - 3 * UNITS_PER_MM
                    - small.metrics.horizontalAdvance(str(number))
                )
                painter.drawText(
                    QPointF(right, top + index * face.leading + face.base), str(number)
                )

    def _page_of_link(
        self, painter: QPainter, index: int, column: float, left: float, top: float
    ) -> None:
        """The page number at the end of a line of the contents, and the dots that lead to it."""
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
        pen = QPen(HAIRLINE, _FINE * 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 5])
        painter.setPen(pen)
        if right - start > 2 * UNITS_PER_MM:
            painter.drawLine(
                QPointF(start, top + face.base),
                QPointF(right - UNITS_PER_MM, top + face.base),
            )

    def _promised_lines(self, place: Place, part: Part) -> list[int]:
        """The lines of a place on which a sentence stands that is a measure, rising."""
        flow, offsets = self._flows[place.text], self._offsets(place.text)
        found = []
        for index in range(place.first, min(place.last, part.layout.lineCount())):
            line = part.layout.lineAt(index)
            # Sentences stand in order, so the first one that ends after the line's
            # beginning decides.
            number = bisect_right(
                flow.promises, line.textStart(), key=lambda promise: offsets[promise[1]]
            )
            end = line.textStart() + line.textLength()
            if number < len(flow.promises) and offsets[flow.promises[number][0]] < end:
                found.append(index)
        return found

    def _promise(self, painter: QPainter, flow: Flow, line: int, at: QPointF) -> None:
        """The measures' rule beside a line, counted from the first one here."""
        high = self._faces[flow.style].leading
        top = at.y() + line * high
        painter.fillRect(
            QRectF(at.x() - 2 * UNITS_PER_MM, top + 2, 1.2 * UNITS_PER_POINT, high - 4),
            RULE,
        )

    def _offsets(self, text: int) -> Utf16Offsets:
        """The UTF-16 offsets of a text.

        A long one stands on many pages, and its offsets are counted once.
        """
        if text not in self._counted:
            self._counted = {text: Utf16Offsets(self._flows[text].text)}
        return self._counted[text]

    def _highlight(
        self,
        painter: QPainter,
        flow: Flow,
        part: Part,
        highlight: Highlight,
        place: Place,
        at: QPointF,
    ) -> None:
        face = self._faces[flow.style]
        shift = units(self._layouter.run_in(flow))
        for rect in _stretches(
            self._offsets(place.text), part, highlight, place, face, shift
        ):
            draw = rect.translated(at)
            if highlight.pattern is Pattern.SOLID:
                painter.fillRect(draw, TINT)
            elif highlight.pattern is Pattern.BAR:
                painter.fillRect(
                    QRectF(
                        at.x() - 1.2 * UNITS_PER_MM,
                        draw.top(),
                        2 * UNITS_PER_POINT,
                        draw.height(),
                    ),
                    INK,
                )
            elif highlight.pattern is Pattern.BOX:
                painter.setPen(QPen(INK, _FINE))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(draw)
            else:
                dotted = highlight.pattern is Pattern.DOTTED
                pen = QPen(
                    INK,
                    1.2 * UNITS_PER_POINT,
                    Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine,
                )
                painter.setPen(pen)
                painter.drawLine(draw.bottomLeft(), draw.bottomRight())

    def _line(
        self,
        painter: QPainter,
        left: float,
        y: float,
        right: float,
        colour: QColor,
        width: float,
    ) -> None:
        painter.setPen(QPen(colour, width))
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _ribbon(self, painter: QPainter, left: float, top: float, face: Face) -> None:
        """The sign of a bookmark."""
        wide, high = 0.45 * self._faces.em, 0.8 * self._faces.em
        top += face.base - high
        corners = (
            (0, 0),
            (wide, 0),
            (wide, high),
            (wide / 2, high - wide / 2),
            (0, high),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(MUTED)
        painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))


def _stretches(
    offsets: Utf16Offsets,
    part: Part,
    highlight: Highlight,
    place: Place,
    face: Face,
    shift: int,
) -> Iterator[QRectF]:
    """The rectangles that a highlight covers, line by line, from the upper left corner of the place.

    `shift` UTF-16 units stand before the text on its first line.
    """
    start, end = shift + offsets[highlight.start], shift + offsets[highlight.end]
    for index in range(place.first, min(place.last, part.layout.lineCount())):
        line = part.layout.lineAt(index)
        first, last = (
            max(start, line.textStart()),
            min(end, line.textStart() + line.textLength()),
        )
        if first < last:
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            base = (index - place.first) * face.leading + face.base
            yield QRectF(
                part.left + left,
                base - 0.78 * face.metrics.ascent(),
                right - left,
                face.metrics.ascent(),
            )


def _x(answer: object) -> float:
    """The position that `QTextLine.cursorToX` found; PySide answers with the cursor beside it."""
    found = answer[0] if isinstance(answer, tuple) else answer
    assert isinstance(found, (int, float))
    return float(found)
