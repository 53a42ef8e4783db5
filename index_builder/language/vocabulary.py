"""The words of a text, to be asked in the ways that a search asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from functools import cached_property

from index_builder.language.words import LONGEST_WORD, WAYS_TO_WRITE, shared_start

_LAST = "\U0010ffff"
_SHORTEST_SHARED = 3
"""Letters that some texts begin with, from which few words have these and not those."""
_SHORTEST_MISSPELT = 4
_LONG = 6
"""Letters from which a word may have two slips; a shorter one has one at most."""


class Vocabulary:
    """The distinct words of a text, sorted."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.known = frozenset(words)

    def starting(self, prefix: str) -> tuple[str, ...]:
        """The words that begin so."""
        return self.words[
            bisect_left(self.words, prefix) : bisect_left(self.words, prefix + _LAST)
        ]

    def containing(self, text: str) -> list[str]:
        """The words that have a text somewhere in them.

        In a vocabulary of 100,000 words in less than a millisecond.
        """
        found = []
        row = self._row
        place = row.find(text)
        while place >= 0:
            end = row.index("\n", place)
            found.append(row[row.rindex("\n", 0, place) + 1 : end])
            place = row.find(text, end)
        return found

    def containing_any(self, texts: Collection[str]) -> list[str]:
        """The words that have any of some texts in them, as forms of one word mostly.

        What the texts begin with is looked for once, if that is the same.
        """
        shared = shared_start(texts)
        if len(shared) < _SHORTEST_SHARED:
            found = [word for text in texts for word in self.containing(text)]
            return list(dict.fromkeys(found))
        words = self.containing(shared)
        if shared in texts:
            return words
        return [word for word in words if any(text in word for text in texts)]

    def ending_in_any(self, texts: Collection[str]) -> list[str]:
        """The words that end in any of some texts, likewise."""
        ends = tuple(texts)
        shared = shared_start(ends)
        is_enough = len(shared) >= _SHORTEST_SHARED
        words = self.containing(shared) if is_enough else self.containing_any(ends)
        return [word for word in words if word.endswith(ends)]

    def folded(self, word: str) -> list[str]:
        """The words that are this one in other letters, or with hyphens: "spraak" and "sprak" give "språk".

        They are spelt from left to right, as long as any word begins so.
        """
        found = []
        begun = [("", 0)]
        met: set[tuple[str, int]] = set()
        while begun:
            start, used = begun.pop()
            place = bisect_left(self.words, start)
            if (
                (start, used) in met
                or place == len(self.words)
                or not self.words[place].startswith(start)
            ):
                continue
            met.add((start, used))
            if used == len(word) and self.words[place] == start != word:
                found.append(start)
            if start and start[-1] != "-":
                begun.append((start + "-", used))
            for plain in {word[used : used + 1], word[used : used + 2]}:
                begun += [
                    (start + letter, used + len(plain))
                    for letter in WAYS_TO_WRITE.get(plain, ())
                ]
            if used < len(word):
                begun.append((start + word[used], used + 1))
        return found

    def nearest(self, word: str) -> str:
        """The word that a person most likely meant; empty where none is near.

        The first letter is taken to be right.
        """
        if not _SHORTEST_MISSPELT <= len(word) <= LONGEST_WORD:
            return ""
        from rapidfuzz import process  # only a search that found nothing needs it
        from rapidfuzz.distance import OSA

        limit = 1 if len(word) < _LONG else 2
        best = process.extractOne(
            word, self.starting(word[0]), scorer=OSA.distance, score_cutoff=limit
        )
        return best[0] if best else ""

    @cached_property
    def _row(self) -> str:
        """All words in a row, a line feed before and after each."""
        return "\n" + "\n".join(self.words) + "\n"
