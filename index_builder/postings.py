"""How the index stores where a word occurs: block numbers as plain 32-bit integers, read in one go.

Whoosh's own codec packs every list of occurrences with pickle and zlib and hands the
numbers out one by one; that is most of its time, in indexing and in searching. A codec
is Whoosh's own way of storing differently: this one inherits everything and replaces
the lists. Frequencies and positions are not stored, since the search reads them in the
text of the blocks that it shows.

Until an index is written, Whoosh keeps each occurrence as a tuple in a pool, which
sorts itself through pickles on the disk once a document is long: from 8 MB of text on
that took ten times as long as all the rest. Ours keeps the lists themselves, at four
bytes an occurrence.
"""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from whoosh.analysis import IDAnalyzer
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo
from whoosh.fields import FieldType
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Existence, Format
from whoosh.matching.mcore import ListMatcher

if TYPE_CHECKING:
    from whoosh.codec.base import Segment
    from whoosh.fields import Schema
    from whoosh.filedb.filestore import Storage
    from whoosh.index import Index
    from whoosh.writing import SegmentWriter

_ITEM: Final = array("I").itemsize


class WordSet(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field of which only the distinct words count.

    Its value is a set of them, so that no analyser runs twice.
    """

    def __init__(self) -> None:
        self.analyzer = IDAnalyzer()
        self.format = Existence()

    def index(
        self, value: set[str], **_options: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """The set as Whoosh wants it: word, frequency, weight and nothing else."""
        return ((word.encode(), 1, 1.0, b"") for word in value)


def writer(index: Index) -> SegmentWriter:
    """A writer to an index, which stores lists in our way and gathers them in ours."""
    made = index.writer(codec=BlockCodec())
    made.pool = Pool()
    return made


class Pool:
    """The occurrences of an index that is being written, as Whoosh gives them: those of each term in rising order."""

    def __init__(self) -> None:
        self._lists: defaultdict[tuple[str, bytes], array[int]] = defaultdict(
            lambda: array("I")
        )

    def add(self, occurrence: tuple[str, bytes, int, float, bytes]) -> None:
        """Take one: field, word, number of the block, weight and nothing else."""
        field, word, number, _weight, _value = occurrence
        self._lists[field, word].append(number)

    def iter_postings(self) -> Iterator[tuple[str, bytes, array[int]]]:
        """Field, word and numbers of the blocks of each term, in order."""
        return ((*term, self._lists[term]) for term in sorted(self._lists))

    def cleanup(self) -> None:
        """Let go of the memory."""
        self._lists.clear()


class TermsWriter(W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes all terms of a `Pool`, a whole list at once."""

    def add_postings(
        self,
        schema: Schema,
        _lengths: object,
        terms: Iterable[tuple[str, bytes, array[int]]],
    ) -> None:
        """Write the terms, which come in order."""
        current = ""
        for field, word, numbers in terms:
            if field != current:
                if current:
                    self.finish_field()
                self.start_field(field, schema[field])
                current = field
            self.start_term(word)
            self._postwriter.take(numbers)
            self.finish_term()
        if current:
            self.finish_field()


class PostingsWriter:
    """Writes the block numbers of one term after another; Whoosh calls it."""

    def __init__(self, file: StructFile) -> None:
        self._file = file
        self._ids = array("I")
        self._info: W3TermInfo | None = None

    def start_postings(self, _format: Format, info: W3TermInfo) -> None:
        """Begin a term."""
        self._ids = array("I")
        self._info = info

    def take(self, numbers: array[int]) -> None:
        """All blocks of the term."""
        self._ids = numbers

    def finish_postings(self) -> W3TermInfo:
        """Write the term's list and return what the term index stores about it."""
        info, ids = self._info, self._ids
        assert info is not None
        info.add_block(_Summary(ids))
        start = self._file.tell()
        self._file.write(_little_endian(ids).tobytes())
        info.set_extent(start, len(ids) * _ITEM)
        return info


class _Summary:
    """What Whoosh's term info asks of a block of postings, for a list without weights and lengths."""

    def __init__(self, ids: array[int]) -> None:
        self._ids = ids
        self._weights = (float(len(ids)),)

    def __len__(self) -> int:
        return len(self._ids)

    def min_id(self) -> int:
        return self._ids[0]

    def max_id(self) -> int:
        return self._ids[-1]

    def min_length(self) -> int:
        return 1

    def max_length(self) -> int:
        return 1

    def max_weight(self) -> float:
        return 1.0


class Occurrences(ListMatcher):  # type: ignore[misc]  # Whoosh has no types
    """The blocks of one term, as a Whoosh matcher and, quicker, as they are stored."""

    def __init__(
        self, numbers: array[int], form: Format, term: object, scorer: object
    ) -> None:
        super().__init__(numbers, format=form, term=term, scorer=scorer)
        self.numbers = numbers
        """Positions of the blocks, in rising order."""


class BlockCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's codec with these lists."""

    length_stats = False

    def field_writer(self, storage: Storage, segment: Segment) -> TermsWriter:
        """A writer of terms."""
        return TermsWriter(self, storage, segment)

    def postings_writer(
        self, dbfile: StructFile, byteids: bool = False
    ) -> PostingsWriter:
        """A writer of lists of blocks.

        There are no lists of words (`byteids`): only vectors have them.
        """
        assert not byteids
        return PostingsWriter(dbfile)

    def postings_reader(
        self,
        dbfile: StructFile,
        terminfo: W3TermInfo,
        format_: Format,
        term: object = None,
        scorer: object = None,
    ) -> Occurrences:
        """The list of a term."""
        offset, _ = terminfo.extent()
        numbers = array("I")
        numbers.frombytes(dbfile.get(offset, terminfo.doc_frequency() * _ITEM))
        return Occurrences(_little_endian(numbers), format_, term, scorer)


def _little_endian(numbers: array[int]) -> array[int]:
    """The same numbers as files have them; a copy only on the machines that order bytes the other way."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
