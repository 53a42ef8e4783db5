"""Measures that may belong to a topic: those with the rarest words in common with its own.

Nothing is ever added by itself: the user takes a suggestion or leaves it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from index_builder.language import language_for, word_texts

_STEM: Final = 6
"""Letters of a word by which its forms are taken for one: "bustader" and "bustaden"."""
_SHORTEST: Final = 4
"""Letters of a word that may tell what a measure is about."""
_RARE: Final = 0.1
"""Share of all measures that may have a word; a commoner one tells nothing."""
_SHARED: Final = 2
"""Rare words that a measure has in common with the topic at least."""
_FEW: Final = 3
"""Measures of a topic up to which a word of a single one of them counts."""
_EACH: Final = 3
"""Suggestions for each document at most."""

Text = tuple[str, str]
"""A measure's words, and the code of their language."""


def suggested(
    inside: Sequence[Text], documents: Sequence[Sequence[Text]]
) -> Iterator[list[int]]:
    """For each document the numbers of the texts to suggest, the best first.

    `inside` are the measures of the topic, `documents` the other measures of each
    document. A word counts the more, the rarer it is in all of them, and the more
    measures of the topic have it; in a long text each counts less.
    """
    own = [_stems(text) for text in inside]
    others = [[_stems(text) for text in texts] for texts in documents]
    everywhere = Counter(
        stem for stems in (own, *others) for measure in stems for stem in measure
    )
    count = len(own) + sum(map(len, others))
    in_topic = Counter(stem for stems in own for stem in stems)
    least = 1 if len(own) <= _FEW else 2
    most = max(_SHARED, _RARE * count)
    weights = {
        stem: math.log(count / everywhere[stem]) * times / everywhere[stem]
        for stem, times in in_topic.items()
        if times >= least and everywhere[stem] <= most
    }
    for measures in others:
        yield _best(measures, weights)


def _best(measures: Iterable[frozenset[str]], weights: dict[str, float]) -> list[int]:
    scored = []
    for number, stems in enumerate(measures):
        shared = stems & weights.keys()
        if len(shared) >= _SHARED:
            score = sum(weights[stem] for stem in shared) / math.sqrt(len(stems))
            scored.append((-score, number))
    return [number for _, number in sorted(scored)[:_EACH]]


def _stems(text: Text) -> frozenset[str]:
    """The beginnings of the words that tell what a text is about."""
    words, language = text
    closed = language_for(language).closed
    return frozenset(
        word[:_STEM]
        for word in word_texts(words)
        if len(word) >= _SHORTEST and word not in closed
    )
