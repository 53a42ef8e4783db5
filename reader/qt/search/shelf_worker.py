"""Answers what is asked of all documents, grouped by document, on a worker thread.

The first document's hits are an answer by themselves, so that they are seen at once; the others follow in portions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from index_builder.model import Outline
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.marks import Mark
from reader.core.search.acronyms import acronyms
from reader.core.search.query_parser import parse
from reader.core.search.shelf_searcher import DocumentResults, ShelfSearcher
from reader.core.search.term_matcher import Superseded, never
from reader.core.session_marks import stored_marks
from reader.qt.search.hits_model import HitGroup
from reader.qt.search.search_request import SearchResponse
from reader.qt.search.search_worker import hit_row

MOST_DOCUMENTS = 100
"""Documents that are listed at most."""
PORTION = 12
"""Documents that are added at a time."""
MOST_HITS = 20
"""Hits that are listed of each."""


class ShelfSearchWorker:
    """Answers questions about the documents that are prepared on the shelf, while one of them is open."""

    def __init__(self, library: Library, open_document: OpenDocument) -> None:
        """Bring the shelf's index up to date: a moment for each document that is new."""
        self._library, self._open = library, open_document
        self._entries = self._shelf()
        self._left: Iterator[DocumentResults] = iter(())
        self._overtaken: Callable[[], bool] = never
        found = [each for entry in library.shelf.recent() if (each := library.prepared(entry))]
        found.sort(key=lambda each: (_title(each).casefold(), each.id))
        self._documents = {_key(each): each for each in found}
        languages = {key: each.bundle.manifest.language for key, each in self._documents.items()}
        names = acronyms(library.places.acronyms)
        self._searcher = ShelfSearcher(library.places.shelf_index, languages, self._read, names=names)

    def holds_for(self, open_document: OpenDocument) -> bool:
        """Whether neither the shelf nor the open document has changed since."""
        return self._open is open_document and self._entries == self._shelf()

    def answer(self, here: SearchResponse, live: bool, overtaken: Callable[[], bool]) -> SearchResponse | None:
        """The hits of the best document, `here` being what is in the open one; None when overtaken."""
        marks = self._marks() if here.question.marks or parse(here.question.text).asks_marks else {}
        self._left = self._searcher.search(here.question.text, live=live, stop=self._given_up, marks=marks)
        none_yet = replace(here, groups=(), total=0, documents=0, suggestion="", unfinished=True)
        found = self._more(none_yet, 1, overtaken)
        return replace(found, suggestion=here.suggestion) if found and not found.total else found

    def go_on(self, found: SearchResponse, overtaken: Callable[[], bool]) -> SearchResponse | None:
        """The same with some more documents; None when overtaken."""
        return self._more(found, PORTION, overtaken)

    def _marks(self) -> dict[str, tuple[Mark, ...]]:
        """What the reader put on the documents, by key; only those with any."""
        found = {}
        for key, document in self._documents.items():
            if marks := stored_marks(self._library.store, document.id, document.edition):
                found[key] = marks
        return found

    def _given_up(self) -> bool:
        """Whether nobody waits any more: asked of who goes on with the question, not of who began it."""
        return self._overtaken()

    def _more(self, found: SearchResponse, count: int, overtaken: Callable[[], bool]) -> SearchResponse | None:
        self._overtaken = overtaken
        try:
            some = list(islice(self._left, min(count, MOST_DOCUMENTS - found.documents)))
            full = found.documents + len(some) == MOST_DOCUMENTS
            best_alone = full and next(self._left, None) is not None
        except Superseded:
            return None
        return replace(
            found,
            groups=(*found.groups, *map(self._group, some)),
            total=found.total + sum(len(each.results) for each in some),
            documents=found.documents + len(some),
            unfinished=len(some) == count and not full,
            best_alone=best_alone,
        )

    def _shelf(self) -> list[tuple[str, str]]:
        return [(entry.id, entry.edition) for entry in self._library.shelf.recent()]

    def _read(self, key: str) -> Outline:
        return replace(self._documents[key]).outline  # of a copy, so that it does not stay in memory

    def _group(self, found: DocumentResults) -> HitGroup:
        document, results = self._documents[found.document], found.results
        elsewhere = "" if document.id == self._open.id else document.id
        rows = tuple(hit_row(results, hit, elsewhere) for hit in results.ranked(0, MOST_HITS))
        return HitGroup(_title(document), rows, len(results))


def _title(document: OpenDocument) -> str:
    return document.bundle.manifest.title or document.path.stem


def _key(document: OpenDocument) -> str:
    """Another one whenever the document's outline may be another."""
    return f"{document.id} {document.edition} {document.bundle.manifest.builder} {document.structure}"
