"""The documents of the shelf, as a search over all of them needs them."""

from __future__ import annotations

from dataclasses import replace

from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.collation import sort_key
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.marks import Mark
from reader.core.search.acronyms import acronyms
from reader.core.search.shelf_searcher import ShelfSearcher
from reader.core.session_marks import stored_marks
from reader.core.shelf import Entry


class ShelfDocuments:
    """The prepared documents of the shelf, by their keys.

    A document gets another key whenever its outline may have changed.
    """

    def __init__(self, library: Library) -> None:
        """Reads a small file or two of each document, so call it on a worker."""
        self._library = library
        found = [(entry, library.prepared(entry)) for entry in library.shelf.recent()]
        self.missing: tuple[Entry, ...] = tuple(
            entry for entry, document in found if document is None
        )
        """Documents not prepared by this version of the program: not searched."""
        there = [(entry.name, one) for entry, one in found if one is not None]
        there.sort(key=lambda each: (sort_key(each[0]), each[1].id))
        self.by_key: dict[str, OpenDocument] = {_key(one): one for _, one in there}
        """In the order of their names."""
        self._names = {_key(one): name for name, one in there}

    def searcher(self, progress: Progress = silent) -> ShelfSearcher:
        """A search over all of them; brings the shelf's index up to date."""
        places = self._library.places
        languages = {
            key: document.bundle.manifest.language
            for key, document in self.by_key.items()
        }
        return ShelfSearcher(
            places.shelf_index,
            languages,
            self.read,
            progress,
            acronyms(places.acronyms),
        )

    def read(self, key: str) -> Outline:
        """The outline of a document; of a copy, so that it does not stay in memory."""
        return replace(self.by_key[key]).outline

    def title(self, key: str) -> str:
        """The name of a document for the user.

        It is the user's own name for it, its title, or its file's name.
        """
        return self._names[key]

    def marks(self) -> dict[str, tuple[Mark, ...]]:
        """The reader's marks on the documents, by key; only documents with marks."""
        store = self._library.store
        found = {
            key: stored_marks(store, one.id, one.edition)
            for key, one in self.by_key.items()
        }
        return {key: marks for key, marks in found.items() if marks}


def _key(document: OpenDocument) -> str:
    return f"{document.id} {document.edition} {document.bundle.manifest.builder} {document.structure}"
