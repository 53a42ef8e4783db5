"""Draw the rows of the list of hits: groups as headings, hits with marked words."""

from __future__ import annotations

from itertools import chain
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.qt.i18n import format_number
from reader.qt.reading.boxes import line_boxes
from reader.qt.reading.text import units
from reader.qt.row_delegate import RowDelegate
from reader.qt.search.hits_model import HitGroup, HitPreview, HitsModel, MoreRow
from reader.qt.tree_model import Index

LINES: Final = 3
"""Most lines of a snippet that are shown."""
BAR: Final = 3
"""Height of the bar that tells a group's share, in pixels."""
LEFT: Final = 6
RIGHT: Final = 8
"""Pixels at the left and at the right of a row's text."""
SIGN: Final = 16
"""Width of the room for the sign that tells whether a group is folded."""


class Snippet(NamedTuple):
    """The first lines of a snippet, laid out."""

    layout: QTextLayout
    """Words that were found are set in bold."""
    boxes: tuple[QRectF, ...]
    """Where those words stand.

    Their background is no part of the layout, which is kept when colours change.
    """

    def draw(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        """Draw the lines, with this colour under the words that were found."""
        for box in self.boxes:
            painter.fillRect(box.translated(place), colour)
        self.layout.draw(painter, place)


class HitDelegate(RowDelegate):
    """Draw groups as headings with a bar, and hits with label, reason, page and snippet."""

    def __init__(self, model: HitsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._font, self._width = model, QFont(), 0
        self._laid_out: dict[HitPreview, Snippet] = {}
        self._before: dict[HitPreview, Snippet] = {}

    def fit(self, font: QFont, width: int) -> None:
        """Draw in this font, and so wide, in pixels."""
        if (font, width) != (self._font, self._width):
            self._font, self._width = font, width
            self._laid_out, self._before = {}, {}

    def renew(self) -> None:
        """Prepare to draw other rows.

        Layouts of rows that come again are kept: most of them, while the user types.
        """
        self._laid_out, self._before = {}, self._laid_out

    def height(self, number: int) -> int:
        """Of a row, in pixels."""
        height, row = QFontMetrics(self._font).height(), self._model.rows[number]
        if isinstance(row, HitGroup):
            return height + BAR + 16
        if isinstance(row, MoreRow):
            return height + 14
        return (1 + self._snippet(row.preview).layout.lineCount()) * height + 14

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(LEFT, 5, -RIGHT, -5)
        line = QRect(
            rect.left(), rect.top(), rect.width(), painter.fontMetrics().height()
        )
        row = self._model.rows[index.row()]
        if isinstance(row, HitGroup):
            self._draw_group(painter, line, palette, row)
            return
        if isinstance(row, MoreRow):
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._model.title(row))
            return
        metrics, seen = painter.fontMetrics(), row.preview
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        base, page = (
            line.top() + metrics.ascent(),
            line.right() + 1 - metrics.horizontalAdvance(seen.page),
        )
        painter.drawText(page, base, seen.page)
        text = " · ".join(filter(None, (seen.label, seen.reason)))
        room = page - 8 - line.left()
        painter.drawText(
            line.left(),
            base,
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, room),
        )
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        place, marked = (
            QPointF(rect.left(), line.bottom() + 3),
            palette.color(QPalette.ColorRole.BrightText),
        )
        self._snippet(seen).draw(painter, place, marked)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height(index.row()))

    def _draw_group(
        self, painter: QPainter, line: QRect, palette: QPalette, group: HitGroup
    ) -> None:
        font = painter.font()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics, count = painter.fontMetrics(), format_number(group.count)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        _draw_sign(painter, line, is_folded=self._model.is_folded(group))
        room = line.adjusted(SIGN, 0, -metrics.horizontalAdvance(count) - 12, 0)
        title = metrics.elidedText(
            group.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        whole = QRect(line.left(), line.bottom() + 4, line.width(), BAR)
        painter.fillRect(whole, palette.color(QPalette.ColorRole.Mid))
        whole.setWidth(max(BAR, line.width() * group.count // self._model.most))
        painter.fillRect(whole, palette.color(QPalette.ColorRole.PlaceholderText))

    def _snippet(self, preview: HitPreview) -> Snippet:
        if (known := self._laid_out.get(preview)) is None:
            known = self._before.get(preview) or _lay_out(
                preview, self._font, max(40, self._width - LEFT - RIGHT)
            )
            self._laid_out[preview] = known
        return known


def _draw_sign(painter: QPainter, line: QRect, *, is_folded: bool) -> None:
    """Draw a triangle for a group: to the right if folded, else down."""
    half, middle = SIGN / 4, QPointF(line.left() + SIGN / 3, line.center().y() + 1)
    corners = ((-half / 2, -half), (-half / 2, half), (half / 2, 0))
    points = [
        middle + (QPointF(x, y) if is_folded else QPointF(y, x)) for x, y in corners
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


def _lay_out(preview: HitPreview, font: QFont, width: int) -> Snippet:
    """The first lines of a quotation, `width` pixels wide."""
    text, layout, height = (
        preview.snippet,
        QTextLayout(preview.snippet, font),
        QFontMetrics(font).height(),
    )
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    # Qt counts UTF-16 units.
    marks = [(units(text[:start]), units(text[:end])) for start, end in preview.marks]
    layout.setCacheEnabled(
        True
    )  # to be asked where words stand, and drawn, without finding out its glyphs again
    layout.setFormats([_range(start, end, bold) for start, end in marks])
    layout.beginLayout()
    shown = 0
    for count in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * height))
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    boxes = (line_boxes(layout, start, end) for start, end in marks if start < shown)
    return Snippet(layout, tuple(chain.from_iterable(boxes)))


def _range(start: int, end: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, format_
    return made
