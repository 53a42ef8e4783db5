"""The chapters of a document as a tree of boxes to tick."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from index_builder.model import Outline, Section
from reader.core.citation import heading_text
from reader.qt.widgets import grown, tip

_ID = Qt.ItemDataRole.UserRole


class ChapterTree(QTreeWidget):
    """A box for each chapter and section; `itemChanged` tells when one was ticked."""

    def __init__(self, outline: Outline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printTree")
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Chapters to print"))
        self.setUniformRowHeights(True)
        self.setIndentation(grown(20, self))
        for section in outline.sections:
            self.addTopLevelItem(_item(outline, section))
        self.expandToDepth(0)

    def ticked(self) -> tuple[str, ...]:
        """Ids of what is ticked: of a chapter that is ticked whole only its own."""
        return tuple(_ticked(self.invisibleRootItem()))

    def tick(self, ids: Iterable[str]) -> None:
        """Tick these sections and no others; nothing is told."""
        wanted = set(ids)
        self.blockSignals(True)
        for item in _all(self.invisibleRootItem()):
            if not item.childCount() or item.data(0, _ID) not in wanted:
                item.setCheckState(0, Qt.CheckState.Unchecked)
        for item in _all(self.invisibleRootItem()):
            if item.data(0, _ID) in wanted:
                item.setCheckState(0, Qt.CheckState.Checked)
        self.blockSignals(False)


def _item(outline: Outline, section: Section) -> QTreeWidgetItem:
    heading = outline.blocks[section.start]
    item = QTreeWidgetItem([heading_text(heading)])
    item.setToolTip(0, tip(heading_text(heading)))
    item.setData(0, _ID, heading.id)
    item.setFlags(
        item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
    )
    item.setCheckState(0, Qt.CheckState.Unchecked)
    for child in section.children:
        item.addChild(_item(outline, child))
    return item


def _ticked(item: QTreeWidgetItem) -> Iterator[str]:
    for child in _children(item):
        if child.checkState(0) is Qt.CheckState.Checked:
            yield child.data(0, _ID)
        elif child.checkState(0) is Qt.CheckState.PartiallyChecked:
            yield from _ticked(child)


def _all(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for child in _children(item):
        yield child
        yield from _all(child)


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = [item.child(row) for row in range(item.childCount())]
    return [child for child in children if child is not None]
