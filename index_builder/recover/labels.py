"""The labels of who is responsible for a measure, by when, and at what cost: "Frist: 2029"."""

from __future__ import annotations

import re
from functools import cache

from index_builder.structure_words import Words


@cache
def label_of(words: Words) -> re.Pattern[str]:
    """A word that says what the text after it is."""
    known = sorted(
        {*words.responsible, *words.deadline, *words.cost}, key=len, reverse=True
    )
    return re.compile(
        rf"\b(?P<word>{'|'.join(map(re.escape, known))})\b(?P<colon>\s*:)?\s*", re.I
    )


def is_labelled(text: str, words: Words) -> bool:
    """Whether a line says who is responsible, by when or for how much: "Frist: 2029"."""
    found = label_of(words).match(text)
    return found is not None and bool(found["colon"])
