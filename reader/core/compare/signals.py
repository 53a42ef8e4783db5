"""Evidence that a change may weigh: numbers, modals, negations, hedges and words of scope that come or go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from reader.core.compare.model import Edit, Signal, Span, Topic
from reader.core.compare.signal_words import TABLES

_DIGITS = re.compile(r"[-−]?\d+(?:[.,:/\u00a0\u202f ]\d+)*(?:\s?(?:%|‰))?")


def signals_of(
    old: str, new: str, edits: tuple[Edit, ...], language: str
) -> tuple[Signal, ...]:
    """The signals of a rewording, one a topic at most.

    Words of another language say nothing.
    """
    old_spans = [_whole_words(old, edit.old) for edit in edits]
    new_spans = [_whole_words(new, edit.new) for edit in edits]
    found: list[Signal] = []
    for topic in Topic:
        gone = _phrases_in(old, old_spans, topic, language)
        come = _phrases_in(new, new_spans, topic, language)
        out, into = gone - come, come - gone
        if out or into:
            found.append(
                Signal(topic, ", ".join(out.elements()), ", ".join(into.elements()))
            )
    return tuple(found)


def _whole_words(text: str, span: Span) -> Span:
    """A span, made longer by the rest of the words that it cuts.

    An empty span between two words stays empty.
    """
    start, end = span
    while (
        start > 0
        and start < len(text)
        and text[start - 1].isalnum()
        and text[start].isalnum()
    ):
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _phrases_in(
    text: str, spans: list[Span], topic: Topic, language: str
) -> Counter[str]:
    """The phrases of a topic that touch one of the spans."""
    found: Counter[str] = Counter()
    for match in _matches(text, topic, language):
        if any(match.start() < span.end and span.start < match.end() for span in spans):
            found[" ".join(match[0].casefold().split())] += 1
    return found


def _matches(text: str, topic: Topic, language: str) -> Iterator[re.Match[str]]:
    if topic is Topic.NUMBER:
        yield from _DIGITS.finditer(text)
    pattern = _pattern(topic, language.partition("-")[0])
    if pattern:
        yield from pattern.finditer(text)


@lru_cache(maxsize=64)
def _pattern(topic: Topic, language: str) -> re.Pattern[str] | None:
    """A pattern that finds the phrases of a topic, the longest first.

    None for a language without a table.
    """
    phrases = TABLES.get(language, {}).get(topic, ())
    if not phrases:
        return None
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)",
        re.IGNORECASE,
    )
