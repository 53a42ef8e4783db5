"""Joins search field, list of hits, marks in the text and counts in the chapter tree. The search itself runs aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from index_builder.bundle import Bundle
from index_builder.language.matching import Match
from index_builder.model import Kind, Outline
from index_builder.search_index import ready
from reader.core.query import Hint
from reader.core.results import Results
from reader.core.search import Searcher, Superseded
from reader.qt.contents_panel import ContentsPanel
from reader.qt.message_bar import MessageBar, announce
from reader.qt.reading import ReadingView, Span
from reader.qt.search_panel import HitGroup, HitRow, SearchPanel
from reader.qt.tasks import Latest
from reader.qt.top_bar import SearchField

MOST_ROWS = 500
"""Hits that the list shows at most; all of them are counted and marked on the scroll strip."""
MOST_MARKED = 5000
"""Blocks whose words are marked in the text."""
MEASURES_FILTER, CHAPTER_FILTER = "kun:tiltak", "kap:"
LIVE_MS = 30
"""Pause after a key before the search begins, so that fast typing asks once."""


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
    hint: Hint | None


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
        self._bundle: Bundle | None = None
        self._outline = Outline("", "", ())
        self._searcher: Searcher | None = None
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

    def open(self, bundle: Bundle, outline: Outline) -> None:
        """Search another document from now on; a query that stands in the field is asked of it."""
        self._latest.forget()
        self._bundle, self._outline, self._searcher = bundle, outline, None
        self._show(None)
        if self._field.text().strip():
            self._ask(live=False)

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
        bundle = self._bundle
        if bundle is None:
            return
        question = self._question()
        self._latest.ask(
            lambda overtaken: self._answer(bundle, question, live, overtaken), self._take, self._bar.show_error
        )

    def _answer(self, bundle: Bundle, question: Question, live: bool, overtaken: Callable[[], bool]) -> Found | None:
        """Search, on the worker thread. None when a newer question has come."""
        searcher = self._searcher
        if searcher is None or searcher.outline is not self._outline:
            searcher = self._searcher = Searcher(self._outline, ready(bundle.index_folder, self._outline))
        try:
            results = searcher.search(question.text, live=live, stop=overtaken)
        except Superseded:
            return None
        return self._prepared(question, results, overtaken)

    def _prepared(self, question: Question, results: Results, overtaken: Callable[[], bool]) -> Found | None:
        """Make an answer ready to be shown, still on the worker thread."""
        hits = results.ranked(0, MOST_ROWS) if question.ranked else results.in_order(0, MOST_ROWS)
        chapter_of = {
            position: number for number, chapter in enumerate(results.chapters) for position in chapter.positions
        }
        grouped: dict[int, list[HitRow]] = {}
        for hit in hits:
            if overtaken():
                return None
            grouped.setdefault(chapter_of[hit.position], []).append(self._row(results, hit.position, hit.match))
        marks = []
        for position in results.positions[:MOST_MARKED]:
            if overtaken():
                return None
            marks.append((position, tuple((mark.start, mark.end) for mark in results.marks(position))))
        groups = tuple(HitGroup(self._title(results, number), tuple(rows)) for number, rows in grouped.items())
        suggestion = _put_right(question, results.suggestions)
        return Found(
            question, len(results), len(results.chapters), groups, results.counts, tuple(marks), suggestion,
            results.query.hint,
        )  # fmt: skip

    def _title(self, results: Results, number: int) -> str:
        section = results.chapters[number].section
        if section is None:
            return self.tr("Before the first chapter")
        heading = self._outline.blocks[section.start]
        return f"{heading.number} {heading.text}".strip()

    def _row(self, results: Results, position: int, match: Match) -> HitRow:
        block = self._outline.blocks[position]
        snippet = results.snippet(position)
        text = snippet.text.replace("\n", " ").replace("\t", " ")
        before = "… " if snippet.cut_before else ""
        shift = len(before)
        return HitRow(
            position,
            block.number or self._kind(block.kind),
            self.tr("p. {page}").format(page=block.page) if self._outline.page_count > 1 else "",
            before + text + (" …" if snippet.cut_after else ""),
            tuple((mark.start + shift, mark.end + shift) for mark in snippet.marks),
            self._reason(match),
        )

    def _kind(self, kind: Kind) -> str:
        return {
            Kind.HEADING: self.tr("Heading"),
            Kind.LEAD_IN: self.tr("Lead-in"),
            Kind.MEASURE: self.tr("Measure"),
            Kind.ITEM: self.tr("List item"),
            Kind.NOTE: self.tr("Footnote"),
            Kind.TABLE: self.tr("Table"),
            Kind.CAPTION: self.tr("Caption"),
        }.get(kind, "")

    def _reason(self, match: Match) -> str:
        """Why something was found, where it is not the very word."""
        return {
            Match.INFLECTED: self.tr("another form of the word"),
            Match.PART: self.tr("part of a longer word"),
            Match.FOLDED: self.tr("the same word in other letters"),
            Match.PREFIX: self.tr("begins like what you typed"),
            Match.FUZZY: self.tr("spelt nearly like it"),
        }.get(match, "")

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
        self._contents.show_hits(found.counts if found else {})
        if found is None:
            self._panel.show_nothing()
        else:
            summary = self._summary(found)
            self._panel.show_hits(found.groups, summary, found.suggestion)
            announce(self._panel, summary)
        self._panel.this_chapter.setEnabled(bool(self._chapter()) or self._panel.this_chapter.isChecked())
        self.shown.emit(found is not None)

    def _summary(self, found: Found) -> str:
        """How much was found, in words."""
        if found.total == 0:
            text = self.tr("No hits. Try fewer words, or the beginning of a word and a star: tolk*")
        else:
            hits = self.tr("%n hit(s)", "", found.total)
            chapters = self.tr("in %n chapter(s)", "", found.chapters)
            text = f"{hits} {chapters}"
            if found.total > MOST_ROWS:
                text += ". " + self.tr("The first {count} are listed.").format(count=MOST_ROWS)
        hint = {
            Hint.OPEN_QUOTE: self.tr("A quotation mark has no other half."),
            Hint.LONE_OR: self.tr("OR needs a word on both sides."),
            Hint.ONLY_WITHOUT: self.tr("Add a word to look for: -word only leaves out."),
            Hint.UNKNOWN_FILTER: self.tr("A filter was not understood. Filters are kap:3, side:14 and kun:tiltak."),
        }.get(found.hint) if found.hint else ""  # fmt: skip
        return f"{text}\n{hint}" if hint else text

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


def _put_right(question: Question, better: dict[str, str]) -> str:
    """The words of a question, misspelt ones put right; empty where nothing is."""
    if not better:
        return ""
    words = [word for word in question.text.split() if not word.startswith((MEASURES_FILTER, CHAPTER_FILTER))]
    return " ".join(better.get(word.lower(), word) for word in words)
