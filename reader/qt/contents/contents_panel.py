"""The chapter tree: numbers, titles, how many measures (or hits) each chapter holds, and where the reader is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from index_builder.model import Outline, Section
from reader.qt.i18n import format_number
from reader.qt.lists import ChoosingList
from reader.qt.row_delegate import RowDelegate
from reader.qt.speech import announce
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import ClearableLine, Label, grown, named, tip

ROW_HEIGHT = 26
MOST_OPENED = 1000
"""Rows up to which all of a tree is opened: Qt looks at each of them, and nobody looks
through more."""
DOT = 5
"""Diameter of the dot before the number of notes, in device-independent pixels."""


class SectionRow:
    """The row of a section in the tree."""

    __slots__ = ("measures", "number", "section", "title")

    def __init__(
        self, section: Section, number: str, title: str, measures: int
    ) -> None:
        self.section = section
        self.number = number
        self.title = title
        self.measures = measures

    @property
    def line(self) -> str:
        """Number and title."""
        return f"{self.number}  {self.title}" if self.number else self.title

    def holds(self, position: int) -> bool:
        """Whether a block stands in this section."""
        return self.section.start <= position < self.section.end


def _row(node: Node) -> SectionRow:
    row = node.item
    assert isinstance(row, SectionRow)
    return row


def _size(section: Section) -> int:
    """How many sections it is with all below it."""
    return 1 + sum(map(_size, section.children))


class ContentsModel(TreeModel):
    """The sections of an outline, or those that a filter leaves.

    Made when they are looked at.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._outline = Outline("", "", ())
        self._measures: Sequence[int] = ()
        self._hits: Mapping[int, int] | None = None
        self.listed = 0
        """How many sections the filter leaves."""
        self.matching = 0
        """How many of them have its text."""
        self.count_notes: Callable[[int, int], int] = lambda _start, _end: 0
        """How many notes there are from a position to before another; asked for what is seen."""

    def show_outline(self, outline: Outline, measures: Sequence[int]) -> None:
        """Replace what is shown; `measures` are the positions of the measures, in order."""
        self._outline, self._measures = outline, measures
        self.filter("")

    def filter(self, text: str) -> None:
        """Filter the sections by a text in number or title, with their ancestors and descendants."""
        self.listed = self.matching = 0
        sections, wanted = self._outline.sections, text.casefold()
        if wanted:
            self.fill(
                [
                    node
                    for section in sections
                    if (node := self._filtered(section, wanted))
                ]
            )
        else:
            self.fill(map(self._node, sections))

    def _filtered(self, section: Section, wanted: str) -> Node | None:
        """A section as the filter leaves it; None where it leaves nothing."""
        row, before = self._row_of(section), self.listed
        below = [
            node
            for child in section.children
            if (node := self._filtered(child, wanted))
        ]
        if wanted in row.line.casefold():
            self.matching += 1
            self.listed = before + _size(section)
            return self._node(section)
        self.listed += bool(below)
        return Node(row, below) if below else None

    def _node(self, section: Section) -> Node:
        return Node(self._row_of(section), map(self._node, section.children))

    def _row_of(self, section: Section) -> SectionRow:
        heading = self._outline.blocks[section.start]
        count = bisect_left(self._measures, section.end) - bisect_left(
            self._measures, section.start
        )
        return SectionRow(
            section, heading.number or heading.marker, heading.text, count
        )

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:
        return (
            bool(_row(self.node(parent)).section.children)
            if parent.isValid()
            else bool(self.roots)
        )

    def show_hits(self, counts: Mapping[int, int] | None) -> None:
        """Show hits in place of measures: `counts` maps the position of a heading to hits below it; None ends it."""
        self._hits = counts
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def node_at(self, position: int) -> Node | None:
        """The innermost section that holds a block."""
        found, nodes = None, self.roots
        while node := next(
            (node for node in nodes if _row(node).holds(position)), None
        ):
            found, nodes = node, node.children
        return found

    @property
    def is_searched(self) -> bool:
        """Whether hits are shown in place of measures."""
        return self._hits is not None

    def hits(self, row: SectionRow) -> int:
        """How many hits there are in a section."""
        return self._hits.get(row.section.start, 0) if self._hits else 0

    def value(self, node: Node, role: int) -> object:
        row = _row(node)
        show = ROLES.get(role)
        return show(row, self) if show else None

    def notes(self, row: SectionRow) -> int:
        """How many notes there are in a section."""
        return self.count_notes(row.section.start, row.section.end)

    def spoken(self, row: SectionRow) -> str:
        """The text for a screen reader."""
        parts = [f"{row.number} {row.title}".strip()]
        if row.measures:
            parts.append(self.tr("%Ln measure(s)", "", row.measures))
        if notes := self.notes(row):
            parts.append(self.tr("%Ln note(s)", "", notes))
        if hits := self.hits(row):
            parts.append(self.tr("%Ln hit(s)", "", hits))
        return ", ".join(parts)


ROLES: dict[int, Callable[[SectionRow, ContentsModel], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda row, _: row.line,
    Qt.ItemDataRole.ToolTipRole: lambda row, model: tip(model.spoken(row)),
    Qt.ItemDataRole.AccessibleTextRole: lambda row, model: model.spoken(row),
}


class SectionDelegate(RowDelegate):
    """Draws number, title and count; hits as a pill, so that they differ from measures by more than colour."""

    def __init__(self, model: ContentsModel) -> None:
        super().__init__(model)
        self._model = model

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        rect = QRect(option.rect).adjusted(
            8, 0, -8, 0
        )  # clear of the bar beside the chosen row
        metrics, row = painter.fontMetrics(), _row(self._model.node(index))
        rect.setRight(self._paint_count(painter, rect, palette, row))
        if not self._model.is_searched and (notes := self._model.notes(row)):
            rect.setRight(
                self._paint_notes(painter, rect, palette, format_number(notes))
            )
        if row.number:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, row.number)
            rect.setLeft(rect.left() + metrics.horizontalAdvance(row.number) + 8)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_count(
        self, painter: QPainter, rect: QRect, palette: QPalette, row: SectionRow
    ) -> int:
        """Draw the count at the right; return where the title must end."""
        hits, measures = (
            self._model.hits(row),
            0 if self._model.is_searched else row.measures,
        )
        if not hits and not measures:
            return rect.right()
        text = format_number(hits or measures)
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRect(
            rect.right() - width - 8, rect.top() + 4, width + 12, rect.height() - 8
        )
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

    def _paint_notes(
        self, painter: QPainter, rect: QRect, palette: QPalette, text: str
    ) -> int:
        """Draw a dot and the number of notes; return where the title must end."""
        width = painter.fontMetrics().horizontalAdvance(text)
        colour = palette.color(QPalette.ColorRole.Link)
        painter.setPen(colour)
        painter.drawText(
            rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text
        )
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


class ChapterTree(ChoosingList, QTreeView):
    """The tree itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(grown(14, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)


class ContentsPanel(QWidget):
    """The chapter tree with its filter.

    Signals: `section_chosen` (position of its heading).
    """

    section_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = Outline("", "", ())
        self._position = 0
        self._model = ContentsModel(self)
        self.filter = named(ClearableLine(), "contentsFilter")
        self.filter.setPlaceholderText(self.tr("Filter chapters"))
        self.filter.setAccessibleName(self.tr("Filter chapters"))
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._enter_tree)
        self.tree = ChapterTree()
        self.tree.setObjectName("chapterTree")
        self.tree.setAccessibleName(self.tr("Chapters"))
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(SectionDelegate(self._model))
        self.tree.chosen.connect(self._choose)
        self._empty = named(Label(wordWrap=True), "emptyState")
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
        """The chapters as items, as the filter leaves them."""
        return self._model

    def show_outline(self, outline: Outline, measures: Sequence[int]) -> None:
        """Show another document's chapters, opened to the second level, with how many `measures` each holds.

        Those that are open already stay so.
        """
        self.filter.clear()
        opened = {self._id(node) for node in self._opened()}
        self._outline, self._position = outline, 0
        self._model.show_outline(outline, measures)
        self._open_chapters()
        self._open_again(self._model.roots, opened)
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
        self._position = position
        node = self._model.node_at(position)
        index = self._model.index_of(node) if node else QModelIndex()
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _id(self, node: Node) -> str:
        """Of a section's heading."""
        return self._outline.blocks[_row(node).section.start].id

    def _opened(self) -> Iterator[Node]:
        """The nodes that are open, as far as one sees them."""
        waiting = list(self._model.roots)
        while waiting:
            node = waiting.pop()
            if self.tree.isExpanded(self._model.index_of(node)):
                yield node
                waiting += node.children

    def _open_chapters(self) -> None:
        """Open the outermost nodes, unless there would be too many rows."""
        if (
            sum(1 + len(_row(node).section.children) for node in self._model.roots)
            <= MOST_OPENED
        ):
            self.tree.expandToDepth(0)

    def _open_again(self, nodes: Iterable[Node], opened: Set[str]) -> None:
        """Open the nodes of these headings, where they are seen."""
        for node in nodes if opened else ():
            if self._id(node) in opened:
                self.tree.expand(self._model.index_of(node))
                self._open_again(node.children, opened)

    def _enter_tree(self) -> None:
        self.tree.setFocus()

    def _filter(self, text: str) -> None:
        self._model.filter(text)
        if not text:
            self._open_chapters()
            self.follow(self._position)
        elif self._model.listed <= MOST_OPENED:
            self.tree.expandAll()
        self._explain()

    def _explain(self) -> None:
        """Say why the tree is empty, where it is."""
        empty = self._model.rowCount() == 0
        self._empty.setVisible(empty)
        self._empty.setText(
            self.tr("No chapter holds “{text}”.").format(text=self.filter.text())
            if self.filter.text()
            else self.tr(
                "No headings were found in this document. It is shown as one chapter."
            )
        )
        if self.filter.text():
            count = self._model.matching
            announce(
                self,
                self.tr("%Ln chapter(s)", "", count) if count else self._empty.text(),
            )

    def position_of(self, index: QModelIndex) -> int:
        """Position of the heading in a row."""
        return _row(self._model.node(index)).section.start

    def _choose(self, index: QModelIndex) -> None:
        row = _row(self._model.node(index))
        self.section_chosen.emit(row.section.start)
