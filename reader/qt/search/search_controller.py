"""Join search field, list of hits, marks in the text and counts in the chapter tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.core.marks import Mark
from reader.core.search.query_parser import parse
from reader.qt.search.hit_marks import HitMarks
from reader.qt.search.hit_source import HitSource
from reader.qt.search.hit_walk import HitWalk
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
from reader.qt.window_context import WindowContext

if TYPE_CHECKING:
    from reader.core.search.hit_table import DocumentHits

LIVE_MS: Final = 0
"""Pause after a key before the search begins: none, since a newer question stops the
one before."""
REST_MS: Final = 60
"""Pause after an answer before the counts are shown.

While the user types on, they are not needed.
"""
SPOKEN_MS: Final = 700
"""Pause after an answer before it is announced: announcements wait for each other, so
nobody is to hear one of each letter typed."""


class SearchController(QObject):
    """Searches as one types.

    Signals: `searched` (query walked), `shown` (whether there is a query): the hits are
    in the list.
    """

    shown = Signal(bool)
    counted = Signal(object)
    """How many hits each chapter holds, by position of its heading; None where there is
    no query."""
    searched = Signal(str)

    def __init__(self, context: WindowContext, panel: SearchPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        self._field = context.top.search
        self._latest = Latest(self)
        self._source = HitSource(context.services.library)
        self._summary = SearchSummary(self)
        self._marks = HitMarks(context.view, self)
        self.marked = self._marks.marked
        """The words are marked in the text."""
        self.walk = HitWalk(panel, context.view, self._marks, self)
        self._document = ""
        """Id of the document that was searched last."""
        self._found: SearchResponse | None = None
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=LIVE_MS)
        self._timer.timeout.connect(lambda: self._ask(live=True))
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._show_counts)
        self._speaking = QTimer(self, singleShot=True, interval=SPOKEN_MS)
        self._speaking.timeout.connect(self._announce)
        self._join()

    def _join(self) -> None:
        field, panel = self._field, self._panel
        # Queued, it starts in one go with the frame that shows the hits. Started at
        # once, it may be over before that.
        self.shown.connect(self._marks.start, Qt.ConnectionType.QueuedConnection)
        field.textChanged.connect(self._typed)
        field.entered.connect(self.next)
        field.entered_backwards.connect(self.previous)
        field.left.connect(self._leave)
        panel.filters_changed.connect(self._refilter)
        panel.suggestion_chosen.connect(self.search)

    def open(self) -> None:
        """Search the document of the session for the query in the field."""
        document = self._context.session.id
        if self._document and self._document != document:
            self._panel.clear_filters()  # what was looked for in another document need not be looked for here
        self._document = document
        self._latest.forget()
        is_arriving = self.walk.is_on_the_way_to(document)
        if not self._field.text().strip():
            self._show(None)
            return
        if not is_arriving:
            self._show(None)
        self._ask(live=False)

    def found(self) -> frozenset[str] | None:
        """Ids of the blocks that are marked as found; None where there is no query."""
        return None if self._found is None else self._found.marks.ids()

    def asked(self) -> str:
        """The query in the field with the panel's filters; empty where there is none."""
        return self._question().text.strip() if self._field.text().strip() else ""

    def hits(self) -> tuple[DocumentHits, ...]:
        """The hits of the query in the field, by document."""
        return self._found.hits if self._found else ()

    def is_cut(self) -> bool:
        """Whether other documents have hits, or are still asked."""
        return bool(self._found and (self._found.best_alone or self._found.unfinished))

    def is_ranked(self) -> bool:
        """Whether the best hits come first."""
        return bool(self._found and self._found.question.ranked)

    def search(self, query: str) -> None:
        """Put a query into the field and go to its first hit."""
        self._field.setText(query)
        self._field.setFocus()
        self.next()

    def next(self) -> None:
        """Go to the next hit, or to the first hit of a new query."""
        self._walk(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._walk(-1)

    def follow(self) -> None:
        """Another block is being read: it may stand in no chapter to search in."""
        box = self._panel.this_chapter
        box.setEnabled(bool(self._chapter()) or box.isChecked())

    def finish(self) -> None:
        """Stop searching: the window closes."""
        self._timer.stop()
        self._marks.stop()
        self._resting.stop()
        self._speaking.stop()
        self._latest.finish()

    # --- the query ---

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
        """Escape: back to the text, or to the hits where none is open.

        The query and its hits stay.
        """
        is_open = self._context.has_session
        (self._context.view if is_open else self._panel.list).setFocus()

    def _walk(self, step: int) -> None:
        query = self._field.text().strip()
        if not query:
            self._field.setFocus()
            return
        is_current = self._found and self._found.question == self._question()
        if self._timer.isActive() or not is_current:
            self._then = lambda: self._walk(step)
            self._ask(live=False)
        elif self._panel.list.hits():
            self._speaking.stop()  # the number of the hit tells how many there are
            if not self.walk.has_begun:
                self.searched.emit(query)
            self.walk.step(step)
        else:
            self._announce()

    def _question(self) -> SearchRequest:
        """The query in the field with the panel's filters."""
        filters = []
        if self._panel.measures_only.isChecked():
            filters.append(MEASURES_FILTER)
        everywhere = self._panel.everywhere
        in_chapter = self._panel.this_chapter.isChecked() and not everywhere
        if in_chapter and (chapter := self._chapter()):
            filters.append(f"{CHAPTER_FILTER}{chapter}")
        text = " ".join((*filters, self._field.text().lstrip()))
        is_ranked = self._panel.order.value == "rank"
        return SearchRequest(text, is_ranked, everywhere, self._own_marks(text))

    def _own_marks(self, text: str) -> tuple[Mark, ...]:
        """The reader's notes and stances, if a query asks for them."""
        if (
            ":" not in text
            or not self._context.has_session
            or not parse(text).asks_marks
        ):
            return ()
        return self._context.session.marks()

    def _chapter(self) -> str:
        """Number of the chapter being read; empty where chapters have none."""
        if not self._context.has_session:
            return ""
        outline = self._context.session.outline
        path = outline.path(self._context.view.current_position())
        return path[0].number if path else ""

    # --- asking, and showing the answer ---

    def _ask(self, live: bool) -> None:
        self._timer.stop()
        question, context = self._question(), self._context
        document = context.session.document if context.has_session else None
        if document is None and not question.everywhere:
            return
        self._latest.ask(
            lambda overtaken: self._source.answer(document, question, live, overtaken),
            self._take,
            self._context.messages.show_error,
        )

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
        if found.unfinished:
            self._latest.ask(
                lambda overtaken: self._source.go_on(found, overtaken),
                lambda more: self._add(found, more),
                self._context.messages.show_error,
            )

    def _add(self, before: SearchResponse, found: SearchResponse | None) -> None:
        if found is None:
            return
        self._found = found
        self.walk.take(found)
        self._panel.add_hits(
            found.groups[len(before.groups) :],
            self._summary.text(found, self._panel.filters),
            self._more_documents(found),
        )
        self._speaking.start()
        self._go_on(found)

    def _more_documents(self, found: SearchResponse) -> MoreRow | None:
        """The row that leads to the documents that are not among the best; None where there are none."""
        if not found.best_alone:
            return None

        def load() -> tuple[HitRow, ...]:
            self._latest.ask(
                lambda overtaken: self._source.go_beyond(found, overtaken),
                lambda more: self._add(found, more),
                self._context.messages.show_error,
            )
            return ()

        return MoreRow(0, load)

    def _show(self, found: SearchResponse | None) -> None:
        """Show an answer everywhere; None for no query."""
        self._found = found
        self._marks.take(found)
        self._resting.start()
        self._speaking.start()
        if found is None:
            self._panel.show_nothing()
        else:
            self._panel.show_hits(
                found.groups,
                self._summary.text(found, self._panel.filters),
                found.suggestion,
                found.more or self._more_documents(found),
            )
        self.shown.emit(found is not None)
        self.walk.begin(found)

    def _show_counts(self) -> None:
        self.follow()
        self.counted.emit(self._found.counts if self._found else None)

    def _announce(self) -> None:
        """Tell how much was found, and how to find more where that is nothing."""
        if self._found is not None and not self._found.unfinished:
            announce(self._panel, self._panel.summary.text())
