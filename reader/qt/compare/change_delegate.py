"""Draws a change: what happened, and both texts beside each other, or in one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from reader.qt.compare.change_rows import ROW_ROLE, ChangeRow, Mark
from reader.qt.row_delegate import RowDelegate
from reader.qt.theme import LIGHT, Theme
from reader.qt.tree_model import Index
from reader.qt.widgets import grown

_EDGE = 12
"""Pixels between the texts and around them."""
_HEAD = 120
"""Width of the column that says what happened, at usual sizes."""
_NARROW = 700
"""Width of the view below which what happened stands above the texts."""
_KEPT = 400
"""Rows that are kept laid out."""


class Layout(Enum):
    """How the two texts stand."""

    BESIDE = auto()
    INLINE = auto()


@dataclass(slots=True)
class _Laid:
    """A row that is laid out: texts with their places, and the height of all."""

    parts: list[tuple[QTextLayout, QPointF]]
    height: float


class ChangeDelegate(RowDelegate):
    """Lays each row out once for a width and a font."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = LIGHT
        self._layout = Layout.BESIDE
        self._laid: dict[tuple[int, int], _Laid] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.forget()

    def set_layout(self, layout: Layout) -> None:
        """Have both texts beside each other, or in one."""
        self._layout = layout
        self.forget()

    def forget(self) -> None:
        """Lay all rows out anew: they are others, or look otherwise."""
        self._laid.clear()
        self._view.scheduleDelayedItemsLayout()

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        origin = QPointF(option.rect.topLeft())
        for layout, place in self._row(index, option.font).parts:
            layout.draw(painter, origin + place)
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, round(self._row(index, option.font).height))

    def _row(self, index: Index, font: QFont) -> _Laid:
        width = self._view.viewport().width()
        key = index.row(), width
        if key not in self._laid:
            if len(self._laid) > _KEPT:
                self._laid.clear()
            self._laid[key] = self._lay_out(index.data(ROW_ROLE), font, width)
        return self._laid[key]

    def _lay_out(self, row: ChangeRow, font: QFont, width: int) -> _Laid:
        laid = _Laid([], _EDGE / 2)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        if row.chapter:
            self._add(
                laid, ((row.chapter, Mark.EQUAL),), strong, _EDGE, width - 2 * _EDGE
            )
        head = row.head + (f"\n{row.signals}" if row.signals else "")
        left, top = _EDGE, laid.height
        head_bottom = top
        if width >= grown(_NARROW, self._view):
            head_width = grown(_HEAD, self._view)
            self._add(laid, ((head, Mark.EQUAL),), font, left, head_width)
            left += head_width + _EDGE
            head_bottom, laid.height = laid.height, top
        else:
            self._add(laid, ((head, Mark.EQUAL),), strong, left, width - 2 * _EDGE)
            top = laid.height
        if self._layout is Layout.INLINE:
            self._add(laid, row.inline, font, left, width - left - _EDGE)
        else:
            column = (width - left - 2 * _EDGE) / 2
            self._add(laid, row.old, font, left, column)
            old_bottom, laid.height = laid.height, top
            self._add(laid, row.new, font, left + column + _EDGE, column)
            laid.height = max(laid.height, old_bottom)
        laid.height = max(laid.height, head_bottom) + _EDGE / 2
        return laid

    def _add(
        self,
        laid: _Laid,
        runs: tuple[tuple[str, Mark], ...],
        font: QFont,
        left: float,
        width: float,
    ) -> None:
        """Lay a text out below what is there."""
        text = (
            "".join(run for run, _ in runs).replace("\n", "\u2028").replace("\t", " ")
        )
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(runs))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        laid.parts.append((layout, QPointF(left, laid.height)))
        laid.height += height

    def _formats(
        self, runs: tuple[tuple[str, Mark], ...]
    ) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for run, mark in runs:
            length = len(run.encode("utf-16-le")) // 2
            if mark is not Mark.EQUAL:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, length, self._format(mark)
                formats.append(one)
            start += length
        return formats

    def _format(self, mark: Mark) -> QTextCharFormat:
        """Told by a line as well, not by colour alone."""
        made = QTextCharFormat()
        made.setForeground(
            QColor(self._theme.removed if mark is Mark.GONE else self._theme.added)
        )
        made.setFontStrikeOut(mark is Mark.GONE)
        made.setFontUnderline(mark is Mark.NEW)
        return made
