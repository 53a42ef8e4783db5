"""The base of all lists, trees and tables of the window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from reader.qt.row_delegate import RowDelegate
from reader.qt.speech import announce, is_heard
from reader.qt.tree_model import Index

if TYPE_CHECKING:
    View = QAbstractItemView
else:
    View = object  # Qt's own lists, trees and tables have the real one

KEYS: Final = {
    Qt.Key.Key_Return: "chosen",
    Qt.Key.Key_Enter: "chosen",
    Qt.Key.Key_Delete: "deleted",
}
"""Keys, and the name of the signal that each emits for the current row."""
OF_NUMBERS = frozenset("0123456789.-")
"""Characters that numbers of chapters and measures consist of."""
OF_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""Held down with a digit, they make a command of it."""
AT_ROW = "atRow"
"""Property of a list whose current row has the frame, so that the list has none."""
PAUSE_MS = 1000
"""After so long without a key, the next digit begins another number."""


class ChoosingList(View):
    """Return and a click choose a row, Delete deletes it.

    Stands before `QListView`, `QTreeView` or `QTableView`.

    Digits look for the row with a number: they are no commands in a list, as they are
    in the text. Letters look for nothing, for there they are commands.
    """

    chosen = Signal(QModelIndex)
    deleted = Signal(QModelIndex)
    moved = Signal(QModelIndex)
    """A key has led to another row."""
    left = Signal()
    """Escape was pressed."""
    number_missed = Signal(str)
    """No row has the number that was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self.chosen)
        self._number, self._is_coming = "", False
        self.instead: QLabel | None = None
        """What says why there are no rows."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._forget_number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._note_row()
        self._is_coming = True
        super().focusInEvent(event)
        self._is_coming = False
        # After Qt has told that the list has the focus.
        QTimer.singleShot(0, self, self._tell_row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        if self._is_coming:
            # Qt's lists would tell the row before they tell that they have the focus.
            QAbstractItemView.currentChanged(self, current, previous)
        else:
            super().currentChanged(current, previous)
        if self.hasFocus():
            self._note_row()

    def _tell_row(self) -> None:
        """Tell a screen reader the current row, as Qt does when another becomes current.

        Of a tree, AT-SPI would else name the row of the same number at the top.
        """
        index = self.currentIndex()
        if is_heard() and self.hasFocus() and index.isValid():
            super().currentChanged(index, index)

    def _note_row(self) -> None:
        """Have the focus drawn around the current row, or around the list where there is none."""
        draws_it = isinstance(self.itemDelegate(), RowDelegate)
        is_at_row = draws_it and self.currentIndex().isValid()
        if bool(self.property(AT_ROW)) != is_at_row:
            self.setProperty(AT_ROW, is_at_row)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # Return has ended what was typed
            return
        index, asked = self.currentIndex(), KEYS.get(Qt.Key(event.key()))
        if index.isValid() and asked:
            getattr(self, asked).emit(index)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        if self._is_of_number(event):
            self.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex() != index:
            self.moved.emit(self.currentIndex())

    def show_filled(self, filled: bool, instead: QLabel) -> None:
        """Be seen where there are rows; else say what stands there instead.

        The focus goes then to where Escape leads: Qt would hand it on to whatever comes
        next in the window.
        """
        self.instead = instead
        if self.hasFocus() and not filled:
            announce(self, instead.text())
            self.left.emit()
        self.setVisible(filled)

    def event(self, event: QEvent) -> bool:
        """Keep keys from starting a command while a number is typed.

        Many numbers contain a minus, which is a command elsewhere.
        """
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._is_of_number(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyboardSearch(self, search: str) -> None:
        """Go to the first row whose number begins with the digits typed so far.

        A pause between two keys begins another number.
        """
        if search not in OF_NUMBERS:
            return
        self._number += search
        self._pause.start()
        found = self.find_number(self._number)
        if found.isValid():
            self.setCurrentIndex(found)
        else:
            self.number_missed.emit(self._number)
            self._forget_number()

    def _is_of_number(self, event: QKeyEvent) -> bool:
        """Whether a key is a part of a number that is being typed, or begins one."""
        text = event.text()
        is_part = text in OF_NUMBERS and (bool(self._number) or text.isdigit())
        return is_part and not event.modifiers() & OF_COMMANDS

    def find_number(self, number: str) -> QModelIndex:
        """The first row whose text begins with a number; an invalid index where there is none."""
        rows = self._all_rows(QModelIndex())
        return next(
            (index for index in rows if str(index.data()).startswith(number)),
            QModelIndex(),
        )

    def _all_rows(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        """All rows from the top."""
        model = self.model()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield index
            yield from self._all_rows(index)

    def _forget_number(self) -> None:
        self._number = ""
