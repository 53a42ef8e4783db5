"""The Whoosh contract: how a document's index is made and read.

One Whoosh document a block, in the outline's order, so that Whoosh's document number is
the block's position: kind, number, page, chapter and text are looked up in the outline
and stored once. One field, the words as they stand. All that a language knows is worked
out for the question's words against the index's vocabulary (`index_builder.language`),
which costs nothing when indexing and can always say why a word was found.

The index is disposable: whoever opens it must be ready to make it anew (`open_index`
raises `StaleIndex`).
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from index_builder import seal
from index_builder.block_words import block_words
from index_builder.model import Outline
from index_builder.progress import Progress, silent

if TYPE_CHECKING:
    from whoosh.filedb.filestore import Storage
    from whoosh.reading import IndexReader

VERSION: Final = 3
"""Of the index's own format; an index of another is made anew."""
_VOCABULARY: Final = "vocabulary.txt"
_OUTLINE: Final = "outline.sha256"
_FIELD: Final = "words"
_REPORT_EVERY: Final = 500


class StaleIndex(Exception):  # noqa: N818 - not a failure: it says what to do
    """There is no index here that may be opened: missing, damaged, of another version, or not made by this user."""


class SearchIndex:
    """An open index, all of it in memory: no file stays open, so it can be made anew meanwhile.

    Reading it from several threads at once is not safe; open one for each.
    """

    def __init__(
        self, reader: IndexReader, vocabulary: tuple[str, ...], outline: str
    ) -> None:
        self._reader = reader
        self._outline = outline
        self.vocabulary = vocabulary
        """The distinct words of the document, sorted."""

    def is_of(self, outline: Outline) -> bool:
        """Whether it was made from this very outline; of any other, its positions say nothing."""
        return self._outline == _fingerprint(outline)

    def positions(self, word: str) -> array[int]:
        """The positions of the blocks that have exactly this word, rising; empty where none has."""
        from whoosh.reading import TermNotFound  # heavy: only a search needs it

        try:
            numbers: array[int] = self._reader.postings(_FIELD, word.encode()).numbers
        except TermNotFound:
            return array("I")
        return numbers

    def close(self) -> None:
        """Let go of the memory."""
        self._reader.close()


def create(folder: Path, outline: Outline, progress: Progress = silent) -> None:
    """Write the index of a document into a folder, in place of one that is there.

    It is made beside and then renamed; when `progress` raises `Cancelled`, nothing is
    left and an old index stays.
    """
    from whoosh.filedb.filestore import (
        FileStorage,
    )  # heavy: only indexing and searching need it

    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        vocabulary = _write(FileStorage(str(made)), outline, progress)
        for lock in made.glob("*_WRITELOCK"):  # Whoosh leaves its lock behind
            lock.unlink()
        (made / _VOCABULARY).write_text(
            "\n".join(vocabulary), encoding="utf-8", newline="\n"
        )
        (made / _OUTLINE).write_text(_fingerprint(outline), encoding="ascii")
        seal.close(made, VERSION)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def in_memory(outline: Outline, progress: Progress = silent) -> SearchIndex:
    """The index of a document that has no folder, or whose folder cannot be written."""
    from whoosh.filedb.filestore import RamStorage

    storage = RamStorage()
    return _opened(storage, _write(storage, outline, progress), _fingerprint(outline))


def ready(folder: Path, outline: Outline, progress: Progress = silent) -> SearchIndex:
    """The index in a folder, made anew where that is needed.

    Never fails, whatever is in the folder.
    """
    with contextlib.suppress(StaleIndex):
        if (index := open_index(folder)).is_of(outline):
            return index
    try:
        create(folder, outline, progress)
        return open_index(folder)
    except (
        OSError,
        StaleIndex,
    ):  # a read-only folder, a full disk, or another window that was quicker
        return in_memory(outline, progress)


def open_index(folder: Path) -> SearchIndex:
    """Open an index that this user's program made.

    Raises `StaleIndex` where there is none that is whole and ours.

    Whoosh's files hold pickles, which can carry programs. So nothing of the folder is
    given to Whoosh before the seal has shown that every byte is as we wrote it.
    """
    files = seal.read(folder, VERSION)
    if files is None:
        raise StaleIndex(folder)
    from whoosh.filedb.filestore import RamStorage

    vocabulary, made_from = (
        files.pop(_VOCABULARY).decode().split("\n"),
        files.pop(_OUTLINE).decode(),
    )
    storage = RamStorage()
    storage.files.update(files)
    return _opened(storage, vocabulary, made_from)


def is_whole(folder: Path) -> bool:
    """Whether there is an index that `open_index` would open.

    Reads every byte of it.
    """
    return seal.read(folder, VERSION) is not None


def _opened(storage: Storage, vocabulary: Sequence[str], outline: str) -> SearchIndex:
    from whoosh.index import FileIndex

    return SearchIndex(FileIndex(storage).reader(), tuple(vocabulary), outline)


def _fingerprint(outline: Outline) -> str:
    """Tells outlines apart: ids are made from the blocks' texts."""
    return hashlib.sha256(
        "\n".join(block.id for block in outline.blocks).encode()
    ).hexdigest()


def _write(storage: Storage, outline: Outline, progress: Progress) -> list[str]:
    """Write an index; the vocabulary, sorted."""
    from whoosh.fields import Schema

    from index_builder import postings

    writer = postings.writer(
        storage.create_index(Schema(**{_FIELD: postings.WordSet()}))
    )
    vocabulary: set[str] = set()
    finished = False
    try:
        for words in _block_words(outline, progress):
            vocabulary |= words
            writer.add_document(**{_FIELD: words})
        finished = True
    finally:
        if finished:
            writer.commit()
        else:
            writer.cancel()
    return sorted(vocabulary)


def _block_words(outline: Outline, progress: Progress) -> Iterator[set[str]]:
    total = len(outline.blocks)
    for position, block in enumerate(outline.blocks):
        if position % _REPORT_EVERY == 0:
            progress("index", position, total)
        yield set(block_words(block))
    progress("index", total, total)
