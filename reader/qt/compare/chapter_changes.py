"""The chapters of a comparison as a tree, with how many changes each holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.core.compare.chapter_counts import ChapterCount
from reader.qt.i18n import format_number
from reader.qt.widgets import grown, tip

_HEADING = Qt.ItemDataRole.UserRole


class ChapterChanges(QTreeWidget):
    """Signals: `chosen` (position of a chapter's heading among the newer units)."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chapterChanges")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(grown(14, self))
        self.setAccessibleName(self.tr("Changes by chapter"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_counts(self, chapters: Sequence[ChapterCount]) -> None:
        """Replace the chapters."""
        self.clear()
        self.addTopLevelItems(list(map(self._item, chapters)))
        self.expandAll()

    @property
    def has_several(self) -> bool:
        """Whether there is more than one chapter to choose from."""
        first = self.topLevelItem(0)
        return self.topLevelItemCount() > 1 or bool(first and first.childCount())

    def _item(self, chapter: ChapterCount) -> QTreeWidgetItem:
        name = chapter.name or self.tr("Before the first chapter")
        item = QTreeWidgetItem([name, format_number(chapter.changes)])
        item.setData(0, _HEADING, chapter.heading)
        item.setToolTip(0, tip(name))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        spoken = self.tr("%Ln change(s)", "", chapter.changes)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {spoken}")
        item.addChildren(list(self._items(chapter.below)))
        return item

    def _items(self, chapters: Iterable[ChapterCount]) -> Iterable[QTreeWidgetItem]:
        return map(self._item, chapters)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, _HEADING))
