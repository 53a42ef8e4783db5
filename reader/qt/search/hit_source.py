"""Where hits come from: the open document, or all of them. On a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from index_builder.model import Outline
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.qt.search.search_request import SearchRequest, SearchResponse

if TYPE_CHECKING:  # they bring the search engine, which start-up does without
    from reader.qt.search.search_worker import SearchWorker
    from reader.qt.search.shelf_worker import ShelfSearchWorker

Overtaken = Callable[[], bool]
"""Whether a newer question was asked meanwhile."""
_NOTHING: Final = Outline("", "nb", ())
"""What is searched where no document is open."""


class HitSource:
    """Keeps the indexes open from one question to the next. For one thread at a time."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._here: tuple[Outline, SearchWorker] | None = None
        self._shelf: ShelfSearchWorker | None = None

    def answer(
        self,
        document: OpenDocument | None,
        question: SearchRequest,
        live: bool,
        overtaken: Overtaken,
    ) -> SearchResponse | None:
        """What is found in the open document, if any, or first of all; None when overtaken.

        `live` while the query is being typed.
        """
        here = self._worker(document).answer(question, live, overtaken)
        if not question.everywhere or here is None:
            return here
        from reader.qt.search.shelf_worker import ShelfSearchWorker

        if self._shelf is None or not self._shelf.holds_for(document):
            self._shelf = ShelfSearchWorker(self._library, document)
        return self._shelf.answer(here, live, overtaken)

    def go_on(
        self, found: SearchResponse, overtaken: Overtaken
    ) -> SearchResponse | None:
        """The same with some more documents; None when overtaken."""
        return self._shelf.go_on(found, overtaken) if self._shelf else None

    def go_beyond(
        self, found: SearchResponse, overtaken: Overtaken
    ) -> SearchResponse | None:
        """The same with documents that are not among the best; None when overtaken."""
        return self._shelf.go_beyond(found, overtaken) if self._shelf else None

    def _worker(self, document: OpenDocument | None) -> SearchWorker:
        """The worker for a document, made anew where its structure is another one."""
        outline = document.outline if document else _NOTHING
        if self._here is None or self._here[0] is not outline:
            from reader.core.search.acronyms import acronyms
            from reader.qt.search.search_worker import SearchWorker

            names = acronyms(self._library.places.acronyms)
            folder = document.index_folder if document else None
            self._here = outline, SearchWorker(folder, outline, names)
        return self._here[1]
