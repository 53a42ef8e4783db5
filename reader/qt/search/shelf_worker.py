"""Answers what is asked of all documents, grouped by document, on a worker thread.

The first document's hits are an answer by themselves, so that they are seen at once;
the others follow in portions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, islice

from index_builder.errors import UserError
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.search.hit_table import DocumentHits
from reader.core.search.query_parser import parse
from reader.core.search.results import Results
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.search.shelf_searcher import DocumentCount
from reader.core.search.term_matcher import Superseded, never
from reader.qt.search.hits_model import HitGroup, HitRow, MoreRow
from reader.qt.search.search_request import SearchResponse
from reader.qt.search.search_worker import hit_row

MOST_DOCUMENTS = 100
"""Documents that are listed at first; a row below them leads to as many more."""
PORTION = 12
"""Documents that are added at a time."""
MOST_HITS = 20
"""Hits that are listed of each at first; a row below them leads to the others."""


class ShelfSearchWorker:
    """Answers questions about the documents that are prepared on the shelf, one of which may be open."""

    def __init__(self, library: Library, open_document: OpenDocument | None) -> None:
        """Bring the shelf's index up to date: a moment for each document that is new."""
        self._library, self._open = library, open_document
        self._entries = self._shelf()
        self._left: Iterator[DocumentCount] = iter(())
        self._overtaken: Callable[[], bool] = never
        self._documents = ShelfDocuments(library)
        self._searcher = self._documents.searcher()

    def holds_for(self, open_document: OpenDocument | None) -> bool:
        """Whether neither the shelf nor the open document has changed since."""
        return self._open is open_document and self._entries == self._shelf()

    def answer(
        self, here: SearchResponse, live: bool, overtaken: Callable[[], bool]
    ) -> SearchResponse | None:
        """The hits of the best document, `here` being what is in the open one; None when overtaken."""
        marks = self._documents.marks() if parse(here.question.text).asks_marks else {}
        self._left = self._searcher.counts(
            here.question.text, live=live, stop=self._given_up, marks=marks
        )
        none_yet = replace(
            here,
            groups=(),
            hits=(),
            more=None,
            listed=MOST_DOCUMENTS,
            total=0,
            documents=0,
            suggestion="",
            unfinished=True,
        )
        found = self._more(none_yet, 1, overtaken)
        return (
            replace(found, suggestion=here.suggestion)
            if found and not found.total
            else found
        )

    def go_on(
        self, found: SearchResponse, overtaken: Callable[[], bool]
    ) -> SearchResponse | None:
        """The same with some more documents; None when overtaken."""
        return self._more(found, PORTION, overtaken)

    def _given_up(self) -> bool:
        """Whether nobody waits any more: asked of who goes on with the question, not of who began it."""
        return self._overtaken()

    def go_beyond(
        self, found: SearchResponse, overtaken: Callable[[], bool]
    ) -> SearchResponse | None:
        """The same with the first of the documents that are not among the best; None when overtaken."""
        listed = found.listed + MOST_DOCUMENTS
        return self._more(
            replace(found, listed=listed, best_alone=False), PORTION, overtaken
        )

    def _more(
        self, found: SearchResponse, count: int, overtaken: Callable[[], bool]
    ) -> SearchResponse | None:
        self._overtaken = overtaken
        try:
            some = list(islice(self._left, min(count, found.listed - found.documents)))
            read = [
                (one.document, results)
                for one in some
                if (results := _read(one)) is not None
            ]
            full = found.documents + len(some) == found.listed
            others = self._others() if full else []
        except Superseded:
            return None
        ranked = found.question.ranked
        return replace(
            found,
            groups=(
                *found.groups,
                *(self._group(key, results, ranked=ranked) for key, results in read),
            ),
            hits=(
                *found.hits,
                *(
                    DocumentHits(self._documents.title(key), results)
                    for key, results in read
                ),
            ),
            total=found.total + sum(len(results) for _, results in read),
            documents=found.documents + len(some),
            unfinished=len(some) == count and not full,
            best_alone=bool(others),
            other_documents=len(others) if others and others[0].sure else 0,
            other_hits=sum(one.hits for one in others)
            if others and others[0].sure
            else 0,
        )

    def _others(self) -> list[DocumentCount]:
        """The documents that are left.

        Of those that must be read to know, only the first.
        """
        others = list(islice(self._left, 1))
        if others and others[0].sure:
            others += self._left
        self._left = chain(others, self._left)
        return others

    def _shelf(self) -> list[tuple[str, str]]:
        return [(entry.id, entry.edition) for entry in self._library.shelf.recent()]

    def _group(self, key: str, results: Results, *, ranked: bool) -> HitGroup:
        document = self._documents.by_key[key]
        is_open = self._open is not None and document.id == self._open.id
        elsewhere = "" if is_open else document.id

        def rows(start: int, stop: int | None) -> tuple[HitRow, ...]:
            hits = (
                results.ranked(start, stop) if ranked else results.in_order(start, stop)
            )
            return tuple(hit_row(results, hit, elsewhere) for hit in hits)

        left = len(results) - MOST_HITS
        more = MoreRow(left, lambda: rows(MOST_HITS, None)) if left > 0 else None
        return HitGroup(
            self._documents.title(key), rows(0, MOST_HITS), len(results), more
        )


def _read(found: DocumentCount) -> Results | None:
    """What was found in a document; None if its file was damaged since: whoever opens it is told."""
    try:
        return found.load()
    except UserError:
        return None
