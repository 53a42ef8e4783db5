"""What was found: hits grouped by chapter, each with its words marked, and the filters that narrow them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import named

LINES = 3
"""Most lines of a snippet that are shown."""
MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
LABEL_ROLE = Qt.ItemDataRole.UserRole + 2
PAGE_ROLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class HitRow:
    """What the panel shows of a hit."""

    position: int
    """Of the block, in its outline."""
    label: str
    """The block's number, or what kind of block it is."""
    page: str
    """"p. 14"; empty where the source has no pages."""
    snippet: str
    """The text around the words, without line feeds."""
    marks: tuple[tuple[int, int], ...]
    """Where the words stand in the snippet: starts and ends in code points."""
    reason: str = ""
    """Why it matched, when not by the very word."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of a chapter."""

    title: str
    hits: tuple[HitRow, ...] = field(default=())


class HitsModel(TreeModel):
    """Chapters and, below each, its hits."""

    def show_groups(self, groups: Iterable[HitGroup]) -> None:
        """Replace what is shown."""
        self.fill(Node(group, map(Node, group.hits)) for group in groups)

    def value(self, node: Node, role: int) -> object:
        item = node.item
        if isinstance(item, HitGroup):
            return {
                Qt.ItemDataRole.DisplayRole.value: item.title,
                Qt.ItemDataRole.ToolTipRole.value: item.title,
                Qt.ItemDataRole.AccessibleTextRole.value: f"{item.title}, " + self.tr("%n hit(s)", "", len(item.hits)),
                PAGE_ROLE: str(len(item.hits)),
            }.get(role)
        assert isinstance(item, HitRow)
        return {
            Qt.ItemDataRole.DisplayRole.value: item.snippet,
            Qt.ItemDataRole.ToolTipRole.value: item.reason,
            Qt.ItemDataRole.AccessibleTextRole.value: ". ".join(
                filter(None, (item.label, item.snippet, item.page, item.reason))
            ),
            MARKS_ROLE: item.marks,
            LABEL_ROLE: item.label,
            PAGE_ROLE: item.page,
        }.get(role)

    def hits(self) -> list[Node]:
        """The nodes of the hits, in the order shown."""
        return [node for node in self.nodes() if isinstance(node.item, HitRow)]


class HitDelegate(RowDelegate):
    """Draws a chapter as a small heading and a hit as its label, page and snippet, the words marked."""

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(6, 5, -8, -5)
        line = QRect(rect.left(), rect.top(), rect.width(), painter.fontMetrics().height())
        marks = index.data(MARKS_ROLE)
        if marks is None:
            self._draw_chapter(painter, line, palette, index)
        else:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, index.data(LABEL_ROLE))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, index.data(PAGE_ROLE))
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            snippet = self._lay_out(index.data(Qt.ItemDataRole.DisplayRole), marks, option, rect.width())
            snippet.draw(painter, QPointF(rect.left(), line.bottom() + 3))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height()
        lines = 1 if index.data(MARKS_ROLE) is None else 1 + LINES
        return QSize(100, lines * height + 14)

    def _draw_chapter(self, painter: QPainter, line: QRect, palette: QPalette, index: Index) -> None:
        font = painter.font()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        count = index.data(PAGE_ROLE)
        width = painter.fontMetrics().horizontalAdvance(count) + 12
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = index.data(Qt.ItemDataRole.DisplayRole)
        room = line.adjusted(0, 0, -width, 0)
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignLeft,
            painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width()),
        )

    def _lay_out(
        self, text: str, marks: Iterable[tuple[int, int]], option: QStyleOptionViewItem, width: int
    ) -> QTextLayout:
        """The first lines of a snippet, its words marked by colour and weight."""
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
        for number in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * option.fontMetrics.height()))
        layout.endLayout()
        return layout


def _utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class HitList(QTreeView):
    """The list: Return and a click go to a hit."""

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitList")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SearchPanel(QWidget):
    """Signals: `hit_chosen` (its place in the list shown), `filters_changed`, `suggestion_chosen` (query)."""

    hit_chosen = Signal(int)
    filters_changed = Signal()
    suggestion_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = HitsModel(self)
        self._hits: list[Node] = []
        self.summary = named(QLabel(wordWrap=True), "panelHeader")
        self._suggestion = named(QPushButton(), "link")
        self._suggested = ""
        self._suggestion.clicked.connect(self._take_suggestion)
        self.measures_only = QCheckBox(self.tr("Measures only"))
        self.this_chapter = QCheckBox(self.tr("This chapter"))
        self.order = QComboBox()
        self.order.addItem(self.tr("Best first"), "rank")
        self.order.addItem(self.tr("As in the text"), "reading")
        self.order.setAccessibleName(self.tr("Order of hits"))
        self.list = HitList()
        self.list.setAccessibleName(self.tr("Hits"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitDelegate(self))
        self.list.chosen.connect(self._choose)
        for box in (self.measures_only, self.this_chapter):
            box.toggled.connect(self.filters_changed)
        self.order.currentIndexChanged.connect(self.filters_changed)
        filters = QHBoxLayout()
        filters.setContentsMargins(8, 0, 8, 0)
        filters.addWidget(self.measures_only)
        filters.addWidget(self.this_chapter)
        filters.addStretch(1)
        filters.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.summary)
        column.addWidget(self._suggestion)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show how to search, before there is a query."""
        self._fill(())
        self._suggest("")
        self.summary.setText(
            self.tr(
                "Words find all their forms. “Two words” find a phrase, -word leaves out, word* finds what begins so."
            )
        )

    def show_hits(self, groups: tuple[HitGroup, ...], summary: str, suggestion: str = "") -> None:
        """Show the answer to a query, and another query that may have been meant."""
        self._fill(groups)
        self.summary.setText(summary)
        self._suggest(suggestion)

    def mark_current(self, place: int) -> None:
        """Select the hit at a place of the list, without going there."""
        if 0 <= place < len(self._hits):
            index = self._model.index_of(self._hits[place])
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _fill(self, groups: tuple[HitGroup, ...]) -> None:
        self._model.show_groups(groups)
        self._hits = self._model.hits()
        self.list.expandAll()
        self.list.setVisible(bool(groups))
        column = self.layout()
        assert column is not None
        column.setAlignment(Qt.AlignmentFlag(0) if groups else Qt.AlignmentFlag.AlignTop)

    def _suggest(self, query: str) -> None:
        self._suggested = query
        self._suggestion.setText(self.tr("Did you mean “{query}”?").format(query=query))
        self._suggestion.setVisible(bool(query))

    def _take_suggestion(self) -> None:
        self.suggestion_chosen.emit(self._suggested)

    def _choose(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if isinstance(node.item, HitGroup):
            node = node.children[0]
        self.hit_chosen.emit(self._hits.index(node))
