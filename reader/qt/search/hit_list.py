"""The list of hits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.qt.lists import ChoosingList
from reader.qt.search.hit_delegate import LEFT, SIGN, HitDelegate
from reader.qt.search.hits_model import HitGroup, HitRow, HitsModel, MoreRow


def _no_number(_position: int) -> str:
    """Know no number."""
    return ""


class HitList(ChoosingList, QListView):
    """The list. Signals: `hit_chosen` (place of the hit among all)."""

    hit_chosen = Signal(int)
    expanded = Signal()
    """More hits are listed, in place of the row that led to them."""
    hit_visited = Signal(int)
    """The keyboard came to a hit in the open document (position of its block): let the
    text follow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitList")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = HitsModel(self)
        self._rows: list[int] = []
        self._delegate = HitDelegate(self._model, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.number_of: Callable[[int], str] = _no_number
        """Gives the number of the block at a position of the open document."""
        self.chosen.connect(self._choose)
        self.moved.connect(self._visit)

    def show_groups(
        self, groups: Iterable[HitGroup], more: MoreRow | None = None
    ) -> None:
        """Replace all rows."""
        self._fit()
        self._delegate.renew()
        self._model.clear()
        self.add_groups(groups, more)
        # Qt would do it later by itself: a frame after all that says how much was
        # found.
        self.doItemsLayout()

    def hits(self) -> list[HitRow]:
        """All hits that are listed, in the order shown."""
        return [row for _, row in self._model.hits()]

    def place_of(self, row: int) -> int:
        """The place, among all hits, of the hit in a row; -1 for other rows."""
        return self._rows.index(row) if row in self._rows else -1

    def expand_last(self) -> bool:
        """Show the hits that are cut off at the end of the list.

        Returns whether there were any.
        """
        last = len(self._model.rows) - 1
        if last < 0 or not isinstance(self._model.rows[last], MoreRow):
            return False
        self._expand(last)
        return True

    def _expand(self, number: int) -> None:
        was_current = self.currentIndex().row() == number
        self._model.expand(number)
        self._count()
        if was_current:  # its row is gone: go on from the first of the new ones
            self.setCurrentIndex(self._model.index(number))
        self.expanded.emit()

    def _count(self) -> None:
        """There are other rows than before."""
        self._rows = [number for number, _ in self._model.hits()]

    def add_groups(
        self, groups: Iterable[HitGroup], more: MoreRow | None = None
    ) -> None:
        """Add groups below those shown; `more` is a last row that leads to others.

        The rows shown stay where they are.
        """
        self._model.add(groups, more)
        self._count()
        self._show_first()
        self.viewport().update()  # the bars tell shares of the largest group, which may be a new one

    def _show_first(self) -> None:
        """Add the rows that there is room for to the view, and one more.

        If the last row were in view, Qt would ask for more.
        """
        number, room = 0, self.viewport().height()
        while room > 0 and number < len(self._model.rows):
            room -= self._delegate.height(number)
            number += 1
        self._model.show_row(number)

    def select(self, place: int) -> None:
        """Select the hit at a place among all."""
        if 0 <= place < len(self._rows):
            if self._rows[place] < 0:
                self._model.unfold_hit(place)
                self._count()
            self._model.show_row(self._rows[place])
            index = self._model.index(self._rows[place])
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def find_number(self, number: str) -> QModelIndex:
        for place, row in enumerate(self._model.rows):
            if (
                isinstance(row, HitRow)
                and not row.document
                and self.number_of(row.position).startswith(number)
            ):
                self._model.show_row(place)
                return self._model.index(place)
        return QModelIndex()

    def fold(self, number: int) -> None:
        """Fold the group of a row away, and stand at it."""
        group = self._model.group_of(number)
        if group >= 0:
            self._model.fold(group)
            self._count()
            self.setCurrentIndex(self._model.index(group))

    def unfold(self, number: int) -> None:
        """Show the hits of the group in a row again."""
        self._model.unfold(number)
        self._count()
        self.setCurrentIndex(self._model.index(number))

    def fold_all(self) -> None:
        """Fold all groups away."""
        groups = self._groups()
        for number in reversed(groups):
            self._model.fold(number)
        self._count()
        self.setCurrentIndex(self._model.index(0))

    def unfold_all(self) -> None:
        """Show all hits again."""
        for number in reversed(self._groups()):
            self._model.unfold(number)
        self._count()
        self.setCurrentIndex(self._model.index(0))

    def _groups(self) -> list[int]:
        rows = enumerate(self._model.rows)
        return [number for number, row in rows if isinstance(row, HitGroup)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold the current group with Left, unfold it with Right.

        With Shift, the keys fold or unfold all groups.
        """
        if event.key() == Qt.Key.Key_End:  # of all, not of those in view so far
            self._model.show_row(len(self._model.rows) - 1)
        is_all = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        here = self.currentIndex().row()
        if here < 0 or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Left:
            self.fold_all() if is_all else self.fold(here)
        else:
            self.unfold_all() if is_all else self.unfold(here)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold a group whose sign is pressed."""
        index = self.indexAt(event.position().toPoint())
        row = self._model.rows[index.row()] if index.isValid() else None
        at_sign = event.position().x() < LEFT + SIGN
        if not isinstance(row, HitGroup) or not at_sign:
            super().mousePressEvent(event)
        elif self._model.is_folded(row):
            self.unfold(index.row())
        else:
            self.fold(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        # There is always room for the scroll bar, so that nothing is laid out twice
        # because it came.
        bar = self.verticalScrollBar().sizeHint().width()
        self._delegate.fit(self.font(), self.width() - 2 * self.frameWidth() - bar)

    def position_of(self, index: QModelIndex) -> int:
        """Position of the block of a hit in the open document; -1 for other rows."""
        row = self._model.rows[index.row()]
        return row.position if isinstance(row, HitRow) and not row.document else -1

    def _visit(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if isinstance(row, HitRow) and not row.document:
            self.hit_visited.emit(row.position)

    def _choose(self, index: QModelIndex) -> None:
        """Go to a hit; to the first one of a group.

        Where the list is cut, show what is left.
        """
        if isinstance(self._model.rows[index.row()], MoreRow):
            self._expand(index.row())
            return
        if self._model.is_folded(self._model.rows[index.row()]):
            self.unfold(index.row())
        row = index.row() + isinstance(self._model.rows[index.row()], HitGroup)
        if row in self._rows:
            self.hit_chosen.emit(self._rows.index(row))
