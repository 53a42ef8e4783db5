"""The reading view: a whole document as one well-set page that scrolls, can be selected, and is read aloud."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QStyle, QTextEdit, QWidget

from index_builder.model import Outline
from reader.qt.reading.filling import Filler
from reader.qt.reading.fonts import Families, load_families
from reader.qt.reading.layout import LazyLayout
from reader.qt.reading.manuscript import Manuscript, prepare
from reader.qt.reading.marks import Marks, Span
from reader.qt.reading.painting import Painter
from reader.qt.reading.place import character_at, place_at, plain_text, selected_spans
from reader.qt.reading.strip import ScrollStrip
from reader.qt.reading.typeset import Typesetter
from reader.qt.theme import LIGHT, Theme

ZOOM_RANGE = (0.5, 3.0)
_CONTEXT = 0.25
"""Share of the view that is left above a place that was jumped to, unless it is a heading."""
_FLASH_MS = 700
_THROTTLE_MS = 60
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


class ReadingView(QTextEdit):
    """Shows an outline. A position is that of a block in `Outline.blocks`; offsets are code points of its text."""

    position_changed = Signal(int)
    """Another block is being read; comes at most every 60 ms."""
    menu_requested = Signal(int, QPoint)
    """A context menu is asked for: position of the block, place on the screen."""
    zoom_requested = Signal(int)
    """Ctrl and the wheel: steps to zoom in by, negative for out."""
    filled = Signal()
    """All of the text is in place."""

    def __init__(self, families: Families | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._families = families or load_families()
        self._painter = Painter(LIGHT)
        self._typesetter = Typesetter(self._families, 1.0, self.viewport().width())
        self._strip = ScrollStrip(self._share_of, self)
        self._adjusting = False
        self._pending: tuple[int, int, bool] | None = None
        self._reported = -1
        self._report = QTimer(self, singleShot=True, interval=_THROTTLE_MS)
        self._report.timeout.connect(self._report_position)
        self._flash = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FLASH_MS)
        self._flash.valueChanged.connect(self._show_flash)
        self._flash.finished.connect(self._end_flash)
        self._reduced_motion = False
        self._show(prepare(Outline("", "nb", ())))
        self._set_up()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBar(self._strip)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_theme(LIGHT)
        self.cursorPositionChanged.connect(self._report.start)

    # What is shown.

    def show_outline(self, outline: Outline | Manuscript, at: int = 0) -> None:
        """Show a document, beginning at a block. A manuscript made beforehand (`prepare`) saves its making."""
        manuscript = outline if isinstance(outline, Manuscript) else prepare(outline)
        self._flash.stop()
        self._painter.hits, self._painter.current, self._painter.marks, self._painter.flash = {}, None, {}, None
        self._strip.clear_ticks()
        before, filler = self.document(), self._filler
        self._show(manuscript)
        filler.stop()
        filler.deleteLater()
        before.deleteLater()
        self._pending = (at, 0, False)
        self._take_more()

    def _show(self, manuscript: Manuscript) -> None:
        """Put a new text document for a manuscript into place, and begin to fill it."""
        self._manuscript = manuscript
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._typesetter.body.font)
        self._typesetter.set_view_width(self.viewport().width())
        self._layout = LazyLayout(document, manuscript, self._typesetter, self._painter)
        document.setDocumentLayout(self._layout)
        self._reported = -1
        self._filler = Filler(document, manuscript, self)
        self._filler.advanced.connect(self._take_more)
        self._filler.start()
        self._adjusting = True
        self.setDocument(document)
        self._adjusting = False

    def manuscript(self) -> Manuscript:
        """What is shown."""
        return self._manuscript

    def set_theme(self, theme: Theme) -> None:
        """Show the text in these colours."""
        self._painter.theme = theme
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.paper),
            (QPalette.ColorRole.Text, theme.ink),
            (QPalette.ColorRole.PlaceholderText, theme.muted),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self._set_ticks()
        self.viewport().update()

    def zoom(self) -> float:
        """Size of the text, 1 at 100 %."""
        return self._typesetter.zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the text larger or smaller, from 0.5 to 3; the line at the top stays there."""
        zoom = min(max(zoom, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        if zoom == self.zoom():
            return
        anchor = self._top_character()
        self._typesetter = Typesetter(self._families, zoom, self.viewport().width())
        self._layout.typesetter = self._typesetter
        self._layout.reset()
        self._adjusting = True
        self.document().setDefaultFont(self._typesetter.body.font)
        self._adjusting = False
        self._restore_top(anchor)

    def show_measures(self) -> bool:
        """Whether measures stand out."""
        return self._painter.show_measures

    def set_show_measures(self, show: bool) -> None:
        """Have measures stand out, or not."""
        self._painter.show_measures = show
        self.viewport().update()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Have nothing move or fade, whatever the system says."""
        self._reduced_motion = reduced

    # Places.

    def current_position(self) -> int:
        """The block being read: the caret's if it can be seen, otherwise the first that is seen whole."""
        if not self._manuscript.outline.blocks:
            return 0
        if self.viewport().rect().intersects(self.cursorRect()):
            return place_at(self.document(), self._manuscript, self.textCursor().position())[0]
        heights, top = self._layout.heights, self._strip.value()
        piece, inside = heights.find(top)
        whole = piece if inside <= 1 else piece + 1
        if whole >= len(heights) or heights.top(whole + 1) > top + self.viewport().height():
            whole = piece
        return self._manuscript.pieces.place(whole)[0]

    def top_position(self) -> int:
        """The block at the upper edge of the view."""
        if not self._manuscript.outline.blocks:
            return 0
        return self._manuscript.pieces.place(self._layout.heights.find(self._strip.value())[0])[0]

    def go_to(self, position: int, offset: int = 0, *, flash: bool = True) -> None:
        """Move the caret to a place and show it: a heading at the top, anything else where it is if it can be seen."""
        blocks = self._manuscript.outline.blocks
        if not blocks:
            return
        position = min(max(position, 0), len(blocks) - 1)
        piece = self._manuscript.pieces.of(position, offset)
        if piece >= self._filler.filled:
            self._pending = (position, offset, flash)
            return
        self._pending = None
        cursor = QTextCursor(self.document())
        cursor.setPosition(character_at(self.document(), self._manuscript, position, offset))
        self._adjusting = True
        self.setTextCursor(cursor)
        self._adjusting = False
        self._scroll_to(piece, cursor)
        if flash:
            self._start_flash(position)
        self._report.start()

    def next_measure(self) -> bool:
        """Go to the next measure; say whether there is one."""
        measures = self._manuscript.measures
        index = bisect_right(measures, self.current_position())
        return self._go_to_measure(measures, index)

    def previous_measure(self) -> bool:
        """Go to the measure before this place; say whether there is one."""
        measures = self._manuscript.measures
        return self._go_to_measure(measures, bisect_left(measures, self.current_position()) - 1)

    def _go_to_measure(self, measures: list[int], index: int) -> bool:
        if not 0 <= index < len(measures):
            return False
        self.go_to(measures[index])
        return True

    # Hits, marks, selection.

    def set_hits(self, hits: Iterable[tuple[int, Sequence[tuple[int, int]]]], current: Span | None = None) -> None:
        """Show what was found: code points from and to, by position; `current` is the one the reader stands at."""
        self._painter.hits = dict(hits)
        self._painter.current = current
        self._set_ticks()
        self.viewport().update()

    def set_current_hit(self, current: Span | None) -> None:
        """Show which hit the reader stands at."""
        self._painter.current = current
        self.viewport().update()

    def set_marks(self, marks: Mapping[int, Marks]) -> None:
        """Show what the user added, by position."""
        self._painter.marks = marks
        self._set_ticks()
        self.viewport().update()

    def selection(self) -> list[Span]:
        """What is selected, a span for each block; empty where nothing is."""
        return selected_spans(self.textCursor(), self._manuscript)

    def selected_text(self) -> str:
        """What is selected, verbatim, a line for each block."""
        return plain_text(self.selection(), self._manuscript)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Make what is copied: the verbatim text."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    # Scrolling: what is seen is always exact, and never moves when something above it becomes so.

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Set what comes into view before it is drawn."""
        if self._adjusting:
            return
        value = self._strip.value()
        if value == self._strip.maximum():
            moved = self._settle_end()
        elif value == self._strip.minimum() or abs(dy) > 2 * self.viewport().height():
            moved = self._settle_from(value, 0)
        else:
            moved = self._settle_from(value + dy, -dy)
        if moved:
            self.viewport().update()
        else:
            super().scrollContentsBy(dx, dy)
        self._report.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column into the view; the line at the top stays there."""
        anchor = self._top_character()
        broken_anew = self._typesetter.set_view_width(self.viewport().width())
        if broken_anew:
            self._layout.reset()
        self._adjusting = True
        super().resizeEvent(event)
        self._adjusting = False
        if broken_anew:
            self._restore_top(anchor)
        else:
            self._settle_from(self._strip.value(), 0)
            self.viewport().update()

    def _settle_from(self, value: int, distance: int) -> bool:
        """Make exact what is seen `distance` pixels from `value`, whose place stands fast; say whether the bar moved.

        Afterwards the scroll bar stands at the place, wherever that is by now.
        """
        heights = self._layout.heights
        if not len(heights):
            return False
        anchor, _ = heights.find(value)
        inside = value - heights.whole_top(anchor)
        over = max(-distance, 0) - inside
        under = max(distance, 0) + inside + self.viewport().height()
        self._settle_run(range(anchor, len(heights)), under)
        self._settle_run(range(anchor - 1, -1, -1), over)
        before = self._strip.value()
        self._set_value(heights.whole_top(anchor) + inside + distance)
        return self._strip.value() != before

    def _settle_end(self) -> bool:
        """Make exact what is seen at the end of the document; say whether the bar moved to keep to it."""
        before = self._strip.value()
        self._settle_run(range(len(self._layout.heights) - 1, -1, -1), self.viewport().height())
        self._set_value(before)
        self._set_value(self._strip.maximum())
        return self._strip.value() != before

    def _settle_run(self, pieces: range, room: float) -> None:
        """Make pieces exact until they fill a number of pixels."""
        for piece in pieces:
            if room <= 0 or piece >= self._filler.filled:
                return
            room -= self._layout.settle(piece)

    def _set_value(self, value: int) -> None:
        """Move the scroll bar with nothing moving in the view."""
        self._adjusting = True
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
        self._strip.setValue(value)
        self._adjusting = False

    def _top_character(self) -> tuple[int, float]:
        """The first character of the line at the upper edge, and how far the line is above that edge, in pixels."""
        if not len(self._layout.heights):
            return 0, 0.0
        piece, _ = self._layout.heights.find(self._strip.value())
        block = self.document().findBlockByNumber(piece)
        if not block.isValid():
            return 0, 0.0
        inside = self._strip.value() - self._layout.heights.whole_top(piece)
        placed = self._layout.set_piece(block)
        layout = block.layout()
        lines = map(layout.lineAt, range(layout.lineCount()))
        line = next((line for line in lines if placed.top + line.rect().bottom() > inside), layout.lineAt(0))
        if inside <= placed.top:
            return block.position(), inside - placed.top
        return block.position() + line.textStart(), inside - placed.top - line.y()

    def _restore_top(self, anchor: tuple[int, float]) -> None:
        """Put a character back to the upper edge after text was broken anew."""
        character, above = anchor
        block = self.document().findBlock(character)
        if block.isValid() and len(self._layout.heights):
            piece = block.blockNumber()
            self._layout.settle(piece)
            placed = self._layout.set_piece(block)
            line = block.layout().lineForTextPosition(character - block.position())
            self._set_value(self._layout.heights.whole_top(piece) + round(placed.top + line.y() + above))
            self._settle_from(self._strip.value(), 0)
        self._strip.refresh()
        self.viewport().update()

    def _scroll_to(self, piece: int, cursor: QTextCursor) -> None:
        """Show the caret's line: a heading's at the top, another's where it is if it can be seen."""
        self._layout.settle(piece)
        height, heading = self.viewport().height(), self._layout.manuscript.variant(piece).style.hanging
        line = self.cursorRect(cursor)
        margin = min(2 * line.height(), height // 4)
        if heading or line.top() < margin or line.bottom() > height - margin:
            space = self._typesetter.column.head if heading else round(height * _CONTEXT)
            self._set_value(self._strip.value() + line.top() - space)
            self._settle_around(piece, cursor, space)
        self.viewport().update()

    def _settle_around(self, piece: int, cursor: QTextCursor, space: int) -> None:
        """Make exact what is seen with a line of a piece standing `space` pixels below the upper edge."""
        height = self.viewport().height()
        self._settle_run(range(piece, len(self._layout.heights)), 2 * height)
        self._settle_run(range(piece - 1, -1, -1), height)
        self._set_value(self._strip.value() + self.cursorRect(cursor).top() - space)
        self._settle_from(self._strip.value(), 0)

    def _take_more(self) -> None:
        """More text is in the document: show it if it is in view, go where it was too early to go."""
        if self._pending and self._manuscript.outline.blocks:
            position, offset, flash = self._pending
            self.go_to(position, offset, flash=flash)
        self._settle_from(self._strip.value(), 0)
        if self._filler.done:
            self.filled.emit()
        self.viewport().update()

    # Input.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let keys move the caret from where the user is looking, and space turn the page."""
        self._painter.caret = True
        key = event.key()
        if key == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = self.viewport().height() - 2 * round(self._typesetter.body.leading)
            self._strip.setValue(self._strip.value() + (-step if back else step))
            return
        if key in _CARET_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fetch_caret(event.modifiers())
        super().keyPressEvent(event)
        if key in _CARET_KEYS:
            # What came into view has only now its exact height: the caret may have been pushed out again.
            self.ensureCursorVisible()

    def _fetch_caret(self, modifiers: Qt.KeyboardModifier) -> None:
        """Bring a caret that was scrolled away into the view, unless it holds a selection that is being made."""
        shifted = modifiers & Qt.KeyboardModifier.ShiftModifier
        if shifted or self.viewport().rect().intersects(self.cursorRect()):
            return
        self._adjusting = True
        self.setTextCursor(self.cursorForPosition(QPoint(round(self._typesetter.column.left), 1)))
        self._adjusting = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.zoom_requested.emit(1 if steps > 0 else -1 if steps < 0 else 0)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret to a place, and show it from now on."""
        self._painter.caret = True
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret to who came by the keyboard."""
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        ):
            self._painter.caret = True
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the block under the pointer, or at the caret when a key asked."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        if self._manuscript.outline.blocks:
            position = place_at(self.document(), self._manuscript, cursor.position())[0]
            self.menu_requested.emit(position, place)
        event.accept()

    # The rest.

    def _share_of(self, position: int) -> float:
        """At what share of the document a block stands."""
        heights = self._layout.heights
        total = heights.total()
        return heights.rough_top(self._manuscript.pieces.of(position)) / total if total else 0.0

    def _set_ticks(self) -> None:
        theme = self._painter.theme
        self._strip.clear_ticks()
        if self._painter.hits:
            self._strip.set_ticks(theme.current_hit, self._painter.hits)
        if self._painter.marks:
            self._strip.set_ticks(theme.accent, self._painter.marks)

    def _report_position(self) -> None:
        position = self.current_position()
        if position != self._reported and self._manuscript.outline.blocks:
            self._reported = position
            self.position_changed.emit(position)

    def _start_flash(self, position: int) -> None:
        self._flash.stop()
        animated = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0
        still = self._reduced_motion or not animated
        # Without motion the light stays as it is and then goes out.
        self._flash.setStartValue(0.6 if still else 1.0)
        self._flash.setEndValue(0.6 if still else 0.0)
        self._painter.flash = (position, self._flash.startValue())
        self._flash.start()

    def _show_flash(self, strength: float) -> None:
        if self._painter.flash:
            self._painter.flash = (self._painter.flash[0], strength)
            self.viewport().update()

    def _end_flash(self) -> None:
        self._painter.flash = None
        self.viewport().update()
