"""Text with a caret: the place being read, jumps to another, and the keys that move it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from index_builder.model import Kind
from reader.qt.reading.block_painter import Painter
from reader.qt.reading.flash import Flash
from reader.qt.reading.fonts import Families
from reader.qt.reading.place import character_at, place_at
from reader.qt.reading.pointed_text import PointedText

_CONTEXT = 0.25
"""Share of the view left above a place after a jump.

Not for headings, which go to the top.
"""
_CARET_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class CaretText(PointedText):
    """Knows the place being read, and moves to others.

    A position is that of a block in `Outline.blocks`; offsets are code points of its
    text.
    """

    jumped = Signal(bool)
    """The caret was moved to a place by a command, not by its own keys.

    Whether that was `quiet`.
    """
    entered = Signal()
    """The text got the focus."""
    page_turned = Signal()
    """The space bar has moved the view, and left the caret."""
    resized = Signal()

    def __init__(
        self, families: Families, painter: Painter, parent: QWidget | None = None
    ) -> None:
        super().__init__(families, painter, parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self._framed = False
        self._covered = 0
        self._too_early: tuple[int, int, bool] | None = None
        self._flash = Flash(self._show_flash, self)
        # The frame would be moved along with the text.
        self.scrolled.connect(
            lambda: self.viewport().update() if self._framed else None
        )

    def set_covered(self, pixels: int) -> None:
        """Keep the caret out of so many pixels at the lower edge, over which something lies."""
        self._covered = pixels

    def current_position(self) -> int:
        """The position of the block being read.

        It is the caret's block if the caret is in view, otherwise the first that is
        wholly in view.
        """
        if not self._manuscript.outline.blocks:
            return 0
        if self.viewport().rect().intersects(self.cursorRect()):
            return place_at(
                self.document(), self._manuscript, self.textCursor().position()
            )[0]
        heights, top = self._layout.heights, self._strip.value()
        piece, inside = heights.find(top)
        whole = piece if inside <= 1 else piece + 1
        if (
            whole >= len(heights)
            or heights.top(whole + 1) > top + self.viewport().height()
        ):
            whole = piece
        return self._manuscript.pieces.place(whole)[0]

    def top_position(self) -> int:
        """The block at the upper edge of the view."""
        if not self._manuscript.outline.blocks:
            return 0
        return self._manuscript.pieces.place(
            self._layout.heights.find(self._strip.value())[0]
        )[0]

    def go_to(self, position: int, offset: int = 0, *, quiet: bool = False) -> None:
        """Move the caret to a place and show it.

        A heading goes to the top of the view. Any other place stays where it is if it
        can be seen. It lights up and is told to who hears it, unless that is `quiet`:
        then whoever asked tells it.

        If the place is not in the text document yet, this happens as soon as it is.
        """
        blocks = self._manuscript.outline.blocks
        if not blocks:
            return
        position = min(max(position, 0), len(blocks) - 1)
        piece = self._manuscript.pieces.of(position, offset)
        if piece >= self._filler.filled:
            self._too_early = (position, offset, quiet)
            return
        self._too_early = None
        cursor = self._place_caret(position, offset)
        height, heading = (
            self.viewport().height(),
            self._manuscript.variant(piece).style.hanging,
        )
        line = self.cursorRect(cursor)
        margin = min(2 * line.height(), height // 4)
        if heading:
            self.scroll_to(cursor, self._typesetter.column.head)
        elif line.top() < margin or line.bottom() > height - max(margin, self._covered):
            self.scroll_to(cursor, round(height * _CONTEXT))
        if not quiet:
            self._flash.begin(position)
        self._show_measure()
        self.jumped.emit(quiet)

    def caret(self) -> tuple[int, int]:
        """The caret's place: the position of its block, and the code point in its text.

        Without a document it is (0, 0).
        """
        if not self._manuscript.outline.blocks:
            return 0, 0
        return place_at(self.document(), self._manuscript, self.textCursor().position())

    def put_caret(self, position: int) -> None:
        """Move the caret to a block without scrolling.

        Does nothing if the block is not in the text document yet.
        """
        if self._manuscript.pieces.of(position) < self._filler.filled:
            self._too_early = None
            self._place_caret(position, 0)

    def _place_caret(self, position: int, offset: int) -> QTextCursor:
        """Move the caret, and nothing else, to a place that is in the text document."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(
            character_at(self.document(), self._manuscript, position, offset)
        )
        with self._still():
            self.setTextCursor(cursor)
        return cursor

    def next_measure(self) -> bool:
        """Go to the next measure; say whether there is one."""
        measures = self._manuscript.measures
        index = bisect_right(measures, self.current_position())
        return self._go_to_measure(measures, index)

    def previous_measure(self) -> bool:
        """Go to the measure before this place; say whether there is one."""
        measures = self._manuscript.measures
        return self._go_to_measure(
            measures, bisect_left(measures, self.current_position()) - 1
        )

    def _go_to_measure(self, measures: list[int], index: int) -> bool:
        if not 0 <= index < len(measures):
            return False
        self.go_to(measures[index])
        return True

    def _open_at(self, position: int) -> None:
        """Put a block at the top of the view, and the caret into it.

        If the block is not in the text document yet, this happens as soon as it is.
        """
        blocks = self._manuscript.outline.blocks
        if not blocks:
            return
        position = min(max(position, 0), len(blocks) - 1)
        piece = self._manuscript.pieces.of(position)
        if piece >= self._filler.filled:
            # The view waits there, so that no other place is seen first.
            self._too_early = (position, -1, True)
            self.scroll_to_top(piece)
            return
        self._too_early = None
        self._place_caret(position, 0)
        self.scroll_to_top(piece)

    def _take_more(self, before: int) -> None:
        if self._too_early:
            position, offset, quiet = self._too_early
            if offset < 0:
                self._open_at(position)
            else:
                self.go_to(position, offset, quiet=quiet)
        super()._take_more(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let keys move the caret from where the user is looking, and space turn the page."""
        self._painter.caret = True
        key = event.key()
        if (
            key == Qt.Key.Key_Space
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = self.viewport().height() - 2 * round(self._typesetter.body.leading)
            self._strip.setValue(self._strip.value() + (-step if back else step))
            self.page_turned.emit()
            return
        if (
            key in _CARET_KEYS
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._fetch_caret(event.modifiers())
        super().keyPressEvent(event)
        if key in _CARET_KEYS:
            # What came into view has only now its exact height: the caret may have been
            # pushed out again.
            self.ensureCursorVisible()
            self._uncover_caret()
            self._show_measure()

    def _uncover_caret(self) -> None:
        hidden = (
            self.cursorRect().bottom() - self.viewport().height() + self._covered + 1
        )
        if self._covered and hidden > 0:
            self._strip.setValue(self._strip.value() + hidden)

    def _fetch_caret(self, modifiers: Qt.KeyboardModifier) -> None:
        """Move a caret that was scrolled out of sight back into the view.

        With Shift it stays, for it holds the end of a selection.
        """
        shifted = modifiers & Qt.KeyboardModifier.ShiftModifier
        if shifted or self.viewport().rect().intersects(self.cursorRect()):
            return
        with self._still():
            self.setTextCursor(
                self.cursorForPosition(QPoint(round(self._typesetter.column.left), 1))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caret in view if it was in view.

        Otherwise a panel that opens would make another block the current one.
        """
        blocks = self._manuscript.outline.blocks
        was_seen = bool(blocks) and QRect(QPoint(), event.oldSize()).intersects(
            self.cursorRect()
        )
        super().resizeEvent(event)
        if was_seen and not self._sees_caret():
            self.ensureCursorVisible()
            self.viewport().update()
        self.resized.emit()

    def _sees_caret(self) -> bool:
        return self.viewport().rect().intersects(self.cursorRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._framed = False
        self._show_measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret, with a frame, if the focus came by the keyboard.

        The frame shows that the text has the focus, for the caret may be far off.
        """
        self._framed = event.reason() in _BY_KEYBOARD
        self._painter.caret |= self._framed
        super().focusInEvent(event)
        self.viewport().update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._framed = False
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._framed:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._painter.theme.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _show_measure(self) -> None:
        """Outline the measure that keys are about now."""
        position = self.current_position()
        blocks = self._manuscript.outline.blocks
        measure = position if blocks and blocks[position].kind is Kind.MEASURE else -1
        if measure != self._painter.measure:
            for each in (self._painter.measure, measure):
                if each >= 0:
                    self.viewport().update(self._rows_of(each))
            self._painter.measure = measure

    def _show_flash(self, light: tuple[int, float] | None) -> None:
        """Light a block, or none, and draw only the part of the view that changes."""
        for position in {each[0] for each in (self._painter.flash, light) if each}:
            self.viewport().update(self._rows_of(position))
        self._painter.flash = light
