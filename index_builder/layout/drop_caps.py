"""Drop caps: a large first letter beside the first lines of a paragraph, given back to its word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word

_WORDS = frozenset("AIOYÅÖ")
"""Letters that are words by themselves."""
Pages = Sequence[Sequence[Word]]


class _DropCap(NamedTuple):
    """A large letter and the word that it begins."""

    cap: Word
    word: Word


def with_drop_caps_joined(pages: Pages) -> list[list[Word]]:
    """The words of all pages, large first letters joined with the rest of their words."""
    found = [
        (page, each) for page, words in enumerate(pages) for each in _drop_caps(words)
    ]
    result = [list(words) for words in pages]
    if not found:
        return result
    known = {word.text.lower() for words in pages for word in words}
    for page, (cap, word) in found:
        words = result[page]
        if cap not in words or word not in words:
            continue
        words.remove(cap)
        at = words.index(word)
        if _are_one(cap, word, known):
            words[at] = replace(word, text=cap.text + word.text, left=cap.left)
        else:
            words.insert(
                at, replace(word, text=cap.text, left=cap.left, right=cap.right)
            )
    return result


def _drop_caps(words: Sequence[Word]) -> Iterator[_DropCap]:
    for cap in words:
        if len(cap.text) != 1 or not cap.text.isupper() or not cap.upright:
            continue
        lines = [word for word in words if _is_beside(cap, word)]
        if len({round(word.baseline) for word in lines}) >= LIMITS.dropped_lines:
            first = min(lines, key=lambda word: (word.baseline, word.left))
            if first.text[0].isalpha():
                yield _DropCap(cap, first)


def _is_beside(cap: Word, word: Word) -> bool:
    """Whether a word begins a line of text, much smaller than a large letter, right beside it."""
    size = word.font.size
    above = cap.baseline - word.baseline
    near = -LIMITS.slack < word.left - cap.right < size
    return (
        near
        and cap.font.size > LIMITS.dropped_size * size > 0
        and -0.3 * size < above < cap.font.size
    )


def _are_one(cap: Word, word: Word, known: set[str]) -> bool:
    """Whether a letter begins a word, and is no word of its own.

    As the document writes it elsewhere.
    """
    if not word.text[0].islower():
        return word.text.isupper()
    return cap.text not in _WORDS or (cap.text + word.text).lower() in known
