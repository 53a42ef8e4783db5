"""Which documents the shelf lists, and in what order: filter, tags and order, in one row."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.core.shelf import Entry
from reader.core.shelf_order import ORDERS, all_tags, arranged
from reader.qt.flow import Flow
from reader.qt.widgets import ClearableLine, DropDown, grown, named


class ShelfTools(QWidget):
    """Signals: `changed`; `order_chosen` (its name)."""

    changed = Signal()
    order_chosen = Signal(str)

    def __init__(self, order: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = named(ClearableLine(), "shelfFilter")
        self.filter.setPlaceholderText(self.tr("Filter documents"))
        self.filter.setAccessibleName(self.tr("Filter documents"))
        self.filter.setMinimumWidth(grown(180, self))
        self.tags = named(DropDown(), "shelfTags")
        self.tags.setAccessibleName(self.tr("Tag"))
        self.order = named(DropDown(), "shelfOrder")
        self.order.setAccessibleName(self.tr("Order"))
        names = {
            "opened": self.tr("Last opened first"),
            "title": self.tr("By title"),
            "issuer": self.tr("By issuer"),
            "year": self.tr("By year, newest first"),
        }
        for name in ORDERS:
            self.order.addItem(names[name], name)
        self.order.setCurrentIndex(max(self.order.findData(order), 0))
        row = Flow()
        self.setLayout(row)
        row.grow(self.filter)
        row.addWidget(self.tags)
        row.addWidget(self.order)
        self.filter.textChanged.connect(self.changed)
        self.tags.currentIndexChanged.connect(self.changed)
        self.order.currentIndexChanged.connect(self._take_order)

    def listed(self, entries: Iterable[Entry]) -> list[Entry]:
        """The documents that filter and tag let through, in the order chosen."""
        return arranged(
            entries,
            self.order.currentData(),
            self.filter.text(),
            self.tags.currentData() or "",
        )

    def offer_tags(self, entries: Iterable[Entry]) -> None:
        """Offer the tags that there are, and keep the one that is chosen."""
        chosen = self.tags.currentData()
        tags = all_tags(entries)
        self.tags.blockSignals(True)
        self.tags.clear()
        self.tags.addItem(self.tr("All tags"), "")
        for tag in tags:
            self.tags.addItem(tag, tag)
        self.tags.setCurrentIndex(max(self.tags.findData(chosen), 0))
        self.tags.blockSignals(False)
        self.tags.setVisible(bool(tags))

    def _take_order(self) -> None:
        self.order_chosen.emit(self.order.currentData())
        self.changed.emit()
