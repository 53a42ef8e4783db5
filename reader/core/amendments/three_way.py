"""A three-way merge of words: what a proposal alters, in a text that somebody else altered too."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.core.compare.word_diff import word_edits

_WORD_END = re.compile(r"\w*")
_WORD_START = re.compile(r"\w*\Z")


class _Change(NamedTuple):
    """A run of the base that becomes other words."""

    start: int
    end: int
    new: str
    reach: tuple[int, int]
    """The same run grown to whole words: nobody else may touch these."""


def merged(base: str, mine: str, theirs: str) -> str | None:
    """The text with both sides' changes of a base; None where both touch the same words.

    What both sides did alike is done once.
    """
    ours, others = _changes(base, mine), _changes(base, theirs)
    alone = [one for one in ours if one not in others]
    if any(_meet(one, other) for one in alone for other in others):
        return None
    text = base
    for change in sorted([*alone, *others], reverse=True):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def _changes(base: str, text: str) -> list[_Change]:
    return [
        _Change(*edit.old, text[slice(*edit.new)], _whole_words(base, *edit.old))
        for edit in word_edits(base, text)
    ]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    before = _WORD_START.search(text[:start])
    after = _WORD_END.match(text, end)
    first = before.start() if before else start
    return first, after.end() if after else end


def _meet(one: _Change, other: _Change) -> bool:
    """Whether two changes touch the same words, or come in at one place."""
    (start, end), (first, last) = one.reach, other.reach
    return start <= last and first <= end
