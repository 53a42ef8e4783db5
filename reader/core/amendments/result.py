"""The text as it would be if a set of amendments were adopted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from index_builder.model import Block, Outline
from reader.core.amendments.model import (
    Amendment,
    AmendmentKind,
    ClashError,
    NewBlock,
    Side,
)
from reader.core.amendments.spans import Touch, texts_of, touches


def apply_amendments(outline: Outline, amendments: Sequence[Amendment]) -> Outline:
    """The outline with the amendments in it; several additions at one place in the order given.

    Blocks that stay keep their ids; a new block has the id of its amendment and a
    number. Raises `ClashError` where two cannot both be adopted, and `LostPlaceError`
    where one was made against other words.
    """
    plan = _plan(outline, amendments)
    blocks: list[Block] = []
    for block in outline.blocks:
        blocks += plan.before[block.id]
        if block.id not in plan.moved:
            blocks += plan.standing(block)
        blocks += plan.after[block.id]
    return Outline(
        outline.title,
        outline.language,
        tuple(blocks),
        outline.asides,
        outline.page_count,
        outline.folder,
    )


@dataclass
class _Plan:
    """The plan for each block of the base."""

    texts: dict[str, str] = field(default_factory=dict)
    """Changed texts by id."""
    instead: dict[str, list[Block]] = field(default_factory=dict)
    """Blocks that stand in a block's place; none where it is struck."""
    before: dict[str, list[Block]] = field(default_factory=lambda: defaultdict(list))
    after: dict[str, list[Block]] = field(default_factory=lambda: defaultdict(list))
    moved: set[str] = field(default_factory=set)

    def standing(self, block: Block) -> list[Block]:
        """The blocks that stand in the place of a block of the base."""
        if block.id in self.instead:
            return self.instead[block.id]
        text = self.texts.get(block.id, block.text)
        # Offsets into the former text would be wrong.
        return [
            block
            if text == block.text
            else replace(block, text=text, commitments=(), spans=())
        ]


def _plan(outline: Outline, amendments: Sequence[Amendment]) -> _Plan:
    texts = texts_of(outline)
    blocks = {block.id: block for block in outline.blocks}
    touched: dict[str, list[tuple[Touch, Amendment]]] = defaultdict(list)
    for amendment in amendments:
        for touch in touches(amendment, texts):
            touched[touch.block].append((touch, amendment))
    plan = _Plan()
    for block, those in touched.items():
        _refuse_clashes(those)
        if changes := [
            touch
            for touch, one in those
            if one.kind is AmendmentKind.CHANGE and not touch.whole
        ]:
            plan.texts[block] = _changed(texts[block], changes)
    for amendment in amendments:
        _place(amendment, blocks, plan)
    return plan


def _refuse_clashes(those: list[tuple[Touch, Amendment]]) -> None:
    ordered = sorted(those, key=lambda one: (one[0].start, one[0].end))
    for (first, one), (second, other) in pairwise(ordered):
        if one is not other and first.overlaps(second):
            raise ClashError(one, other)
    whole = next((pair for pair in those if pair[0].whole), None)
    for _, other in those if whole else ():
        if whole and other is not whole[1]:
            raise ClashError(whole[1], other)


def _changed(text: str, changes: list[Touch]) -> str:
    """A text with all stretches replaced, from its end to its beginning.

    What several add at one place stands there in the order given.
    """
    ordered = sorted(changes, key=lambda one: (one.start, one.end))
    for touch in reversed(ordered):
        text = text[: touch.start] + touch.new + text[touch.end :]
    return text


def _place(amendment: Amendment, blocks: dict[str, Block], plan: _Plan) -> None:
    """Put an amendment's new or moved blocks where they shall stand, and take away what goes."""
    where = plan.after if amendment.side is Side.AFTER else plan.before
    if amendment.kind is AmendmentKind.ADD:
        where[amendment.blocks[0]] += made_blocks(
            amendment, blocks[amendment.blocks[0]]
        )
    elif amendment.kind is AmendmentKind.MOVE:
        where[amendment.goal] += [
            one for key in amendment.blocks for one in plan.standing(blocks[key])
        ]
        plan.moved.update(amendment.blocks)
    elif amendment.kind is AmendmentKind.STRIKE:
        plan.instead.update({key: [] for key in amendment.blocks})
    elif len(amendment.blocks) > 1 or len(amendment.new) > 1:
        plan.instead.update({key: [] for key in amendment.blocks})
        plan.instead[amendment.blocks[0]] = made_blocks(
            amendment, blocks[amendment.blocks[0]]
        )


def made_blocks(amendment: Amendment, beside: Block) -> list[Block]:
    """The new blocks of an amendment.

    They are on the page of the block beside them.
    """
    return [
        Block(
            new.kind,
            new.text,
            f"{amendment.id}-{number}",
            new.level,
            new.marker,
            page=beside.page,
        )
        for number, new in enumerate(amendment.new, start=1)
    ]


def new_block(block: Block) -> NewBlock:
    """A block of an outline as one that shall stand in another."""
    return NewBlock(block.text, block.kind, block.level, block.marker)
