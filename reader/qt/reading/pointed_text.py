"""Text that can be pointed at: what the mouse does in it, and where things stand under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.qt.reading.block_painter import Painter
from reader.qt.reading.column import MARGIN_GAP
from reader.qt.reading.fonts import Families
from reader.qt.reading.place import place_at
from reader.qt.reading.scrolling_text import ScrollingText


@dataclass(frozen=True, slots=True)
class MarginRoom:
    """What a block leaves free in the margin at its left."""

    beside: QRect
    """Left of its number, as high as that."""
    below: QRect
    """Under its number, down to the end of the block."""


class PointedText(ScrollingText):
    """Tells which block the pointer is at, and which commands are asked for there."""

    menu_requested = Signal(int, QPoint)
    """A context menu is asked for: position of the block, place on the screen."""
    mark_clicked = Signal(int)
    """The signs in the margin of a block were clicked."""
    hovered = Signal(int)
    """The pointer came to another block (its position); -1 where it has left the view."""
    selection_made = Signal(QPoint)
    """The mouse button was released over a selection, at this point of the viewport."""
    zoom_requested = Signal(int)
    """Ctrl and the wheel: steps to zoom in by, negative for out."""

    def __init__(
        self, families: Families, painter: Painter, parent: QWidget | None = None
    ) -> None:
        super().__init__(families, painter, parent)
        self._hovered = -1
        self.viewport().setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the caret to the place pressed, or choose the signs in the margin.

        From then on the caret is shown.
        """
        marked = self._marked_at(event.position().toPoint())
        if marked is not None and event.button() == Qt.MouseButton.LeftButton:
            self.mark_clicked.emit(marked)
            return
        self._painter.caret = True
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.zoom_requested.emit(1 if steps > 0 else -1 if steps < 0 else 0)
            event.accept()
            return
        pixels = event.pixelDelta().y()
        if pixels and event.phase() != Qt.ScrollPhase.NoScrollPhase:
            # A touchpad tells its way in pixels: follow the finger. X11, where the
            # figure means little, gives no phase.
            self._strip.setValue(self._strip.value() - pixels)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self._block_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and self.textCursor().hasSelection()
        ):
            end = QTextCursor(self.document())
            end.setPosition(self.textCursor().selectionEnd())
            self.selection_made.emit(self.cursorRect(end).bottomLeft())

    def _block_at(self, point: QPoint) -> int:
        """Position of the block at the height of a point of the viewport; -1 where there is none."""
        heights = self._layout.heights
        y = self._strip.value() + point.y()
        if not len(heights) or y > heights.total():
            return -1
        return self._manuscript.pieces.place(heights.find(y)[0])[0]

    def _hover(self, position: int) -> None:
        if position != self._hovered:
            self._hovered = position
            self.hovered.emit(position)

    def margin_room(self, position: int) -> MarginRoom | None:
        """The room in the margin beside a block, in the viewport; None if that is not in view."""
        piece = self._manuscript.pieces.of(position)
        if piece >= self._filler.filled:
            return None
        typesetter = self._typesetter
        row, zoom = self._rows_of(position), typesetter.column.signs
        if not self.viewport().rect().intersects(row):
            return None
        face = typesetter.face(self._manuscript.variant(piece).style)
        placed = self._layout.set_piece(self.document().findBlockByNumber(piece))
        base = row.top() + round(placed.top + face.base)
        right = round(typesetter.column.left - MARGIN_GAP * zoom) - 6
        number = self._manuscript.outline.blocks[position].number
        small = typesetter.small.metrics
        left_of_it = right - small.horizontalAdvance(number) - MARGIN_GAP
        high = small.capHeight()
        return MarginRoom(
            QRect(2, base - round(high), max(round(left_of_it) - 2, 0), round(high)),
            QRect(2, base + 4, max(right - 2, 0), max(row.bottom() - base - 4, 0)),
        )

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and not self.viewport().rect().contains(
            self.viewport().mapFromGlobal(QCursor.pos())
        ):
            self._hover(-1)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(
                event.globalPos(), self.tip_at(event.pos()), self.viewport()
            )
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """The tooltip for the signs beside a point of the viewport.

        Empty if there are none.
        """
        marked = self._marked_at(point)
        return "" if marked is None else self._painter.marks[marked].tip

    def _marked_at(self, point: QPoint) -> int | None:
        """The position of the block whose signs are at a point of the viewport.

        None if there are none.
        """
        if (
            point.x() >= self._typesetter.column.left - MARGIN_GAP
            or not self._painter.marks
        ):
            return None
        piece = self._layout.heights.find(self._strip.value() + point.y())[0]
        position = self._manuscript.pieces.place(piece)[0]
        marks = self._painter.marks.get(position)
        return position if marks and marks.glyphs else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the block under the pointer, or at the caret when a key asked."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        place = (
            self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            if by_key
            else event.globalPos()
        )
        if self._manuscript.outline.blocks:
            position = place_at(self.document(), self._manuscript, cursor.position())[0]
            self.menu_requested.emit(position, place)
        event.accept()

    def _rows_of(self, position: int) -> QRect:
        """Where a block stands in the viewport, over its whole width."""
        pieces, heights = self._manuscript.pieces, self._layout.heights
        top, bottom = (
            heights.whole_top(pieces.of(position)),
            heights.whole_top(pieces.of(position + 1)),
        )
        return QRect(
            0, top - self._strip.value(), self.viewport().width(), bottom - top + 1
        )
