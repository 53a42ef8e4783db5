"""The index of a whole shelf: in which blocks of all its documents every word stands.

It consists of segments (`index_segment.py`), as a document's index is one. A new document adds a small one, and small
ones are made one when there are several of about a size, so that growing costs little
however long the shelf is. A document that has gone is passed over until most of its
segment has; then that one is written anew. Nothing is altered in place: two programs
may do all this at once, and at worst do the same work twice. What is damaged is
removed, and its documents are read again.
"""

from __future__ import annotations

import contextlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from index_builder.block_words import block_words
from index_builder.errors import UserError
from index_builder.index_segment import (
    PLACES,
    SUFFIX,
    Damaged,
    Filed,
    Segment,
    open_segment,
    remove_file,
)
from index_builder.language.match import Match
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from index_builder.segment_writer import add_segment, content_of, merged

_TOGETHER: Final = 4
"""From so many segments of about a size on, they are made one; the sizes grow by this
factor."""
_WORTH_KEEPING: Final = 0.5
"""Share of a segment's blocks that must be of the shelf's documents."""
_PORTION: Final = 20_000_000
"""Characters of text that go into one segment at most when many documents are added:
they are held in memory."""
_ATTEMPTS: Final = 10
"""Another program with another shelf in mind may clear away what was just written: so
often it is written again, and so often once more without clearing away anything of the
other's."""
_REMEMBERED: Final = 4096
"""Words whose blocks stay in memory."""

Read = Callable[[str], Outline]
"""Reads a document by its key."""


class Rank(NamedTuple):
    """How good a document is for a question."""

    match: Match
    """Why its best block is found."""
    blocks: int
    """How many of its blocks are found; where it is not sure, a few of them are not."""
    sure: bool = True
    """Whether that is so whatever the text says: the index knows no signs, no pages and
    no chapters."""


_Counted = tuple[Segment, Sequence[Filed]]
"""A segment and those of its documents that count."""


class ShelfIndex:
    """The documents of one language as if they were one: their blocks are numbered through."""

    def __init__(self, segments: Sequence[_Counted]) -> None:
        """Of each segment with the documents that count."""
        self._segments: list[tuple[Segment, int]] = []
        """Each with the number of its first block."""
        filed: list[Filed] = []
        first = 0
        for segment, documents in segments:
            self._segments.append((segment, first))
            filed += [
                document._replace(first=first + document.first)
                for document in documents
            ]
            first += segment.blocks
        self.documents = tuple(sorted(filed, key=lambda document: document.first))
        """Those that count, each with the number of its first block."""
        self.vocabulary = _united([segment.words for segment, _ in self._segments])
        """The distinct words, sorted."""
        self.positions = lru_cache(_REMEMBERED)(self._positions)
        self._by_key = {document.key: document for document in self.documents}
        self._document_of = array("I", [0]) * first
        """Of every block the number of its document, from 1 on; 0 where that does not count."""
        for number, (_key, start, blocks) in enumerate(self.documents, 1):
            self._document_of[start : start + blocks] = array("I", [number]) * blocks

    def _positions(self, word: str) -> array[int]:
        """The numbers of the blocks that have exactly this word, rising, each as often as it has it."""
        found = array("I")
        for segment, first in self._segments:
            blocks = segment.blocks_with(word)
            found.extend(blocks if not first else (block + first for block in blocks))
        return found

    def within(self, key: str) -> DocumentIndex:
        """The index limited to one document."""
        return DocumentIndex(self, self._by_key[key])

    def document(self, key: str) -> Filed:
        """Where a document's blocks are among all."""
        return self._by_key[key]

    def keys_of(self, blocks: Iterable[int]) -> set[str]:
        """The documents that some blocks are of, of those that count."""
        numbers = set(map(self._document_of.__getitem__, blocks)) - {0}
        return {self.documents[number - 1].key for number in numbers}

    def side_by_side(
        self, words: Sequence[AbstractSet[str]], among: AbstractSet[int]
    ) -> set[int]:
        """The blocks in which some words stand side by side, any of each set.

        A few more, in which they do not.
        """
        spots: set[int] | None = None
        for forms in words:
            here = {
                (block + first) * PLACES + place
                for form in forms
                for segment, first in self._segments
                for block, place in zip(*segment.occurrences(form), strict=True)
                if block + first in among
            }
            spots = (
                here
                if spots is None
                else {spot for spot in here if _before(spot) in spots}
            )
        return {spot // PLACES for spot in spots or ()}

    def ranks(self, blocks: Iterable[int], matches: Iterable[Match]) -> dict[str, Rank]:
        """The documents that some blocks are of, each with its rank; `matches` says why each block is found."""
        documents = self._document_of
        counts = Counter(zip(map(documents.__getitem__, blocks), matches, strict=False))
        best: dict[int, Match] = {}
        total: Counter[int] = Counter()
        for (number, match), count in counts.items():
            best[number] = min(match, best.get(number, match))
            total[number] += count
        return {
            self.documents[number - 1].key: Rank(best[number], total[number])
            for number in best
            if number
        }


class DocumentIndex:
    """The part of a shelf's index that is about one document: answers as the document's own index does."""

    def __init__(self, shelf: ShelfIndex, document: Filed) -> None:
        self.vocabulary = shelf.vocabulary
        """The words of all documents."""
        self._positions, self._first, self._end = (
            shelf.positions,
            document.first,
            document.first + document.blocks,
        )

    def fits(self, outline: Outline) -> bool:
        """Whether a document has as many blocks as when it was indexed; of any other, positions say nothing."""
        return len(outline.blocks) == self._end - self._first

    def positions(self, word: str) -> array[int]:
        """The positions in the document of the blocks that have exactly this word, rising."""
        blocks = self._positions(word)
        begin = bisect_left(blocks, self._first)
        return array(
            "I",
            (
                block - self._first
                for block in blocks[begin : bisect_left(blocks, self._end, begin)]
            ),
        )


def open_shelf(
    folder: Path, wanted: Mapping[str, str], read: Read, progress: Progress = silent
) -> dict[str, ShelfIndex]:
    """The index in a folder, brought up to the wanted documents (key to language); a `ShelfIndex` a language.

    Reads the documents that it does not have yet. A key must be another one when its
    document has changed.
    """
    for attempt in range(2 * _ATTEMPTS):
        counted = _counted(_segments(folder), wanted)
        if _add(folder, wanted, counted, read, progress):
            continue
        if attempt >= _ATTEMPTS or not _tidy(folder, counted):
            break
    return {
        language: ShelfIndex(
            [
                (segment, filed)
                for segment, filed in counted
                if segment.language == language
            ]
        )
        for language in {*wanted.values()}
    }


def _segments(folder: Path) -> list[Segment]:
    """Those that are whole, the largest first; what is damaged is removed."""
    found: list[Segment] = []
    for path in sorted(folder.glob("*" + SUFFIX)):
        try:
            found.append(open_segment(path, mapped=True))
        except Damaged:
            remove_file(path)
        except (
            FileNotFoundError
        ):  # another program made several one, which is there by now
            return _segments(folder)
    return sorted(found, key=lambda segment: -segment.blocks)


def _counted(segments: Iterable[Segment], wanted: Mapping[str, str]) -> list[_Counted]:
    """Each segment with those of its documents that are wanted, and in no segment before it."""
    found: list[_Counted] = []
    left = dict(wanted)
    for segment in segments:
        filed = [
            each for each in segment.documents if left.get(each.key) == segment.language
        ]
        for each in filed:
            del left[each.key]
        found.append((segment, filed))
    return found


def _add(
    folder: Path,
    wanted: Mapping[str, str],
    counted: Iterable[_Counted],
    read: Read,
    progress: Progress,
) -> bool:
    """Write the wanted documents that no segment has, in portions that fit in memory; whether there were any.

    What cannot be read is left out: whoever opens it is told why.
    """
    there = {each.key for _, filed in counted for each in filed}
    new = sorted(
        (key for key in wanted if key not in there), key=lambda key: wanted[key]
    )
    portion: list[tuple[str, list[list[str]]]] = []
    size, added = 0, False
    for number, key in enumerate(new):
        progress("index", number, len(new))
        with contextlib.suppress(UserError):
            blocks = read(key).blocks
            portion.append((key, [block_words(block) for block in blocks]))
            size += sum(len(block.text) for block in blocks)
        last = number + 1 == len(new) or wanted[new[number + 1]] != wanted[key]
        if portion and (last or size > _PORTION):
            add_segment(folder, content_of(wanted[key], portion))
            portion, size, added = [], 0, True
    return added


def _tidy(folder: Path, counted: Iterable[_Counted]) -> bool:
    """Make segments of about a size one, write those anew of which most has gone.

    Whether there were any.
    """
    tiers: dict[tuple[str, int], list[_Counted]] = {}
    for segment, filed in counted:
        live = sum(document.blocks for document in filed)
        worn = live < segment.blocks * _WORTH_KEEPING or not filed
        tiers.setdefault((segment.language, -1 if worn else _tier(live)), []).append(
            (segment, filed)
        )
    due = [
        some for (_, tier), some in tiers.items() if tier < 0 or len(some) >= _TOGETHER
    ]
    return sum(_replace(folder, some) for some in due) > 0


def _replace(folder: Path, old: Sequence[_Counted]) -> bool:
    """Write the documents that count of some segments as one in their place.

    Whether any of them is gone now.
    """
    if any(filed for _, filed in old):
        segments = [segment for segment, _ in old]
        keys = [{document.key for document in filed} for _, filed in old]
        add_segment(folder, merged(segments, keys))
    return sum(segment.remove() for segment, _ in old) > 0


def _tier(blocks: int) -> int:
    """The order of magnitude."""
    tier = 0
    while blocks >= _TOGETHER:
        blocks //= _TOGETHER
        tier += 1
    return tier


def _united(vocabularies: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    if len(vocabularies) == 1:
        return next(iter(vocabularies))
    return tuple(sorted(set().union(*vocabularies)))


def _before(spot: int) -> int:
    """The place before one in the same block; places begin again."""
    return spot - 1 if spot % PLACES else spot + PLACES - 1
