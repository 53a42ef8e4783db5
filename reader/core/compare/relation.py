"""Whether two documents have anything to do with each other."""

from __future__ import annotations

import re

from index_builder.model import Outline
from reader.core.compare.normal import normal_words

RELATED = 0.10
"""Share of equal sentences below which two documents are hardly editions of one text."""
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n")
_WORDS = 4
"""Words of the shortest sentence that counts."""


def sentences(outline: Outline) -> frozenset[str]:
    """The sentences of a document, normalised; short ones say nothing and are left out."""
    found: set[str] = set()
    for block in outline.blocks:
        for sentence in _SENTENCE.split(block.text):
            words = normal_words(sentence)
            if len(words) >= _WORDS:
                found.add(" ".join(words))
    return frozenset(found)


def shared_sentences(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of sentences that two documents have in common, of the one with fewer; 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
