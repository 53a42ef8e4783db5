"""The reading view: a whole document as one page that scrolls.

Its text can be selected, and screen readers can read it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from index_builder.model import Outline
from reader.qt.reading.block_painter import Painter
from reader.qt.reading.fonts import Families, load_families, load_slanted
from reader.qt.reading.linked_text import LinkedText
from reader.qt.reading.manuscript import Manuscript, prepare
from reader.qt.reading.marks import Marks, Span
from reader.qt.reading.pictures import Pictures
from reader.qt.reading.place import selected_spans, selected_text
from reader.qt.tasks import Tasks
from reader.qt.theme import LIGHT, Theme

_THROTTLE_MS = 60


class ReadingView(LinkedText):
    """Shows an outline.

    A position is that of a block in `Outline.blocks`; offsets are code points of its
    text.
    """

    position_changed = Signal(int)
    """Another block is being read; comes at most every 60 ms."""

    def __init__(
        self,
        families: Families | None = None,
        tasks: Tasks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Pictures are decoded with `tasks`; without them there is only text."""
        super().__init__(families or load_families(), Painter(LIGHT), parent)
        self._has_slanted_faces = False
        self._pictures = Pictures(tasks, self) if tasks else None
        if self._pictures:
            self._pictures.ready.connect(self.viewport().update)
            self._painter.image = self._pictures.image
        self.set_theme(LIGHT)
        self._reported = -1
        self._report = QTimer(self, singleShot=True, interval=_THROTTLE_MS)
        self._report.timeout.connect(self._report_position)
        self.cursorPositionChanged.connect(self._move_on)
        self.scrolled.connect(self._move_on)
        self.jumped.connect(self._move_on)

    # What is shown.

    def show_outline(self, outline: Outline | Manuscript, at: int = 0) -> None:
        """Show a document, with a block at the top.

        A manuscript made beforehand (`prepare`) saves its making.
        """
        manuscript = outline if isinstance(outline, Manuscript) else prepare(outline)
        self._flash.end()
        if manuscript.is_slanted and not self._has_slanted_faces:
            self._has_slanted_faces = True
            load_slanted()
        if self._pictures:
            self._pictures.open(manuscript.outline.folder)
        self._painter.hits, self._painter.current, self._painter.marks = {}, None, {}
        self._painter.links = {}
        self._painter.amended = frozenset()
        self._painter.measure = -1
        self._strip.clear_ticks()
        self._strip.refresh()
        self._reported = -1
        self._too_early = None
        self.show_manuscript(manuscript)
        self._open_at(at)
        if self._filler.done:
            self.filled.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show the text in these colours."""
        self._painter.theme = theme
        self._typesetter.muted = theme.muted
        self._layout.forget_lines()
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

    def show_measures(self) -> bool:
        """Whether measures stand out."""
        return self._painter.show_measures

    def set_show_measures(self, show: bool) -> None:
        """Have measures stand out, or not."""
        self._painter.show_measures = show
        self.viewport().update()

    def set_printed_lines(self, word: str) -> None:
        """Show the numbers of printed lines after this word; none if it is empty."""
        self._painter.line_word = word
        self.viewport().update()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Have nothing move or fade, whatever the system says."""
        self._flash.reduced_motion = reduced

    # Hits, marks, selection.

    def set_hits(
        self, hits: Mapping[int, Sequence[tuple[int, int]]], current: Span | None = None
    ) -> None:
        """Show the hits of a search.

        `hits` maps the position of a block to the spans of its found words, as code
        points from and to. `current` is the hit at which the reader is.

        For positions out of view only the keys of `hits` are used.
        """
        self._painter.hits = hits
        self._painter.current = current
        self._set_ticks()
        self.viewport().update()

    def set_current_hit(self, current: Span | None) -> None:
        """Show which hit the reader stands at."""
        self._painter.current = current
        self.viewport().update()

    def current_hit(self) -> Span | None:
        """The hit that the reader stands at."""
        return self._painter.current

    def marks(self) -> Mapping[int, Marks]:
        """Highlights and signs of the user, by position."""
        return self._painter.marks

    def set_marks(self, marks: Mapping[int, Marks]) -> None:
        """Show the user's highlights and signs, by position."""
        self._painter.marks = marks
        self._set_ticks()
        self.viewport().update()

    def set_amended(self, positions: Collection[int]) -> None:
        """Show a bar beside the blocks that somebody proposes to change."""
        self._painter.amended = frozenset(positions)
        self.viewport().update()

    def selection(self) -> list[Span]:
        """The selected spans, one for each block; empty if nothing is selected."""
        return selected_spans(self.textCursor(), self._manuscript)

    def selected_text(self) -> str:
        """The selected text, verbatim, a line for each block."""
        return selected_text(self.textCursor(), self._manuscript)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Make the data for the clipboard: the verbatim text."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    # The place being read.

    def _set_ticks(self) -> None:
        theme = self._painter.theme
        self._strip.clear_ticks()
        if self._painter.marks:
            self._strip.set_ticks(theme.accent, self._painter.marks, narrow=True)
        if self._painter.hits:
            self._strip.set_ticks(theme.hit_tick, self._painter.hits)

    def _move_on(self) -> None:
        """Report the current place soon, but not at every step."""
        if not self._report.isActive():
            self._report.start()

    def _report_position(self) -> None:
        self._show_measure()
        position = self.current_position()
        if position != self._reported and self._manuscript.outline.blocks:
            self._reported = position
            self.position_changed.emit(position)
