"""Sets one piece: breaks its text into lines and puts each at its place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
)

from index_builder.model import Block, Picture, Span, SpanKind
from index_builder.spans import cut, pieces
from reader.qt.reading.column import Column, column
from reader.qt.reading.faces import Face, Label
from reader.qt.reading.fonts import Families, make_font
from reader.qt.reading.lines import (
    Lines,
    column_widths,
    line_option,
    set_cells,
    set_running,
)
from reader.qt.reading.manuscript import Variant
from reader.qt.reading.styles import NESTING, Style, indent_of
from reader.qt.reading.text import units
from reader.qt.reading.text_look import TextLook

_SAMPLE = "Kommunen skal sørge for at alle får plass i løpet av året, og melde fra om det som mangler."
"""Running text, whose mean width of a character stands for that of any text."""
_LAST_LINE = 0.55
"""Mean empty part of a block's last line, as a share of a line.

An estimate counts that line in full.
"""
_SMALL = 12
"""Size of numbers in the margins, in pixels at 100 %."""
_SHORT_MARKER = 3
"""Characters of a list marker that always have room: "•", "a)", "12."."""
_MARKER_ROOM = 1.7
"""Greatest width of a list marker at the left of its text, in indents."""
_CELL_GAP = 20
"""Pixels between two columns of a table, at 100 %."""
_PICTURE_GAP = 8
"""Pixels between a picture and its caption, at 100 %."""
_TALLEST = 1.4
"""Greatest height of a picture, in widths of the column.

So its caption is near.
"""
_USUAL_PICTURE = 0.6
"""Height of a picture not yet seen, as a share of the column's width."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a piece was put: pixels from the top left corner of its row, which spans the view."""

    height: float
    """Of the row, the gap above it included."""
    top: float
    """Of the text."""
    left: float
    """Left edge of the text, without the marker that hangs beside it."""
    gap: float
    """Above the tint."""
    picture: QSizeF | None = None
    """Size of the picture above the text, below the gap and the padding."""


class Typesetter:
    """Sets pieces with one look and width of the view."""

    def __init__(self, families: Families, look: TextLook, view_width: float) -> None:
        self.families = families
        self.look = look
        self.zoom = look.zoom
        self.muted = ""
        """Colour of markers, as "#rrggbb"."""
        self._faces: dict[Style, Face] = {}
        self._labels: dict[tuple[float, bool], Label] = {}
        self._fonts: dict[tuple[Style, bool, bool], QFont] = {}
        """Fonts for bold and italic words, by style."""
        self.body = self.face(Style())
        self.column: Column = self._column(view_width)

    def set_view_width(self, view_width: float) -> bool:
        """Fit the column into a view of this width; say whether text has to be broken anew."""
        before, self.column = self.column, self._column(view_width)
        return before.width != self.column.width

    def _column(self, view_width: float) -> Column:
        return column(view_width, self.zoom, self.body.character, self.look.characters)

    def face(self, style: Style) -> Face:
        """How a style is set at this zoom."""
        face = self._faces.get(style)
        if face is None:
            font = make_font(
                self._families_of(style),
                style.size * self.zoom,
                bold=style.bold,
                tracking=style.tracking,
            )
            metrics = QFontMetricsF(font)
            leading = float(round(style.leading * self.look.leading * self.zoom))
            base = round(
                (leading - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
            )
            width = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
            face = Face(
                style,
                font,
                leading,
                float(round(style.pad * self.zoom)),
                base,
                metrics,
                width,
            )
            self._faces[style] = face
        return face

    def estimate(self, variant: Variant) -> tuple[float, float]:
        """Pixels for each character of a piece, and pixels besides."""
        face = self.face(variant.style)
        line = max(self.column.width / face.character, 1)
        picture = self.column.width * _USUAL_PICTURE if variant.style.picture else 0
        return face.leading / line, self.gap(
            variant
        ) + 2 * face.pad + face.leading * _LAST_LINE + picture

    def gap(self, variant: Variant) -> float:
        """Above a piece of this variant, in pixels."""
        return float(round(variant.gap * self.zoom))

    def place(
        self,
        block: Block,
        variant: Variant,
        *,
        first: bool,
        begins: bool,
        lines_height: float,
    ) -> Placed:
        """Where a piece with lines of this height stands in its row.

        It may be the `first` of all, or begin a block.
        """
        face, space = self.face(variant.style), self.gap(variant)
        left = self.column.left + round(indent_of(block, variant.style) * self.zoom)
        gap = space + (self.column.head if first else 0)
        picture = (
            self.picture_size(block.picture)
            if block.picture and variant.style.picture and begins
            else None
        )
        top = (
            gap
            + face.pad
            + (picture.height() + round(_PICTURE_GAP * self.zoom) if picture else 0)
        )
        return Placed(top + lines_height + face.pad, top, left, gap, picture)

    def picture_size(self, picture: Picture) -> QSizeF:
        """How large a picture is shown, in whole pixels: as it is, or as the column has room."""
        width, height = max(picture.width, 1), max(picture.height, 1)
        scale = min(
            self.zoom, self.column.width / width, self.column.width * _TALLEST / height
        )
        return QSizeF(max(round(width * scale), 1), max(round(height * scale), 1))

    def set_lines(
        self,
        text_block: QTextBlock,
        block: Block,
        start: int,
        style: Style,
        prefix: str,
        rows: str,
    ) -> Lines:
        """Break a text block's text into lines; return their measures.

        The text begins with a `prefix`, the block's marker, and goes on with the
        block's text from the code point `start` on. For a table, `rows` is the text as
        the block has it.
        """
        face, layout = self.face(style), text_block.layout()
        from_right = (
            text_block.textDirection() == Qt.LayoutDirection.RightToLeft
            and not style.cells
        )
        layout.setTextOption(line_option(right_to_left=from_right))
        hangs = bool(prefix) and not from_right and self.marker_hangs(block, style)
        self._set_formats(
            layout, style, text_block.length(), units(prefix), hangs=hangs
        )
        if block.spans:
            shown = text_block.length() - 1 - units(prefix)
            text = block.text[start : start + shown]
            spans = cut(block.spans, start, start + len(text))
            self._set_spans(layout, text, spans, style, units(prefix))
        width = max(
            self.column.width - round(indent_of(block, style) * self.zoom),
            face.character,
        )
        if style.cells:
            self._set_heads(layout, block, style, rows)
            cells = [row.split("\t") for row in rows.removesuffix("\n").split("\n")]
            space = _CELL_GAP * self.zoom
            columns = column_widths(cells, block.grid, face.character, width, space)
            return Lines(set_cells(layout, face, cells, columns, space))
        return set_running(layout, face, width, units(prefix) if hangs else 0)

    def _set_formats(
        self,
        layout: QTextLayout,
        style: Style,
        length: int,
        prefix: int,
        *,
        hangs: bool,
    ) -> None:
        """Give the characters of a layout their fonts, and the marker its colour.

        Body text needs none: it has the document's font.
        """
        face, ranges = self.face(style), []
        if prefix:
            label = (
                self.marker_face(style)
                if style.hanging and hangs
                else Label(face.font, face.metrics)
            )
            ranges.append(_format(0, prefix - 1, label.font, self.muted))
            gap = 16 * self.column.signs if style.hanging else 8 * self.zoom
            space = QFont(label.font)
            space.setLetterSpacing(
                QFont.SpacingType.AbsoluteSpacing,
                gap - label.metrics.horizontalAdvance(" "),
            )
            ranges.append(_format(prefix - 1, 1, space, self.muted))
        if style != self.body.style:
            ranges.append(_format(prefix, length - prefix, face.font))
        if ranges:
            layout.setFormats(ranges)
        elif layout.formats():
            layout.clearFormats()

    def _set_spans(
        self,
        layout: QTextLayout,
        text: str,
        spans: tuple[Span, ...],
        style: Style,
        place: int,
    ) -> None:
        """Set fonts for the bold and italic spans of the source.

        `place` is the UTF-16 unit of the layout at which `text` begins.
        """
        ranges = []
        for piece, over in pieces(text, spans):
            kinds = {span.kind for span in over} - {SpanKind.LINK}
            length = units(piece)
            if kinds:
                ranges.append(_format(place, length, self._font_of(style, kinds)))
            place += length
        if ranges:
            layout.setFormats([*layout.formats(), *ranges])

    def _families_of(self, style: Style) -> tuple[str, ...]:
        has_serifs = style.serif and self.look.serif
        return self.families.serif if has_serifs else self.families.sans

    def _font_of(self, style: Style, kinds: set[SpanKind]) -> QFont:
        key = style, SpanKind.BOLD in kinds, SpanKind.ITALIC in kinds
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = make_font(
                self._families_of(style),
                style.size * self.zoom,
                bold=style.bold or key[1],
                italic=key[2],
                tracking=style.tracking,
            )
        return font

    def _set_heads(
        self, layout: QTextLayout, block: Block, style: Style, rows: str
    ) -> None:
        """Give the rows that name a table's columns a bold font, where the piece begins with them."""
        if block.grid and block.grid.head and block.text.startswith(rows):
            heads = "\n".join(rows.split("\n")[: block.grid.head])
            layout.setFormats(
                [
                    *layout.formats(),
                    _format(0, units(heads), self.face(replace(style, bold=True)).font),
                ]
            )

    def marker_hangs(self, block: Block, style: Style) -> bool:
        """Whether a block's marker fits at the left of its text.

        The marker of a heading stands in the margin, any other in the indent of the
        text.
        """
        if not style.hanging:
            room = _MARKER_ROOM * NESTING * self.zoom
            return (
                len(block.marker) <= _SHORT_MARKER
                or self.face(style).metrics.horizontalAdvance(block.marker) <= room
            )
        advance = self.marker_face(style).metrics.horizontalAdvance(block.marker)
        return advance + 24 * self.column.signs <= self.column.left

    def marker_face(self, style: Style) -> Label:
        """For the marker of a heading that hangs in the margin."""
        return self._label(style.size * 0.8 * self.zoom)

    @property
    def small(self) -> Label:
        """For numbers in the margins."""
        return self._label(_SMALL * self.column.signs)

    @property
    def strong(self) -> Label:
        """For the number of the current measure."""
        return self._label(_SMALL * self.column.signs, bold=True)

    def _label(self, size: float, *, bold: bool = False) -> Label:
        label = self._labels.get((size, bold))
        if label is None:
            font = make_font(self.families.sans, size, bold=bold)
            label = self._labels[size, bold] = Label(font, QFontMetricsF(font))
        return label


def _format(
    start: int, length: int, font: QFont, colour: str = ""
) -> QTextLayout.FormatRange:
    """A format range: a font for some characters of a layout.

    `colour` ("#rrggbb") is empty where it is that of the text.
    """
    form = QTextCharFormat()
    form.setFont(font)
    if colour:
        form.setForeground(QColor(colour))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made
