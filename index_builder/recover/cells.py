"""What wide gaps part a line into: the cells of a table, or the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

WORDS = 5
"""So many single words, most in small letters, are a sentence and no cells."""


def are_words(parts: Sequence[str]) -> bool:
    """Whether what gaps part are the single words of a sentence, as some programs write it."""
    small = sum(part[:1].islower() for part in parts)
    single = not any(" " in part for part in parts)
    return len(parts) >= WORDS and single and small * 2 >= len(parts)
