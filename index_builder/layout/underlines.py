"""Underlined words: a rule runs right below them, and no farther."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index_builder.layout.thresholds import LIMITS
from index_builder.layout.words import Word
from index_builder.model import Box


def with_underlines(words: Sequence[Word], rules: Sequence[Box]) -> list[Word]:
    """The words of a page, those that are underlined set so."""
    result = list(words)
    for rule in _joined(rules):
        above = [at for at, word in enumerate(words) if _stands_on(word, rule)]
        if above and _fills(rule, [words[at] for at in above]):
            for at in above:
                font = words[at].font._replace(underlined=True)
                result[at] = replace(words[at], font=font)
    return result


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
