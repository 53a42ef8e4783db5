"""The walk from hit to hit: the current one, the next, and the way there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.qt.i18n import format_number
from reader.qt.reading import ReadingView
from reader.qt.search.hit_marks import HitMarks
from reader.qt.search.hits_model import HitRow
from reader.qt.search.search_panel import SearchPanel
from reader.qt.search.search_request import SearchResponse
from reader.qt.speech import announce


class HitWalk(QObject):
    """Signals: `place_chosen` (position), `elsewhere_chosen` (id of another document, position in it)."""

    place_chosen = Signal(int)
    elsewhere_chosen = Signal(str, int)

    def __init__(
        self, panel: SearchPanel, view: ReadingView, marks: HitMarks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._view, self._marks = panel, view, marks
        self._found: SearchResponse | None = None
        self._current = -1
        self._arriving: tuple[str, int] | None = None
        """A hit in another document, which is being opened."""
        panel.hit_chosen.connect(self.go)
        panel.list.expanded.connect(self._recount)

    @property
    def has_begun(self) -> bool:
        """Whether there is a current hit."""
        return self._current >= 0

    def is_on_the_way_to(self, document: str) -> bool:
        """Whether a hit in this document is about to be shown.

        If another document was opened instead, that ends here.
        """
        if self._arriving and self._arriving[0] != document:
            self._arriving = None
        return self._arriving is not None

    def begin(self, found: SearchResponse | None) -> None:
        """Walk through other hits.

        None of them is current yet, unless the walk led into this document to one of
        them.
        """
        self._current = -1
        self.take(found)
        if found is not None and self._arriving is not None:
            self._arrive()

    def take(self, found: SearchResponse | None) -> None:
        """The same hits, and more."""
        self._found = found
        if found is not None and self.has_begun:
            self._panel.show_place(self._current, found.all_hits)

    def step(self, by: int) -> None:
        """Go to the next hit, or with -1 to the one before."""
        places = self._panel.list.hits()
        if not places:
            return
        place = self._next_place(places, by)
        if place >= len(places) and self._panel.list.expand_last():
            places = self._panel.list.hits()
        self.go(place % len(places))

    def go(self, place: int) -> None:
        """Go to a hit by its place in the list."""
        places = self._panel.list.hits()
        if not 0 <= place < len(places) or self._found is None:
            return
        self._current = place
        row, total = places[place], self._found.all_hits
        self._panel.mark_current(place, total)
        text = self.tr("Hit {number} of {count}")
        numbers = {"number": format_number(place + 1), "count": format_number(total)}
        announce(self._panel, text.format(**numbers))
        if row.document:
            self._arriving = row.document, row.position
            self.elsewhere_chosen.emit(row.document, row.position)
            return
        self.place_chosen.emit(row.position)
        self._marks.mark_current(row.position)

    def _next_place(self, places: Sequence[HitRow], step: int) -> int:
        """The place in the list of the next hit, or of the one before.

        It counts from the current hit. If hits are in the order of the text and another
        block is being read, it counts from that block.
        """
        here = self._view.current_position()
        at_hit = self.has_begun and (
            places[self._current].document or places[self._current].position == here
        )
        question = self._found.question if self._found else None
        if at_hit or question is None or question.ranked or question.everywhere:
            start = self._current if self.has_begun or step > 0 else 0
            return start + step
        positions = [row.position for row in places]
        if step > 0:
            after = here + 1 if self.has_begun else here
            return bisect_left(positions, after) % len(places)
        return bisect_left(positions, here) - 1

    def _recount(self) -> None:
        """Find the current hit's place in the list again, as rows have changed."""
        chosen = self._panel.list.currentIndex()
        if self.has_begun and chosen.isValid():
            self._current = self._panel.list.place_of(chosen.row())

    def _arrive(self) -> None:
        """Mark the hit that led to this document as the current one."""
        (_, position), self._arriving = self._arriving or ("", -1), None
        places = (
            place
            for place, row in enumerate(self._panel.list.hits())
            if row.position == position and not row.document
        )
        self._current = next(places, -1)
        self._panel.mark_current(
            self._current, self._found.all_hits if self._found else 0
        )
        self._marks.mark_current(position)
