"""An amendment from what a delegate has typed about one passage."""

from __future__ import annotations

from enum import StrEnum
from uuid import uuid4

from index_builder.model import Block, Outline
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side


class Proposal(StrEnum):
    """The kinds of proposals for a passage."""

    CHANGE = "change"
    """It shall have other words."""
    STRIKE = "strike"
    ADD_AFTER = "add after"
    ADD_BEFORE = "add before"
    MOVE = "move"


_SIDES = {Proposal.ADD_AFTER: Side.AFTER, Proposal.ADD_BEFORE: Side.BEFORE}


def drafted(
    outline: Outline, block_id: str, proposal: Proposal, text: str, key: str = ""
) -> Amendment | None:
    """The amendment that a text asks for, or None; `key` is the id of an altered one.

    A change to nothing is a strike. Each line of an addition is a block of its own, set
    as the passage is.
    """
    block = outline.blocks[outline.positions[block_id]]
    key = key or uuid4().hex
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if proposal in _SIDES:
        new = tuple(
            NewBlock(line, block.kind, block.level, block.marker) for line in lines
        )
        return (
            Amendment(
                key, AmendmentKind.ADD, (block.id,), new=new, side=_SIDES[proposal]
            )
            if new
            else None
        )
    if proposal is Proposal.STRIKE or not lines:
        return Amendment(key, AmendmentKind.STRIKE, (block.id,), block.text)
    words = block.text if text == block.text else " ".join(lines)
    if words == block.text:
        return None
    new = (NewBlock(words, block.kind, block.level, block.marker),)
    return Amendment(key, AmendmentKind.CHANGE, (block.id,), block.text, new)


def moved(
    outline: Outline, block_id: str, place: str, side: Side, key: str = ""
) -> Amendment | None:
    """The amendment that moves a passage beside the one that is named; None where none is."""
    goal = block_named(outline, place)
    if goal is None or goal.id == block_id:
        return None
    text = outline.blocks[outline.positions[block_id]].text
    kind = AmendmentKind.MOVE
    key = key or uuid4().hex
    return Amendment(key, kind, (block_id,), text, side=side, goal=goal.id)


def block_named(outline: Outline, words: str) -> Block | None:
    """The block with a number, or the only one that begins with some words."""
    wanted = " ".join(words.split()).casefold()
    if not wanted:
        return None
    number = wanted.split(" ")[0].rstrip(".:")
    for block in outline.blocks:
        if block.number and number == block.number.casefold():
            return block
    found = [
        one
        for one in outline.blocks
        if " ".join(one.text.split()).casefold().startswith(wanted)
    ]
    return found[0] if len(found) == 1 else None


def proposal_of(amendment: Amendment) -> tuple[Proposal, str] | None:
    """The proposal and its typed text; None if a draft cannot make it.

    Of a move of one passage the text is empty.
    """
    if amendment.kind is AmendmentKind.MOVE and len(amendment.blocks) == 1:
        return Proposal.MOVE, ""
    if amendment.kind is AmendmentKind.STRIKE and len(amendment.blocks) == 1:
        return Proposal.STRIKE, ""
    if amendment.kind is AmendmentKind.ADD:
        return (
            Proposal.ADD_AFTER if amendment.side is Side.AFTER else Proposal.ADD_BEFORE
        ), amendment.new_text
    if (
        amendment.kind is AmendmentKind.CHANGE
        and len(amendment.blocks) == len(amendment.new) == 1
    ):
        return Proposal.CHANGE, amendment.new_text
    return None
