"""A segment of an index: a file that says where every word of some documents stands.

The index of a document is one segment; that of the shelf is several. A segment is
written once (`segment_writer.py`) and never altered. It is numbers and text alone:

    head      a line of JSON: version, order of bytes, language, documents, sizes, SHA-256 of the body
    seal      a line: the head was written by this user's program
    body      words    sorted, a line each
              ends     of each word, the number of the occurrence after its last: 32 bits
              blocks   of each occurrence, the number of its block in the segment: 32 bits
              places   of each occurrence, the words of the block before it, modulo 256: 8 bits

The seal is compared before a byte of the body is read. Places tell whether words stand
side by side; as they begin again at 256, they show blocks too many, and never too few.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import sys
from array import array
from bisect import bisect_left
from io import BufferedReader
from pathlib import Path
from typing import Final, NamedTuple

from index_builder.files import open_file
from index_builder.seal import is_signed

SUFFIX: Final = ".words"
"""The ending of a segment's file."""
VERSION: Final = 4
"""Of the format; a segment of another one is made anew."""
PURPOSE: Final = b"index"
"""It is signed with the head, which so is the head of nothing else."""
PLACES: Final = 256
NUMBER_BYTES: Final = array("I").itemsize
_LONGEST_HEAD: Final = 20_000_000
"""Bytes: room for 100,000 documents."""


class Filed(NamedTuple):
    """A document of a segment."""

    key: str
    first: int
    """Number of its first block in the segment."""
    blocks: int
    """How many it has."""


class Head(NamedTuple):
    """The description of a segment's body."""

    version: int
    order: str
    """The order of bytes in a number: "little" or "big", as this machine has it."""
    language: str
    documents: tuple[Filed, ...]
    words: int
    """Bytes of the words."""
    occurrences: int
    size: int
    """Bytes of the body."""
    sha256: str
    """Of the body."""


class Damaged(Exception):  # noqa: N818 - not a failure: it says that the file is to be made anew
    """A file is no whole segment of this version, or was not written by this user's program."""


class Segment:
    """A segment, open for reading.

    May be read from several threads, and outlives its file.
    """

    def __init__(
        self,
        head: Head,
        body: bytes | mmap.mmap,
        start: int = 0,
        path: Path | None = None,
    ) -> None:
        """Over a body that begins at byte `start`, of the file `path` if there is one."""
        self._path = path
        self.language = head.language
        self.documents = head.documents
        self._body = body
        ends = start + head.words
        self.words = tuple(str(body[start:ends], "utf-8").split("\n"))
        """The distinct words, sorted."""
        if not head.words:
            self.words = ()
        self._blocks = ends + len(self.words) * NUMBER_BYTES
        self._places = self._blocks + head.occurrences * NUMBER_BYTES
        self._ends = array("I")
        self._ends.frombytes(body[ends : self._blocks])
        self.blocks = sum(document.blocks for document in self.documents)
        """How many blocks all its documents have."""

    def occurrences(self, word: str) -> tuple[array[int], bytes]:
        """The block and the place of every occurrence of exactly this word, blocks rising."""
        number = self._number(word)
        if number is None:
            return array("I"), b""
        start, end = self._range(number)
        return self._blocks_of(start, end), self._body[
            self._places + start : self._places + end
        ]

    def blocks_with(self, word: str) -> array[int]:
        """The blocks of the same occurrences."""
        number = self._number(word)
        return array("I") if number is None else self._blocks_of(*self._range(number))

    def remove(self) -> bool:
        """Remove the file; whether it is gone. Nothing can be asked any more."""
        if isinstance(self._body, mmap.mmap):
            self._body.close()
        return self._path is None or remove_file(self._path)

    def _number(self, word: str) -> int | None:
        """A word's place among the words."""
        number = bisect_left(self.words, word)
        return number if self.words[number : number + 1] == (word,) else None

    def _range(self, number: int) -> tuple[int, int]:
        """The first occurrence of a word, and the one after its last."""
        return self._ends[number - 1] if number else 0, self._ends[number]

    def _blocks_of(self, start: int, end: int) -> array[int]:
        blocks, first = array("I"), self._blocks
        blocks.frombytes(
            self._body[first + start * NUMBER_BYTES : first + end * NUMBER_BYTES]
        )
        return blocks


def open_segment(path: Path, *, mapped: bool) -> Segment:
    """Open a segment's file: `mapped` into memory, or else read as a whole.

    Of a mapped file no more is read than is asked for, but it must stay where it is
    until the segment is closed. Raises `Damaged`; OSError where the file cannot be
    read.
    """
    with open_file(path) as file:
        head, start = _read_head(file, path)
        if os.fstat(file.fileno()).st_size != start + head.size:
            raise Damaged(path)
        body: bytes | mmap.mmap
        if mapped:
            body = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        else:
            body, start = file.read(head.size), 0
    with memoryview(body) as whole:
        sha256 = hashlib.sha256(whole[start:]).hexdigest()
    if sha256 != head.sha256:
        raise Damaged(path)
    try:
        return Segment(head, body, start, path)
    except (ValueError, TypeError) as problem:
        raise Damaged(path) from problem


def remove_file(path: Path) -> bool:
    """Remove a segment's file; whether it is gone: a system may forbid it while another program reads it."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _read_head(file: BufferedReader, path: Path) -> tuple[Head, int]:
    """The head of a file, and where its body begins."""
    line = file.readline(_LONGEST_HEAD)
    seal = file.readline(100).rstrip(b"\n").decode("ascii", "replace")
    if not is_signed(seal, PURPOSE, line):
        raise Damaged(path)
    try:
        said = json.loads(line)
        said["documents"] = tuple(Filed(*each) for each in said["documents"])
        head = Head(**said)
    except (ValueError, TypeError, KeyError) as problem:
        raise Damaged(path) from problem
    if (head.version, head.order) != (VERSION, sys.byteorder):
        raise Damaged(path)
    return head, file.tell()
