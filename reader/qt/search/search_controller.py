"""Join search field, list of hits, marks in the text and counts in the chapter tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from index_builder.model import Outline
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.marks import Mark
from reader.core.search.query_parser import parse
from reader.qt.i18n import format_number
from reader.qt.message_bar import MessageBar
from reader.qt.reading import ReadingView, Span
from reader.qt.search.hits_model import HitRow, MoreRow
from reader.qt.search.search_panel import SearchPanel
from reader.qt.search.search_request import (
    CHAPTER_FILTER,
    MEASURES_FILTER,
    SearchRequest,
    SearchResponse,
)
from reader.qt.search.search_summary import SearchSummary
from reader.qt.speech import announce
from reader.qt.tasks import Latest
from reader.qt.top_bar import SearchField

if TYPE_CHECKING:
    from reader.core.search.hit_table import DocumentHits
    from reader.core.session import DocumentSession
    from reader.qt.search.search_worker import SearchWorker
    from reader.qt.search.shelf_worker import ShelfSearchWorker

LIVE_MS = 0
"""Pause after a key before the search begins: none, since a newer question stops the
one before."""
MARK_MS = 0
"""Pause after an answer before its words are marked in the text: none, but the hits are
painted first."""
REST_MS = 60
"""Pause after an answer before the chapters show its counts and it is said aloud: who
types on needs neither."""


class SearchController(QObject):
    """Searches as one types.

    Signals: `place_chosen` (position), `elsewhere_chosen` (id of another document,
    position in it), `searched` (query walked), `shown` (whether there is a query): the
    hits are in the list; `marked`: they are in the text too.
    """

    elsewhere_chosen = Signal(str, int)
    place_chosen = Signal(int)
    shown = Signal(bool)
    marked = Signal()
    counted = Signal(object)
    """How many hits each chapter holds, by position of its heading; None where there is
    no query."""
    searched = Signal(str)

    def __init__(
        self,
        library: Library,
        field: SearchField,
        panel: SearchPanel,
        view: ReadingView,
        bar: MessageBar,
    ) -> None:
        super().__init__(panel)
        self._field, self._panel, self._view, self._bar = field, panel, view, bar
        self._library = library
        self._latest = Latest(self)
        self._summary = SearchSummary(self)
        self._document: OpenDocument | None = None
        self._session: DocumentSession | None = None
        self._outline = Outline("", "", ())
        self._answerer: tuple[Outline, SearchWorker] | None = None
        self._shelf_answerer: ShelfSearchWorker | None = None
        self._arriving: tuple[str, int] | None = None
        self._found: SearchResponse | None = None
        self._current = -1
        self._is_marked = True
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=LIVE_MS)
        self._timer.timeout.connect(lambda: self._ask(live=True))
        self._marking = QTimer(self, singleShot=True, interval=MARK_MS)
        self._marking.timeout.connect(self._mark)
        # Queued, it starts in one go with the frame that shows the hits. Started at
        # once, it may be over before that.
        self.shown.connect(self._marking.start, Qt.ConnectionType.QueuedConnection)
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._tell_rest)
        field.textChanged.connect(self._typed)
        field.entered.connect(self.next)
        field.entered_backwards.connect(self.previous)
        field.left.connect(self._leave)
        panel.hit_chosen.connect(self._go)
        panel.filters_changed.connect(self._refilter)
        panel.suggestion_chosen.connect(self.search)
        panel.list.expanded.connect(self._recount)

    def open(
        self,
        document: OpenDocument,
        outline: Outline,
        session: DocumentSession | None = None,
    ) -> None:
        """Search another document from now on; a query that stands in the field is asked of it.

        `session` gives the reader's own notes, for the queries that look there.
        """
        if self._document is not None and self._document.id != document.id:
            self._panel.clear_filters()  # what was looked for in another document need not be looked for here
        self._session = session
        self._latest.forget()
        self._document, self._outline = document, outline
        if self._arriving and self._arriving[0] != document.id:
            self._arriving = None
        if self._field.text().strip():
            if self._arriving is None:
                self._show(None)
            self._ask(live=False)
        else:
            self._show(None)

    def found(self) -> frozenset[str] | None:
        """Ids of the blocks that are marked as found; None where there is no query."""
        if self._found is None:
            return None
        return frozenset(
            self._outline.blocks[position].id for position in self._found.marks
        )

    def asked(self) -> str:
        """The query in the field with the panel's filters; empty where there is none."""
        return self._question().text.strip() if self._field.text().strip() else ""

    def search(self, query: str) -> None:
        """Put a query into the field and go to its first hit."""
        self._field.setText(query)
        self._field.setFocus()
        self.next()

    def next(self) -> None:
        """Go to the next hit; to the first one of a query that was not walked yet."""
        self._walk(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._walk(-1)

    def follow(self) -> None:
        """Another block is being read: it may stand in no chapter to search in."""
        self._panel.this_chapter.setEnabled(
            bool(self._chapter()) or self._panel.this_chapter.isChecked()
        )

    def finish(self) -> None:
        """Stop searching: the window closes."""
        self._timer.stop()
        self._is_marked = True
        self._resting.stop()
        self._latest.finish()

    def _typed(self, text: str) -> None:
        self._then = None
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._latest.forget()
            self._show(None)

    def _refilter(self) -> None:
        if self._field.text().strip():
            self._ask(live=False)

    def _leave(self) -> None:
        """Escape: back to the text. The query and its hits stay."""
        self._view.setFocus()

    def _walk(self, step: int) -> None:
        query = self._field.text().strip()
        if not query:
            self._field.setFocus()
            return
        if (
            self._timer.isActive()
            or self._found is None
            or self._found.question != self._question()
        ):
            self._then = lambda: self._walk(step)
            self._ask(live=False)
        elif places := self._panel.list.hits():
            if self._current < 0:
                self.searched.emit(query)
            place = self._next_place(places, step)
            if place >= len(places) and self._panel.list.expand_last():
                places = self._panel.list.hits()
            self._go(place % len(places))

    def _next_place(self, places: Sequence[HitRow], step: int) -> int:
        """The hit after, or before, the one that one stands at; in the text's order, after where one reads."""
        here = self._view.current_position()
        at_hit = self._current >= 0 and (
            places[self._current].document or places[self._current].position == here
        )
        question = self._found.question if self._found else None
        if at_hit or question is None or question.ranked or question.everywhere:
            start = self._current if self._current >= 0 or step > 0 else 0
            return start + step
        positions = [row.position for row in places]
        if step > 0:
            return bisect_left(
                positions, here if self._current < 0 else here + 1
            ) % len(places)
        return bisect_left(positions, here) - 1

    def _recount(self) -> None:
        """There are more rows in the list: the current hit may stand at another place."""
        chosen = self._panel.list.currentIndex()
        if self._current >= 0 and chosen.isValid():
            self._current = self._panel.list.place_of(chosen.row())

    def _question(self) -> SearchRequest:
        """The query in the field with the panel's filters."""
        filters = []
        if self._panel.measures_only.isChecked():
            filters.append(MEASURES_FILTER)
        everywhere = self._panel.everywhere
        if (
            not everywhere
            and self._panel.this_chapter.isChecked()
            and (chapter := self._chapter())
        ):
            filters.append(f"{CHAPTER_FILTER}{chapter}")
        text = " ".join((*filters, self._field.text().lstrip()))
        return SearchRequest(
            text,
            self._panel.order.currentData() == "rank",
            everywhere,
            self._marks(text),
        )

    def _marks(self, text: str) -> tuple[Mark, ...]:
        """The reader's notes and stances, if a query asks for them."""
        if ":" not in text or self._session is None or not parse(text).asks_marks:
            return ()
        return self._session.marks()

    def _chapter(self) -> str:
        """Number of the chapter being read; empty where chapters have none."""
        path = self._outline.path(self._view.current_position())
        return path[0].number if path else ""

    def _ask(self, live: bool) -> None:
        self._timer.stop()
        document = self._document
        if document is None:
            return
        question = self._question()
        self._latest.ask(
            lambda overtaken: self._answer(document, question, live, overtaken),
            self._take,
            self._bar.show_error,
        )

    def _answer(
        self,
        document: OpenDocument,
        question: SearchRequest,
        live: bool,
        overtaken: Callable[[], bool],
    ) -> SearchResponse | None:
        """Answer, on the worker thread."""
        from reader.core.search.acronyms import acronyms
        from reader.qt.search.search_worker import (
            SearchWorker,
        )  # brings the search engine, which start-up does without

        outline = document.outline
        if self._answerer is None or self._answerer[0] is not outline:
            names = acronyms(self._library.places.acronyms)
            self._answerer = (
                outline,
                SearchWorker(document.index_folder, outline, names),
            )
        here = self._answerer[1].answer(question, live, overtaken)
        if not question.everywhere or here is None:
            return here
        from reader.qt.search.shelf_worker import ShelfSearchWorker

        if self._shelf_answerer is None or not self._shelf_answerer.holds_for(document):
            self._shelf_answerer = ShelfSearchWorker(self._library, document)
        return self._shelf_answerer.answer(here, live, overtaken)

    def _take(self, found: SearchResponse | None) -> None:
        if found is None:
            return
        self._show(found)
        self._go_on(found)
        then, self._then = self._then, None
        if then and found.groups:
            then()

    def _go_on(self, found: SearchResponse) -> None:
        """Ask the documents that are left, and add what they have below what is shown."""
        answerer = self._shelf_answerer
        if found.unfinished and answerer is not None:
            self._latest.ask(
                lambda overtaken: answerer.go_on(found, overtaken),
                partial(self._add, found),
                self._bar.show_error,
            )

    def _add(self, before: SearchResponse, found: SearchResponse | None) -> None:
        if found is None:
            return
        new = found.groups[len(before.groups) :]
        self._found = found
        self._panel.add_hits(
            new,
            self._summary.text(found, self._panel.filters),
            self._more_documents(found),
        )
        if not found.unfinished:
            announce(self._panel, self._panel.summary.text())
        self._go_on(found)

    def _more_documents(self, found: SearchResponse) -> MoreRow | None:
        """The row that leads to the documents that are not among the best; None where there are none."""
        answerer = self._shelf_answerer
        if not found.best_alone or answerer is None:
            return None

        def load() -> tuple[HitRow, ...]:
            self._latest.ask(
                lambda overtaken: answerer.go_beyond(found, overtaken),
                partial(self._add, found),
                self._bar.show_error,
            )
            return ()

        return MoreRow(0, load)

    def hits(self) -> tuple[DocumentHits, ...]:
        """The hits of the query in the field, by document."""
        return self._found.hits if self._found else ()

    def is_cut(self) -> bool:
        """Whether other documents have hits, or are still asked."""
        return bool(self._found and (self._found.best_alone or self._found.unfinished))

    def is_ranked(self) -> bool:
        """Whether the best hits come first."""
        return bool(self._found and self._found.question.ranked)

    def _show(self, found: SearchResponse | None) -> None:
        """Show an answer everywhere; None for no query."""
        self._found = found
        self._current = -1
        self._is_marked = False
        self._resting.start()
        if found is None:
            self._panel.show_nothing()
        else:
            more = found.more or self._more_documents(found)
            self._panel.show_hits(
                found.groups,
                self._summary.text(found, self._panel.filters),
                found.suggestion,
                more,
            )
        self.shown.emit(found is not None)
        if found is not None and self._arriving is not None:
            self._arrive()

    def _mark(self) -> None:
        """Mark in the text what is in the list: a frame later, as to paint the text takes as long as the list."""
        if self._is_marked:
            return
        self._is_marked = True
        self._view.set_hits(self._found.marks if self._found else {})
        self.marked.emit()

    def _tell_rest(self) -> None:
        """Show the counts in the chapters and say how much was found: a screen reader is not given every letter's."""
        self.follow()
        found = self._found
        self.counted.emit(found.counts if found else None)
        if found is not None and not found.unfinished:
            announce(self._panel, self._panel.summary.text())

    def _go(self, place: int) -> None:
        """Go to a hit by its place in the list."""
        places = self._panel.list.hits()
        if not 0 <= place < len(places) or self._found is None:
            return
        self._current = place
        row = places[place]
        self._panel.mark_current(place, self._found.total)
        text = self.tr("Hit {number} of {count}")
        announce(
            self._panel,
            text.format(
                number=format_number(place + 1), count=format_number(self._found.total)
            ),
        )
        if row.document:
            self._arriving = row.document, row.position
            self.elsewhere_chosen.emit(row.document, row.position)
            return
        self.place_chosen.emit(row.position)
        self._mark_hit(row.position)

    def _arrive(self) -> None:
        """Mark the hit that led to this document as the current one."""
        (_, position), self._arriving = self._arriving or ("", -1), None
        hits = self._panel.list.hits()
        places = (
            i
            for i, row in enumerate(hits)
            if row.position == position and not row.document
        )
        self._current = next(places, -1)
        self._panel.mark_current(self._current, self._found.total if self._found else 0)
        self._mark_hit(position)

    def _mark_hit(self, position: int) -> None:
        """Show the first word found in a block as the hit one stands at."""
        self._mark()
        if self._found and (spans := self._found.marks.get(position)):
            self._view.set_current_hit(Span(position, *spans[0]))
