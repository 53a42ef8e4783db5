"""The hits as one list: a row for each chapter or document, and below it a row for each hit, the words marked.

One flat list, of which no more is laid out than is looked at: however much is found, the first rows are seen at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from reader.qt.i18n import figure
from reader.qt.lists import Choosing
from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

LINES: Final = 3
"""Most lines of a snippet that are shown."""
PORTION: Final = 14
"""Rows that are shown at first, and added whenever the last of them is seen: as many as most windows have room for."""
BAR: Final = 3
"""Height of the bar that tells a group's share, in pixels."""


class Quoted(NamedTuple):
    """Some of a document's text."""

    text: str
    """Without line feeds."""
    marks: tuple[tuple[int, int], ...]
    """Where the words stand in it: starts and ends in code points."""


@dataclass(frozen=True)
class HitRow:
    """What the list shows of a hit."""

    position: int
    """Of the block, in its outline."""
    label: str
    """The block's number, or what kind of block it is."""
    page: str
    """"p. 14"; empty where the source has no pages."""
    quote: Callable[[], Quoted] = field(repr=False, compare=False)
    """Gives the text around the words: asked only of the rows that are looked at."""
    reason: str = ""
    """Why it matched, when not by the very word."""
    document: str = ""
    """Id of the document that it is in; empty for the open one."""

    @cached_property
    def snippet(self) -> Quoted:
        """The text around the words."""
        return self.quote()


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of a chapter or a document."""

    title: str
    hits: tuple[HitRow, ...] = field(default=())
    """Those that are listed."""
    count: int = 0
    """How many there are."""


class HitsModel(QAbstractListModel):
    """Groups and, below each, its hits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[HitGroup | HitRow] = []
        self._shown = 0
        self.most = 1
        """Hits of the largest group."""

    def show_groups(self, groups: Iterable[HitGroup]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows, self._shown, self.most = [], 0, 1
        self._take(groups)
        self._shown = min(PORTION, len(self.rows))
        self.endResetModel()

    def add_groups(self, groups: Iterable[HitGroup]) -> None:
        """Show more below."""
        self._take(groups)
        self.show_row(PORTION - 1)

    def _take(self, groups: Iterable[HitGroup]) -> None:
        for group in groups:
            self.rows += (group, *group.hits)
            self.most = max(self.most, group.count)

    def show_row(self, number: int) -> None:
        """Have a row among those shown."""
        last = min(max(number + 1, self._shown), len(self.rows))
        if last > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, last - 1)
            self._shown = last
            self.endInsertRows()

    def hits(self) -> list[int]:
        """The rows of the hits, in the order shown."""
        return [number for number, row in enumerate(self.rows) if isinstance(row, HitRow)]

    def spoken(self, row: HitGroup | HitRow) -> str:
        """What a screen reader says."""
        if isinstance(row, HitGroup):
            return f"{row.title}, " + self.tr("%Ln hit(s)", "", row.count)
        return ". ".join(filter(None, (row.label, row.snippet.text, row.page, row.reason)))

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self.rows)

    def fetchMore(self, _parent: Index) -> None:
        self.show_row(self._shown + PORTION - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, HitGroup) else row.snippet.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.title if isinstance(row, HitGroup) else row.reason)
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None


class HitDelegate(RowDelegate):
    """Draws a group as a heading above a bar of its share, and a hit as its label, reason, page and snippet."""

    def __init__(self, model: HitsModel, width: Callable[[], int], parent: QObject) -> None:
        """`width` gives that of the list, in pixels."""
        super().__init__(parent)
        self._model, self._width = model, width
        self._laid_out: dict[int, QTextLayout] = {}

    def forget(self) -> None:
        """Lay everything out anew: the rows, the width or the colours have changed."""
        self._laid_out.clear()

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(6, 5, -8, -5)
        line = QRect(rect.left(), rect.top(), rect.width(), painter.fontMetrics().height())
        row = self._model.rows[index.row()]
        if isinstance(row, HitGroup):
            self._draw_group(painter, line, palette, row)
            return
        metrics = painter.fontMetrics()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, row.page)
        head = line.adjusted(0, 0, -metrics.horizontalAdvance(row.page) - 8, 0)
        text = " · ".join(filter(None, (row.label, row.reason)))
        painter.drawText(
            head, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(text, Qt.TextElideMode.ElideRight, head.width())
        )
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        self._snippet(index.row(), row, option).draw(painter, QPointF(rect.left(), line.bottom() + 3))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        row = self._model.rows[index.row()]
        if isinstance(row, HitGroup):
            return QSize(100, height + BAR + 16)
        return QSize(100, (1 + self._snippet(index.row(), row, option).lineCount()) * height + 14)

    def _draw_group(self, painter: QPainter, line: QRect, palette: QPalette, group: HitGroup) -> None:
        font = painter.font()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics, count = painter.fontMetrics(), figure(group.count)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        room = line.adjusted(0, 0, -metrics.horizontalAdvance(count) - 12, 0)
        title = metrics.elidedText(group.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        whole = QRect(line.left(), line.bottom() + 4, line.width(), BAR)
        painter.fillRect(whole, palette.color(QPalette.ColorRole.Mid))
        whole.setWidth(max(BAR, line.width() * group.count // self._model.most))
        painter.fillRect(whole, palette.color(QPalette.ColorRole.PlaceholderText))

    def _snippet(self, number: int, row: HitRow, option: QStyleOptionViewItem) -> QTextLayout:
        """The first lines of a snippet, its words marked by colour and weight."""
        if (known := self._laid_out.get(number)) is not None:
            return known
        text, marks = row.snippet
        layout = QTextLayout(text, option.font)
        mark = QTextCharFormat()
        mark.setBackground(QColor(option.palette.color(QPalette.ColorRole.BrightText)))
        mark.setFontWeight(QFont.Weight.DemiBold)
        ranges = []
        for start, end in marks:
            span = QTextLayout.FormatRange()
            # Qt counts UTF-16 units.
            span.start = _utf16(text[:start])
            span.length = _utf16(text[start:end])
            span.format = mark
            ranges.append(span)
        layout.setFormats(ranges)
        layout.beginLayout()
        for count in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, self._width() - 14))
            line.setPosition(QPointF(0, count * option.fontMetrics.height()))
        layout.endLayout()
        self._laid_out[number] = layout
        return layout


def _utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class HitList(Choosing, QListView):
    """The list. Signals: `hit_chosen` (place of the hit among all)."""

    hit_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitList")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = HitsModel(self)
        self._rows: list[int] = []
        self._delegate = HitDelegate(self._model, lambda: self.viewport().width(), self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.chosen.connect(self._choose)

    def show_groups(self, groups: Iterable[HitGroup]) -> None:
        """Replace what is shown."""
        self._delegate.forget()
        self._model.show_groups(groups)
        self._rows = self._model.hits()

    def add_groups(self, groups: Iterable[HitGroup]) -> None:
        """Show more below what is shown, which stays where it is."""
        self._model.add_groups(groups)
        self._rows = self._model.hits()
        self.viewport().update()  # the bars tell shares of the largest group, which may be a new one

    def select(self, place: int) -> None:
        """Select the hit at a place among all."""
        if 0 <= place < len(self._rows):
            self._model.show_row(self._rows[place])
            index = self._model.index(self._rows[place])
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._delegate.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            # Qt does it by itself, but not where it is just laying out: when that made the scroll bar come.
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        """Go to a hit; to the first one of a group."""
        row = index.row() + isinstance(self._model.rows[index.row()], HitGroup)
        if row in self._rows:
            self.hit_chosen.emit(self._rows.index(row))
