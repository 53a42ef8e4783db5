"""Answers what is asked of all documents, grouped by document, on a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from index_builder.model import Outline
from reader.core.finding import Superseded
from reader.core.library import Library, OpenDocument
from reader.core.shelf_search import DocumentResults, ShelfSearcher
from reader.qt.search.answering import hit_row
from reader.qt.search.hit_list import HitGroup
from reader.qt.search.questions import Found

MOST_DOCUMENTS = 100
"""Documents that are listed at most."""
MOST_HITS = 20
"""Hits that are listed of each."""
SHELF = 10_000
"""More documents than anybody has."""


class ShelfAnswerer:
    """Answers questions about the documents that are prepared on the shelf, while one of them is open."""

    def __init__(self, library: Library, open_document: OpenDocument) -> None:
        """Bring the shelf's index up to date: a moment for each document that is new."""
        self._library, self._open = library, open_document
        self._entries = self._shelf()
        found = [each for entry in library.recent(SHELF) if (each := library.prepared(entry))]
        self._documents = {f"{each.id} {each.edition} {each.structure}": each for each in found}
        languages = {key: each.bundle.manifest.language for key, each in self._documents.items()}
        self._searcher = ShelfSearcher(library.places.shelf_index, languages, self._read)

    def holds_for(self, open_document: OpenDocument) -> bool:
        """Whether neither the shelf nor the open document has changed since."""
        return self._open is open_document and self._entries == self._shelf()

    def answer(self, here: Found, live: bool, overtaken: Callable[[], bool]) -> Found | None:
        """What is found on the whole shelf, `here` being what is in the open document; None when overtaken."""
        groups, total = [], 0
        try:
            for found in self._searcher.search(here.question.text, live=live, stop=overtaken):
                groups.append(self._group(found))
                total += len(found.results)
                if len(groups) == MOST_DOCUMENTS:
                    break
        except Superseded:
            return None
        meant = "" if total else here.suggestion
        return replace(here, groups=tuple(groups), total=total, documents=len(groups), suggestion=meant)

    def _shelf(self) -> list[tuple[str, str]]:
        return [(entry.id, entry.edition) for entry in self._library.recent(SHELF)]

    def _read(self, key: str) -> Outline:
        return replace(self._documents[key]).outline  # of a copy, so that it does not stay in memory

    def _group(self, found: DocumentResults) -> HitGroup:
        document, results = self._documents[found.document], found.results
        elsewhere = "" if document.id == self._open.id else document.id
        rows = tuple(hit_row(results.outline, results, hit, elsewhere) for hit in results.ranked(0, MOST_HITS))
        return HitGroup(document.bundle.manifest.title or document.path.stem, rows, len(results))
