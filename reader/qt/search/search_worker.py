"""Answer requests of the search field on a worker thread, ready to be shown.

Imported there too: it brings the search engine with it, which nothing needs before the
first search.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from index_builder.language.match import Match
from index_builder.model import Kind, Outline
from index_builder.search_index import in_memory, ready
from reader.core.search.acronyms import Acronyms
from reader.core.search.hit_table import DocumentHits
from reader.core.search.query import Hint
from reader.core.search.results import Hit, Results
from reader.core.search.searcher import Searcher
from reader.core.search.term_matcher import Superseded
from reader.qt.search.hits_model import HitGroup, HitPreview, HitRow, MoreRow
from reader.qt.search.search_request import (
    CHAPTER_FILTER,
    MEASURES_FILTER,
    FoundMarks,
    SearchRequest,
    SearchResponse,
)

MOST_ROWS = 500
"""Hits that the list shows at most; all of them are counted and marked on the scroll
strip."""

KINDS = {
    Kind.HEADING: QT_TRANSLATE_NOOP("Answer", "Heading"),
    Kind.LEAD_IN: QT_TRANSLATE_NOOP("Answer", "Lead-in"),
    Kind.MEASURE: QT_TRANSLATE_NOOP("Answer", "Measure"),
    Kind.ITEM: QT_TRANSLATE_NOOP("Answer", "List item"),
    Kind.NOTE: QT_TRANSLATE_NOOP("Answer", "Footnote"),
    Kind.TABLE: QT_TRANSLATE_NOOP("Answer", "Table"),
    Kind.CAPTION: QT_TRANSLATE_NOOP("Answer", "Caption"),
}
"""Labels for blocks without a number."""
REASONS = {
    Match.INFLECTED: QT_TRANSLATE_NOOP("Answer", "another form of the word"),
    Match.NAME: QT_TRANSLATE_NOOP("Answer", "acronym or full name"),
    Match.PART: QT_TRANSLATE_NOOP("Answer", "part of a longer word"),
    Match.FOLDED: QT_TRANSLATE_NOOP("Answer", "the same word in other letters"),
    Match.PREFIX: QT_TRANSLATE_NOOP("Answer", "begins like what you typed"),
    Match.FUZZY: QT_TRANSLATE_NOOP("Answer", "spelt nearly like it"),
}
"""Label of a hit that does not contain the exact word."""
COUNTERPARTS = {
    "nb": QT_TRANSLATE_NOOP("Answer", "Bokmål form"),
    "nn": QT_TRANSLATE_NOOP("Answer", "Nynorsk form"),
    "da": QT_TRANSLATE_NOOP("Answer", "Danish form"),
    "sv": QT_TRANSLATE_NOOP("Answer", "Swedish form"),
}
"""Label of a hit with the word in a sister language, by the document's language."""
OTHER_NORWEGIAN = QT_TRANSLATE_NOOP("Answer", "form in the other Norwegian language")
"""The same in a document that is in both."""
HINTS = {
    Hint.OPEN_QUOTE: QT_TRANSLATE_NOOP("Answer", "A quotation mark is missing."),
    Hint.LONE_OR: QT_TRANSLATE_NOOP("Answer", "OR needs a word on both sides."),
    Hint.ONLY_WITHOUT: QT_TRANSLATE_NOOP(
        "Answer", "Add a word to look for: -word only leaves out."
    ),
    Hint.UNKNOWN_FILTER: QT_TRANSLATE_NOOP(
        "Answer",
        "A filter was not understood. Filters are chapter:3, page:14 and only:measures.",
    ),
    Hint.UNKNOWN_SCOPE: QT_TRANSLATE_NOOP(
        "Answer",
        "There is no such scope. Scopes are tittel:, merknad:, stikkord: and standpunkt:.",
    ),
    Hint.UNKNOWN_STANCE: QT_TRANSLATE_NOOP(
        "Answer", "There is no such stance. Stances are for, mot, endre and usikker."
    ),
    Hint.LONE_NEAR: QT_TRANSLATE_NOOP("Answer", "NEAR needs a word on both sides."),
    Hint.TOO_LONG: QT_TRANSLATE_NOOP(
        "Answer", "The query is too long. Only the first words of it were looked for."
    ),
}
"""Hints about a query that was not wholly understood."""


class ResultMarks(FoundMarks):
    """The places of found words in the text, by position of their block.

    They are looked up on request, for only those in view are marked.
    """

    def __init__(self, results: Results) -> None:
        self._results = results

    def __getitem__(self, position: int) -> tuple[tuple[int, int], ...]:
        positions = self._results.positions
        place = bisect_left(positions, position)
        if positions[place : place + 1] != [position]:
            raise KeyError(position)
        return tuple((mark.start, mark.end) for mark in self._results.marks(position))

    def __iter__(self) -> Iterator[int]:
        return iter(self._results.positions)

    def __len__(self) -> int:
        return len(self._results)

    def ids(self) -> frozenset[str]:
        blocks = self._results.outline.blocks
        return frozenset(blocks[position].id for position in self)


class SearchWorker:
    """Answers questions about one document, one at a time."""

    def __init__(
        self, index_folder: Path | None, outline: Outline, names: Acronyms | None = None
    ) -> None:
        """Open the document's index, or make it if none can be opened.

        Without a folder it is kept in memory alone.
        """
        self._outline = outline
        index = ready(index_folder, outline) if index_folder else in_memory(outline)
        self._searcher = Searcher(outline, index, names=names)

    def answer(
        self, question: SearchRequest, live: bool, overtaken: Callable[[], bool]
    ) -> SearchResponse | None:
        """The answer to a question; None if a newer question has come.

        `live` while the query is being typed.
        """
        try:
            results = self._searcher.search(
                question.text, live=live, stop=overtaken, marks=question.marks
            )
        except Superseded:
            return None
        return self._found(question, results)

    def _found(self, question: SearchRequest, results: Results) -> SearchResponse:
        groups = self._groups(results, self._hits(question, results, 0, MOST_ROWS))
        hint = HINTS.get(results.query.hint) if results.query.hint else ""
        return SearchResponse(
            question=question,
            total=len(results),
            chapters=len(results.chapters),
            groups=groups,
            counts=results.counts,
            marks=ResultMarks(results),
            suggestion=_put_right(question, results.suggestions),
            hint=_tr(hint) if hint else "",
            listed=MOST_ROWS,
            more=self._more(question, results, groups[-1].title)
            if len(results) > MOST_ROWS
            else None,
            hits=(DocumentHits(self._outline.title, results),),
        )

    def _hits(
        self, question: SearchRequest, results: Results, start: int, stop: int | None
    ) -> list[Hit]:
        return (
            results.ranked(start, stop)
            if question.ranked
            else results.in_order(start, stop)
        )

    def _groups(self, results: Results, hits: Iterable[Hit]) -> tuple[HitGroup, ...]:
        """Hits by chapter, the chapters in the order in which they are met."""
        starts = [chapter.positions[0] for chapter in results.chapters]
        grouped: dict[int, list[HitRow]] = {}
        for hit in hits:
            grouped.setdefault(bisect_right(starts, hit.position) - 1, []).append(
                hit_row(results, hit)
            )
        return tuple(
            HitGroup(
                self._title(results, number),
                tuple(rows),
                len(results.chapters[number].positions),
            )
            for number, rows in grouped.items()
        )

    def _more(self, question: SearchRequest, results: Results, last: str) -> MoreRow:
        """The row that leads to unlisted hits; `last` is the title of the chapter cut."""

        def load() -> list[HitGroup | HitRow]:
            groups = self._groups(
                results, self._hits(question, results, MOST_ROWS, None)
            )
            rows: list[HitGroup | HitRow] = []
            for group in groups:
                rows += (group, *group.hits)
            return rows[1:] if groups[0].title == last else rows

        return MoreRow(len(results) - MOST_ROWS, load)

    def _title(self, results: Results, number: int) -> str:
        section = results.chapters[number].section
        if section is None:
            return QCoreApplication.translate("Answer", "Before the first chapter")
        heading = self._outline.blocks[section.start]
        return f"{heading.number} {heading.text}".strip()


def hit_row(results: Results, hit: Hit, document: str = "") -> HitRow:
    """A hit in the list; `document` is the id of its document if that is not open."""
    return HitRow(hit.position, partial(_preview, results, hit), document)


def _preview(results: Results, hit: Hit) -> HitPreview:
    """The visible parts of a hit."""
    outline, snippet = results.outline, results.snippet(hit.position)
    block = outline.blocks[hit.position]
    kind, has_pages = _tr(KINDS.get(block.kind, "")), outline.page_count > 1
    page = QCoreApplication.translate("Answer", "p. {page}").format(page=block.page)
    before = "… " if snippet.cut_before else ""
    return HitPreview(
        block.number or kind,
        page if has_pages else "",
        _tr(_reason(hit.match, outline.language)),
        before
        + snippet.text.replace("\n", " ").replace("\t", " ")
        + (" …" if snippet.cut_after else ""),
        tuple(
            (mark.start + len(before), mark.end + len(before)) for mark in snippet.marks
        ),
        kind,
        block.page if has_pages else 0,
    )


def _reason(match: Match, language: str) -> object:
    """Label of a hit that does not contain the exact word; empty for one that does."""
    if match is Match.COUNTERPART:
        return COUNTERPARTS.get(language, OTHER_NORWEGIAN)
    return REASONS.get(match, "")


def _tr(text: object) -> str:
    return QCoreApplication.translate("Answer", str(text)) if text else ""


def _put_right(question: SearchRequest, better: Mapping[str, str]) -> str:
    """The words of a question, misspelt ones put right; empty where nothing is."""
    if not better:
        return ""
    words = [
        word
        for word in question.text.split()
        if not word.startswith((MEASURES_FILTER, CHAPTER_FILTER))
    ]
    return " ".join(better.get(word.lower(), word) for word in words)
