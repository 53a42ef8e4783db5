"""The chapters of a document as rows of a tree, with how many measures or hits each holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from index_builder.model import Outline, Section
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import tip


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


def section_row(node: Node) -> SectionRow:
    """The row that a node of the tree holds."""
    row = node.item
    assert isinstance(row, SectionRow)
    return row


def _size(section: Section) -> int:
    """How many sections it is with all below it."""
    return 1 + sum(map(_size, section.children))


class ContentsModel(TreeModel):
    """The sections of an outline, or those that a filter leaves.

    Rows are made only when they are looked at.
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
        """Gives the number of notes from a position to before another.

        It is called only for rows in view.
        """

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
            bool(section_row(self.node(parent)).section.children)
            if parent.isValid()
            else bool(self.roots)
        )

    def show_hits(self, counts: Mapping[int, int] | None) -> None:
        """Show the number of hits in each section instead of the number of measures.

        `counts` maps the position of a heading to the hits below it; None shows the
        measures again.
        """
        self._hits = counts
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def node_at(self, position: int) -> Node | None:
        """The innermost section that holds a block."""
        found, nodes = None, self.roots
        while node := next(
            (node for node in nodes if section_row(node).holds(position)), None
        ):
            found, nodes = node, node.children
        return found

    @property
    def has_measures(self) -> bool:
        """Whether any chapter holds a measure."""
        return bool(self._measures)

    @property
    def is_searched(self) -> bool:
        """Whether hits are shown in place of measures."""
        return self._hits is not None

    def hits(self, row: SectionRow) -> int:
        """How many hits there are in a section."""
        return self._hits.get(row.section.start, 0) if self._hits else 0

    def value(self, node: Node, role: int) -> object:
        row = section_row(node)
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
