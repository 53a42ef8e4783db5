"""The index of a document: in which of its blocks every word stands.

It is one segment (`index_segment.py`), of the words as they stand. All that a language
knows is worked out for the question's words against the index's vocabulary
(`index_builder.language`), which costs nothing when indexing and can always say why a
word was found. Kind, page, chapter and text are looked up in the outline.

The index is disposable: whoever opens it must be ready to make it anew (`open_index`
raises `StaleIndex`).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from index_builder import claims
from index_builder.block_words import block_words
from index_builder.files import patiently
from index_builder.index_segment import SUFFIX, Damaged, Segment, open_segment
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from index_builder.segment_writer import Content, content_of

FILE: Final = "index" + SUFFIX
"""The index's only file in its folder."""
_REPORT_EVERY: Final = 500


class StaleIndex(Exception):  # noqa: N818 - not a failure: it says what to do
    """There is no index here that may be opened.

    Missing, damaged, of another version, or not made by this user.
    """


class SearchIndex:
    """An open index, all of it in memory.

    No file stays open, so it can be made anew meanwhile.
    """

    def __init__(self, segment: Segment) -> None:
        self._segment = segment
        self.vocabulary = segment.words
        """The distinct words of the document, sorted."""
        self.positions = segment.blocks_with
        """Gives the positions of the blocks that have exactly a word, rising, each as often as it has it."""

    def is_of(self, outline: Outline) -> bool:
        """Whether it was made from this very outline; of any other, its positions say nothing."""
        return [each.key for each in self._segment.documents] == [_fingerprint(outline)]


def create(folder: Path, outline: Outline, progress: Progress = silent) -> None:
    """Write the index of a document into a folder, in place of one that is there.

    It is made beside and then renamed; when `progress` raises `Cancelled`, nothing is
    left and an old index stays.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = re.compile(rf"\.{re.escape(folder.name)}-\w+")
    claims.remove_abandoned(folder.parent, unfinished)
    made = folder.with_name(f".{folder.name}-{os.urandom(4).hex()}")
    with claims.claimed(made):
        made.mkdir()
        try:
            _content(outline, progress).write(made / FILE)
            if folder.exists():
                shutil.rmtree(folder)
            patiently(lambda: made.rename(folder))
        finally:
            shutil.rmtree(made, ignore_errors=True)


def in_memory(outline: Outline, progress: Progress = silent) -> SearchIndex:
    """The index of a document that has no folder, or whose folder cannot be written."""
    return SearchIndex(_content(outline, progress).segment())


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
    """
    try:
        return SearchIndex(open_segment(folder / FILE, mapped=False))
    except (OSError, Damaged) as problem:
        raise StaleIndex(folder) from problem


def is_whole(folder: Path) -> bool:
    """Whether there is an index that `open_index` would open.

    Reads every byte of it.
    """
    try:
        open_index(folder)
    except StaleIndex:
        return False
    return True


def _content(outline: Outline, progress: Progress) -> Content:
    document = (_fingerprint(outline), _words_of_blocks(outline, progress))
    return content_of(outline.language, [document])


def _words_of_blocks(outline: Outline, progress: Progress) -> Iterator[list[str]]:
    total = len(outline.blocks)
    for position, block in enumerate(outline.blocks):
        if position % _REPORT_EVERY == 0:
            progress("index", position, total)
        yield block_words(block)
    progress("index", total, total)


def _fingerprint(outline: Outline) -> str:
    """Tells outlines apart: ids are made from the blocks' texts."""
    return hashlib.sha256(
        "\n".join(block.id for block in outline.blocks).encode()
    ).hexdigest()
