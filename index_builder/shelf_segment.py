"""A segment of the shelf's index: where every word of some documents of one language stands.

A file that is written once, beside and renamed, and never altered:

    a line of JSON          version, order of bytes, language, documents, how many words and occurrences
    the words               sorted, a line each
    how far each goes       of every word, the number of the occurrence after its last: 32 bits
    blocks                  of every occurrence, the number of the block in the segment: 32 bits
    places                  of every occurrence, how many words of the block stand before it, modulo 256: 8 bits
    a checksum              CRC-32 of all that, 32 bits

Places tell whether words stand side by side; that they begin again at 256 shows blocks
too many, and never too few. The file is mapped into memory, so that of a large one no
more is read than is asked for.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
import tempfile
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

SUFFIX: Final = ".words"
PLACES: Final = 256
_VERSION: Final = 2
_NUMBER: Final = array("I").itemsize


class Filed(NamedTuple):
    """A document of a segment."""

    key: str
    first: int
    """Number of its first block in the segment."""
    blocks: int
    """How many it has."""


class Damaged(Exception):  # noqa: N818 - not a failure: it says that the file is to be made anew
    """A file is no whole segment of this version."""


class Segment:
    """A segment, open for reading.

    May be read from several threads, and outlives its file.
    """

    def __init__(self, path: Path) -> None:
        """Raises `Damaged`; OSError where the file cannot be read."""
        self.path = path
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size <= _NUMBER:
                raise Damaged(path)
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._check()
        start = self._bytes.find(b"\n") + 1
        try:
            head = json.loads(self._bytes[:start])
            if (head["version"], head["order"]) != (_VERSION, sys.byteorder):
                raise Damaged(path)
            self.language: str = head["language"]
            self.documents = tuple(Filed(*each) for each in head["documents"])
            ends = start + head["words"]
            self.words = tuple(self._bytes[start:ends].decode().splitlines())
        except (ValueError, KeyError, TypeError) as problem:
            raise Damaged(path) from problem
        self._blocks = ends + len(self.words) * _NUMBER
        self._places = self._blocks + head["occurrences"] * _NUMBER
        self._ends = array("I")
        self._ends.frombytes(self._bytes[ends : self._blocks])
        self.blocks = sum(document.blocks for document in self.documents)
        """How many blocks all its documents have."""

    def occurrences(self, word: str) -> tuple[array[int], bytes]:
        """The block and the place of every occurrence of exactly this word, blocks rising."""
        blocks, number = array("I"), bisect_left(self.words, word)
        if number == len(self.words) or self.words[number] != word:
            return blocks, b""
        start, end = self._ends[number - 1] if number else 0, self._ends[number]
        blocks.frombytes(
            self._bytes[self._blocks + start * _NUMBER : self._blocks + end * _NUMBER]
        )
        return blocks, self._bytes[self._places + start : self._places + end]

    def discard(self) -> bool:
        """Remove the file; whether it is gone: a system may forbid it while another program reads it."""
        self._bytes.close()
        return discard(self.path)

    def _check(self) -> None:
        body = len(self._bytes) - _NUMBER
        with memoryview(self._bytes) as whole:
            seen = zlib.crc32(whole[:body])
        if self._bytes[body:] != _bytes([seen]):
            raise Damaged(self.path)


def discard(path: Path) -> bool:
    """Remove a segment's file; whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def write(
    folder: Path,
    language: str,
    documents: Iterable[tuple[str, Sequence[Sequence[str]]]],
) -> None:
    """Write a segment of documents: the key of each, and the words of its blocks."""
    filed: list[Filed] = []
    found: dict[str, tuple[array[int], bytearray]] = {}
    number = 0
    for key, blocks in documents:
        filed.append(Filed(key, number, len(blocks)))
        for words in blocks:
            for place, word in enumerate(words):
                if (known := found.get(word)) is None:
                    known = found[word] = array("I"), bytearray()
                known[0].append(number)
                known[1].append(place % PLACES)
            number += 1
    _store(folder, language, filed, [(word, *found[word]) for word in sorted(found)])


def merge(
    folder: Path, segments: Sequence[Segment], keep: Sequence[Collection[str]]
) -> None:
    """Write the documents with the given keys, of each segment its own, as one segment."""
    filed: list[Filed] = []
    moves: list[list[_Run]] = []
    number = 0
    for segment, keys in zip(segments, keep, strict=True):
        runs: list[_Run] = []
        for document in segment.documents:
            if document.key not in keys:
                continue
            by, end = number - document.first, document.first + document.blocks
            if runs and runs[-1].by == by:
                runs[-1] = runs[-1]._replace(end=end)
            else:
                runs.append(_Run(document.first, end, by))
            filed.append(document._replace(first=number))
            number += document.blocks
        moves.append(runs)
    words = sorted(set().union(*(segment.words for segment in segments)))
    moved = ((word, *_moved(word, segments, moves)) for word in words)
    _store(folder, segments[0].language, filed, [each for each in moved if each[1]])


class _Run(NamedTuple):
    """Blocks of a segment that stay together in another: from one number to before another, moved by so many."""

    first: int
    end: int
    by: int


def _moved(
    word: str, segments: Sequence[Segment], moves: Sequence[Sequence[_Run]]
) -> tuple[array[int], bytearray]:
    """The occurrences of a word in what is moved of some segments, and where they are then."""
    all_blocks, all_places = array("I"), bytearray()
    for segment, runs in zip(segments, moves, strict=True):
        blocks, places = segment.occurrences(word)
        end = 0
        for run in runs if blocks else ():
            begin = bisect_left(blocks, run.first, end)
            end = bisect_left(blocks, run.end, begin)
            all_blocks.extend(block + run.by for block in blocks[begin:end])
            all_places += places[begin:end]
    return all_blocks, all_places


def _store(
    folder: Path,
    language: str,
    documents: Sequence[Filed],
    found: Sequence[tuple[str, array[int], bytearray]],
) -> None:
    ends = list(accumulate(len(blocks) for _, blocks, _ in found))
    words = "\n".join(word for word, _, _ in found).encode()
    head = {
        "version": _VERSION,
        "order": sys.byteorder,
        "language": language,
        "documents": documents,
        "words": len(words),
        "occurrences": ends[-1] if ends else 0,
    }
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=folder)
    made = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - the descriptor is open already
            checksum = 0
            for piece in _pieces(
                json.dumps(head).encode() + b"\n" + words, ends, found
            ):
                checksum = zlib.crc32(piece, checksum)
                file.write(piece)
            file.write(_bytes([checksum]))
        made.rename(made.with_name(made.name.removeprefix(".new-") + SUFFIX))
    finally:
        made.unlink(missing_ok=True)


def _pieces(
    head: bytes, ends: Sequence[int], found: Sequence[tuple[str, array[int], bytearray]]
) -> Iterator[bytes | bytearray]:
    yield head
    yield _bytes(ends)
    for _, blocks, _ in found:
        yield blocks.tobytes()
    for _, _, places in found:
        yield places


def _bytes(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()
