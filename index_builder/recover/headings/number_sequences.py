"""Sequences of numbers that make numbered drafts headings."""

from __future__ import annotations

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import ended
from index_builder.recover.context import BlockDraft
from index_builder.recover.markers import rank
from index_builder.structure_words import every

HIGHEST = 80
"""A greater number than this counts no heading: it is an amount or a year."""
LONG = 160
"""Characters: a text longer than this that ends like a sentence is no heading."""


_ABBREVIATIONS = tuple(f" {word}" for word in every("abbreviations"))
LISTED = "stands in the printed contents"
"""The evidence of a heading that the printed contents list."""


def is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, and not with an abbreviation."""
    return ended(text) and not text.endswith(_ABBREVIATIONS)


def plausible(draft: BlockDraft, *, loud: bool = False) -> bool:
    """Whether a numbered draft could be a heading at all: short, no sentence in small letters, unclaimed.

    One that is set `loud` may hold several sentences.
    """
    if draft.kind is not Kind.PARAGRAPH or not draft.marker:
        return False
    text = draft.text
    if not text:
        return draft.marker.form in ("division", "section")
    if "www." in text or "http" in text:
        return False
    if (
        (text[0].islower() and not (loud and draft.marker.form == "division"))
        or len(draft.rows) > 4
        or not any(map(str.isalpha, text))
    ):
        return False
    if draft.marker.form == "number" and (
        max(draft.marker.value) > HIGHEST
        or (
            draft.marker.text[-1].isdigit()
            and ended(text)
            and len(draft.marker.value) == 1
        )
    ):
        return False
    if len(text) > LONG or text.endswith((",", ";")):
        return False
    sentence = is_sentence(text) and text.endswith(".")
    return loud or not (sentence and (len(text) > 90 or ". " in text))


def accept(draft: BlockDraft, level: int, evidence: str) -> None:
    """Make a draft a heading, and say why."""
    draft.kind, draft.level, draft.evidence = Kind.HEADING, level, evidence


def part(draft: BlockDraft) -> bool:
    """Whether a heading begins a part, of those that hold chapters."""
    marker = draft.marker
    return marker is not None and rank(marker) == 0
