"""Write segments of an index: of documents, and of other segments."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from index_builder import claims
from index_builder.files import patiently
from index_builder.index_segment import (
    PLACES,
    PURPOSE,
    SUFFIX,
    VERSION,
    Filed,
    Head,
    Segment,
)
from index_builder.seal import sign

Document = tuple[str, Iterable[Sequence[str]]]
"""The key of a document, and the words of its blocks."""

_UNFINISHED = re.compile(r"\.new-\w+")
"""Files in which segments are made."""


class _Word(NamedTuple):
    """A word with its occurrences."""

    text: str
    blocks: array[int]
    places: bytearray


class Content(NamedTuple):
    """The content of a segment before it is written."""

    language: str
    documents: Sequence[Filed]
    words: Sequence[_Word]
    """In order."""

    def segment(self) -> Segment:
        """The same as a segment without a file."""
        return Segment(self._head(), b"".join(self._pieces()))

    def write(self, path: Path) -> None:
        """Write it to a file."""
        line = json.dumps(self._head()._asdict()).encode() + b"\n"
        with path.open("wb") as file:
            file.write(line)
            file.write(sign(PURPOSE, line).encode() + b"\n")
            file.writelines(self._pieces())

    def _head(self) -> Head:
        size, digest = 0, hashlib.sha256()
        for piece in self._pieces():
            size += len(piece)
            digest.update(piece)
        return Head(
            version=VERSION,
            order=sys.byteorder,
            language=self.language,
            documents=tuple(self.documents),
            words=len(self._words()),
            occurrences=sum(len(word.blocks) for word in self.words),
            size=size,
            sha256=digest.hexdigest(),
        )

    def _words(self) -> bytes:
        return "\n".join(word.text for word in self.words).encode()

    def _pieces(self) -> Iterator[bytes | bytearray]:
        """The body, piece by piece."""
        yield self._words()
        yield array("I", accumulate(len(word.blocks) for word in self.words)).tobytes()
        for word in self.words:
            yield word.blocks.tobytes()
        for word in self.words:
            yield word.places


def content_of(language: str, documents: Iterable[Document]) -> Content:
    """The content of a segment of some documents, in the order given."""
    filed: list[Filed] = []
    found: dict[str, _Word] = {}
    number = 0
    for key, blocks in documents:
        first = number
        for words in blocks:
            for place, word in enumerate(words):
                if (known := found.get(word)) is None:
                    known = found[word] = _Word(word, array("I"), bytearray())
                known.blocks.append(number)
                known.places.append(place % PLACES)
            number += 1
        filed.append(Filed(key, first, number - first))
    return Content(language, filed, [found[word] for word in sorted(found)])


def add_segment(folder: Path, content: Content) -> None:
    """Write a segment into a folder, under a new name, all at once."""
    folder.mkdir(parents=True, exist_ok=True)
    claims.remove_abandoned(folder, _UNFINISHED)
    name = os.urandom(8).hex()
    made = folder / f".new-{name}"
    with claims.claimed(made):
        try:
            content.write(made)
            patiently(lambda: made.rename(folder / f"{name}{SUFFIX}"))
        finally:
            made.unlink(missing_ok=True)


def merged(segments: Sequence[Segment], keep: Sequence[Collection[str]]) -> Content:
    """The documents with the given keys, of each segment its own, as the content of one segment."""
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
    moved = (_moved(word, segments, moves) for word in words)
    return Content(segments[0].language, filed, [word for word in moved if word.blocks])


class _Run(NamedTuple):
    """Blocks of a segment that stay together in another.

    From one number to before another, moved by so many.
    """

    first: int
    end: int
    by: int


def _moved(
    word: str, segments: Sequence[Segment], moves: Sequence[Sequence[_Run]]
) -> _Word:
    """A word with its occurrences in what is moved of some segments."""
    all_blocks, all_places = array("I"), bytearray()
    for segment, runs in zip(segments, moves, strict=True):
        blocks, places = segment.occurrences(word)
        end = 0
        for run in runs if blocks else ():
            begin = bisect_left(blocks, run.first, end)
            end = bisect_left(blocks, run.end, begin)
            all_blocks.extend(block + run.by for block in blocks[begin:end])
            all_places += places[begin:end]
    return _Word(word, all_blocks, all_places)
