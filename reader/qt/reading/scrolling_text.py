"""Scroll a text that is mostly not laid out; the visible part never jumps.

Heights of pieces that nobody looked at are estimates. Whenever some become exact, all
below moves; so before that is drawn, the scroll bar is moved by as much, from an
anchor: the place that must stand fast.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from index_builder.model import Outline
from reader.qt.reading.block_painter import Painter
from reader.qt.reading.fonts import Families
from reader.qt.reading.layout import LazyLayout
from reader.qt.reading.manuscript import Manuscript, prepare
from reader.qt.reading.marker_scrollbar import ScrollStrip
from reader.qt.reading.text_filler import Filler
from reader.qt.reading.text_look import TextLook
from reader.qt.reading.typeset import Typesetter

ZOOM_RANGE = (0.5, 3.0)


class ScrollingText(QTextEdit):
    """Shows a manuscript, of which it lays out only what is in view."""

    filled = Signal()
    """All of the text is in the text document."""
    scrolled = Signal()
    """Another part of the text is in view."""

    def __init__(
        self, families: Families, painter: Painter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setViewport(_viewport())
        self._families = families
        self._painter = painter
        self._typesetter = Typesetter(families, TextLook(), self.viewport().width())
        self._adjusting = False
        self._strip = ScrollStrip(self._begins_at, self)
        self._fill(prepare(Outline("", "nb", ())))
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setVerticalScrollBar(self._strip)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._strip.setSingleStep(round(self._typesetter.body.leading))

    # The document.

    def manuscript(self) -> Manuscript:
        """The manuscript that is shown."""
        return self._manuscript

    def show_manuscript(self, manuscript: Manuscript) -> None:
        """Show another document from its beginning."""
        before, filler = self.document(), self._filler
        self._fill(manuscript)
        filler.stop()
        filler.deleteLater()
        before.deleteLater()
        self._settle_from(0, 0)

    def _fill(self, manuscript: Manuscript) -> None:
        """Put a new text document for a manuscript into place, and begin to fill it."""
        self._manuscript = manuscript
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._typesetter.body.font)
        self._typesetter.set_view_width(self.viewport().width())
        self._layout = LazyLayout(document, manuscript, self._typesetter, self._painter)
        document.setDocumentLayout(self._layout)
        self._filler = Filler(self._layout, self)
        self._filler.advanced.connect(self._take_more)
        self._filler.start()
        with self._still():
            self.setDocument(document)

    def _take_more(self, before: int) -> None:
        """Show the pieces after the first `before`, now filled, if they are in view."""
        bottom = self._strip.value() + self.viewport().height()
        if self._layout.heights.find(bottom)[0] >= before:
            self._settle_from(self._strip.value(), 0)
            self.viewport().update()
        if self._filler.done:
            self.filled.emit()

    # Size.

    def zoom(self) -> float:
        """Size of the text, 1 at 100 %."""
        return self._typesetter.zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the text larger or smaller, from 0.5 to 3; the line at the top stays there."""
        zoom = min(max(zoom, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        self.set_look(replace(self.look, zoom=zoom))

    @property
    def look(self) -> TextLook:
        """How the text is set."""
        return self._typesetter.look

    def set_look(self, look: TextLook) -> None:
        """Set the text otherwise; the line at the top stays there."""
        if look == self.look:
            return
        anchor = self._top_line()
        self._typesetter = Typesetter(self._families, look, self.viewport().width())
        self._typesetter.muted = self._painter.theme.muted
        self._layout.typesetter = self._typesetter
        self._layout.reset()
        with self._still():
            self.document().setDefaultFont(self._typesetter.body.font)
        self._strip.setSingleStep(round(self._typesetter.body.leading))
        self._restore_top(anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._top_line()
        broken_anew = self._typesetter.set_view_width(self.viewport().width())
        if broken_anew:
            self._layout.reset()
        with self._still():
            super().resizeEvent(event)
        if broken_anew:
            self._restore_top(anchor)
        else:
            self._settle_from(self._strip.value(), 0)
            self.viewport().update()

    # Scrolling.

    def scrollContentsBy(self, dx: int, dy: int) -> None:
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
        self.scrolled.emit()

    def scroll_to_top(self, piece: int) -> None:
        """Show a piece at the upper edge."""
        self._settle_run(
            range(piece, len(self._layout.heights)), self.viewport().height()
        )
        # One pixel further, so that it is this piece that stands at the edge, wherever
        # a pixel begins.
        self._set_value(self._layout.heights.whole_top(piece) + 1 if piece else 0)
        self._settle_from(self._strip.value(), 0)
        self.viewport().update()
        self.scrolled.emit()

    def scroll_to(self, cursor: QTextCursor, space: int) -> None:
        """Show the line of a cursor `space` pixels below the upper edge."""
        piece, height = cursor.blockNumber(), self.viewport().height()
        self._settle_run(range(piece, len(self._layout.heights)), height - space)
        self._settle_run(range(piece - 1, -1, -1), space)
        self._set_value(self._strip.value() + self.cursorRect(cursor).top() - space)
        self._settle_from(self._strip.value(), 0)
        self.viewport().update()
        self.scrolled.emit()

    @contextmanager
    def _still(self) -> Iterator[None]:
        """Keep the view where it is although the scroll bar moves.

        If the bar did move, all of the view is drawn again.
        """
        before = self._strip.value()
        self._adjusting = True
        try:
            yield
        finally:
            self._adjusting = False
            if self._strip.value() != before:
                # Qt brings a caret into view by itself: what was on the screen stands
                # elsewhere now.
                self.viewport().update()

    def _settle_from(self, value: int, distance: int) -> bool:
        """Make exact the heights of pieces in view `distance` pixels from `value`.

        The place at `value` is the anchor, which stays fixed. Afterwards the scroll bar
        stands `distance` pixels from it, wherever that is by now. Returns whether the
        bar moved for that.
        """
        heights = self._layout.heights
        if not len(heights):
            return False
        anchor, _ = heights.find(value)
        inside = value - heights.whole_top(anchor)
        self._settle_run(
            range(anchor, len(heights)),
            max(distance, 0) + inside + self.viewport().height(),
        )
        self._settle_run(range(anchor - 1, -1, -1), max(-distance, 0) - inside)
        before = self._strip.value()
        self._set_value(heights.whole_top(anchor) + inside + distance)
        return self._strip.value() != before

    def _settle_end(self) -> bool:
        """Make the heights of the pieces at the end of the document exact.

        The scroll bar stays at the end. Returns whether it had to move for that.
        """
        before = self._strip.value()
        self._settle_run(
            range(len(self._layout.heights) - 1, -1, -1), self.viewport().height()
        )
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
        with self._still():
            self._layout.documentSizeChanged.emit(self._layout.documentSize())
            self._strip.setValue(value)

    def _top_line(self) -> tuple[int, float]:
        """The first character of the top line in view, and the line's place.

        The place is how far the line's top is above the upper edge of the view, in
        pixels.
        """
        if not len(self._layout.heights):
            return 0, 0.0
        piece, _ = self._layout.heights.find(self._strip.value())
        if piece >= self._filler.filled:
            return 0, 0.0
        block = self.document().findBlockByNumber(piece)
        inside = self._strip.value() - self._layout.heights.whole_top(piece)
        placed = self._layout.set_piece(block)
        if inside <= placed.top:
            return block.position(), inside - placed.top
        layout = block.layout()
        lines = map(layout.lineAt, range(layout.lineCount()))
        line = next(
            (line for line in lines if placed.top + line.rect().bottom() > inside),
            layout.lineAt(0),
        )
        return block.position() + line.textStart(), inside - placed.top - line.y()

    def _restore_top(self, anchor: tuple[int, float]) -> None:
        """Put a line back at the upper edge after text was broken into lines again."""
        character, above = anchor
        block = self.document().findBlock(character)
        piece = block.blockNumber()
        if 0 <= piece < self._filler.filled:
            self._layout.settle(piece)
            placed = self._layout.set_piece(block)
            line = block.layout().lineForTextPosition(character - block.position())
            self._set_value(
                self._layout.heights.whole_top(piece)
                + round(placed.top + line.y() + above)
            )
            self._settle_from(self._strip.value(), 0)
        self._strip.refresh()
        self.viewport().update()

    def _begins_at(self, share: float) -> int:
        """The first block that begins at a share of the document."""
        heights = self._layout.heights
        if not heights.total():
            return 0
        position, start = self._manuscript.pieces.place(
            heights.rough_find(heights.total() * share)
        )
        return position + (1 if start else 0)


def _viewport() -> QWidget:
    """A viewport like that of any text.

    It is made in Python: of a widget made by Qt, PySide6 would look up the class among
    all classes of widgets, which takes 20 ms at the start.
    """
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    made.setCursor(Qt.CursorShape.IBeamCursor)
    return made
