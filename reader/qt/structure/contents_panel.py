"""The chapter tree: numbers, titles, how many measures (or hits) each chapter holds, and where the reader is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from index_builder.model import Outline, Section
from reader.qt.i18n import figure
from reader.qt.lists import Choosing
from reader.qt.row_delegate import RowDelegate
from reader.qt.speech import announce
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import ClearableLine, grown, named, tip

ROW_HEIGHT = 26
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
HITS_ROLE = Qt.ItemDataRole.UserRole + 2
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 3
TITLE_ROLE = Qt.ItemDataRole.UserRole + 4
NOTES_ROLE = Qt.ItemDataRole.UserRole + 5
DOT = 5
"""Diameter of the dot before the number of notes, in device-independent pixels."""


class SectionRow:
    """What the tree shows of a section."""

    __slots__ = ("hits", "measures", "number", "section", "title")

    def __init__(self, section: Section, number: str, title: str, measures: int) -> None:
        self.section = section
        self.number = number
        self.title = title
        self.measures = measures
        self.hits = 0

    def holds(self, position: int) -> bool:
        """Whether a block stands in this section."""
        return self.section.start <= position < self.section.end


def _row(node: Node) -> SectionRow:
    row = node.item
    assert isinstance(row, SectionRow)
    return row


class ContentsModel(TreeModel):
    """The sections of an outline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._searched = False
        self.count_notes: Callable[[int, int], int] = lambda _start, _end: 0
        """How many notes there are from a position to before another; asked for what is seen."""

    def show_outline(self, outline: Outline, measures: Sequence[int]) -> None:
        """Replace what is shown; `measures` are the positions of the measures, in order."""

        def node(section: Section) -> Node:
            heading = outline.blocks[section.start]
            count = bisect_left(measures, section.end) - bisect_left(measures, section.start)
            row = SectionRow(section, heading.number or heading.marker, heading.text, count)
            return Node(row, map(node, section.children))

        self.fill(map(node, outline.sections))

    def show_hits(self, counts: Mapping[int, int] | None) -> None:
        """Show hits in place of measures: `counts` maps the position of a heading to hits below it; None ends it."""
        self._searched = counts is not None
        for node in self.nodes():
            row = _row(node)
            row.hits = counts.get(row.section.start, 0) if counts else 0
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [HITS_ROLE])

    def node_at(self, position: int) -> Node | None:
        """The innermost section that holds a block."""
        found, nodes = None, self.roots
        while node := next((node for node in nodes if _row(node).holds(position)), None):
            found, nodes = node, node.children
        return found

    @property
    def is_searched(self) -> bool:
        """Whether hits are shown in place of measures."""
        return self._searched

    def value(self, node: Node, role: int) -> object:
        row = _row(node)
        show = ROLES.get(role)
        return show(row, self) if show else None

    def notes(self, row: SectionRow) -> int:
        """How many notes there are in a section."""
        return self.count_notes(row.section.start, row.section.end)

    def spoken(self, row: SectionRow) -> str:
        """What a screen reader says."""
        parts = [f"{row.number} {row.title}".strip()]
        if row.measures:
            parts.append(self.tr("%Ln measure(s)", "", row.measures))
        if notes := self.notes(row):
            parts.append(self.tr("%Ln note(s)", "", notes))
        if row.hits:
            parts.append(self.tr("%Ln hit(s)", "", row.hits))
        return ", ".join(parts)


ROLES: dict[int, Callable[[SectionRow, ContentsModel], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda row, _: f"{row.number}  {row.title}" if row.number else row.title,
    Qt.ItemDataRole.ToolTipRole: lambda row, model: tip(model.spoken(row)),
    Qt.ItemDataRole.AccessibleTextRole: lambda row, model: model.spoken(row),
    COUNT_ROLE: lambda row, model: 0 if model.is_searched else row.measures,
    HITS_ROLE: lambda row, _: row.hits,
    NOTES_ROLE: lambda row, model: 0 if model.is_searched else model.notes(row),
    NUMBER_ROLE: lambda row, _: row.number,
    TITLE_ROLE: lambda row, _: row.title,
}


class SectionDelegate(RowDelegate):
    """Draws number, title and count; hits as a pill, so that they differ from measures by more than colour."""

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(4, 0, -8, 0)
        metrics = painter.fontMetrics()
        rect.setRight(self._paint_count(painter, rect, palette, index))
        if notes := index.data(NOTES_ROLE):
            rect.setRight(self._paint_notes(painter, rect, palette, figure(notes)))
        number = index.data(NUMBER_ROLE)
        if number:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, number)
            rect.setLeft(rect.left() + metrics.horizontalAdvance(number) + 8)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = metrics.elidedText(index.data(TITLE_ROLE), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_count(self, painter: QPainter, rect: QRect, palette: QPalette, index: Index) -> int:
        """Draw the count at the right; return where the title must end."""
        hits, measures = index.data(HITS_ROLE), index.data(COUNT_ROLE)
        if not hits and not measures:
            return rect.right()
        text = figure(hits or measures)
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRect(rect.right() - width - 8, rect.top() + 4, width + 12, rect.height() - 8)
        if hits:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.color(QPalette.ColorRole.BrightText)))
            painter.drawRoundedRect(place, 6, 6)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
        else:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return place.left() - 8

    def _paint_notes(self, painter: QPainter, rect: QRect, palette: QPalette, text: str) -> int:
        """Draw a dot and the number of notes; return where the title must end."""
        width = painter.fontMetrics().horizontalAdvance(text)
        colour = palette.color(QPalette.ColorRole.Link)
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        left = rect.right() - width - DOT - 4
        painter.drawEllipse(left, rect.center().y() - DOT // 2, DOT, DOT)
        painter.restore()
        return left - 6

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = max(ROW_HEIGHT, option.fontMetrics.height() + 8)
        return QSize(100, height)


class ChapterTree(Choosing, QTreeView):
    """The tree itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(grown(14, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)


class ContentsPanel(QWidget):
    """The chapter tree with its filter. Signals: `section_chosen` (position of its heading)."""

    section_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = Outline("", "", ())
        self._model = ContentsModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setAutoAcceptChildRows(True)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = named(ClearableLine(), "contentsFilter")
        self.filter.setPlaceholderText(self.tr("Filter chapters"))
        self.filter.setAccessibleName(self.tr("Filter chapters"))
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._enter_tree)
        self.tree = ChapterTree()
        self.tree.setObjectName("chapterTree")
        self.tree.setAccessibleName(self.tr("Chapters"))
        self.tree.setModel(self._proxy)
        self.tree.setItemDelegate(SectionDelegate(self))
        self.tree.chosen.connect(self._choose)
        self._empty = named(QLabel(wordWrap=True), "emptyState")
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 0, 0)
        column.setSpacing(8)
        field = QHBoxLayout()
        field.setContentsMargins(0, 0, 8, 0)
        field.addWidget(self.filter)
        column.addLayout(field)
        column.addWidget(self._empty)
        column.addWidget(self.tree, 1)

    @property
    def model(self) -> ContentsModel:
        """The chapters as items, unfiltered."""
        return self._model

    def show_outline(self, outline: Outline, measures: Sequence[int]) -> None:
        """Show another document's chapters, opened to the second level, with how many `measures` each holds.

        Those that are open already stay so.
        """
        self.filter.clear()
        opened = {self._outline.blocks[_row(node).section.start].id for node in self._model.nodes() if self._open(node)}
        self._outline = outline
        self._model.show_outline(outline, measures)
        self.tree.expandToDepth(0)
        for node in self._model.nodes() if opened else ():
            if outline.blocks[_row(node).section.start].id in opened:
                self.tree.expand(self._proxy.mapFromSource(self._model.index_of(node)))
        self._explain()

    def show_notes(self) -> None:
        """Show the numbers of notes as they are now."""
        self.tree.viewport().update()

    def show_hits(self, counts: Mapping[int, int] | None) -> None:
        """Show hits in place of measures; None brings the measures back."""
        self._model.show_hits(counts)
        self.tree.viewport().update()

    def follow(self, position: int) -> None:
        """Mark the section that holds the block being read, and open the tree as far as that needs."""
        node = self._model.node_at(position)
        index = self._proxy.mapFromSource(self._model.index_of(node)) if node else QModelIndex()
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _open(self, node: Node) -> bool:
        return bool(node.children) and self.tree.isExpanded(self._proxy.mapFromSource(self._model.index_of(node)))

    def _enter_tree(self) -> None:
        self.tree.setFocus()

    def _filter(self, text: str) -> None:
        self._proxy.setFilterFixedString(text)
        if text:
            self.tree.expandAll()
        else:
            self.tree.collapseAll()
            self.tree.expandToDepth(0)
            self.tree.scrollTo(self.tree.currentIndex())
        self._explain()

    def _explain(self) -> None:
        """Say why the tree is empty, where it is."""
        empty = self._proxy.rowCount() == 0
        self._empty.setVisible(empty)
        self._empty.setText(
            self.tr("No chapter holds “{text}”.").format(text=self.filter.text())
            if self.filter.text()
            else self.tr("No headings were found in this document. It is shown as one chapter.")
        )
        if wanted := self.filter.text().casefold():
            count = sum(wanted in str(self._model.value(node, 0)).casefold() for node in self._model.nodes())
            announce(self, self.tr("%Ln chapter(s)", "", count) if count else self._empty.text())

    def _choose(self, index: QModelIndex) -> None:
        row = _row(self._model.node(self._proxy.mapToSource(index)))
        self.section_chosen.emit(row.section.start)
