"""The chapter tree: numbers, titles, how many measures (or hits) each chapter holds, and where the reader is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from index_builder.model import Outline
from reader.qt.contents.contents_model import ContentsModel, section_row
from reader.qt.contents.section_delegate import SectionDelegate
from reader.qt.lists import ChoosingList
from reader.qt.speech import announce
from reader.qt.tree_model import Node
from reader.qt.widgets import ClearableLine, Label, grown, named

MOST_OPENED = 1000
"""Rows up to which all of a tree is opened: Qt looks at each of them, and nobody looks
through more."""


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
        self._counted = named(Label(), "columnHead")
        self._counted.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addLayout(field)
        column.addWidget(self._counted)
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
        self._name_numbers()
        self._open_chapters()
        self._open_again(self._model.roots, opened)
        self._explain()

    def show_notes(self) -> None:
        """Show the numbers of notes as they are now."""
        self.tree.viewport().update()

    def show_hits(self, counts: Mapping[int, int] | None) -> None:
        """Show hits in place of measures; None brings the measures back."""
        self._model.show_hits(counts)
        self._name_numbers()
        self.tree.viewport().update()

    def _name_numbers(self) -> None:
        """Say above the tree what its numbers count."""
        self._counted.setText(
            self.tr("Hits") if self._model.is_searched else self.tr("Measures")
        )
        self._counted.setVisible(self._model.is_searched or self._model.has_measures)

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
        return self._outline.blocks[section_row(node).section.start].id

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
            sum(
                1 + len(section_row(node).section.children)
                for node in self._model.roots
            )
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
        return section_row(self._model.node(index)).section.start

    def _choose(self, index: QModelIndex) -> None:
        row = section_row(self._model.node(index))
        self.section_chosen.emit(row.section.start)
