"""One text of a print: its lines, broken to the width of its column.

Whatever is laid out here belongs to the thread that did it: Qt frees its fonts when
that thread ends.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from reader.core.printing.flow import HEADINGS, Flow, Style
from reader.core.printing.paginate import Extent
from reader.qt.printing.faces import (
    LOOKS,
    MUTED,
    UNITS_PER_INCH,
    UNITS_PER_MM,
    Face,
    Faces,
)
from reader.qt.printing.sheet import Sheet

INDENT = 5 * UNITS_PER_MM
"""Indent of one level in a list or in the contents."""
RULE = 3 * UNITS_PER_MM
"""From the gutter to a list's first markers: the measures' rule stands between."""
CELL_GAP = 3 * UNITS_PER_MM
PAGE_WIDTH = 12 * UNITS_PER_MM
"""Kept free for the page number at the end of a line of the contents."""
_PIXEL = UNITS_PER_INCH / 96
_TALLEST = 0.6
"""Greatest height of a picture, as a share of the page's height.

It leaves room for the caption below.
"""
_KEPT = 2000
"""Number of `LaidOutText` objects kept.

In a report of usual length each text is then set only once, for dividing and drawing.
"""


class Part(NamedTuple):
    """A cell of a table's row, or the whole of any other text."""

    left: float
    """From the left edge of the text's room."""
    layout: QTextLayout


class LaidOutText(NamedTuple):
    """A text whose lines are broken."""

    parts: tuple[Part, ...]
    lines: int
    """Of the longest part."""


class TextLayouter:
    """Lays out the texts of one print, each when it is needed.

    For one thread only.
    """

    def __init__(self, flows: Sequence[Flow], faces: Faces, page: Sheet) -> None:
        self._flows, self.faces, self._sheet = flows, faces, page
        self._kept: OrderedDict[int, LaidOutText] = OrderedDict()

    def __getitem__(self, index: int) -> LaidOutText:
        """The text at this position of the run."""
        found = self._kept.get(index)
        if found is None:
            found = self._kept[index] = self._lay_out(self._flows[index])
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def extent(self, index: int) -> Extent:
        """The room that the text takes."""
        flow = self._flows[index]
        look, em = LOOKS[flow.style], self.faces.em
        return Extent(
            self[index].lines,
            self.picture_size(flow).height()
            if flow.picture
            else self.faces[flow.style].leading,
            look.before * em,
            look.after * em,
            flow.keep_next,
            flow.keep_whole,
            flow.page_break,
        )

    def picture_size(self, flow: Flow) -> QSizeF:
        """The size of a text's picture: at 96 dots an inch, or as column and page allow."""
        assert flow.picture
        width, height = (
            max(flow.picture.width, 1) * _PIXEL,
            max(flow.picture.height, 1) * _PIXEL,
        )
        room, high = (
            self._sheet.column - self.left(flow),
            (self._sheet.bottom - self._sheet.top) * _TALLEST,
        )
        return QSizeF(width, height) * min(1.0, room / width, high / height)

    def left(self, flow: Flow) -> float:
        """Where a text begins, from its column's left edge."""
        if flow.style in HEADINGS or flow.style is Style.TITLE:
            return 0.0
        if flow.style is Style.CONTENTS:
            return (flow.level - 1) * INDENT
        rule = RULE if flow.style is Style.LISTED and flow.measure else 0.0
        return self._sheet.gutter + rule + min(flow.level, 6) * INDENT

    def run_in(self, flow: Flow) -> str:
        """The number and marker that open a text's first line.

        Each is here only if there is no room for it beside the text: a measure's
        number, a long marker.
        """
        parts = (
            "" if self._sheet.gutter else flow.number,
            "" if self.hangs(flow) else flow.marker,
        )
        return "".join(f"{part}\u2002" for part in parts if part)

    def hangs(self, flow: Flow) -> bool:
        """Whether the marker is short enough to stand left of the text."""
        return self.faces[flow.style].metrics.horizontalAdvance(flow.marker) <= INDENT

    def _lay_out(self, flow: Flow) -> LaidOutText:
        width = (
            self._sheet.column
            - self.left(flow)
            - (PAGE_WIDTH if flow.style is Style.CONTENTS else 0)
        )
        cells = flow.text.split("\t") if flow.style is Style.ROW else [flow.text]
        room = width - CELL_GAP * (len(cells) - 1)
        shares = (
            flow.shares
            if len(flow.shares) == len(cells)
            else (1 / len(cells),) * len(cells)
        )
        left, parts, start = 0.0, [], 0
        for cell, share in zip(cells, shares, strict=True):
            # What stands before a text stands before the first cell only.
            own = (
                replace(flow, number="", marker="", anchor="", link="", reference="")
                if start
                else flow
            )
            parts.append(Part(left, self._layout(own, cell, room * share)))
            left += room * share + CELL_GAP
            start += len(cell) + 1
        return LaidOutText(tuple(parts), max(part.layout.lineCount() for part in parts))

    def _layout(self, flow: Flow, text: str, width: float) -> QTextLayout:
        formats = []
        text = self.run_in(flow) + text
        if flow.number and not self._sheet.gutter:
            small = QTextCharFormat()
            small.setFont(self.faces.number.font)
            small.setForeground(MUTED)
            formats.append(_range(0, units(flow.number), small))
        if flow.link:
            linked = QTextCharFormat()
            linked.setAnchor(True)
            linked.setAnchorHref(f"#{flow.link}")
            formats.append(_range(0, units(text), linked))
        if flow.anchor:
            named = QTextCharFormat()
            named.setAnchor(True)
            named.setAnchorNames([flow.anchor])
            formats.append(_range(0, units(text), named))
        if flow.reference:
            raised = QTextCharFormat()
            raised.setVerticalAlignment(
                QTextCharFormat.VerticalAlignment.AlignSuperScript
            )
            formats.append(_range(units(text), units(flow.reference) + 1, raised))
            text += f"\u2009{flow.reference}"
        return laid_out(text, self.faces[flow.style], width, formats)


def laid_out(
    text: str, face: Face, width: float, formats: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    """A text broken into lines of this width; at least one line.

    The lines stand one leading apart.
    """
    layout = QTextLayout(text.replace("\n", "\u2028") or " ", face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * face.leading + face.base - line.ascent()))
        count += 1
    layout.endLayout()
    return layout


def units(text: str, end: int | None = None) -> int:
    """Length in UTF-16 units, as Qt counts, of a text's first `end` code points."""
    part = text if end is None else text[:end]
    return (
        len(part)
        if part.isascii()
        else len(part.encode("utf-16-le", "surrogatepass")) // 2
    )


def _range(
    start: int, length: int, format_: QTextCharFormat
) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, format_
    return found
