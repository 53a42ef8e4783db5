"""A measure as a whole sentence: its lead-in, the measures above it, and its own words.

Words are never altered. Only the colon or the dots that hand over from a lead-in to its
list go, and only where the sentence runs on in lower case.
"""

from __future__ import annotations

from collections.abc import Iterator

from index_builder.model import Block, Kind, Outline
from index_builder.tables import stands_in_table

_LISTED = frozenset({Kind.MEASURE, Kind.ITEM})
_PASSED_OVER = frozenset({Kind.NOTE, Kind.CAPTION, Kind.TABLE})
"""Blocks that may stand within a list without ending it."""
_LONGEST = 5_000
"""Characters of what introduces a measure: pages of text complete no sentence, and
would be repeated with each."""


def introductions(blocks: tuple[Block, ...]) -> Iterator[tuple[int, ...]]:
    """For every block, the positions of what introduces it: its lead-in and the measures above it, outermost first.

    Empty for everything that is no measure or item, and for one that stands alone.
    Costs one pass.
    """
    above: list[int] = []
    for position, block in enumerate(blocks):
        if stands_in_table(block):
            yield ()
        elif block.kind in _LISTED:
            while (
                above
                and blocks[above[-1]].kind in _LISTED
                and blocks[above[-1]].level >= block.level
            ):
                above.pop()
            yield tuple(above)
            above.append(position)
        else:
            yield ()
            if block.kind is Kind.LEAD_IN:
                above = [position]
            elif block.kind not in _PASSED_OVER:
                above.clear()


def completed(outline: Outline, position: int) -> str:
    """The sentence that a measure or item makes with what introduces it; any other block's own text.

    A measure in a table is introduced by nothing.
    """
    blocks = outline.blocks
    level, parts = blocks[position].level, [blocks[position].statement]
    if blocks[position].kind not in _LISTED or stands_in_table(blocks[position]):
        return parts[0]
    for block in map(blocks.__getitem__, range(position - 1, -1, -1)):
        if stands_in_table(block):
            continue
        if block.kind in _LISTED:
            if block.level < level:
                level = block.level
                parts.append(block.text)
        elif block.kind is Kind.LEAD_IN:
            parts.append(_handing_over(block.text))
            break
        elif block.kind not in _PASSED_OVER:
            break
    return _joined(parts[::-1])


def all_completed(outline: Outline) -> Iterator[str]:
    """The completed sentence of each block, as `completed` gives it, in one pass."""
    blocks = outline.blocks
    for block, above in zip(blocks, introductions(blocks), strict=True):
        yield _joined(
            [*map(_introduction, map(blocks.__getitem__, above)), block.statement]
        )


def _introduction(block: Block) -> str:
    return _handing_over(block.text) if block.kind is Kind.LEAD_IN else block.text


def _handing_over(text: str) -> str:
    """A lead-in's words with a colon at their end, whatever stood there: they are meant to run on."""
    text = text.rstrip().rstrip(".…").rstrip()
    return text if text.endswith((":", "!", "?")) else f"{text}:"


def _joined(parts: list[str]) -> str:
    """Join introductions and the text that they lead to into one sentence."""
    if len(parts) == 1 or sum(map(len, parts[:-1])) > _LONGEST:
        return parts[-1]
    sentence = ""
    for part in parts:
        sentence = _continued(sentence, part.strip())
    return sentence


def _continued(lead: str, rest: str) -> str:
    if not lead or not rest:
        return lead or rest
    rest = rest.removeprefix("…").removeprefix("...").lstrip()
    if lead.endswith(":"):
        return (
            f"{lead[:-1].rstrip()} {rest}" if rest[:1].islower() else f"{lead} {rest}"
        )
    # A measure that says something already, and a part of it below: a colon tells where
    # the part begins.
    return (
        f"{lead} {rest}"
        if lead.endswith((".", "!", "?", ",", ";", "–", "-"))
        else f"{lead}: {rest}"
    )
