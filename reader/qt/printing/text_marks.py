"""The marks on the words of a print: highlights, and the rule beside sentences that are measures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.marks import Pattern
from reader.core.printing.flow import Flow, Highlight
from reader.core.printing.paginate import Place
from reader.core.utf16 import Utf16Offsets
from reader.qt.printing.composition import Composition
from reader.qt.printing.faces import (
    FINE,
    INK,
    RULE,
    TINT,
    UNITS_PER_MM,
    UNITS_PER_POINT,
    Face,
)
from reader.qt.printing.text_layout import Part, TextLayouter, units


class TextMarks:
    """Draws the marks on the words of one print."""

    def __init__(self, composition: Composition, layouter: TextLayouter) -> None:
        self._flows = composition.flows
        self._layouter, self._faces = layouter, layouter.faces
        self._counted: dict[int, Utf16Offsets] = {}

    def draw(self, painter: QPainter, place: Place, part: Part, at: QPointF) -> None:
        """Draw those on the lines of a place, whose text begins at `at`."""
        flow = self._flows[place.text]
        for line in self._promised_lines(place, part):
            self._promise(painter, flow, line - place.first, at)
        for highlight in flow.highlights:
            self._highlight(painter, flow, part, highlight, place, at)

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
                painter.setPen(QPen(INK, FINE))
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
