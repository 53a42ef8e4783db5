"""The units of an outline: what is compared as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from index_builder.model import Block, Kind, Outline
from reader.core.compare.model import Unit
from reader.core.compare.normal import label_of, normal_words, without_label

_LISTED = frozenset({Kind.MEASURE, Kind.ITEM})
_PASSED_OVER = frozenset({Kind.NOTE, Kind.CAPTION, Kind.TABLE})
"""Blocks that may stand within a list without ending it."""
_LABELLED = frozenset(
    {Kind.HEADING, Kind.MEASURE, Kind.ITEM, Kind.PARAGRAPH, Kind.LEAD_IN}
)


def units_of(outline: Outline) -> tuple[Unit, ...]:
    """The units of a document in reading order. Blocks without words are none."""
    units: list[Unit] = []
    section = -1
    lead_in = ""
    for block_position, block in enumerate(outline.blocks):
        if block.kind not in _LISTED and block.kind not in _PASSED_OVER:
            lead_in = ""
        for text in _texts(block):
            label, words = words_of(block, text)
            if not text.strip():
                continue
            position = len(units)
            if block.kind is Kind.HEADING:
                section = position
            units.append(
                Unit(
                    position=position,
                    block=block_position,
                    id=block.id,
                    kind=block.kind,
                    text=text,
                    level=block.level,
                    marker=block.marker,
                    label=label,
                    number=block.number,
                    page=block.page,
                    words=words,
                    key=" ".join(words),
                    section=section,
                    lead_in=lead_in if block.kind in _LISTED else "",
                )
            )
            if block.kind is Kind.LEAD_IN:
                lead_in = units[-1].key
    return tuple(units)


def _texts(block: Block) -> Iterator[str]:
    """A block's text, or each row of a table."""
    if block.kind is Kind.TABLE:
        yield from block.text.split("\n")
    else:
        yield block.text


def words_of(block: Block, text: str) -> tuple[str, tuple[str, ...]]:
    """The label before a text, in the marker or in the text itself, and the words after it."""
    label = label_of(block.marker)
    if block.kind in _LABELLED and not label:
        label, text = without_label(text)
    return label, normal_words(text) or normal_words(block.marker + text) or (
        text.strip(),
    )
