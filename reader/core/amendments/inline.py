"""A text with its amendments in place: what goes stands beside what comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from index_builder.model import Block, Outline
from reader.core.amendments.clashes import rivals
from reader.core.amendments.model import Amendment, AmendmentKind, Side
from reader.core.amendments.result import made_blocks
from reader.core.amendments.spans import Touch, has_place, texts_of, touches


class Mark(NamedTuple):
    """A stretch of a block's text that goes, or comes."""

    start: int
    """Code points."""
    end: int
    comes: bool
    """False for words that are struck."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with amendments in it."""

    outline: Outline
    marks: dict[int, tuple[Mark, ...]]
    """By position of the block."""


def that_can_stand(
    outline: Outline, amendments: Sequence[Amendment]
) -> list[Amendment]:
    """The amendments that have a place and do not clash with an earlier one of them."""
    against, texts = rivals(amendments, outline), texts_of(outline)
    chosen: dict[str, Amendment] = {}
    for one in amendments:
        if against.get(one.id, set()).isdisjoint(chosen) and has_place(one, texts):
            chosen[one.id] = one
    return list(chosen.values())


def with_amendments(outline: Outline, amendments: Sequence[Amendment]) -> MarkedText:
    """The text with amendments in it; none of them may clash with another."""
    texts = texts_of(outline)
    touched: dict[str, list[Touch]] = defaultdict(list)
    beside: dict[tuple[str, Side], list[Block]] = defaultdict(list)
    blocks = {block.id: block for block in outline.blocks}
    for one in amendments:
        for touch in touches(one, texts):
            is_moved = one.kind is AmendmentKind.MOVE
            whole = Touch(touch.block, 0, len(texts[touch.block]), "", whole=True)
            touched[touch.block].append(whole if is_moved else touch)
        goal = one.goal or one.blocks[-1]
        beside[goal, one.side] += _coming(one, blocks)
    made: list[Block] = []
    marks: dict[int, tuple[Mark, ...]] = {}

    def come(those: list[Block]) -> None:
        for block in those:
            marks[len(made)] = (Mark(0, len(block.text), comes=True),)
            made.append(block)

    for block in outline.blocks:
        come(beside[block.id, Side.BEFORE])
        text, found = _marked(block.text, touched[block.id])
        if found:
            marks[len(made)] = tuple(found)
        is_same = text == block.text
        # Offsets into the former text would be wrong.
        made.append(
            block if is_same else replace(block, text=text, spans=(), commitments=())
        )
        come(beside[block.id, Side.AFTER])
    return MarkedText(replace(outline, blocks=tuple(made), positions={}), marks)


def _coming(amendment: Amendment, blocks: dict[str, Block]) -> list[Block]:
    """The blocks that an amendment brings to a place."""
    if amendment.kind is AmendmentKind.MOVE:
        return [
            replace(blocks[key], id=f"{amendment.id}-{key}") for key in amendment.blocks
        ]
    is_of_words = len(amendment.blocks) == len(amendment.new) == 1
    if amendment.kind is AmendmentKind.CHANGE and is_of_words:
        return []
    return made_blocks(amendment, blocks[amendment.blocks[0]])


def _marked(text: str, those: list[Touch]) -> tuple[str, list[Mark]]:
    """A text with what goes and what comes in it, and where they are."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = end = 0

    def add(part: str, *, comes: bool | None = None) -> None:
        nonlocal length
        if comes is not None and part:
            marks.append(Mark(length, length + len(part), comes))
        parts.append(part)
        length += len(part)

    # Words of a block that goes as a whole are not shown one by one.
    whole = [one for one in those if one.whole][:1]
    for touch in sorted(whole or those, key=lambda one: (one.start, one.end)):
        add(text[end : touch.start])
        add(text[touch.start : touch.end], comes=False)
        add(touch.new, comes=True)
        end = touch.end
    add(text[end:])
    return "".join(parts), marks
