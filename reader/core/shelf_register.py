"""The register of several documents: the measures of each, with the document as a column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import NamedTuple

from index_builder.progress import Progress, silent
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.collation import sort_key
from reader.core.register import ORDERS, Filter, Register, Row
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.store import Store

_EVERYTHING = Filter()


class ShelfRow(NamedTuple):
    """A measure of one of several documents."""

    document: str
    """The document's id in the library."""
    row: Row
    """With the document's name."""


def shelf_rows(
    documents: ShelfDocuments,
    store: Store,
    wanted: Filter = _EVERYTHING,
    progress: Progress = silent,
) -> Iterator[ShelfRow]:
    """The measures of all documents that a filter lets through, document by document.

    Worker-only.
    """
    for done, (key, document) in enumerate(documents.by_key.items()):
        progress("read", done, len(documents.by_key))
        with (
            closing(Annotations(store, document.id, document.edition)) as annotations,
            closing(
                Register(
                    documents.read(key),
                    annotations,
                    Bookmarks(store, document.id, document.edition),
                )
            ) as register,
        ):
            for row in register.filtered(wanted):
                name = documents.title(key)
                yield ShelfRow(document.id, replace(row, document=name))


class ShelfRegister:
    """The measures of several documents, to be filtered and sorted."""

    def __init__(self, rows: Iterable[ShelfRow]) -> None:
        self._rows = list(rows)
        self._texts = [_text(each.row) for each in self._rows]

    def filtered(
        self, words: str, by: str = "document", descending: bool = False
    ) -> list[ShelfRow]:
        """The rows with all of some words, or parts of words, sorted by a field of `Row`.

        Equal ones come in the order of the documents and of reading.
        """
        rows, texts = self._rows, self._texts
        for word in words.casefold().split():
            left = [place for place, text in enumerate(texts) if word in text]
            rows, texts = [rows[n] for n in left], [texts[n] for n in left]
        key = _ORDERS.get(by) or ORDERS.get(by) or (lambda row: getattr(row, by))
        return sorted(rows, key=lambda each: key(each.row), reverse=descending)

    def __len__(self) -> int:
        return len(self._rows)


_ORDERS = {"document": lambda row: sort_key(row.document)}
"""How rows are sorted by a field, where otherwise than in the register of one document."""


def _text(row: Row) -> str:
    """All that is looked for in a row."""
    said = (row.document, row.number, row.text, row.chapter, row.responsible)
    own = (row.deadline, row.cost, row.reason, row.note, row.more)
    return "\n".join((*said, *own, *row.tags, *row.others_tags)).casefold()
