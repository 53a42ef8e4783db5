"""The shelf, for commands that work on all of its documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from index_builder.errors import Sentence
from reader.cli.stored import check
from reader.cli.terminal import complain
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.store import Store, open_store

UNPREPARED = "{title} is not prepared and was left out. Open it once."


@contextmanager
def opened_shelf(*, writes: bool = False) -> Iterator[tuple[ShelfDocuments, Store]]:
    """The prepared documents of the shelf, and the user's store.

    What is not searched is said on standard error.
    """
    places = Places()  # `--data` has set the folder of this run
    with closing(open_store(places)) as store:
        check(store, writes=writes, gives_out=True)
        documents = ShelfDocuments(Library(places, store))
        for entry in documents.missing:
            complain(Sentence(UNPREPARED, title=entry.title or entry.path.name))
        yield documents, store
