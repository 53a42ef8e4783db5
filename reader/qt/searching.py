"""Joins search field, list of hits, marks in the text and counts in the chapter tree. The search itself runs aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from index_builder.model import Outline
from reader.qt.contents_panel import ContentsPanel
from reader.qt.hit_list import HitGroup, HitRow
from reader.qt.message_bar import MessageBar, announce
from reader.qt.reading import ReadingView, Span
from reader.qt.search_panel import SearchPanel
from reader.qt.tasks import Latest
from reader.qt.top_bar import SearchField

if TYPE_CHECKING:
    from reader.qt.answering import Answerer

MEASURES_FILTER, CHAPTER_FILTER = "kun:tiltak", "kap:"
LIVE_MS = 0
"""Pause after a key before the search begins: none, since a newer question stops the one before."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    text: str
    """In the language of queries, the panel's filters first: the last word is the one being typed."""
    ranked: bool
    """Best first; otherwise as in the text."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question, ready to be shown."""

    question: Question
    total: int
    chapters: int
    groups: tuple[HitGroup, ...]
    counts: dict[int, int]
    """Hits in a section, by the position of its heading."""
    marks: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]
    """Where words stand in the text: position, and starts and ends in code points."""
    suggestion: str
    """Another query that was perhaps meant; empty where there is none."""
    hint: str
    """What was not understood of the query, as a sentence; empty where all was."""
    listed: int
    """How many hits `groups` holds at most."""


class Searching(QObject):
    """Signals: `place_chosen` (position of a block), `shown` (whether there is a query), `searched` (query walked)."""

    place_chosen = Signal(int)
    shown = Signal(bool)
    searched = Signal(str)

    def __init__(
        self,
        field: SearchField,
        panel: SearchPanel,
        contents: ContentsPanel,
        view: ReadingView,
        bar: MessageBar,
    ) -> None:
        super().__init__(panel)
        self._field, self._panel, self._contents, self._view, self._bar = field, panel, contents, view, bar
        self._latest = Latest(self)
        self._index_folder: Path | None = None
        self._outline = Outline("", "", ())
        self._answerer: tuple[Outline, Answerer] | None = None
        self._found: Found | None = None
        self._places: list[HitRow] = []
        self._current = -1
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=LIVE_MS)
        self._timer.timeout.connect(lambda: self._ask(live=True))
        field.textChanged.connect(self._typed)
        field.entered.connect(self.next)
        field.entered_backwards.connect(self.previous)
        field.left.connect(self._leave)
        field.went_down.connect(panel.list.setFocus)
        panel.hit_chosen.connect(self._go)
        panel.filters_changed.connect(self._refilter)
        panel.suggestion_chosen.connect(self.search)

    def open(self, index_folder: Path, outline: Outline) -> None:
        """Search another document from now on; a query that stands in the field is asked of it."""
        self._latest.forget()
        self._index_folder, self._outline = index_folder, outline
        self._show(None)
        if self._field.text().strip():
            self._ask(live=False)

    def found(self) -> frozenset[str] | None:
        """Ids of the blocks that are marked as found; None where there is no query."""
        if self._found is None:
            return None
        return frozenset(self._outline.blocks[position].id for position, _ in self._found.marks)

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
        self._panel.this_chapter.setEnabled(bool(self._chapter()) or self._panel.this_chapter.isChecked())

    def finish(self) -> None:
        """Stop searching: the window closes."""
        self._timer.stop()
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
        """Escape: the first clears the query, the next goes back to the text."""
        if self._field.text():
            self._field.clear()
        else:
            self._view.setFocus()

    def _walk(self, step: int) -> None:
        query = self._field.text().strip()
        if not query:
            self._field.setFocus()
            return
        if self._timer.isActive() or self._found is None or self._found.question != self._question():
            self._then = lambda: self._walk(step)
            self._ask(live=False)
        elif self._places:
            if self._current < 0:
                self.searched.emit(query)
            start = self._current if self._current >= 0 or step > 0 else 0
            self._go((start + step) % len(self._places))

    def _question(self) -> Question:
        """The query in the field with the panel's filters."""
        filters = []
        if self._panel.measures_only.isChecked():
            filters.append(MEASURES_FILTER)
        if self._panel.this_chapter.isChecked() and (chapter := self._chapter()):
            filters.append(f"{CHAPTER_FILTER}{chapter}")
        text = " ".join((*filters, self._field.text().lstrip()))
        return Question(text, self._panel.order.currentData() == "rank")

    def _chapter(self) -> str:
        """Number of the chapter being read; empty where chapters have none."""
        path = self._outline.path(self._view.current_position())
        return path[0].number if path else ""

    def _ask(self, live: bool) -> None:
        self._timer.stop()
        folder = self._index_folder
        if folder is None:
            return
        question, outline = self._question(), self._outline
        self._latest.ask(
            lambda overtaken: self._answer(folder, outline, question, live, overtaken),
            self._take,
            self._bar.show_error,
        )

    def _answer(
        self, folder: Path, outline: Outline, question: Question, live: bool, overtaken: Callable[[], bool]
    ) -> Found | None:
        """Answer, on the worker thread."""
        from reader.qt.answering import Answerer  # brings the search engine, which start-up does without

        if self._answerer is None or self._answerer[0] is not outline:
            self._answerer = outline, Answerer(folder, outline)
        return self._answerer[1].answer(question, live, overtaken)

    def _take(self, found: Found | None) -> None:
        if found is None:
            return
        self._show(found)
        then, self._then = self._then, None
        if then and found.groups:
            then()

    def _show(self, found: Found | None) -> None:
        """Show an answer everywhere; None for no query."""
        self._found = found
        self._current = -1
        self._places = [row for group in found.groups for row in group.hits] if found else []
        self._view.set_hits(found.marks if found else ())
        self._contents.show_hits(found.counts if found else None)
        if found is None:
            self._panel.show_nothing()
        else:
            summary = self._summary(found)
            self._panel.show_hits(found.groups, summary, found.suggestion)
            announce(self._panel, summary)
        self.follow()
        self.shown.emit(found is not None)

    def _summary(self, found: Found) -> str:
        """How much was found, in words."""
        if found.total == 0:
            text = self.tr("No hits. Try fewer words, or the beginning of a word and a star: tolk*")
        else:
            hits = self.tr("%n hit(s)", "", found.total)
            chapters = self.tr("in %n chapter(s)", "", found.chapters)
            text = f"{hits} {chapters}"
            if found.total > found.listed:
                text += ". " + self.tr("The first {count} are listed.").format(count=found.listed)
        return f"{text}\n{found.hint}" if found.hint else text

    def _go(self, place: int) -> None:
        """Go to a hit by its place in the list."""
        if not 0 <= place < len(self._places) or self._found is None:
            return
        self._current = place
        position = self._places[place].position
        first = next((spans[0] for where, spans in self._found.marks if where == position and spans), None)
        self._panel.mark_current(place)
        self.place_chosen.emit(position)
        if first:
            self._view.set_current_hit(Span(position, *first))
