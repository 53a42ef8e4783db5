"""The index of a whole shelf: which documents have which words.

One Whoosh document a document of the shelf, with the words of its own index. A search over the shelf asks it first, and
opens the indexes of those documents only that can have hits. It is written beside and renamed, sealed and disposable,
as a document's index is; adding a document writes one small segment.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from index_builder import seal

if TYPE_CHECKING:
    from whoosh.filedb.filestore import Storage
    from whoosh.reading import IndexReader

VERSION: Final = 1
_VOCABULARY: Final = "vocabulary.txt"
_MANY_SEGMENTS: Final = 16
"""From so many on, they are made one."""


class ShelfIndex:
    """An open index of a shelf, all of it in memory. For one thread at a time."""

    def __init__(
        self, readers: list[tuple[IndexReader, int]], documents: list[tuple[str, str]], words: tuple[str, ...]
    ) -> None:
        self._readers = readers
        self._documents = documents
        self.vocabulary = words
        """The distinct words of all documents, sorted."""

    @property
    def documents(self) -> dict[str, str]:
        """Key of each document to its language."""
        return dict(self._documents)

    def having(self, word: str) -> set[str]:
        """The keys of the documents that have exactly this word."""
        from whoosh.reading import TermNotFound  # heavy: only a search needs it

        found: set[str] = set()
        for reader, first in self._readers:
            try:
                numbers = reader.postings("words", word.encode()).all_ids()
            except TermNotFound:
                continue
            found.update(self._documents[first + number][0] for number in numbers)
        return found


def open_shelf(folder: Path) -> ShelfIndex:
    """The index in a folder; an empty one where there is none that is whole and ours."""
    files = seal.read(folder, VERSION)
    if files is None:
        return ShelfIndex([], [], ())
    from whoosh.filedb.filestore import RamStorage
    from whoosh.index import FileIndex

    words = tuple(files.pop(_VOCABULARY).decode().split("\n"))
    storage = RamStorage()
    storage.files.update(files)
    reader = FileIndex(storage).reader()
    stored = [reader.stored_fields(number) for number in range(reader.doc_count_all())]
    documents = [(fields["key"], fields["language"]) for fields in stored]
    return ShelfIndex(reader.leaf_readers(), documents, words)


def update(
    folder: Path, shelf: ShelfIndex, wanted: Mapping[str, str], words_of: Iterable[tuple[str, Iterable[str]]]
) -> None:
    """Bring the index in a folder, which `shelf` was opened from, to the wanted documents (key to language).

    `words_of` gives the words of each document that is to be added. When a document has gone, or changed, all are
    asked for: see `missing`.
    """
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=_there(folder.parent)))
    try:
        vocabulary = set(shelf.vocabulary) if _grows(shelf, wanted) else set()
        if vocabulary:
            shutil.copytree(folder, made, dirs_exist_ok=True)
        vocabulary |= _add(made, bool(vocabulary), wanted, words_of)
        (made / _VOCABULARY).write_text("\n".join(sorted(vocabulary)), encoding="utf-8", newline="\n")
        for lock in made.glob("*_WRITELOCK"):
            lock.unlink()
        seal.close(made, VERSION)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def missing(shelf: ShelfIndex, wanted: Mapping[str, str]) -> list[str]:
    """The keys of the documents whose words `update` needs to know."""
    return [key for key in wanted if not _grows(shelf, wanted) or key not in shelf.documents]


def _grows(shelf: ShelfIndex, wanted: Mapping[str, str]) -> bool:
    """Whether every document of the shelf is still wanted: then the others are added, otherwise all is made anew."""
    return bool(shelf.vocabulary) and shelf.documents.items() <= wanted.items()


def _there(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _add(
    folder: Path, more: bool, wanted: Mapping[str, str], words_of: Iterable[tuple[str, Iterable[str]]]
) -> set[str]:
    """Add documents to the index in a folder; their words."""
    from whoosh.fields import STORED, Schema
    from whoosh.filedb.filestore import FileStorage

    from index_builder import postings

    storage: Storage = FileStorage(str(folder))
    fields = Schema(key=STORED, language=STORED, words=postings.WordSet())
    index = storage.open_index() if more else storage.create_index(fields)
    writer = postings.writer(index)
    vocabulary: set[str] = set()
    many = len(index.reader().leaf_readers()) >= _MANY_SEGMENTS
    finished = False
    try:
        for key, words in words_of:
            distinct = set(words)
            vocabulary |= distinct
            writer.add_document(key=key, language=wanted[key], words=distinct)
        finished = True
    finally:
        if finished:
            writer.commit(merge=False, optimize=many)
        else:
            writer.cancel()
    return vocabulary
