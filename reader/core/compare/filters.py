"""Which links of a comparison are shown and exported."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from index_builder.model import Kind
from reader.core.compare.model import Comparison, Edit, Link, LinkKind
from reader.core.compare.normal import normal_words

_SPELLING = 80.0
"""Likeness of two words from which on they differ in spelling alone."""
_LETTERS = 4
"""Letters of the shortest word of which that is believed."""


@dataclass(frozen=True, slots=True)
class LinkFilter:
    """The conditions that a link must meet to be shown."""

    kinds: frozenset[LinkKind] = frozenset(LinkKind)
    measures: bool = False
    """Only links with a measure on either side."""
    substantive: bool = False
    """Only what matters: neither setting nor numbering nor spelling alone."""
    signals: bool = False
    """Only links with a signal."""
    moved: bool = False
    """Only what moved."""
    unsure: bool = False
    """Only links of which the comparison is not sure."""
    text: str = ""
    """Only links that hold these words, whatever their case."""

    def passes(self, comparison: Comparison, link: Link) -> bool:
        """Whether a link is shown."""
        return (
            link.kind in self.kinds
            and (not self.measures or has_measure(comparison, link))
            and (not self.substantive or is_substantive(comparison, link))
            and (not self.signals or bool(link.signals))
            and (not self.moved or link.moved > 0)
            and (not self.unsure or not link.sure)
            and (not self.text or self._holds(comparison, link))
        )

    def links(self, comparison: Comparison) -> tuple[Link, ...]:
        """The links that pass, in order."""
        return tuple(link for link in comparison.links if self.passes(comparison, link))

    def changes(self) -> LinkFilter:
        """The same without the links that are the same."""
        return replace(self, kinds=self.kinds - {LinkKind.SAME})

    def _holds(self, comparison: Comparison, link: Link) -> bool:
        texts = f"{comparison.old_text(link)}\n{comparison.new_text(link)}"
        return self.text.casefold() in texts.casefold()


def has_measure(comparison: Comparison, link: Link) -> bool:
    """Whether a measure is on either side of a link."""
    return any(
        unit.kind is Kind.MEASURE
        for unit in (*comparison.olds(link), *comparison.news(link))
    )


def is_substantive(comparison: Comparison, link: Link) -> bool:
    """Whether a link tells of more than setting, numbering and spelling."""
    if link.moved:
        return True
    if not link.is_change:
        return False
    return link.kind is not LinkKind.REWORDED or not _is_spelling(comparison, link)


def _is_spelling(comparison: Comparison, link: Link) -> bool:
    """Whether a rewording changes the spelling of single words alone, and no signal speaks against that."""
    if link.signals:
        return False
    old, new = comparison.old_text(link), comparison.new_text(link)
    return all(_is_respelt(old, new, edit) for edit in link.edits)


def _is_respelt(old: str, new: str, edit: Edit) -> bool:
    """Whether an edit changes no word, or each into one that is much alike."""
    one = normal_words(_whole(old, *edit.old))
    other = normal_words(_whole(new, *edit.new))
    if len(one) != len(other):
        return False
    return all(
        before == after
        or (
            before.isalpha()
            and min(len(before), len(after)) >= _LETTERS
            and fuzz.ratio(before, after) >= _SPELLING
        )
        for before, after in zip(one, other, strict=True)
    )


def _whole(text: str, start: int, end: int) -> str:
    """A span of a text with the rest of the words that it touches."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]
