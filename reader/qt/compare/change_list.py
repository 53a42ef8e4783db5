"""The list of changes, with the keys that hold in it alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.qt.compare.change_delegate import ChangeDelegate
from reader.qt.lists import ChoosingList

BATCH = 12
"""Rows that are laid out at a time, so that the window answers between."""


class ChangeList(ChoosingList, QListView):
    """The list.

    Signals besides those of every list: `together_asked`, `apart_asked`, `copy_asked`.
    """

    together_asked = Signal()
    apart_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeList")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() != Qt.Key.Key_J:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.apart_asked.emit()
        else:
            self.together_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        delegate = self.itemDelegate()
        if (
            isinstance(delegate, ChangeDelegate)
            and event.size().width() != event.oldSize().width()
        ):
            delegate.forget()
