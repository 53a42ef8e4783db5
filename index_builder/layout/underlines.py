"""Underlined words: a rule runs right below them, and no farther."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index_builder.layout.heights import Heights
from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word
from index_builder.model import Box


def with_underlines(words: Sequence[Word], rules: Sequence[Box]) -> list[Word]:
    """The words of a page, those that are underlined set so."""
    if not rules:
        return list(words)
    heights = Heights(words)
    underlined: set[int] = set()
    for rule in _joined(rules):
        above = _standing_on(rule, heights)
        if above and _fills(rule, above):
            underlined.update(map(id, above))
    return [_underlined(word) if id(word) in underlined else word for word in words]


def _underlined(word: Word) -> Word:
    return replace(word, font=word.font._replace(underlined=True))


def _joined(rules: Sequence[Box]) -> Iterator[Box]:
    """Rules of one height as one: descenders interrupt an underline."""
    joined: Box | None = None
    for rule in sorted(rules, key=lambda rule: (round(rule.top), rule.left)):
        if (
            joined
            and abs(rule.top - joined.top) < LIMITS.same_rule
            and rule.left - joined.right < LIMITS.descender
        ):
            joined = joined._replace(right=max(joined.right, rule.right))
            continue
        if joined:
            yield joined
        joined = rule
    if joined:
        yield joined


def _standing_on(rule: Box, heights: Heights) -> list[Word]:
    """The words of a page that a rule runs below."""
    middle = (rule.top + rule.bottom) / 2
    near = heights.between(
        middle - LIMITS.underline * heights.largest, middle + LIMITS.same_rule
    )
    return [word for word in near if _stands_on(word, rule)]


def _stands_on(word: Word, rule: Box) -> bool:
    below = (rule.top + rule.bottom) / 2 - word.baseline
    return (
        -LIMITS.same_rule < below < LIMITS.underline * word.font.size
        and word.left > rule.left - LIMITS.descender
        and word.right < rule.right + LIMITS.descender
        and word.upright
    )


def _fills(rule: Box, words: Sequence[Word]) -> bool:
    """Whether words begin and end where a rule does."""
    slack = LIMITS.descender
    return (
        min(word.left for word in words) - rule.left < slack
        and rule.right - max(word.right for word in words) < slack
    )
